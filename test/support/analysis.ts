import type { Analysis, Result } from "../../src/compare/analysis.ts";
import type { Flow } from "../../src/model/observation.ts";
import { bounds, hole, type Value } from "../../src/model/value.ts";

/** Codes, short names and whether the number is complete everywhere: a small copy of the real comparison. */
const sectors = [
  ["C18", "Printing and recorded media", false],
  ["J58", "Publishing", true],
  ["J59", "Film, television and music", false],
  ["J60", "Broadcasting", false],
  ["J62", "Software and IT services", true],
  ["J63", "Information services", true],
  ["M71", "Architecture and engineering", true],
  ["M73", "Advertising and market research", true],
  ["M74", "Design, photography, translation", true],
] as const;

type Row = readonly [randstad: Value, ruhr: Value, berlin: Value];
const regions = ["randstad", "ruhr", "berlin"] as const;
const secret = hole("confidential", "a cell of the region is secret");

const persons: Readonly<Record<string, Row>> = {
  C18: [13174, bounds(10814, 15100, "confidential"), 5630],
  J58: [20996, 24754, 13289],
  J59: [bounds(10320, 17050, "confidential"), 4590, 8308],
  J60: [secret, 533, 2319],
  J62: [101482, 57424, 27867],
  J63: [9818, 13021, 6563],
  M71: [65680, 64467, 25078],
  M73: [42341, 41159, 11435],
  M74: [36719, 15478, 10314],
  complete: [277036, 216303, 94546],
  sbs_core: [bounds(306722, 315100, "confidential"), bounds(232240, 236526, "confidential"), 110803],
  _T: [2367632, 2509763, 830783],
};

const quotients: Readonly<Record<string, Row>> = {
  C18: [0.91, bounds(0.65, 0.91, "confidential"), 1.02],
  J58: [1.21, 0.84, 1.36],
  J59: [bounds(0.96, 1.59, "confidential"), 0.55, 3.03],
  J60: [secret, 0.1, 1.26],
  J62: [1.24, 0.76, 1.12],
  J63: [1.26, 1.15, 1.75],
  M71: [1.01, 0.84, 0.99],
  M73: [1.21, 1.21, 1.02],
  M74: [1.19, 0.86, 1.73],
};

const index: Readonly<Record<string, Row>> = {
  "2010": [100, 100, 100],
  "2011": [101.4, 96.3, 106.4],
  "2012": [103.5, hole("series-break", "a break is marked in 2012"), 112.8],
  "2013": [103.4, 101.7, 119.3],
  "2014": [106.6, 97.8, 154.2],
};

const steps: Readonly<Record<string, Row>> = {
  "2008-2010": [-0.016, 0.118, 0.122],
  "2010-2012": [0.035, -0.009, 0.128],
  "2012-2014": [0.03, hole("series-break", "another definition in 2014"), 0.367],
  "2010-2014": [0.066, -0.022, 0.542],
};

const shifts: Readonly<Record<string, Row>> = {
  national: [5312, 13120, 5010],
  mix: [-1890, 9450, 4020],
  local: [14390, -27440, 36400],
  change: [17812, -4870, 45430],
};

const ranks: Readonly<Record<string, readonly [Row, Row]>> = {
  J58: [
    [28, 61, 12],
    [88, 73, 95],
  ],
  J59: [
    [bounds(18, 40, "confidential"), 96, 3],
    [bounds(79, 91, "confidential"), 50, 99],
  ],
  J60: [
    [secret, 150, 22],
    [secret, 12, 87],
  ],
  J62: [
    [14, 70, 26],
    [94, 69, 89],
  ],
  M71: [
    [31, 85, 60],
    [86, 62, 73],
  ],
  M74: [
    [22, 101, 9],
    [90, 55, 96],
  ],
};

const proxies: Readonly<Record<string, readonly [companies: Row, people: Row, gdp: Row]>> = {
  "2008": [
    [0.176, 0.288, hole("series-break", "counted anew")],
    [bounds(0.126, 0.131, "confidential"), 0.108, 0.139],
    [39100, 29800, 27600],
  ],
  "2010": [
    [0.209, 0.24, 0.343],
    [bounds(0.128, 0.133, "confidential"), 0.101, 0.131],
    [38900, 29900, 29400],
  ],
  "2012": [
    [0.222, 0.223, 0.356],
    [bounds(0.13, 0.134, "confidential"), 0.093, 0.133],
    [39600, 31200, 31100],
  ],
  "2014": [
    [0.244, 0.128, 0.209],
    [bounds(0.132, 0.137, "confidential"), 0.087, 0.15],
    [40300, 32600, 33400],
  ],
};

const territories: Readonly<Record<string, string>> = {
  randstad: "randstad_prov4",
  ruhr: "ruhr_nuts2",
  berlin: "berlin",
};

interface Named {
  readonly indicator: string;
  readonly part?: string;
  readonly measure?: string;
  readonly sector: string;
  readonly year: string;
  readonly unit: string;
  readonly reference?: string;
  readonly flags?: readonly string[];
  readonly source?: string;
}

function result(named: Named, region: string, value: Value): Result {
  const { indicator, part = "", measure = "persons_employed", sector, year, unit } = named;
  const territory = territories[region] ?? region;
  const cell = { file: "sbs.csv", line: 2, column: 6, region, sector, year, measure, value, unit, status: "" };
  const cells = [{ ...cell, source: named.source ?? "SBS" }];
  return {
    id: [region, indicator, measure, part, sector, year].filter((step) => step !== "").join("."),
    indicator,
    part,
    measure,
    region,
    territory,
    sector,
    year,
    value,
    unit,
    flags: [...(named.flags ?? []), ...(territory === "ruhr_nuts2" ? ["envelope"] : [])],
    reference: named.reference === undefined ? "" : region === "randstad" ? "Netherlands" : "Germany",
    operands: [{ symbol: "x", label: measure, value, cells }],
  };
}

const rowOf = (named: Named, row: Row): readonly Result[] =>
  regions.map((region, at) => result(named, region, row[at] ?? secret));

/** A quotient with an interval of a tenth of it to each side: wide enough to span 1 where the quotient is near 1. */
const withInterval = (one: Result): Result =>
  typeof one.value === "number" ? { ...one, interval: { low: one.value * 0.95, high: one.value * 1.05 } } : one;

const year = "2012";
const ratio = { unit: "ratio" } as const;

const results: readonly Result[] = [
  ...Object.entries(persons).flatMap(([sector, row]) =>
    rowOf({ indicator: "level", sector, year, unit: "persons" }, row),
  ),
  ...Object.entries(quotients).flatMap(([sector, row]) =>
    rowOf({ indicator: "location-quotient", sector, year, reference: "nation", ...ratio }, row).map(withInterval),
  ),
  ...Object.entries(index).flatMap(([when, row]) =>
    rowOf({ indicator: "index-number", sector: "complete", year: when, unit: "index" }, row),
  ),
  ...Object.entries(steps).flatMap(([span, row]) =>
    rowOf({ indicator: "growth", sector: "complete", year: span, ...ratio }, row),
  ),
  ...Object.entries(shifts).flatMap(([part, row]) =>
    rowOf(
      { indicator: "shift-share", part, sector: "complete", year: "2010-2014", unit: "persons", reference: "nation" },
      row,
    ),
  ),
  ...Object.entries(ranks).flatMap(([sector, [rank, percentile]]) => [
    ...rowOf({ indicator: "rank", part: "rank", sector, year, unit: "rank" }, rank),
    ...rowOf({ indicator: "rank", part: "percentile", sector, year, unit: "percent" }, percentile),
    ...rowOf({ indicator: "rank", part: "of", sector, year, unit: "regions" }, [268, 268, 268]),
  ]),
  ...Object.entries(proxies).flatMap(([when, [companies, people, gdp]]) => [
    ...rowOf(
      {
        indicator: "company-share-proxy",
        part: "company-share",
        measure: "local_units",
        sector: "sbs_core",
        year: when,
        unit: "share",
      },
      companies,
    ),
    ...rowOf(
      {
        indicator: "company-share-proxy",
        part: "person-share",
        measure: "local_units",
        sector: "sbs_core",
        year: when,
        unit: "share",
      },
      people,
    ),
    ...rowOf({ indicator: "gdp-per-inhabitant", measure: "gdp", sector: "_T", year: when, unit: "EUR" }, gdp),
  ]),
  ...rowOf({ indicator: "per-1000-inhabitants", sector: "sbs_core", year, unit: "per 1,000 inhabitants" }, [
    bounds(38.9, 40.2, "confidential"),
    bounds(20.7, 21.1, "confidential"),
    33.4,
  ]),
  ...rowOf(
    {
      indicator: "per-1000-inhabitants",
      measure: "local_units",
      sector: "sbs_core",
      year: "2014",
      unit: "per 1,000 inhabitants",
    },
    [18.2, bounds(3.8, 3.9, "confidential"), 7.5],
  ),
  ...rowOf(
    {
      indicator: "per-1000-inhabitants",
      measure: "funding",
      sector: "_T",
      year: "2007-2013",
      unit: "EUR per 1,000 inhabitants",
      source: "ERDF",
    },
    [4150, 23160, 42430],
  ).map((one) => ({
    ...one,
    territory: one.region === "ruhr" ? "ruhr_rvr" : one.territory,
    flags: one.region === "berlin" ? [] : ["lower-bound"],
  })),
];

const senate = "Senatskanzlei - Kulturelle Angelegenheiten -";
const lottery = "Stiftung Deutsche Klassenlotterie Berlin";
const erdf = "European Regional Development Fund";

const flow = (
  [region, funder, funderLevel, amount, music, dataset]: readonly [string, string, string, number, boolean, string],
  at: number,
): Flow => ({
  id: `F-${at}`,
  funder,
  funderLevel,
  recipient: "withheld",
  region,
  year: "2012",
  amount,
  unit: "EUR",
  priceBasis: "current",
  purpose: "",
  music,
  source: dataset === "erdf_culture" ? "ERDF" : "GRANTS",
  origin: { file: "flows.csv", line: at + 2, column: 7 },
  notes: { dataset },
});

const flows: readonly Flow[] = (
  [
    ["berlin", erdf, "eu", 133.7e6, false, "erdf_culture"],
    ["berlin", erdf, "eu", 7.82e6, true, "erdf_culture"],
    ["ruhr_rvr", erdf, "eu", 110.14e6, false, "erdf_culture"],
    ["ruhr_rvr", erdf, "eu", 7e6, true, "erdf_culture"],
    ["randstad_prov4", erdf, "eu", 33.92e6, false, "erdf_culture"],
    ["berlin", senate, "city", 560.29e6, false, "berlin_culture_grants"],
    ["berlin", senate, "city", 132.04e6, true, "berlin_culture_grants"],
    ["berlin", lottery, "lottery", 134.48e6, false, "berlin_culture_grants"],
    ["berlin", lottery, "lottery", 18.52e6, true, "berlin_culture_grants"],
    ["berlin", "Senatsverwaltung für Kultur und Europa", "city", 82.67e6, false, "berlin_culture_grants"],
    ["berlin", "Senatsverwaltung für Kultur und Europa", "city", 20.83e6, true, "berlin_culture_grants"],
    ["berlin", "Bezirksamt Marzahn-Hellersdorf", "district", 7.55e6, false, "berlin_culture_grants"],
    ["berlin", "Regierender Bürgermeister - Senatskanzlei -", "city", 6.57e6, false, "berlin_culture_grants"],
    ["berlin", "Regierender Bürgermeister - Senatskanzlei -", "city", 1.6e6, true, "berlin_culture_grants"],
    ["berlin", "Bezirksamt Neukölln", "district", 3.27e6, false, "berlin_culture_grants"],
    ["berlin", "Bezirksamt Mitte", "district", 0.06e6, true, "berlin_culture_grants"],
    ["ruhr_rvr", "Land Nordrhein-Westfalen", "state", 2.4e6, false, "reported_budgets"],
  ] as const
).map(flow);

const source = (id: string, publisher: string, title: string) => ({
  id,
  publisher,
  title,
  date: "2017-05-01",
  address: "",
  licence: "",
  howRead: "",
  notes: "",
});

/** A comparison with one of everything: numbers, bounds, holes, breaks, an envelope and a lower bound. */
export const analysis: Analysis = {
  title: "Creative industries in three regions",
  edition: "2026",
  date: "2026-11-22",
  language: "en",
  regions: [
    {
      id: "randstad",
      name: "Randstad",
      territories: ["randstad_prov4"],
      nation: "NL",
      colour: "#E0702A",
    },
    { id: "ruhr", name: "Ruhr", territories: ["ruhr_rvr", "ruhr_nuts2"], nation: "DE", colour: "#2A8C82" },
    { id: "berlin", name: "Berlin", territories: ["berlin"], nation: "DE", colour: "#1C3F75" },
  ],
  territoryNames: {
    randstad_prov4: "Randstad",
    ruhr_rvr: "Ruhr",
    ruhr_nuts2: "Ruhr (NUTS 2 envelope)",
    berlin: "Berlin",
  },
  definition: { id: "sbs_core", title: "SBS creative core", members: [] },
  sectors: sectors.map(([code, name, complete]) => ({ code, name, complete })),
  denominator: ["F", "G", "H", "I", "J", "L", "M", "N"],
  reference: "nation",
  year,
  from: "2010",
  to: "2014",
  companyYear: "2014",
  results,
  caveats: [
    {
      id: "envelope",
      regions: ["ruhr"],
      what: "the Ruhr stands for its NUTS 2 envelope",
      why: "business statistics are not published below it; the Ruhr holds 45 percent of its people",
      source: "SBS",
    },
  ],
  flows,
  findings: [],
  sources: [
    source("SBS", "Eurostat", "Regional structural business statistics"),
    source("ERDF", "Managing authorities", "Lists of ERDF beneficiaries 2007–2013"),
    source("GRANTS", "Land Berlin", "Grants database"),
  ],
};

/** The same comparison with some results replaced. */
export const withResults = (change: (one: Result) => Result): Analysis => ({
  ...analysis,
  results: results.map(change),
});
