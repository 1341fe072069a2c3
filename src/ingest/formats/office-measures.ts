/** What one of an office's codes is called in the data contract. */
export interface OfficeMeasure {
  readonly measure: string;
  /** The unit, in the office's words, where it stands in the office's code list only. */
  readonly unit?: string;
  readonly priceBasis?: string;
  /** Names of the measure in other units. */
  readonly byUnit?: Readonly<Record<string, string>>;
}

const persons = { unit: "persons" };
const million = { unit: "MIO_EUR", priceBasis: "current" };

// Structural business statistics by region: codes of indic_sb, with the units of the metadata of the table (sbs_r_nuts06_r2, sbs_r_nuts2021).
const byCode: Readonly<Record<string, OfficeMeasure>> = {
  V11110: { measure: "enterprises", unit: "number" },
  V11210: { measure: "local_units", unit: "number" },
  V12110: { measure: "turnover", ...million },
  V12150: { measure: "value_added", ...million },
  V13320: { measure: "wages", ...million },
  V16110: { measure: "persons_employed", ...persons },
  V16130: { measure: "employees", ...persons },
  ENT_NR: { measure: "enterprises", unit: "number" },
  LU_NR: { measure: "local_units", unit: "number" },
  EMP_NR: { measure: "persons_employed", ...persons },
  SAL_NR: { measure: "employees", ...persons },
  TUR_MEUR: { measure: "turnover", ...million },
  WAGE_MEUR: { measure: "wages", ...million },
  // Population: Destatis, and the first column of the historical series of CBS.
  BEVSTD: { measure: "population", ...persons },
  TotaleBevolking_1: { measure: "population", ...persons },
};

const gdp: OfficeMeasure = {
  measure: "gdp",
  priceBasis: "current",
  byUnit: { PPS: "gdp_pps", EUR_HAB: "gdp_per_inhabitant", PPS_HAB: "gdp_per_inhabitant_pps" },
};

// Tables about one measure have no code for it.
const byDataset: Readonly<Record<string, OfficeMeasure>> = {
  nama_10r_2gdp: gdp,
  nama_10r_3gdp: gdp,
  demo_r_d2jan: { measure: "population", ...persons },
  demo_r_pjangrp3: { measure: "population", ...persons },
};

const codes = new Map(Object.entries(byCode));
const datasets = new Map(Object.entries(byDataset));

/** The measure of the data contract for an office's code or table; what is not known keeps the office's own name. */
export function contractMeasure(code: string, dataset: string, title: string): OfficeMeasure {
  if (code !== "") return codes.get(code) ?? { measure: code };
  const name = dataset
    .replace(/^[A-Z]+:/u, "")
    .replace(/\(.*$/u, "")
    .toLowerCase();
  return datasets.get(name) ?? { measure: name === "" ? title : name };
}
