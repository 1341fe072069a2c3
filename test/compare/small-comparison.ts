import { type Analysis, type Result, resultOf } from "../../src/compare/analysis.ts";
import type { KnownCaveat } from "../../src/compare/caveats.ts";
import { compare } from "../../src/compare/compare.ts";
import type { Settings } from "../../src/compare/settings.ts";
import type { Definition } from "../../src/model/definition.ts";
import type { Flow } from "../../src/model/observation.ts";
import type { Region, Territory } from "../../src/model/territory.ts";
import type { Value } from "../../src/model/value.ts";
import { definitionOf, lookupFrom, region, settingsFrom, territory } from "./small-tables.ts";

/** Berlin, and a Ruhr that stands once exact (DEA52) and once as its envelope (DEA5). */
export const territories: readonly Territory[] = [
  territory("berlin", ["DE30"]),
  territory("ruhr_exact", ["DEA52"]),
  territory("ruhr_wide", ["DEA5"], "envelope"),
];
export const berlin: Region = region("berlin", "DE");
export const ruhr: Region = region("ruhr", "DE", "ruhr_exact", "ruhr_wide");

/** What a comparison of Berlin and the Ruhr is made from; what is left out is as small as can be. */
interface Small {
  readonly regions?: readonly Region[];
  readonly classes?: readonly string[];
  /** The shipped definitions beside the one in use. */
  readonly definitions?: readonly Definition[];
  readonly territories?: readonly Territory[];
  readonly settings?: Partial<Settings>;
  readonly flows?: readonly Flow[];
  readonly caveats?: readonly KnownCaveat[];
}

/** Compares what stands in a small table. */
export function analysisFrom(rows: string, small: Small = {}): Analysis {
  const definition = definitionOf(...(small.classes ?? ["J59"]));
  return compare(settingsFrom(small.regions ?? [ruhr, berlin], definition, small.settings), {
    lookup: lookupFrom(rows, small.territories ?? territories),
    definitions: [definition, ...(small.definitions ?? [])],
    flows: small.flows ?? [],
    caveats: small.caveats ?? [],
    sources: [
      { id: "S", title: "Small", publisher: "Us", date: "2026", address: "", licence: "", howRead: "", notes: "" },
    ],
    findings: [],
  });
}

/** One number of a comparison by its id. */
export function found(analysis: Analysis, id: string): Result {
  const result = resultOf(analysis, id);
  if (result === undefined) throw new Error(`there is no ${id}`);
  return result;
}

export const numberOf = (analysis: Analysis, id: string): Value => found(analysis, id).value;

/** A payment of the programme to a territory. */
export const payment = (territoryId: string, amount: number, rule = "", dataset = "fund"): Flow => ({
  id: `F-${territoryId}-${amount}`,
  funder: "European Union",
  funderLevel: "eu",
  recipient: "withheld",
  region: territoryId,
  year: "2012",
  amount,
  unit: "EUR",
  priceBasis: "current",
  purpose: "",
  music: false,
  source: "S",
  origin: { file: "flows.csv", line: 2, column: 7 },
  notes: { dataset, region_rule: rule },
});
