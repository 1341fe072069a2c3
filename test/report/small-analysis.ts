import type { Analysis, Caveat, Result } from "../../src/compare/analysis.ts";
import type { Definition } from "../../src/model/definition.ts";
import type { Region } from "../../src/model/territory.ts";
import { bounds, hole, type Value } from "../../src/model/value.ts";
import type { ReportFigure } from "../../src/report/report.ts";

const definition: Definition = {
  id: "sbs_core",
  title: "SBS creative core",
  members: ["J58", "J59", "J60", "M73"].map((code) => ({
    group: code,
    code,
    codeSystem: "NACE2",
    name: code,
    shortName: code,
    weight: 1,
    confidence: "",
    source: "S",
  })),
};

const regions: readonly Region[] = [
  { id: "randstad", name: "Randstad", territories: ["randstad_prov4"], nation: "NL", colour: "#0072b2" },
  { id: "ruhr", name: "Ruhr", territories: ["ruhr_rvr", "ruhr_nuts2"], nation: "DE", colour: "#d55e00" },
  { id: "berlin", name: "Berlin", territories: ["berlin"], nation: "DE", colour: "#009e73" },
];

const home: Readonly<Record<string, string>> = { randstad: "randstad_prov4", ruhr: "ruhr_nuts2", berlin: "berlin" };

/** A result with only what the test says; the rest is plain. */
export function result(part: Partial<Result> & Pick<Result, "indicator" | "region" | "value">): Result {
  const filled: Result = {
    id: "",
    part: "",
    measure: "persons_employed",
    territory: home[part.region] ?? part.region,
    sector: "sbs_core",
    year: "2012",
    unit: "",
    flags: [],
    reference: "",
    operands: [],
    ...part,
  };
  return { ...filled, id: [filled.region, filled.indicator, filled.part, filled.sector, filled.year].join(".") };
}

const ofEach = (values: readonly Value[], fields: Partial<Result> & Pick<Result, "indicator">): readonly Result[] =>
  regions.map((region, position) => result({ ...fields, region: region.id, value: values[position] ?? 0 }));

const people = ofEach([bounds(232_100, 247_300, "confidential"), bounds(208_000, 209_500, "confidential"), 112_340], {
  indicator: "level",
  unit: "persons",
});

export const density = ofEach([bounds(29.6, 31.5, "confidential"), bounds(18.5, 18.7, "confidential"), 33.76], {
  indicator: "per-1000-inhabitants",
  unit: "per 1,000",
});

const companies = ofEach([14.23, 4.61, 9.87], {
  indicator: "per-1000-inhabitants",
  measure: "local_units",
  year: "2014",
  unit: "per 1,000",
});

const quotients: readonly Result[] = [
  ["randstad", "J58", 1.21, 1.19, 1.23],
  ["ruhr", "M73", 1.21, 1.19, 1.23],
  ["berlin", "J59", 3.03, 2.98, 3.08],
  ["berlin", "J58", 1.36, 1.33, 1.39],
].map(([region, sector, value, low, high]) =>
  result({
    indicator: "location-quotient",
    region: String(region),
    sector: String(sector),
    value: Number(value),
    interval: { low: Number(low), high: Number(high) },
    reference: region === "randstad" ? "Netherlands" : "Germany",
    unit: "ratio",
  }),
);

const growth = ofEach([3.1, bounds(6.2, 7.0, "confidential"), 21.7], {
  indicator: "growth",
  sector: "complete",
  year: "2010-2014",
  unit: "percent",
});

const others: readonly Result[] = [
  ...ofEach([hole("not-collected"), 6.0e9, 16.6e9], { indicator: "level", measure: "turnover", unit: "EUR" }),
  ...ofEach([7_100_000, 5_055_769, 3_327_000], {
    indicator: "level",
    measure: "population",
    sector: "_T",
    unit: "persons",
  }).map((one) => (one.region === "ruhr" ? { ...one, territory: "ruhr_rvr" } : one)),
  ...ofEach([41_200, 27_900, 31_400], {
    indicator: "gdp-per-inhabitant",
    measure: "gdp",
    sector: "_T",
    unit: "EUR",
  }).map((one) => (one.region === "ruhr" ? { ...one, territory: "ruhr_rvr" } : one)),
  ...ofEach([bounds(0.081, 0.086, "confidential"), 0.051, 0.114], { indicator: "share", unit: "ratio" }),
  ...ofEach([4.1, 5.2, 5.9], {
    indicator: "herfindahl",
    part: "effective-number",
    sector: "complete",
    unit: "classes",
  }),
  ...ofEach([41, 122, 18], { indicator: "rank", part: "rank", sector: "complete", unit: "rank" }),
  ...ofEach([hole("incomparable"), 4.4, 3.2], { indicator: "persons-per-company", measure: "", year: "2014" }),
  ...ofEach([1, 2, 3], { indicator: "shift-share", part: "local", sector: "complete" }),
];

const caveats: readonly Caveat[] = [
  {
    id: "ruhr-envelope",
    regions: ["ruhr"],
    what: "Business statistics of the Ruhr stand for three NUTS 2 regions.",
    why: "The Ruhr holds 45.1 percent of the people of Düsseldorf, Münster and Arnsberg; nothing is scaled down.",
    source: "S",
  },
  {
    id: "turnover-randstad",
    regions: ["randstad"],
    what: "No turnover of the Randstad is published.",
    why: "Turnover exists for the whole Netherlands only.",
    source: "S",
  },
  {
    id: "turnover-definition",
    regions: [],
    what: "Turnover of Berlin and the Ruhr follows the German list of eleven submarkets.",
    why: "It is wider than the sectors used here and is not set against their people.",
    source: "S",
  },
  {
    id: "companies-growth",
    regions: [],
    what: "Growth is not read from companies.",
    why: "The Dutch register took in one-person firms in 2010 and 2013.",
    source: "S",
  },
];

/** Three regions, four sectors, one hole and some bounds: small, but with every kind of number in it. */
export const smallAnalysis: Analysis = {
  title: "Creative industries in three metropolitan regions",
  edition: "2024/1",
  date: "2024-03-01",
  language: "en",
  regions,
  territoryNames: {
    randstad_prov4: "Randstad (4 provinces)",
    ruhr_rvr: "Ruhr (15 districts)",
    ruhr_nuts2: "Ruhr (NUTS 2 envelope)",
    berlin: "Berlin",
  },
  definition,
  sectors: [
    { code: "J58", name: "Publishing", complete: true },
    { code: "J59", name: "Film, TV and music", complete: false },
    { code: "J60", name: "Broadcasting", complete: false },
    { code: "M73", name: "Advertising", complete: true },
  ],
  denominator: ["F", "G"],
  reference: "nation",
  year: "2012",
  from: "2010",
  to: "2014",
  companyYear: "2014",
  results: [...people, ...density, ...companies, ...quotients, ...growth, ...others],
  caveats,
  flows: [],
  findings: [],
  spread: [],
  sources: [
    {
      id: "S",
      title: "Structural business statistics by NUTS 2 region",
      publisher: "Eurostat",
      date: "2017-06-14",
      address: "https://example.org",
      licence: "free with attribution",
      howRead: "",
      notes: "",
    },
  ],
};

const drawing = (height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="340" height="${height}" viewBox="0 0 340 ${height}" role="img"><title>t</title><rect x="0.5" y="0.5" width="339" height="${height - 1}" fill="#e8eef1" stroke="#9aa8b0"/></svg>`;

/** A figure with a drawing of a given height and a table of one row. */
export const figureOf = (id: string, height = 220): ReportFigure => ({
  id,
  svg: drawing(height),
  headline: "Berlin weighs three times its share in film, television and music.",
  subtitle: "Location quotient, people employed, 2012, nation = 1",
  notes: ["Source: Eurostat, structural business statistics.", "Open marks: fewer than 20 people."],
  alt: "Dots by sector and region with a line at one.",
  table: { columns: ["Sector", "Berlin"], rows: [["Publishing", "1.36"]] },
  results: [],
  labels: [],
});

export const allFigures: readonly ReportFigure[] = [
  figureOf("lq-dots", 280),
  figureOf("growth-lines", 230),
  figureOf("circle-matrix", 200),
  figureOf("structure-bars", 230),
  figureOf("shift-share-bars", 220),
  figureOf("two-year-steps", 220),
  figureOf("money-sankey", 260),
  figureOf("funding-per-head", 200),
  figureOf("europe-rank", 200),
];
