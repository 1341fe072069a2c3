import { unlikeWith } from "./unlike-measures.ts";

/** Why one measure is not divided by another, in Dutch. */
export const unlikeInDutch = unlikeWith({
  measures: {
    local_units: "vestigingen",
    companies: "ondernemingen",
    persons_employed: "werkzame personen",
    enterprise_persons_employed: "werkzame personen van ondernemingen",
    turnover: "omzet",
    population: "inwoners op 1 januari",
    gdp: "bruto binnenlands product",
    cultural_employment: "culturele banen",
    funding: "publieke financiering",
    funding_real: "reële publieke financiering",
  },
  places: {
    enterprise: "bij de zetel van de onderneming",
    "local unit": "op de werkplek",
    person: "op de werkplek",
    place: "op de plaats van het bezoek",
    payment: "bij de zetel van de ontvanger",
    inhabitant: "waar mensen wonen",
    territory: "over het hele gebied",
    "price level": "in het hele land",
  },
  counted: (measure, place, isMoney) => `${measure} (${isMoney ? "geboekt" : "geteld"} ${place})`,
  divided: (over, under) => `${over} zou worden gedeeld door ${under}`,
  prices: (bases) => `bedragen in twee soorten prijzen: ${bases}`,
  codes: (systems) => `codes van twee classificaties: ${systems}`,
  unknown: (measure) => `over de grootheid ${measure} is niets bekend: niet wat zij telt, en niet waar`,
});
