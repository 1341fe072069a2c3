import { closeSync, openSync, writeSync } from "node:fs";
import type { Plan } from "../store/aggregate-plan.ts";
import type { FindingCounter } from "./aggregate-findings.ts";
import type { Lists, SourceRow } from "./aggregate-rows.ts";
import { rowJudge } from "./aggregate-rows.ts";

/** What became of the rows that were judged one by one. */
export interface Judgement {
  readonly read: number;
  readonly kept: number;
  readonly filtered: number;
  readonly rejected: number;
  /** A quantity was negative. */
  readonly signed: boolean;
  /** The codes of the rows kept, as pairs of code and classification. */
  readonly regions: ReadonlySet<string>;
  readonly sectors: ReadonlyMap<string, readonly [code: string, codeSystem: string]>;
}

const atOnce = 1 << 20;

/** A table on the disk that is written line by line. */
function lineWriter(path: string): { readonly put: (line: string) => void; readonly end: () => void } {
  const file = openSync(path, "wx", 0o600);
  let text = "";
  const flush = (): void => {
    if (text !== "") writeSync(file, text);
    text = "";
  };
  return {
    put: (line) => {
      text += `${line}\n`;
      if (text.length > atOnce) flush();
    },
    end: () => {
      flush();
      closeSync(file);
    },
  };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The plan for the table that the careful lane writes: keys and quantities in their order, conditions already met. */
export function carefulPlan(plan: Plan): Plan {
  const width = plan.keys.length + plan.sums.length + 1;
  const { alive: _, ...rest } = plan;
  return {
    ...rest,
    source: { kind: "csv", delimiter: ",", columns: Array.from({ length: width }, (_, index) => `c${index}`) },
    keys: plan.keys.map(({ name }, column) => ({ name, column })),
    conditions: [],
    sums: plan.sums.map((sum, index) => ({ ...sum, column: plan.keys.length + index })),
  };
}

/** Judges every row by the rules of this program and writes those that count as a clean table; nothing is dropped uncounted. */
export async function writeCareful(
  rows: AsyncIterable<SourceRow>,
  plan: Plan,
  lists: Lists,
  found: FindingCounter,
  target: string,
): Promise<Judgement> {
  const judge = rowJudge(plan, lists, found.add);
  const counts = { read: 0, kept: 0, filtered: 0, rejected: 0 };
  const codes = newCodes(plan);
  let signed = false;
  const table = lineWriter(target);
  table.put(carefulPlan(plan).source.columns.join(","));
  try {
    for await (const row of rows) {
      counts.read += 1;
      const judged = judge(row);
      counts[typeof judged === "string" ? judged : "kept"] += 1;
      if (typeof judged === "string") continue;
      signed ||= judged.numbers.some((number) => number.startsWith("-"));
      codes.note(judged.keys);
      // The last cell keeps a row of empty ones from being a blank line.
      table.put([...judged.keys.map(quoted), ...judged.numbers, "1"].join(","));
    }
  } finally {
    table.end();
  }
  const { read, kept, filtered, rejected } = counts;
  if (read !== kept + filtered + rejected)
    throw new Error(`${read} rows read, but ${kept}, ${filtered}, ${rejected} counted`);
  return { ...counts, signed, regions: codes.regions, sectors: codes.sectors };
}

/** Collects the codes that occur. */
function newCodes(
  plan: Plan,
): Pick<Judgement, "regions" | "sectors"> & { readonly note: (keys: readonly string[]) => void } {
  const at = (name: string): number => plan.keys.findIndex((key) => key.name === name);
  const [region, sector, system] = [at("region"), at("sector"), at("code_system")];
  const regions = new Set<string>();
  const sectors = new Map<string, readonly [string, string]>();
  const note = (keys: readonly string[]): void => {
    if (region !== -1) regions.add(keys[region] ?? "");
    if (sector === -1) return;
    const pair = [keys[sector] ?? "", keys[system] ?? ""] as const;
    sectors.set(pair.join("\u001f"), pair);
  };
  return { regions, sectors, note };
}
