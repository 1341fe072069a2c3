import type { District, PolicyLine, Result, Unit } from "../../src/compare/analysis.ts";
import { districtTiles } from "../../src/compare/district-tiles.ts";
import { bounds, hole, type Value } from "../../src/model/value.ts";

// Invented numbers and policies: one of everything that a figure must be able to draw.

interface Numbered {
  readonly id: string;
  readonly region: string;
  readonly measure: string;
  readonly sector: string;
  readonly year: string;
  readonly value: Value;
  readonly unit: string;
  readonly indicator?: string;
  readonly part?: string;
  readonly flags?: readonly string[];
}

/** A published figure as a result of its own, with one cell behind it. */
function numbered({ indicator = "level", part = "", flags = [], ...named }: Numbered): Result {
  const { region, sector, year, measure, value, unit } = named;
  const cell = { file: "beside.csv", line: 2, column: 6, region, sector, year, measure, value, unit, status: "" };
  const operands = [{ symbol: "x", label: measure, value, cells: [{ ...cell, source: "SBS" }] }];
  return { ...named, indicator, part, territory: region, reference: "", flags, operands };
}

type Tile = readonly [code: string, region: string, column: number, row: number, lines: string, people: Value];

const tiles: readonly Tile[] = [
  ["NL329", "randstad", 1, 0, "Groot-|A’dam", 1_371_000],
  ["NL332", "randstad", 0, 1, "Den Haag", bounds(190_000, 210_000, "confidential")],
  ["NL310", "randstad", 1, 1, "Utrecht", hole("not-collected")],
  ["DEA13", "ruhr", 0, 0, "Essen", 583_000],
  ["DEA52", "ruhr", 1, 0, "Dortmund", 587_000],
  ["DEA36", "ruhr", 1, 1, "Reckling-|hausen", 614_000],
  ["DE300", "berlin", 0, 0, "Berlin", 3_645_000],
];

const peopleId = (code: string): string => `${code}.population._T.2019`;

export const units: readonly Unit[] = tiles.map(([code, region, column, row, lines]) => ({
  code,
  region,
  column,
  row,
  lines: lines.split("|"),
  result: peopleId(code),
}));

// Invented: a secret district, one within bounds of one class, one within bounds of two, one that nobody counted, one without any.
const jobs: Readonly<Record<string, Value>> = {
  "11001": 20_400,
  "11002": bounds(16_200, 17_400, "confidential"),
  "11003": 12_900,
  "11004": 18_300,
  "11005": hole("confidential", "one cell is secret"),
  "11006": 6_150,
  "11007": bounds(8_000, 13_500, "confidential"),
  "11008": 7_420,
  "11009": 5_980,
  "11010": hole("not-collected"),
  "11011": 4_870,
  "11012": 0,
};

const jobsId = (code: string): string => `${code}.persons_employed.sbs_core.district.2019`;

export const districts: readonly District[] = districtTiles.map(({ code, column, row, parts }) => ({
  code,
  region: "berlin",
  column,
  row,
  parts,
  result: jobsId(code),
}));

type Line = readonly [
  id: string,
  name: string,
  level: string,
  start: string,
  end: string,
  region: string,
  amount?: Value,
];

const policyRows: readonly Line[] = [
  ["erdf", "Regional development fund, first programme", "eu", "2007", "2013", ""],
  ["erdf2", "Regional development fund, second programme", "eu", "2014", "2020", ""],
  ["top", "Creative top sector", "nation", "2011-02", "", "NL", hole("confidential")],
  ["capital", "Capital of Culture", "region", "2010", "2010-12-31", "ruhr", 65_000_000],
  [
    "music",
    "Music board with grants for clubs, labels and musicians of the city",
    "city",
    "2013-01-15",
    "",
    "berlin",
    1_700_000,
  ],
  ["fund", "Capital culture fund", "Senate", "1999", "2030", "berlin", bounds(9e6, 12e6, "confidential")],
];

const amountId = (id: string, region: string): string => `${region || "all"}.funding.policy-${id}`;

const policyOf = ([id, name, level, start, end, region, amount]: Line): PolicyLine => ({
  policy: {
    id,
    name,
    level,
    instrument: "grants",
    start,
    end,
    unit: "EUR",
    region,
    sector: "",
    source: "GRANTS",
    origin: { file: "policies.csv", line: 2, column: 7 },
    notes: {},
    ...(amount === undefined ? {} : { amount }),
  },
  region: region === "NL" ? "" : region,
  ...(amount === undefined ? {} : { result: amountId(id, region) }),
});

export const policies: readonly PolicyLine[] = policyRows.map(policyOf);

const stages: Readonly<Record<string, readonly Value[]>> = {
  create: [bounds(0, 3200, "not-collected"), 410, 1250],
  perform: [bounds(0, 5100, "not-collected"), bounds(0, 2400, "not-collected"), bounds(900, 4700, "not-collected")],
  record: [1310, 620, 2840],
  make: [bounds(240, 900, "not-collected"), 310, hole("confidential", "one cell is secret")],
  learn: [hole("not-collected"), hole("not-collected"), bounds(0, 6300, "not-collected")],
};

const stageResults: readonly Result[] = Object.entries(stages).flatMap(([stage, values]) =>
  ["randstad", "ruhr", "berlin"].map((region, at) => {
    const sector = `music-${stage}`;
    const envelope = region === "ruhr";
    const named = numbered({
      id: `${region}.persons_employed.${sector}.2012`,
      region,
      measure: "persons_employed",
      sector,
      year: "2012",
      value: values[at] ?? hole("not-collected"),
      unit: "persons",
      flags: envelope ? ["envelope"] : [],
    });
    return envelope ? { ...named, territory: "ruhr_nuts2" } : named;
  }),
);

const companySizes: Readonly<Record<string, readonly Value[]>> = {
  "0": [0.612, 0.488, 0.571],
  "1-9": [0.331, bounds(0.41, 0.44, "confidential"), 0.362],
  "10-49": [0.0493, 0.072, 0.0555],
  "50-249": [0.0072, bounds(0.01, 0.02, "confidential"), 0.0109],
  "250+": [0.0005, hole("confidential", "one cell is secret"), 0.0006],
};

const sizeResults: readonly Result[] = Object.entries(companySizes).flatMap(([size, values]) =>
  ["randstad", "ruhr", "berlin"].map((region, at) => {
    const sector = `sbs_core.size-${size}`;
    const envelope = region === "ruhr";
    const named = numbered({
      id: `${region}.share.enterprises.${sector}.2014`,
      indicator: "share",
      region,
      measure: "enterprises",
      sector,
      year: "2014",
      value: values[at] ?? hole("not-collected"),
      unit: "share",
      flags: envelope ? ["envelope"] : [],
    });
    return envelope ? { ...named, territory: "ruhr_nuts2" } : named;
  }),
);

/** The numbers of the units, the districts, the policies, the music chain and company sizes. */
export const besideResults: readonly Result[] = [
  ...stageResults,
  ...sizeResults,
  ...tiles.map(([code, , , , , value]) =>
    numbered({
      id: peopleId(code),
      region: code,
      measure: "population",
      sector: "_T",
      year: "2019",
      value,
      unit: "persons",
    }),
  ),
  ...districts.map(({ code }) =>
    numbered({
      id: jobsId(code),
      region: code,
      measure: "persons_employed",
      sector: "sbs_core.district",
      year: "2019",
      value: jobs[code] ?? hole("not-collected"),
      unit: "persons",
    }),
  ),
  ...policyRows.flatMap(([id, , , start, , region, value]) =>
    value === undefined
      ? []
      : [
          numbered({
            id: amountId(id, region),
            region: region || "all",
            measure: "funding",
            sector: `policy-${id}`,
            year: start.slice(0, 4),
            value,
            unit: "EUR",
          }),
        ],
  ),
];
