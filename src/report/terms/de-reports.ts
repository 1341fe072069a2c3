import { within } from "../../compare/terms/place-words.ts";
import type { ReportTerms } from "./report-terms.ts";

/** The German words of the reports. */
export const reportsInGerman: ReportTerms = {
  labels: {
    address: "Adresse",
    asPrinted: "Wie gedruckt",
    bias: "Betriebe durch Beschäftigte",
    byCompanies: "Anteil nach Betrieben, %",
    byPeople: "Anteil nach Beschäftigten, %",
    cards: "Methodenkarten",
    cells: "Erste Zelle",
    change: "Veränderung, Personen",
    claims: "Liste der Aussagen",
    code: "Code",
    codeSystem: "Klassifikation",
    companyShare: "Anteil nach Betrieben",
    comparabilityTable: "Welche Zahlen nebeneinanderstehen dürfen",
    contents: "Inhalt",
    credited: "Zugerechnetes BIP, Mrd. Euro",
    date: "Datum",
    findings: "Ergebnisse",
    flags: "Anmerkungen",
    formula: "Formel",
    glossary: "Glossar",
    group: "Gruppe",
    indicator: "Indikator",
    licence: "Lizenz",
    local: "davon lokal",
    markOrWord: "Wort oder Zeichen",
    measure: "Merkmal",
    name: "Name",
    notComputed: "nicht berechnet, weil ein Wert in einer Region oder einem Jahr fehlt oder geheim ist",
    notGiven: "nicht angegeben",
    number: "Zahl",
    people: "Beschäftigte",
    publisher: "Herausgeber",
    quotient: "Lokalisationsquotient",
    range: "Spanne",
    reading: "Wie zu lesen",
    reasons: "Gründe",
    rebuiltLimits: "Was sich nicht neu berechnen lässt, und warum",
    region: "Region",
    sector: "Branche",
    source: "Quelle",
    sourcesTable: "Quellen",
    status: "Status",
    sum: "Alle Branchen der Abgrenzung",
    territory: "Gebiet",
    title: "Titel",
    unanswered: "Andere Festlegungen, die keine Zahl ergeben",
    unit: "Einheit",
    weight: "Gewicht",
    withoutData: "Vorgesehen, aber ohne Daten",
    year: "Jahr",
  },
  slots: {
    regions: {
      term: "Wo die Regionen liegen",
      text: "Eine Karte braucht die Mitglieder jeder Region mit ihrer Lage; in der Liste der Regionen lässt sich keine zeichnen.",
    },
    proxy: {
      term: "Nach Betrieben oder nach Arbeitsplätzen gezählt",
      text: "Nötig sind BIP, Betriebe und Beschäftigte desselben Gebiets und Jahres; eines davon fehlt überall.",
    },
    structure: { term: "Struktur", text: "Keine Branche ist in dem Jahr für jede Region veröffentlicht." },
    specialisation: {
      term: "Spezialisierung",
      text: "Keine Branche hat sowohl in der Region als auch im Vergleichsgebiet Beschäftigte.",
    },
    growth: { term: "Wachstum", text: "Keine Branche ist vom ersten bis zum letzten Jahr ohne Bruch veröffentlicht." },
    steps: {
      term: "Wachstum in Schritten von zwei Jahren",
      text: "Keine Branche ist an beiden Enden eines Schritts veröffentlicht.",
    },
    music: {
      term: "Musik nach Stufen der Wertschöpfung",
      text: "Die Tabellen zählen Beschäftigte nach zwei Stellen; Machen, Aufnehmen und Verkaufen von Musik trennen sich erst bei vier.",
    },
    definitions: { term: "Wie viel davon abhängt, was zählt", text: "Nur eine Abgrenzung lässt sich berechnen." },
    drivers: {
      term: "Was die Veränderung trieb",
      text: "Beide Enden des Zeitraums müssen für Region und Land vorliegen.",
    },
    connectivity: {
      term: "Vernetzung der Medienstädte",
      text: "Sie wird aus den Büros von Medienfirmen je Stadt gezählt; eine Tabelle der Büros liegt nicht vor.",
    },
    money: { term: "Geldströme", text: "Eine Tabelle von Zuwendungen oder Fördersummen liegt nicht vor." },
    policy: {
      term: "Politik und Orte",
      text: "Ein Verzeichnis politischer Entscheidungen und eine Liste von Orten mit Besuchszahlen liegen nicht vor.",
    },
    success: {
      term: "Erfolg für wen",
      text: "Nötig sind Gewichte von Kreativen, Investoren und Bürgern; bisher ist niemand gefragt worden.",
    },
    comparability: { term: "Wie vergleichbar ist das", text: "Regeln der Vergleichbarkeit liegen nicht vor." },
  },
  chapters: {
    definitions: "Was zählt: Abgrenzungen und Regionen",
    regions: "Je Region eine Seite",
    structure: "Größe und Struktur",
    change: "Veränderung",
    music: "Musik",
    places: "Orte in der Stadt",
    cities: "Netze: Städte",
    money: "Netze: Geld",
    policy: "Politik und Wirkung",
    success: "Erfolg für wen",
    comparability: "Vergleichbarkeit",
    missing: "Kapitel ohne Daten",
    method: "Methodenkarten",
    tables: "Vollständige Tabellen",
    annex: "Anhang: Quellen, Abgrenzungen, Glossar, Aussagen",
  },
  leads: {
    definitions: "Wie sich die wichtigste Zahl mit der Wahl dessen bewegt, was zählt und wo eine Region endet.",
    regions: "Was über jede Region für sich bekannt ist, mit den Zeichen, die zu ihren Zahlen gehören.",
    structure: "Wie groß die Kreativwirtschaft ist, woraus sie besteht und was an jeder Region besonders ist.",
    change:
      "Wie sich die Beschäftigung bewegte und wie viel davon aus dem Land, den Branchen oder der Region selbst kam.",
    music: "Was die Tabellen über Musik enthalten und was sie nicht unterscheiden.",
    places: "Wo in der Stadt die Einrichtungen und Firmen sind.",
    cities: "Wie die Städte durch Firmen mit Büros in mehreren von ihnen zusammenhängen.",
    money: "Wer für Kultur zahlt, wofür, und wie viel davon von außen kommt.",
    policy: "Was beschlossen wurde, von wem, und ob etwas darauf folgte.",
    success: "Welche Region vorn liegt, hängt davon ab, wer gefragt wird.",
    comparability: "Welche Zahlen welcher Regionen nebeneinanderstehen dürfen, und warum andere nicht.",
    missing: "Wofür dieser Bericht einen Platz hat und was er zeigt, sobald Daten vorliegen.",
    method: "Eine Karte für jeden Indikator, den dieser Bericht druckt.",
    tables:
      "Jede Zahl nach Branche, Region und Jahr, mit ihren Zeichen. In voller Genauigkeit steht sie in der Datei der Ergebnisse.",
    annex: "Woher die Zahlen kommen und was die Wörter bedeuten.",
  },
  absent: {
    structure: [
      {
        term: "Selbstständige",
        text: "Die Unternehmensstatistik zählt Beschäftigte einschließlich der Inhaber und trennt sie nicht.",
      },
    ],
    change: [{ term: "Gründungen und Schließungen", text: "Eine Tabelle der Unternehmensdemografie liegt nicht vor." }],
    music: [
      {
        term: "Gründungsjahrgänge und Spielstätten",
        text: "Eine Tabelle der Firmen nach Gründungsjahr und eine Liste der Spielstätten liegen nicht vor.",
      },
      { term: "Interviews", text: "Unter den Eingaben sind keine; eine Projektdatei kann eigenen Text ergänzen." },
    ],
    places: [
      {
        term: "Orte mit Besuchern",
        text: "Die Regel von 2013 verlangt drei Einrichtungen in fünf Minuten Fußweg und 500.000 Besuche; eine Liste der Orte liegt nicht vor.",
      },
      {
        term: "Verlagerung des Schwerpunkts",
        text: "Nötig sind die Standorte der Firmen in zwei Jahren; sie liegen nicht vor.",
      },
    ],
    cities: [
      {
        term: "Städte und Firmen",
        text: "Eine Tabelle der Büros von Firmen liegt nicht vor; Vernetzung, stärkste Verbindungen und deren Beständigkeit folgen daraus.",
      },
    ],
    money: [
      {
        term: "Anteil von außen im Zeitverlauf",
        text: "Zuwendungen sind nur für einen Förderzeitraum bekannt, daher lässt sich kein Verlauf zeichnen.",
      },
    ],
    policy: [
      {
        term: "Verzeichnis der Entscheidungen",
        text: "Eine Liste von Beschlüssen mit Datum und Ebene liegt nicht vor.",
      },
      {
        term: "Abstandsdiagramme",
        text: "Eine Wirkung wird gegen Regionen gesucht, die anders entschieden; ohne Verzeichnis ist nichts zu prüfen.",
      },
    ],
    success: [
      {
        term: "Gewichte nach Gruppen",
        text: "Bisher ist niemand gefragt worden, daher ist die Rangfolge keiner Gruppe gedruckt.",
      },
    ],
  },
  cahierKicker: (edition) => `Cahier Kreativwirtschaft · ${edition}`,
  rebuiltKicker: (edition) => `Factsheet 4 vom Oktober 2013, neu berechnet · ${edition}`,
  rebuiltTitle: (regions) => `Reich und kreativ? ${regions.join(", ")}`,
  rebuiltLead:
    "Das Factsheet des Verbands von 2013 stellte dem BIP je Einwohner den Anteil kreativer Betriebe gegenüber, dazu die Veränderung der Arbeitnehmerzahl in Schritten von zwei Jahren. Beide Abbildungen entstehen hier neu aus offenen Tabellen, daneben eine Prüfung des Anteils.",
  rebuiltFigures: "Seine beiden Abbildungen, neu gezeichnet",
  auditTitle: "Der Näherungswert geprüft: nach Betrieben und nach Beschäftigten",
  auditTable: "Beide Anteile nach Region und Jahr",
  audit: (place, year, firms, people) => [
    `${year} waren ${within(place, "de")} ${firms} der Betriebe kreativ, ${people} der Beschäftigten.`,
    `Kreativ ${within(place, "de")} ${year}: ${firms} der Betriebe, ${people} der Beschäftigten.`,
  ],
  auditInFull: (place, year, firms, people, bias) =>
    `Im Jahr ${year} waren ${within(place, "de")} ${firms} der Betriebe und ${people} der Beschäftigten kreativ: Faktor ${bias}.`,
  noAudit: "In keiner Region lassen sich beide Anteile für dasselbe Jahr berechnen.",
  holes: (what, years, reason) => `${what}, ${years.join(", ")}: ${reason}.`,
  limits: [
    {
      term: "Jahre",
      text: "Das Factsheet von 2013 begann mit dem Jahr 2000. Tabellen nach Region und Klasse der heutigen Klassifikation beginnen 2008; ältere folgen einer anderen Klassifikation und werden nicht mit ihr verkettet.",
    },
    {
      term: "Arbeitnehmer",
      text: "Das Factsheet von 2013 zählte Arbeitnehmer; die hier verwendeten Tabellen zählen Beschäftigte einschließlich der Inhaber.",
    },
    {
      term: "Umsatz",
      text: "Ein dritter Anteil, der am Umsatz, käme der Leistung am nächsten. Kein statistisches Amt veröffentlicht ihn nach Regionen für diese Klassen.",
    },
    {
      term: "Was das Produkt bedeutet",
      text: "BIP mal Anteil der Betriebe rechnet einer Einpersonenfirma so viel Leistung zu wie jeder anderen. Es ist gedruckt, um beurteilt, nicht um verwendet zu werden.",
    },
  ],
  regionTable: (region, year) => `${region} nach Branchen, ${year}`,
  notDrawn: "Der Vergleich enthält nichts, was diese Abbildung zeigen könnte.",
  fullTable: (measure) => `${measure} nach Branche, Region und Jahr`,
  definitionTable: (title) => `Klassen der Abgrenzung: ${title}`,
  measures: {
    persons_employed: "Beschäftigte",
    local_units: "Betriebe (örtliche Einheiten)",
    cultural_employment: "Beschäftigung in der Kultur",
    population: "Bevölkerung",
    gdp: "Bruttoinlandsprodukt",
  },
  gradeOf: {
    exact: "veröffentlichte Zählungen",
    bounded: "zwischen Grenzen, ein Teil ist geheim",
    sampled: "mit statistischem Intervall",
    flagged: "mit Vorsicht: siehe die Zeichen",
  },
  moreCells: (cell, others) => (others === 0 ? cell : `${cell} und ${others} weitere`),
  claimsNote: (count) =>
    `${count} Zahlen aus Sätzen, Kacheln, Überschriften und kurzen Tabellen; die der Abbildungen stehen in der Datei der Aussagen neben dem Bericht, jede mit Formel, Operanden und Zellen`,
};
