import { idOf } from "./tables.mjs";

/** The columns of the data contract, in its order. */
export const contract = "region,sector,code_system,year,measure,value,low,high,unit,price_basis,status,source".split(
  ",",
);
/** The columns that name a cell. */
export const cell = ["region", "sector", "year", "measure"];

const money = new Set(["EUR", "KEUR", "MIO_EUR", "MIO_PPS", "EUR_HAB", "PPS_EU27_2020_HAB"]);
const personMeasures = /persons_employed/;

/**
 * The source's letters, and with an empty value always the reason: `c` secret or `m` not available.
 * `c?` is a secret cell whose letter was not printed (a blank in the source): the remark stays in `flag`.
 */
function statusOf(value, letters) {
  const plain = letters.replace("?", "");
  return value === "" && !/[cm]/.test(plain) ? `${plain}m` : plain;
}

// The Dutch business register took in one-person firms twice; the source marks neither step. See the notes of ESTAT_SBS_R_2017.
const registerBreaks = new Set(["2010", "2013"]);
const breakNote = "b added here: one-person firms entered the Dutch register";

function withRegisterBreak(row) {
  const broken = row.measure === "local_units" && row.code_system === "NACE2" && row.region.startsWith("NL");
  if (!(broken && registerBreaks.has(row.year)) || row.status.includes("b")) return row;
  return { ...row, status: `b${row.status}`, flag: [row.flag, breakNote].filter(Boolean).join("; ") };
}

/** One row of the contract out of one row of a statistical table with a code of NACE Rev. 2; people are counted in `persons`. */
export function coded(row, measure) {
  const letters = row.flag ?? row.status ?? "";
  const region = row.subregion ?? row.region;
  const unit = row.unit === "number" && personMeasures.test(measure) ? "persons" : row.unit;
  return withRegisterBreak({
    region,
    sector: row.sector,
    code_system: "NACE2",
    year: row.year,
    measure,
    value: row.value,
    unit,
    price_basis: money.has(unit) ? "current" : "",
    status: statusOf(row.value, letters),
    source: row.source_id ?? "ESTAT_SBS_R_2017",
    flag: letters.includes("?") ? letters : "",
  });
}

/** One row of the contract about a whole region: population, GDP. */
export function whole(row, measure, source) {
  return {
    region: row.subregion ?? row.region,
    sector: "_T",
    year: row.year,
    measure,
    value: row.value,
    unit: row.unit,
    price_basis: money.has(row.unit) ? "current" : "",
    status: statusOf(row.value, row.flag ?? row.status),
    source: row.source_id ?? source,
  };
}

/** Territory of a figure that a report prints about a named place. */
const places = {
  DE300: "berlin",
  "DE3+DE4": "berlin_brandenburg",
  "Metropole Ruhr": "ruhr_rvr",
  Utrecht: "utrecht_city",
  Noordvleugel: "noordvleugel_os",
};
const widely = {
  Berlin: "berlin",
  Ruhr: "ruhr_rvr",
  Randstad: "randstad_prov4",
  Germany: "DE",
  Netherlands: "NL",
  "Nordrhein-Westfalen": "DEA",
};

/** The territory id or official code of a reported figure. */
export function territoryOf(region, place = "") {
  if (place === "") return widely[region];
  return places[place] ?? (/^(NL|DE[A-Z0-9]*)$/.test(place) ? place : idOf(place));
}

const totals = new Set(["all", "all projects", "all spending"]);

/** The group id of a sector that a report names in words; `_T` where the figure is about everything. */
export function groupOf(sector, prefix = "") {
  if (totals.has(sector)) return "_T";
  return sector === "KuK total" ? "kkw_total" : prefix + idOf(sector);
}

/** One row of the contract out of a figure that a report prints; the sector's own words stay in `sector_as_printed`. */
export function reported(row, prefix) {
  return {
    region: territoryOf(row.region, row.subregion),
    sector: groupOf(row.sector, prefix),
    year: row.year,
    measure: row.indicator,
    value: row.value,
    unit: row.unit,
    price_basis: money.has(row.unit) ? "current" : "",
    status: "",
    source: row.source_id,
    definition: row.definition,
    checked: row.checked,
    flag: row.flag,
    sector_as_printed: row.sector,
    instrument: row.instrument,
    budget_year: row.budget_year,
  };
}
