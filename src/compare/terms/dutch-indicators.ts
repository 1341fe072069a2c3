import type { ComparedIndicator, IndicatorWords } from "./indicator-words.ts";

/** What the indicators of a comparison are called in Dutch, and how they are read. */
export const dutchIndicators: Readonly<Record<ComparedIndicator, IndicatorWords>> = {
  level: {
    title: "Gepubliceerd cijfer of som",
    unit: "als de grootheid",
    formula: "x = som van de gepubliceerde cellen",
    reading: "Wat de bron afdrukt; een som met een geheime cel is een marge die uit het nationale totaal volgt.",
    citation: "De bron van elke cel",
  },
  share: {
    title: "Aandeel van een sector in zijn regio",
    unit: "verhouding",
    reading: "0,08: acht van de honderd bedrijven, personen of euro's van de regio horen bij deze sector.",
  },
  "location-quotient": {
    title: "Locatiequotiënt",
    unit: "verhouding",
    formula:
      "(x_rs / x_r) / (x_s / x); additief: x_rs / x_s - x_r / x; binair: 1 vanaf de waarde 1; gemiddelde: sum_s LQ_rs x_rs / x_r",
    reading: "Boven 1: de sector weegt hier zwaarder dan in het referentiegebied.",
  },
  "per-1000-inhabitants": {
    title: "Per 1.000 inwoners",
    unit: "per 1.000 inwoners",
    reading: "12: twaalf bedrijven, personen of euro's op elke duizend inwoners.",
  },
  herfindahl: {
    title: "Herfindahl-Hirschman-index",
    unit: "index",
    formula:
      "H = sum (x_i / x)^2; genormeerd: (H - 1/n) / (1 - 1/n); effectief aantal: 1 / H; Gini-Simpson: 1 - H; Rosenbluth: 1 / (2 sum i x_i / x - 1), grootste sector eerst",
    reading:
      "Dicht bij 1: bijna alles in één sector. 1/H zegt hoeveel even grote sectoren even geconcentreerd zouden zijn.",
  },
  growth: {
    title: "Groei",
    unit: "verhouding",
    formula: "x_2 / x_1 - 1; growth.change: x_2 - x_1",
    reading: "0,2: een vijfde meer dan in het begin; -0,2: een vijfde minder.",
  },
  cagr: {
    title: "Jaarlijkse groeivoet",
    unit: "verhouding",
    reading: "0,03: alsof het elk jaar met drie procent was gegroeid.",
  },
  "index-number": {
    title: "Indexcijfer",
    unit: "index",
    reading: "120: een vijfde meer dan in het basisjaar.",
  },
  "shift-share": {
    title: "Shift-shareontleding",
    unit: "als de waarden; gerfin: index",
    formula:
      "national: e1 (G - 1); mix: e1 (Gs - G); local: e2 - e1 Gs; change: e2 - e1 = national + mix + local; in het referentiegebied G = N2 / N1 voor alle sectoren, Gs = n2 / n1 voor deze",
    reading: "local boven 0: de regio won meer dan haar sectoren elders. Dat is een rest, geen oorzaak.",
  },
  "three-level-shift-share": {
    title: "Shift-shareontleding op drie niveaus",
    unit: "als de waarden",
    formula:
      "europe: e1 G; sector: e1 (Gi - G); nation: e1 (Ni - Gi); local: e2 - e1 (1 + Ni); change: e2 - e1 = europe + sector + nation + local; groeivoeten: G = E2 / E1 - 1 van Europa, alle sectoren, Gi = c2 / c1 - 1 van de sector in Europa, Ni = n2 / n1 - 1 van de sector in het land",
    reading:
      "local boven 0: de regio won meer dan haar sectoren in het land; europe en sector zijn het wereldwijde tij. Dat is een rest, geen oorzaak.",
    citation:
      "Een identiteit: de verschillen heffen elkaar op. Naar Dunn, E. S. (1960), Papers in Regional Science 6(1), met één niveau meer",
  },
  "persons-per-company": {
    title: "Werkzame personen per bedrijf",
    unit: "werkzame personen per bedrijf",
    reading: "4: een bedrijf telt gemiddeld vier mensen.",
  },
  "turnover-per-company": {
    title: "Omzet per onderneming",
    unit: "als de omzet, per onderneming",
    reading: "400.000: een onderneming zet gemiddeld vierhonderdduizend euro om.",
  },
  "turnover-per-person": {
    title: "Omzet per werkzame persoon",
    unit: "als de omzet, per persoon",
    reading: "90.000: negentigduizend euro omzet per werkzame persoon.",
  },
  "gdp-per-inhabitant": {
    title: "Bruto binnenlands product per inwoner",
    unit: "als het bbp, per inwoner",
    reading: "36.000: zesendertigduizend euro productie per inwoner.",
  },
  rank: {
    title: "Rang onder de regio's",
    unit: "rang",
    formula:
      "1 + aantal regio's met een grotere waarde (een vergelijking rangschikt aandelen, x_rs / x_r); percentiel: 100 (n - rank) / (n - 1), n = rank.of regio's met een waarde",
    reading: "1: geen regio heeft meer. 3 tot 5: de grenzen van haar waarde laten elk van deze rangen toe.",
  },
  "company-share-proxy": {
    title: "Productie naar aandeel bedrijven",
    unit: "als het bbp; aandelen en vertekening: verhouding",
    formula: "gdp-by-companies: y n_s / n; company-share: n_s / n; person-share: p_s / p; bias: (n_s / n) / (p_s / p)",
    reading: "Een vertekening van 2: naar bedrijven geteld lijkt de sector twee keer zo groot als naar mensen geteld.",
  },
  "real-terms": {
    title: "Reëel bedrag",
    unit: "als het bedrag, in prijzen van het basisjaar; met ppp in koopkrachtstandaarden",
    reading: "120: wat toen is betaald koopt evenveel als nu 120 euro, of als eenheden die overal hetzelfde kopen.",
  },
};
