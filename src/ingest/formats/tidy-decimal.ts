import { UserError } from "../../model/finding.ts";
import { escaped } from "../findings.ts";
import { findingOf } from "../rule.ts";
import * as faults from "./genesis-faults.ts";
import * as messages from "./genesis-messages.ts";
import type { TidyRow } from "./tidy-rows.ts";
import type { ReadingPlace } from "./whole-rows.ts";

type Decimal = "." | ",";

/** What the cells of one column show: a cell that can be read in one way only, and one that can be read in two. */
interface Evidence {
  readonly sure: Map<Decimal, Shown>;
  unsure: Shown | undefined;
}

interface Shown {
  readonly text: string;
  readonly line: number;
}

/**
 * How decimals are written in each column of figures: as the reader said, else as its cells show when taken together, else as
 * all other columns show. A column whose cells can all be read in two ways in a file that shows neither is refused.
 */
export function decimalsOf(
  rows: readonly TidyRow[],
  columns: readonly number[],
  names: readonly string[],
  choice: Decimal | undefined,
  place: ReadingPlace,
): ReadonlyMap<number, Decimal> {
  if (choice !== undefined) return new Map(columns.map((at) => [at, choice]));
  const evidence = new Map(columns.map((at) => [at, evidenceOf(rows, at)]));
  const inFile = new Set([...evidence.values()].flatMap(({ sure }) => [...sure.keys()]));
  const others = inFile.size === 1 ? [...inFile][0] : undefined;
  return new Map(
    columns.map((at) => {
      const found = evidence.get(at) ?? { sure: new Map<Decimal, Shown>(), unsure: undefined };
      return [at, decided(found, others, names[at] ?? "", at, place)];
    }),
  );
}

function decided(
  { sure, unsure }: Evidence,
  others: Decimal | undefined,
  name: string,
  at: number,
  { file, report }: ReadingPlace,
): Decimal {
  const [point, comma] = [sure.get("."), sure.get(",")];
  if (point !== undefined && comma !== undefined)
    throw new UserError(
      escaped(`${file}:${Math.max(point.line, comma.line)}`),
      escaped(`"${name}" has a decimal point in "${point.text}" and a decimal comma in "${comma.text}"`),
      "say --decimal , or --decimal . and correct the cells that are left out",
    );
  if (point !== undefined || comma !== undefined) return point === undefined ? "," : ".";
  if (unsure === undefined) return others ?? ".";
  if (others === undefined)
    throw new UserError(
      escaped(`${file}:${unsure.line}`),
      escaped(
        `"${unsure.text}" in "${name}" can be read with a decimal sign or with a thousands separator, and no cell decides`,
      ),
      "say --decimal , or --decimal .",
    );
  const words = messages.readAsDecimal(name, unsure.text, others);
  report.add(findingOf(faults.ambiguousNumber, { file, line: unsure.line, column: at + 1 }, unsure.text, words));
  return others;
}

function evidenceOf(rows: readonly TidyRow[], at: number): Evidence {
  const evidence: Evidence = { sure: new Map(), unsure: undefined };
  for (const { fields, line, exact } of rows) {
    const text = fields[at] ?? "";
    if (exact?.has(at) === true || !/[.,]/u.test(text)) continue;
    const decimal = decimalSign(text);
    if (decimal === "unsure") evidence.unsure ??= { text, line };
    else if (decimal !== undefined && !evidence.sure.has(decimal)) evidence.sure.set(decimal, { text, line });
  }
  return evidence;
}

const number = /^[-+\u2212\u2013]?\s?\d[\d.,]*$/u;

/** The decimal sign of a number, where its digits leave only one reading; undefined where the text is no number. */
function decimalSign(text: string): Decimal | "unsure" | undefined {
  const bare = text.trim().replace(/[ \u00a0\u2009\u202f'\u2019]/gu, "");
  if (!number.test(bare)) return undefined;
  const signs = bare.match(/[.,]/gu) ?? [];
  const last = signs.at(-1) === "," ? "," : ".";
  const other = last === "," ? "." : ",";
  // `1.234,5`: the last of two different signs parts the decimals.
  if (signs.some((sign) => sign !== last)) return last;
  // `1.234.567`: a sign that comes twice parts thousands.
  if (signs.length > 1) return other;
  const [whole = "", decimals = ""] = bare.replace(/^\D+/u, "").split(last);
  return decimals.length === 3 && /^[1-9]\d{0,2}$/u.test(whole) ? "unsure" : last;
}
