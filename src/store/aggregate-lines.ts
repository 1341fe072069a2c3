import { guardFormula } from "../base/csv.ts";
import type { Statement } from "./aggregate-cells.ts";
import { type Bind, type Field, type OutputChoices, outputColumns, rowsStatement } from "./aggregate-output.ts";
import type { Plan } from "./aggregate-plan.ts";

/**
 * The statement that gives the observations as lines of a CSV file. Lines and not columns: the engine writes twelve
 * columns, most of them the same in every row, in twice the time.
 */
export const linesStatement = (plan: Plan, cells: string, choices: OutputChoices, quoteKeys: boolean): Statement =>
  rowsStatement(plan, cells, choices, (fields, bind) => lineText(fields, bind, quoteKeys));

/** A line put together from what differs and, in one piece, what stands between. */
function lineText(fields: readonly Field[], bind: Bind, quoteKeys: boolean): string {
  const parts: string[] = [];
  let same = "";
  for (const [index, field] of fields.entries()) {
    const separator = index === 0 ? "" : ",";
    if ("text" in field) same += separator + csvField(field.text);
    else {
      parts.push(bind(same + separator), expressionText(field, quoteKeys));
      same = "";
    }
  }
  return `concat(${[...parts, bind(same)].join(", ")})`;
}

type Expression = Exclude<Field, { readonly text: string }>;

/** A key is quoted where it would end its cell; a number never is. */
function expressionText({ expression, key }: Expression, quoteKeys: boolean): string {
  if (!quoteKeys || key !== true) return expression;
  const quoted = `'"' || replace(${expression}, '"', '""') || '"'`;
  return `CASE WHEN regexp_matches(${expression}, '[",\\r\\n]|^\\s|\\s$') THEN ${quoted} ELSE ${expression} END`;
}

/** The first line: the names of the columns. */
export const headerLine = (plan: Plan): string => `${outputColumns(plan).map(csvField).join(",")}\n`;

function csvField(text: string): string {
  const guarded = guardFormula(text);
  const plain = !/[",\r\n]/.test(guarded) && guarded === guarded.trim();
  return plain ? guarded : `"${guarded.replaceAll('"', '""')}"`;
}
