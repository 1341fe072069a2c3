import { unlikeWith } from "./unlike-measures.ts";

/** Why one measure is not divided by another, in German. */
export const unlikeInGerman = unlikeWith({
  measures: {
    local_units: "Betriebe",
    companies: "Unternehmen",
    persons_employed: "Beschäftigte",
    enterprise_persons_employed: "Beschäftigte der Unternehmen",
    turnover: "Umsatz",
    population: "Einwohner am 1. Januar",
    gdp: "Bruttoinlandsprodukt",
    cultural_employment: "Kulturberufe",
    funding: "öffentliche Förderung",
    funding_real: "reale öffentliche Förderung",
  },
  places: {
    enterprise: "am Sitz des Unternehmens",
    "local unit": "am Arbeitsort",
    person: "am Arbeitsort",
    place: "am Ort des Besuchs",
    payment: "am Sitz des Empfängers",
    inhabitant: "am Wohnort",
    territory: "im ganzen Gebiet",
    "price level": "im ganzen Land",
  },
  counted: (measure, place, isMoney) => `${measure} (${isMoney ? "verbucht" : "gezählt"} ${place})`,
  divided: (over, under) => `${over} würde durch ${under} geteilt`,
  prices: (bases) => `Beträge in zweierlei Preisen: ${bases}`,
  codes: (systems) => `Codes zweier Klassifikationen: ${systems}`,
  unknown: (measure) => `über das Merkmal ${measure} ist nichts bekannt: weder, was es zählt, noch wo`,
});
