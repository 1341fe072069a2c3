import { createHash } from "node:crypto";

const year = { type: "string", constraints: { pattern: "[0-9]{4}(-[0-9]{4})?" } };
const noNumber = [{ value: "", label: "no number: the status says why" }];

/** What each column means, for the Table Schema; a column that is not here is plain text. */
const fields = {
  region: {
    type: "string",
    description: "territory id or member code of regions.csv",
    constraints: { required: true },
  },
  sector: {
    type: "string",
    description: "code or group of sectors.csv, _T for all sectors",
    constraints: { required: true },
  },
  code_system: { type: "string", description: "classification of the code; empty where the sector is a named group" },
  year: { ...year, description: "year, or a span of years of which the value is the sum" },
  measure: { type: "string", constraints: { required: true } },
  value: { type: "number", missingValues: noNumber },
  low: { type: "number", description: "least possible value of a secret or rounded cell" },
  high: { type: "number", description: "greatest possible value of a secret or rounded cell" },
  unit: { type: "string" },
  price_basis: { type: "string", description: "current prices, or the year of constant prices; empty where not money" },
  status: {
    type: "string",
    description:
      "letters of the source: b break before this year, c confidential, d definition differs, e estimated, i see notes, m not available, p provisional, r revised, u unreliable",
    constraints: { pattern: "[bcdeimpru]*" },
  },
  flag: { type: "string", description: "remark of the source on this row" },
  checked: {
    type: "string",
    description: "whether the figure was found again in a second reading of the source",
    constraints: { enum: ["confirmed", "corrected", "not-found-again"] },
  },
  definition: {
    type: "string",
    description: "delimitation used by the source: rows of two definitions form no series",
  },
  amount: { type: "number", constraints: { required: true } },
  start: { type: "string", description: "year, month or day in which it began" },
  end: { type: "string", description: "year, month or day in which it ended; empty: its source names none" },
  amount_eu_only: { type: "number", description: "the European part of the amount" },
  music: {
    type: "boolean",
    trueValues: ["yes"],
    falseValues: ["no"],
    description: "found by a rule on words, not a class",
  },
  weight: {
    type: "number",
    missingValues: [{ value: "", label: "a share applies and was not found, or no code: never 1" }],
  },
  population_2018: { type: "integer" },
  area_km2: { type: "number" },
  valid_from: { type: "date" },
  valid_to: { type: "date" },
  from: { type: "year", description: "first year in which the code means this; empty: open" },
  to: { type: "year", description: "last year in which the code means this; empty: open" },
  region_name_de: {
    type: "string",
    description: "the territory's name in German; its own name stands where this is empty",
  },
  region_name_nl: {
    type: "string",
    description: "the territory's name in Dutch; its own name stands where this is empty",
  },
  definition_title_de: { type: "string", description: "the definition's title in German" },
  definition_title_nl: { type: "string", description: "the definition's title in Dutch" },
  short_en: { type: "string", description: "two or three words for the axis of a chart" },
  short_de: { type: "string", description: "the same in German" },
  short_nl: { type: "string", description: "the same in Dutch" },
  members: { type: "integer", description: "how many official units make up the territory in this version" },
  codes: { type: "string", description: "their codes, with blanks between them" },
  population: { type: "integer", description: "people in that year, as printed for the territory as a whole" },
  successors: { type: "string", description: "codes that took the place of this one, the largest part first" },
  share_moved: {
    type: "number",
    description: "share of its people of 2018 that a region won or lost when this version began",
  },
  rank: { type: "integer" },
  budget_year: { type: "string", description: "year of the budget act that prints the row" },
};

/** What a column means in one table alone. */
const exceptions = {
  // The year of two rosters is not known, and a class of a roster is no observation.
  cities: { year: { ...fields.year, constraints: year.constraints }, value: { type: "number" } },
  // A policy may have no amount, which is not an amount of nothing.
  policies: { amount: { type: "number" } },
  "region-figures": { year: { type: "year" } },
};

const field = (tableName) => (name) => {
  const own = exceptions[tableName]?.[name];
  return own === undefined ? { name, type: "string", ...fields[name] } : { name, ...own };
};

const sourceKey = [{ fields: ["source"], reference: { resource: "sources", fields: ["id"] } }];
// Some territories and codes rest on two sources, written `A; B`.
const withoutForeignKey = new Set(["regions", "region-figures", "region-validity", "sources"]);

function schemaOf({ name, columns, key, rows }) {
  const keyIsFull = rows.every((row) => key.every((column) => (row[column] ?? "") !== ""));
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columns.map(field(name)),
    missingValues: [{ value: "", label: "empty" }],
    // A primary key allows no empty cell; elsewhere the rows are still unique.
    ...(keyIsFull ? { primaryKey: key } : { uniqueKeys: [key] }),
    ...(withoutForeignKey.has(name) ? {} : { foreignKeys: sourceKey }),
  };
}

const resourceOf = (file) => ({
  name: file.name,
  title: file.title,
  path: file.path,
  type: "table",
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  bytes: Buffer.byteLength(file.text),
  hash: `sha256:${createHash("sha256").update(file.text).digest("hex")}`,
  schema: schemaOf(file),
});

/** The Frictionless description of all tables, with size and hash of each file. */
export const dataPackage = (files) => ({
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  name: "cluster-bundled-data",
  title: "Creative industries of Randstad, Ruhr and Berlin, with a European reference",
  description:
    "Facts of statistical offices, reports and public registers, each row with its source. Licences by source in sources.csv.",
  resources: files.map(resourceOf),
});
