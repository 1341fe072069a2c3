import type { Observation } from "../../model/observation.ts";
import { type CodeMeaning, isOfRegion, plainCode, plainSystem } from "../code-drift.ts";
import * as messages from "../guard-messages.ts";
import type { KnownCodes } from "../known-codes.ts";
import { hasFiveDigits } from "../nace.ts";
import type { TableFlaw, TableRule } from "../rule.ts";
import type { Series } from "../series-table.ts";

/** One code must not stand for two activities, or two territories, without a word: then the numbers tell of the code, not of the economy. */
export const codeDrift: TableRule = {
  id: "code-drift",
  title: "Code changed its meaning",
  severity: "warning",
  explains:
    "A code that was given to another activity or another territory makes a series of two things that look like one.",
  hint: "Use codes of one classification, or recode the years of the other one.",
  check: ({ series }, known) => {
    const meanings = meaningsByCode(known);
    return [
      ...activities(series, meanings),
      ...series.flatMap((one) => territories(one, meanings)),
      ...series.flatMap(foreignSystem),
    ];
  },
};

/** National classifications, and whose they are. */
const nations: readonly (readonly [system: string, nation: string])[] = [
  ["WZ", "DE"],
  ["SBI", "NL"],
];

/** The first row of a region whose five digits are called those of another nation. */
function foreignSystem({ region, sector, rows: [row] }: Series): readonly TableFlaw[] {
  if (row === undefined || !hasFiveDigits(sector) || !/^[A-Z]{2}/.test(region)) return [];
  const nation = nations.find(([system]) => plainSystem(row.codeSystem).startsWith(system))?.[1];
  const own = nations.find(([, one]) => region.startsWith(one));
  if (nation === undefined || own === undefined || region.startsWith(nation)) return [];
  const words = messages.foreignSystem(region, row.codeSystem, sector, own[0]);
  return [{ observation: row, column: "code_system", value: row.codeSystem, words }];
}

type Meanings = ReadonlyMap<string, readonly CodeMeaning[]>;

function meaningsByCode({ drift = [] }: KnownCodes): Meanings {
  const byCode = new Map<string, CodeMeaning[]>();
  for (const meaning of drift) {
    const code = keyOf(meaning);
    byCode.set(code, [...(byCode.get(code) ?? []), meaning]);
  }
  return byCode;
}

const keyOf = (meaning: CodeMeaning): string => (isOfRegion(meaning) ? meaning.code : plainCode(meaning.code));

/** A row with the meaning of its code. */
interface Meant {
  readonly row: Observation;
  readonly meaning: CodeMeaning;
}

function activities(all: readonly Series[], meanings: Meanings): readonly TableFlaw[] {
  const groups = new Map<string, Meant[]>();
  const late: TableFlaw[] = [];
  for (const { sector, rows } of all) {
    const known = meanings.get(plainCode(sector))?.filter((meaning) => !isOfRegion(meaning));
    if (known === undefined) continue;
    for (const row of rows) {
      const meaning = meaningOf(row, known);
      if (meaning === undefined) continue;
      const key = `${row.measure} ${keyOf(meaning)}`;
      groups.set(key, [...(groups.get(key) ?? []), { row, meaning }]);
    }
    late.push(...beyond(rows, known));
  }
  return [...late, ...[...groups.values()].flatMap(clashes)];
}

/** What a code means in a row: by its classification, and by its year where it names none. */
function meaningOf(row: Observation, known: readonly CodeMeaning[]): CodeMeaning | undefined {
  const named = plainSystem(row.codeSystem);
  if (named !== "") return known.find(({ codeSystem }) => plainSystem(codeSystem) === named);
  return known.find((meaning) => holdsIn(meaning, row.year));
}

const lastYear = (year: string): string => year.slice(-4);

const holdsIn = ({ from, to }: CodeMeaning, year: string): boolean =>
  (from === "" || lastYear(year) >= from) && (to === "" || lastYear(year) <= to);

/** The first row of a series whose year lies behind the years of its classification. */
function beyond(rows: readonly Observation[], known: readonly CodeMeaning[]): readonly TableFlaw[] {
  for (const row of rows) {
    const meaning = meaningOf(row, known);
    if (meaning === undefined || meaning.to === "" || lastYear(row.year) <= meaning.to) continue;
    const next = known.find((other) => other.from > meaning.to);
    const words = messages.codeOutlived(row.sector, row.codeSystem, meaning, row.year, next);
    return [{ observation: row, column: "year", value: row.year, words }];
  }
  return [];
}

/** Rows of one code and measure that mean another thing than the earliest one: an error in one region, a warning across regions. */
function clashes(meant: readonly Meant[]): readonly TableFlaw[] {
  const ordered = meant.toSorted((a, b) => (a.row.year < b.row.year ? -1 : a.row.year > b.row.year ? 1 : 0));
  const firsts = new Map<string, Meant>();
  const warned = new Set<string>();
  const [first] = ordered;
  return ordered.flatMap(({ row, meaning }) => {
    const own = firsts.get(row.region) ?? { row, meaning };
    firsts.set(row.region, own);
    if (own.meaning !== meaning) return [clash(row, meaning, own, "error")];
    const other = `${row.region} ${meaning.codeSystem}`;
    if (first === undefined || first.meaning === meaning || warned.has(other)) return [];
    warned.add(other);
    return [clash(row, meaning, first, "warning")];
  });
}

function clash(row: Observation, meaning: CodeMeaning, before: Meant, severity: "error" | "warning"): TableFlaw {
  const { file, line } = before.row.origin;
  const words = messages.codeDrift(row.sector, before.meaning, `${file}:${line}`, meaning);
  return { observation: row, column: "sector", value: row.sector, words, severity };
}

/** The first row of a region's series after its code took another territory. */
function territories({ region, rows }: Series, meanings: Meanings): readonly TableFlaw[] {
  const versions = meanings.get(region)?.filter(isOfRegion) ?? [];
  return versions.flatMap((version) => {
    const { from, shareMoved, meaning } = version;
    if (from === "" || shareMoved === undefined) return [];
    const after = rows.find(({ year }) => lastYear(year) >= from);
    if (after === undefined || !rows.some(({ year }) => lastYear(year) < from)) return [];
    const words = messages.territoryDrift(region, from, meaning, shareMoved);
    return [{ observation: after, column: "region", value: region, words }];
  });
}
