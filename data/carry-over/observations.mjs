import { cell, coded, contract, reported, whole } from "./rows.mjs";
import { readShared, table } from "./tables.mjs";

const sbs = readShared("data/sbs_regional.csv");
const demography = readShared("data/business_demography.csv");
const picked = (rows, indicator) => rows.filter((row) => row.indicator === indicator);
const codedAs = (rows, indicator, measure = indicator) => picked(rows, indicator).map((row) => coded(row, measure));

const companies = () =>
  table("companies", {
    title: "Local units by NACE division and section; active enterprises of the whole business economy",
    columns: [...contract, "flag"],
    key: cell,
    rows: [...codedAs(sbs, "local_units"), ...codedAs(demography, "active_enterprises", "enterprises")],
    from: { sbs_regional: picked(sbs, "local_units").length, business_demography: demography.length / 2 },
  });

const employment = () =>
  table("employment", {
    title: "Persons employed and wages by NACE division and section; persons in all active enterprises",
    columns: [...contract, "flag"],
    key: cell,
    rows: [
      ...codedAs(sbs, "persons_employed"),
      ...codedAs(sbs, "wages_and_salaries", "wages"),
      ...codedAs(demography, "persons_employed_active_enterprises"),
    ],
    from: {
      sbs_regional: sbs.length - picked(sbs, "local_units").length,
      business_demography: demography.length / 2,
    },
  });

/** Measures of enterprises have names of their own: people at an enterprise's seat are not people at workplaces. */
const nationalMeasures = {
  enterprises: "enterprises",
  persons_employed: "enterprise_persons_employed",
  turnover: "turnover",
  value_added_factor_cost: "value_added",
};
// Neither part of the creative core nor of the base of comparison.
const notNeeded = new Set(["G47", "J61", "S95"]);

function turnover() {
  const reports = readShared("data/reported_creative_industries.csv");
  const national = readShared("data/sbs_national.csv");
  const kept = national.filter((row) => !notNeeded.has(row.sector));
  const definition = "structural business statistics, enterprises";
  return table("turnover", {
    title: "Figures of the regions' own reports, each with its definition; national turnover and value added",
    columns: [...contract, "definition", "checked", "flag", "sector_as_printed"],
    key: [...cell, "source", "definition"],
    rows: [
      ...reports.map((row) => reported(row)),
      ...kept.map((row) => ({ ...coded(row, nationalMeasures[row.indicator]), definition })),
    ],
    from: {
      reported_creative_industries: reports.length,
      sbs_national: national.length,
      "left out: G47, J61, S95": kept.length - national.length,
    },
  });
}

function culturalEmployment() {
  const rows = readShared("data/cult_emp_reg.csv");
  const sector = "cultural_employment_eurostat";
  return table("cultural-employment", {
    title: "Cultural employment, Eurostat definition",
    columns: contract,
    key: cell,
    rows: rows.map((row) => ({ ...whole(row, "cultural_employment"), sector })),
    from: { cult_emp_reg: rows.length },
  });
}

function population() {
  const rows = readShared("data/population.csv");
  return table("population", {
    title: "Population on 1 January",
    columns: contract,
    key: cell,
    rows: rows.map((row) => whole(row, "population")),
    from: { population: rows.length },
  });
}

const gdpMeasures = {
  EUR_HAB: "gdp_per_inhabitant",
  PPS_EU27_2020_HAB: "gdp_per_inhabitant_pps",
  MIO_EUR: "gdp",
  MIO_PPS: "gdp_pps",
};

function gdp() {
  const rows = readShared("data/gdp.csv");
  return table("gdp", {
    title: "Gross domestic product at market prices, whole and per inhabitant",
    columns: contract,
    key: cell,
    rows: rows.map((row) => whole(row, gdpMeasures[row.unit])),
    from: { gdp: rows.length },
  });
}

const fundingTables = {
  "data/funding_berlin_by_policy_area.csv": "berlin_",
  "data/funding_erdf_totals.csv": "",
  "data/funding_nl_state_culture.csv": "nl_",
  "data/culture_spending_reported.csv": "",
};

function fundingTotals() {
  const parts = Object.entries(fundingTables).map(([file, prefix]) => ({ file, prefix, rows: readShared(file) }));
  return table("funding-totals", {
    title:
      "Sums of public money: Berlin grants by policy area, ERDF programmes, Dutch state budget, spending on culture",
    columns: [...contract, "instrument", "budget_year", "checked", "flag", "sector_as_printed"],
    key: [...cell, "source", "budget_year", "instrument", "sector_as_printed"],
    rows: parts.flatMap(({ rows, prefix }) =>
      rows.map((row) => ({ budget_year: "", instrument: "", ...reported(row, prefix) })),
    ),
    from: Object.fromEntries(parts.map(({ file, rows }) => [file.slice(5, -4), rows.length])),
  });
}

function prices() {
  const rows = readShared("data/prices_reported.csv");
  return table("prices", {
    title: "Consumer prices of Germany and the Netherlands: index and yearly change",
    columns: [...contract, "checked", "flag"],
    key: [...cell, "source"],
    rows: rows.map((row) => reported(row)),
    from: { prices_reported: rows.length },
  });
}

const wholeSources = { population: "ESTAT_DEMO_R_PJANAGGR3", gdp: "ESTAT_NAMA_10R_3GDP" };

function europe() {
  const business = readShared("data/sbs_europe.csv");
  const wholes = readShared("data/europe_population_gdp.csv");
  return table("europe", {
    title: "Every NUTS 2 region and country of Europe: business statistics, population, GDP",
    columns: contract,
    key: cell,
    rows: [
      ...business.map((row) => coded(row, row.measure)),
      ...wholes.map((row) => whole(row, gdpMeasures[row.unit] ?? row.measure, wholeSources[row.measure])),
    ],
    from: { sbs_europe: business.length, europe_population_gdp: wholes.length },
  });
}

/** Every table of observations, in the order of data/README.md. */
export const observationTables = () => [
  companies(),
  employment(),
  turnover(),
  culturalEmployment(),
  population(),
  gdp(),
  fundingTotals(),
  prices(),
  europe(),
];
