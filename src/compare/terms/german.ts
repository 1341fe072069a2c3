import type { CompareWords } from "./compare-words.ts";
import { unlikeInGerman } from "./german-measures.ts";

/** The German words of the comparison. */
export const german: CompareWords = {
  lines: {
    people: "Beschäftigte",
    peoplePer1000: "  je 1.000 Einwohner",
    peopleShare: "  Anteil an allen Branchen",
    quotient: "Lokalisationsquotient, alle Klassen",
    effective: "Effektive Zahl der Klassen",
    rank: "Rang in Europa, vollständige Klassen",
    companies: "Betriebe (örtliche Einheiten)",
    companiesPer1000: "  je 1.000 Einwohner",
    size: "  Beschäftigte je Betrieb",
    growth: "Wachstum, vollständige Klassen",
    withEurope: "  mit Europa (Beschäftigte)",
    withSectors: "  mit seinen Branchen in Europa",
    withNation: "  mit seinem Land",
    local: "  lokal: was übrig bleibt",
    proxy: "BIP nach Anteil der Betriebe (EUR)",
    proxyBias: "  überzeichnet gegenüber Beschäftigten",
    gdp: "BIP je Einwohner (EUR)",
    turnover: "Umsatz laut Bericht (EUR)",
    turnoverPerCompany: "  je Unternehmen (EUR)",
    turnoverPerPerson: "Umsatz je Beschäftigten (EUR)",
    cultureJobs: "Kulturberufe je 1.000 Einwohner",
    erdf: "EFRE für Kultur je 1.000 Einw. (EUR)",
    erdfReal: "  real (KKS des Bezugsjahres)",
  },
  terminal: {
    year: "Jahr",
    million: "Mio.",
    quotients: (base, sections) => `Lokalisationsquotienten: ${base} = 1, alle Branchen = Abschnitte ${sections}`,
    bases: {
      nation: "das Land jeder Region",
      sum: "die verglichenen Regionen zusammen",
      europe: "die Länder Europas mit vollständigen Angaben",
    },
    whichCompare: "Welche Zahlen vergleichbar sind, und welche nicht",
    moreReasons: (count) => `und ${count} weitere, siehe --format json`,
    cannotCompare: "Was sich nicht vergleichen lässt, und warum",
  },
  marks: { comparable: "vergleichbar", care: "mit Vorsicht", not: "nicht vergleichbar" },
  reasons: {
    "unit-type": "ungleiche Einheiten",
    threshold: "Schwelle",
    register: "Register",
    break: "Bruch",
    definition: "Definition",
    territory: "Zuschnitt",
    "price-basis": "Preise",
    secrecy: "Geheimhaltung",
    missing: "fehlt",
  },
  letters: {
    "unit-type": "U",
    threshold: "S",
    register: "R",
    break: "B",
    definition: "D",
    territory: "Z",
    "price-basis": "P",
    secrecy: "G",
    missing: "F",
  },
  holes: {
    "not-collected": "nicht erhoben",
    confidential: "geheim",
    "not-applicable": "nicht anwendbar",
    "zero-reference": "Vergleichsgebiet ist null",
    "zero-region": "Region ist null",
    "zero-sector": "Branche ist null",
    "zero-base": "Ausgangswert ist null",
    "negative-input": "negative Angabe",
    "too-few": "zu wenige",
    degenerate: "nicht berechenbar",
    "not-converged": "nicht berechenbar",
    "series-break": "Bruch in der Reihe",
    incomparable: "nicht vergleichbar",
  },
  flags: {
    "suspected-break": "enthält einen Sprung in der Quelle, den kein Bruch erklärt",
    "too-few": "kleine Zahl: mit ihrem Intervall zu lesen",
    "lower-bound": "Untergrenze: über Ortsnamen in Projektlisten gefunden",
  },
  neverScaled: (land) => `${land}: umfasst die Region und mehr; nichts ist heruntergerechnet`,
  noFigureFor: (places) => `keine Angabe für ${places}`,
  noFiguresOf: (territory) => `keine Angaben für ${territory}`,
  noTerritory: "die Region hat kein Gebiet",
  nothingToAdd: "nichts zu addieren",
  secretUnits: (secret, all, codes) =>
    `${secret} von ${all} Einheiten ${secret === 1 ? "ist" : "sind"} geheim (${codes})`,
  contradiction: (why) =>
    why
      .replace("by less than their rounding", "um weniger als ihre Rundung")
      .replace("published figures contradict each other", "veröffentlichte Zahlen widersprechen einander")
      .replaceAll(" of ", " in "),
  breakMarked: (year, place) => `für ${year} ist ein Bruch vermerkt (${place})`,
  definitionMarked: (year, place) => `die Quelle vermerkt für ${year} eine andere Definition (${place})`,
  twoReports: "Umsatz und Unternehmen stammen aus zwei Berichten",
  noPayment: "keine Zahlung verzeichnet",
  priceBases: (count, names) => `Beträge in ${count} Preisständen (${names}) werden nicht addiert`,
  noPrices: (nation, year) => `keine Verbraucherpreise für ${nation} in ${year}`,
  shareOnly: (codes) => `nur ein Teil von ${codes} zählt, und dieser Anteil ist nicht veröffentlicht`,
  onlyClasses: (title, codes) => `${title} (nur ${codes})`,
  unlike: unlikeInGerman,
  asBase: "Klassen, an denen die kreativen gemessen werden, keine Zählweise",
  musicIsPart: "Musik ist ein Teil des hier Gezählten, keine andere Zählweise",
  moreThanMusic: "zählt mehr als Musik",
  withoutCodes: (groups) => `Gruppen ohne Code, für die sich keine Klasse nachschlagen lässt (${groups})`,
  noFiguresFor: (absent, all, codes) => `keine Angaben für ${ofClasses(absent, all)} (${codes})`,
  andMore: (first, more) => `${first} und ${more} weitere`,
  noSuchNumber: "für diese Region gibt es keine solche Zahl",
  holdsMore: (land) => `${land}: umfasst die Region und mehr`,
  largerLand: "zum Teil ein größeres Gebiet",
  crossesJump: "ein Sprung in der Quelle liegt dazwischen, den kein Bruch erklärt",
  breakBefore: "die Quelle vermerkt vor diesem Jahr einen Bruch",
  otherDefinition: "die Quelle vermerkt eine andere Definition",
  unlikeThings: "gezählt wird Verschiedenes",
  twoPrices: "Beträge in zweierlei Preisen",
  ownLists: "jede Quelle hat ihre eigene Liste der Branchen",
  sourcesDiffer: "die Quellen sind verschieden",
  ownBases: "jede Zahl hat ihre eigene Bezugsgröße",
  none: "keine",
  envelope: ({ region, territory, units, people }) => ({
    what: `${region} in der Unternehmensstatistik`,
    why: [
      `Die Statistik kennt nur NUTS-2-Einheiten: ${territory} (${units}) steht für die Region.`,
      people &&
        `In der Region leben ${people.share}\u202f% der Einwohner dieses Gebiets (${people.year}: ${people.inside} von ${people.all}).`,
      "Nichts ist heruntergerechnet.",
    ]
      .filter((sentence) => sentence !== undefined)
      .join(" "),
  }),
  incomplete: (codes, names, used) => ({
    what: `Wachstum, Struktur und Shift-Share von ${codes}`,
    why: `Für ${names} fehlt in mindestens einem Jahr die Angabe einer Region oder eines Landes; diese drei beruhen daher auf ${remaining(used)}.`,
  }),
  jump: ({ sector, unit, from, before, to, after }) => `${sector} in ${unit}: ${before} (${from}), ${after} (${to})`,
  jumps: (region, from, to, jumps) => ({
    what: `Wachstum ${from}–${to} beim Wort genommen: ${region}`,
    why: `Die Quelle springt, ohne einen Bruch zu vermerken (${jumps}): Ein umgruppiertes Unternehmen ist so wahrscheinlich wie Wachstum.`,
  }),
  refused: (indicator, why) => ({ what: `${indicator} nach Region`, why: `Nicht gebildet: ${why}.` }),
  regionsTogether: "die verglichenen Regionen zusammen",
  europe: (count, countries) => `Europa (${count} Länder mit vollständigen Angaben: ${countries})`,
  rivals: (others, all) => `${others} andere NUTS-2-Regionen Europas mit veröffentlichten Zahlen, von ${all}`,
};

function ofClasses(absent: number, all: number): string {
  if (absent < all) return `${absent} ihrer ${all} Klassen`;
  return all === 1 ? "ihre einzige Klasse" : `alle ${all} Klassen`;
}

function remaining(codes: readonly string[]): string {
  const [only, ...more] = codes;
  if (only === undefined) return "keiner einzigen Klasse";
  if (more.length === 0) return `der einen überall veröffentlichten Klasse ${only}`;
  return `den ${codes.length} überall veröffentlichten Klassen ${codes.join(", ")}`;
}
