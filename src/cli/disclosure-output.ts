import { formatNumber } from "../base/format-number.ts";
import { highest, isBounds, isNumber, lowest, type Value } from "../model/value.ts";
import type { DisclosureRow } from "../secrecy/disclosure.ts";
import type { Output } from "./output.ts";

const columns = ["region", "sector", "year", "value", "action", "low", "high", "why"] as const;

const words: Readonly<Record<DisclosureRow["action"], string>> = {
  keep: "keep",
  primary: "suppress (primary)",
  secondary: "suppress (secondary)",
  withheld: "withheld",
};

type Print = (number: number) => number | string;

/** What a reader can know of a cell that is not printed; nothing where the cell is printed or knows no limit. */
const limitsOf = ({ action, readers }: DisclosureRow): readonly (number | undefined)[] =>
  action === "keep" || !(isBounds(readers) || isNumber(readers))
    ? [undefined, undefined]
    : [lowest(readers), highest(readers)];

function cellsOf(row: DisclosureRow, print: Print): readonly (number | string)[] {
  const shown = (number: number | undefined) => (number === undefined ? "" : print(number));
  const [low, high] = limitsOf(row);
  const value = isNumber(row.value) ? row.value : undefined;
  return [row.region, row.sector, row.year, shown(value), words[row.action], shown(low), shown(high), row.why];
}

const forReading: Print = (number) => formatNumber(number, Number.isInteger(number) ? {} : { significant: 6 });

const numberOrNull = (value: Value): number | null => (isNumber(value) ? value : null);

/** The table cell by cell, with what is to become of each and what a reader could still work out. */
export const disclosureOutput = (rows: readonly DisclosureRow[], about: Readonly<Record<string, unknown>>): Output => ({
  columns,
  rows: rows.map((row) => cellsOf(row, (number) => number)),
  readable: rows.map((row) => cellsOf(row, forReading)),
  right: ["value", "low", "high"],
  json: {
    schema: "cluster-disclose/1",
    ...about,
    rows: rows.map((row) => {
      const { region, sector, year, value, action, why } = row;
      const [low = null, high = null] = limitsOf(row);
      return { region, sector, year, value: numberOrNull(value), action, low, high, why };
    }),
  },
});
