import type { ComparedIndicator, IndicatorWords } from "./indicator-words.ts";

/** What the indicators of a comparison are called in German, and how they are read. */
export const germanIndicators: Readonly<Record<ComparedIndicator, IndicatorWords>> = {
  level: {
    title: "Veröffentlichte Zahl oder Summe",
    unit: "wie das Merkmal",
    formula: "x = Summe der veröffentlichten Zellen",
    reading:
      "Was die Quelle druckt; eine Summe mit geheimer Zelle ist eine Spanne, die aus der nationalen Summe folgt.",
    citation: "Die Quelle jeder Zelle",
  },
  share: {
    title: "Anteil einer Branche an ihrer Region",
    unit: "Verhältnis",
    reading: "0,08: Acht von hundert Betrieben, Personen oder Euro der Region gehören zu dieser Branche.",
  },
  "location-quotient": {
    title: "Lokalisationsquotient",
    unit: "Verhältnis",
    formula:
      "(x_rs / x_r) / (x_s / x); additiv: x_rs / x_s - x_r / x; binär: 1 ab dem Wert 1; Mittel: sum_s LQ_rs x_rs / x_r",
    reading: "Über 1: Die Branche wiegt hier mehr als im Vergleichsgebiet.",
  },
  "per-1000-inhabitants": {
    title: "Je 1.000 Einwohner",
    unit: "je 1.000 Einwohner",
    reading: "12: zwölf Betriebe, Personen oder Euro auf tausend Einwohner.",
  },
  herfindahl: {
    title: "Herfindahl-Hirschman-Index",
    unit: "Index",
    formula:
      "H = sum (x_i / x)^2; normiert: (H - 1/n) / (1 - 1/n); effektive Zahl: 1 / H; Gini-Simpson: 1 - H; Rosenbluth: 1 / (2 sum i x_i / x - 1), größte Branche zuerst",
    reading:
      "Nahe 1: fast alles in einer Branche. 1/H sagt, wie viele gleich große Branchen ebenso konzentriert wären.",
  },
  growth: {
    title: "Wachstum",
    unit: "Verhältnis",
    formula: "x_2 / x_1 - 1; growth.change: x_2 - x_1",
    reading: "0,2: ein Fünftel mehr als am Anfang; -0,2: ein Fünftel weniger.",
  },
  cagr: {
    title: "Jährliche Wachstumsrate",
    unit: "Verhältnis",
    reading: "0,03: als wäre es jedes Jahr um drei Prozent gewachsen.",
  },
  "index-number": {
    title: "Indexzahl",
    unit: "Index",
    reading: "120: ein Fünftel mehr als im Basisjahr.",
  },
  "shift-share": {
    title: "Shift-Share-Zerlegung",
    unit: "wie die Werte; gerfin: Index",
    formula:
      "national: e1 (G - 1); mix: e1 (Gs - G); local: e2 - e1 Gs; change: e2 - e1 = national + mix + local; im Vergleichsgebiet G = N2 / N1 für alle Branchen, Gs = n2 / n1 für diese",
    reading: "local über 0: Die Region gewann mehr als ihre Branchen anderswo. Das ist ein Rest, keine Ursache.",
  },
  "three-level-shift-share": {
    title: "Shift-Share-Zerlegung in drei Ebenen",
    unit: "wie die Werte",
    formula:
      "europe: e1 G; sector: e1 (Gi - G); nation: e1 (Ni - Gi); local: e2 - e1 (1 + Ni); change: e2 - e1 = europe + sector + nation + local; Wachstumsraten: G = E2 / E1 - 1 für Europa, alle Branchen, Gi = c2 / c1 - 1 für die Branche in Europa, Ni = n2 / n1 - 1 für die Branche im Land",
    reading:
      "local über 0: Die Region gewann mehr als ihre Branchen im Land; europe und sector sind der weltweite Trend. Das ist ein Rest, keine Ursache.",
    citation:
      "Eine Identität: Die Differenzen heben sich auf. Nach Dunn, E. S. (1960), Papers in Regional Science 6(1), mit einer Ebene mehr",
  },
  "persons-per-company": {
    title: "Beschäftigte je Betrieb",
    unit: "Beschäftigte je Betrieb",
    reading: "4: Ein Betrieb hat im Durchschnitt vier Beschäftigte.",
  },
  "turnover-per-company": {
    title: "Umsatz je Unternehmen",
    unit: "wie der Umsatz, je Unternehmen",
    reading: "400.000: Ein Unternehmen setzt im Durchschnitt vierhunderttausend Euro um.",
  },
  "turnover-per-person": {
    title: "Umsatz je Beschäftigten",
    unit: "wie der Umsatz, je Person",
    reading: "90.000: neunzigtausend Euro Umsatz je Beschäftigten.",
  },
  "gdp-per-inhabitant": {
    title: "Bruttoinlandsprodukt je Einwohner",
    unit: "wie das BIP, je Einwohner",
    reading: "36.000: sechsunddreißigtausend Euro Leistung je Einwohner.",
  },
  rank: {
    title: "Rang unter den Regionen",
    unit: "Rang",
    formula:
      "1 + Zahl der Regionen mit größerem Wert (ein Vergleich ordnet nach Anteilen, x_rs / x_r); Perzentil: 100 (n - rank) / (n - 1), n = rank.of Regionen mit einem Wert",
    reading: "1: Keine Region hat mehr. 3 bis 5: Die Grenzen ihres Werts lassen jeden dieser Ränge zu.",
  },
  "company-share-proxy": {
    title: "Wirtschaftsleistung nach Anteil der Betriebe",
    unit: "wie das BIP; Anteile und Verzerrung: Verhältnis",
    formula: "gdp-by-companies: y n_s / n; company-share: n_s / n; person-share: p_s / p; bias: (n_s / n) / (p_s / p)",
    reading: "Eine Verzerrung von 2: Nach Betrieben gezählt wirkt die Branche doppelt so groß wie nach Beschäftigten.",
  },
  "real-terms": {
    title: "Realer Betrag",
    unit: "wie der Betrag, in Preisen des Basisjahres; mit ppp in Kaufkraftstandards",
    reading:
      "120: Das damals Gezahlte kauft so viel wie heute 120 Euro, oder Einheiten, die überall gleich viel kaufen.",
  },
};
