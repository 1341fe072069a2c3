import { hole, type Value } from "../model/value.ts";
import { cellAt } from "./cells.ts";
import { numberFormat } from "./faults.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import * as messages from "./messages.ts";
import { parseComputedNumber } from "./number.ts";
import { type RowReader, type RowReport, readRows } from "./rows.ts";

/** A cell of a table that is to be published, with what is known of those who stand behind it. */
export interface Contribution {
  readonly region: string;
  readonly sector: string;
  readonly year: string;
  readonly value: Value;
  /** How many companies or persons the value was added up from. */
  readonly units?: number;
  /** The largest and the second largest share in the value. */
  readonly largest?: number;
  readonly second?: number;
}

/** The columns that tell who stands behind a value. */
export type ContributionColumn = "units" | "largest" | "second";

/** A table with its contributors, and which of the optional columns its header has. */
export interface Contributions extends Read<Contribution> {
  readonly columns: ReadonlySet<ContributionColumn>;
}

const optional = ["units", "largest", "second"] as const;
const columns: Columns = { required: ["region", "sector", "year", "value"], optional };

/** Reads a tidy table with, where given, the number of units behind each value and the two largest of them. */
export async function readContributions(input: Input): Promise<Contributions> {
  const present = new Set<ContributionColumn>();
  const read = await readRows(input, columns, (header) => {
    for (const name of optional) if (header.at(name) !== -1) present.add(name);
    return contributionReader(header);
  });
  return { ...read, columns: present };
}

const contributionReader =
  (header: Header): RowReader<Contribution> =>
  (fields, _line, report) => {
    const text = (name: string) => cellAt(fields, header.at(name));
    const value: Value = numberIn(report, "value", text("value")) ?? hole("confidential");
    const behind = optional.flatMap((name) => {
      const number = numberIn(report, name, text(name));
      return number === undefined ? [] : [[name, number] as const];
    });
    return {
      region: text("region"),
      sector: text("sector"),
      year: text("year"),
      value,
      ...Object.fromEntries(behind),
    };
  };

function numberIn(report: RowReport, column: string, text: string): number | undefined {
  const number = parseComputedNumber(text);
  if (number === undefined && text !== "" && text !== "NA")
    report.add(numberFormat, column, text, messages.numberFormat(column, text));
  return number;
}
