import type { Analysis, Result } from "../../src/compare/analysis.ts";
import { comparability } from "../../src/compare/comparability.ts";
import type { Flow } from "../../src/model/observation.ts";
import { bounds, isHole, isNumber, type Value } from "../../src/model/value.ts";
import { besideResults, districts, policies, units } from "./analysis-beside.ts";
import {
  index,
  persons,
  proxies,
  quotients,
  type Row,
  ranks,
  regions,
  secret,
  sectors,
  shifts,
  steps,
} from "./analysis-numbers.ts";
import { overTimeResults } from "./analysis-over-time.ts";

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
  ...besideResults,
  ...overTimeResults,
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
const bare: Analysis = {
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
    { id: "ruhr", name: "Ruhr", territories: ["ruhr_rvr", "ruhr_nuts2"], nation: "DE", colour: "#1F6F68" },
    { id: "berlin", name: "Berlin", territories: ["berlin"], nation: "DE", colour: "#16305C" },
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
  units,
  districts,
  policies,
  spread: [],
  sources: [
    source("SBS", "Eurostat", "Regional structural business statistics"),
    source("ERDF", "Managing authorities", "Lists of ERDF beneficiaries 2007–2013"),
    source("GRANTS", "Land Berlin", "Grants database"),
  ],
};

/** The total of each region under the definition in use, and under a narrower one that leaves a class out. */
function spreadIn(all: readonly Result[]): Analysis["spread"] {
  return regions.flatMap((region) => {
    const variants = ["sbs_core", "J59"].flatMap((sector) => {
      const found = all.find(
        (one) =>
          one.indicator === "level" &&
          one.measure === "persons_employed" &&
          one.region === region &&
          one.sector === sector &&
          one.year === year,
      );
      if (found === undefined || isHole(found.value)) return [];
      const name = sector === "sbs_core" ? "SBS creative core" : "SBS creative core, narrow";
      return [{ name, kind: "definition" as const, result: found }];
    });
    const limits = variants.flatMap(({ result: { value } }) =>
      isHole(value) ? [] : isNumber(value) ? [value] : [value.low, value.high],
    );
    return limits.length === 0
      ? []
      : [
          {
            region,
            indicator: "level",
            measure: "persons_employed",
            year,
            low: Math.min(...limits),
            high: Math.max(...limits),
            variants,
            unanswered: [],
          },
        ];
  });
}

/** The same with what follows from its numbers: how far they move, and what compares. */
export const analysis: Analysis = { ...bare, spread: spreadIn(results), comparability: comparability(bare, []) };

/** The same comparison with some results replaced. */
export const withResults = (change: (one: Result) => Result): Analysis => ({
  ...analysis,
  results: results.map(change),
  spread: spreadIn(results.map(change)),
});
