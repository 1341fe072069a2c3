import { type Statement, shown } from "./aggregate-cells.ts";
import type { Plan, PrintedMeasure } from "./aggregate-plan.ts";

/** The columns of the data contract, in its order; other keys follow as notes. */
const contractColumns = [
  "region",
  "sector",
  "code_system",
  "year",
  "measure",
  "value",
  "low",
  "high",
  "unit",
  "price_basis",
  "status",
  "source",
] as const;

/** What is the same in every row of the answer. */
export interface Fixed {
  readonly year: string;
  readonly codeSystem: string;
  readonly source: string;
}

/** How the cells become text. */
export interface OutputChoices {
  readonly decimals: { readonly sum: number; readonly count: number };
  readonly signed: boolean;
  readonly fixed: Fixed;
  /** A key begins like a formula: spreadsheets must not run it. */
  readonly guardFormulas: boolean;
}

/** Names of the columns that are printed. */
export const outputColumns = (plan: Plan): readonly string[] => [
  ...contractColumns,
  ...plan.keys.map(({ name }) => name).filter((name) => !(contractColumns as readonly string[]).includes(name)),
];

/** A whole number of decimals as the decimal number it stands for, without zeros at its end. */
export function decimalText(column: string, decimals: number): string {
  if (decimals === 0) return `CAST(${column} AS VARCHAR)`;
  // The direct lane keeps its sums in 64 bits, and dividing these takes less time.
  const type = decimals > 8 ? "HUGEINT" : "BIGINT";
  const size = `abs(CAST(${column} AS ${type}))`;
  const power = `1${"0".repeat(decimals)}::${type}`;
  const digits = `lpad(CAST(${size} % ${power} AS VARCHAR), ${decimals}, '0')`;
  const sign = `CASE WHEN ${column} < 0 THEN '-' ELSE '' END`;
  return `${sign} || CAST(${size} // ${power} AS VARCHAR) || rtrim(rtrim('.' || ${digits}, '0'), '.')`;
}

/** One way in which a measure of a cell can be printed: the first whose condition holds. */
interface Variant {
  readonly when: string;
  /** A statement's expression for the number, or nothing. */
  readonly value?: string;
  readonly low?: string;
  readonly status: string;
}

const countVariants = ({ guard }: Plan, { decimals }: OutputChoices): readonly Variant[] => [
  { when: `n < ${guard.minimum}`, status: "c" },
  { when: "true", value: decimals.count === 0 ? decimalText("n", 0) : decimalText("c", decimals.count), status: "" },
];

function sumVariants(plan: Plan, index: number, { decimals, signed }: OutputChoices): readonly Variant[] {
  const known = decimalText(`s${index}`, decimals.sum);
  const part =
    plan.incomplete === "sum" ? { value: known, status: "u" } : { ...(signed ? {} : { low: known }), status: "m" };
  return [
    { when: `v${index} = ${shown.secret}`, status: "c" },
    { when: `v${index} = ${shown.whole}`, value: known, status: "" },
    { when: `v${index} = ${shown.part}`, ...part },
    { when: "true", status: "m" },
  ];
}

const formula = "'^(\\s*[=+\\-@\\x{ff1d}\\x{ff0b}\\x{ff0d}\\x{ff20}]|[\\t\\r\\n])'";
const number = "'[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?'";

const inside = "'([;\\t\\r\\n]\\s*)([=+\\-@\\x{ff1d}\\x{ff0b}\\x{ff0d}\\x{ff20}])'";

/** A text of the register made harmless for spreadsheets, as in every other table of this program. */
function harmless(text: string): string {
  const within = `regexp_replace(${text}, ${inside}, '\\1''\\2', 'g')`;
  return `CASE WHEN regexp_matches(${text}, ${formula}) AND NOT regexp_full_match(${text}, ${number}) THEN '''' || ${within} ELSE ${within} END`;
}

/** A column of the answer: a text that is the same in all rows, or an expression of a statement. */
export type Field = { readonly text: string } | { readonly expression: string; readonly key?: true };

function keyField(plan: Plan, name: string, { fixed, guardFormulas }: OutputChoices): Field {
  const at = plan.keys.findIndex((key) => key.name === name);
  if (at !== -1) return { key: true, expression: guardFormulas ? harmless(`g${at}`) : `g${at}` };
  if (name === "year") return { text: fixed.year };
  if (name !== "code_system") return { text: "_T" };
  return { text: plan.sectors === undefined ? fixed.codeSystem : "" };
}

interface PrintedCells {
  readonly about: PrintedMeasure;
  readonly variants: readonly Variant[];
}

const measuresOf = (plan: Plan, choices: OutputChoices): readonly PrintedCells[] => [
  ...(plan.count === undefined ? [] : [{ about: plan.count, variants: countVariants(plan, choices) }]),
  ...plan.sums.map((sum, index) => ({ about: sum, variants: sumVariants(plan, index, choices) })),
];

const numberField = (expression: string | undefined): Field =>
  expression === undefined ? { text: "" } : { expression };

/** The fields of one row, in the order of the columns. */
function fieldsOf(plan: Plan, about: PrintedMeasure, variant: Variant, choices: OutputChoices): readonly Field[] {
  const own: Readonly<Record<string, Field>> = {
    measure: { text: about.measure },
    value: numberField(variant.value),
    low: numberField(variant.low),
    high: { text: "" },
    unit: { text: about.unit },
    price_basis: { text: about.priceBasis },
    status: { text: variant.status },
    source: { text: choices.fixed.source },
  };
  return outputColumns(plan).map(
    (name) => (Object.hasOwn(own, name) ? own[name] : undefined) ?? keyField(plan, name, choices),
  );
}

/** For each cell and measure what `row` makes of its fields, in the order of `cells`, which is a table or a statement in brackets. */
export function rowsStatement(
  plan: Plan,
  cells: string,
  choices: OutputChoices,
  row: (fields: readonly Field[], bind: Bind) => string,
): Statement {
  const parameters: string[] = [];
  const bind: Bind = (value) => `$${parameters.push(value)}::VARCHAR`;
  const all = measuresOf(plan, choices);
  const cases = all.map(({ about, variants }) => {
    const whens = variants.map(
      (variant) => `WHEN ${variant.when} THEN ${row(fieldsOf(plan, about, variant, choices), bind)}`,
    );
    return `CASE ${whens.join(" ")} END`;
  });
  if (all.length === 1) return { text: `SELECT ${cases[0]} AS said FROM ${cells}`, parameters };
  const chosen = cases.map((text, index) => `WHEN ${index} THEN ${text}`).join(" ");
  const from = `(SELECT *, unnest(range(${all.length})) AS m FROM ${cells})`;
  return { text: `SELECT CASE m ${chosen} END AS said FROM ${from}`, parameters };
}

/** Gives a value to a statement, and the place where it is meant. */
export type Bind = (value: string) => string;

/** The statement that gives the observations as lists of texts. */
export const listsStatement = (plan: Plan, cells: string, choices: OutputChoices): Statement =>
  rowsStatement(plan, cells, choices, (fields, bind) => {
    const texts = fields.map((field) => ("text" in field ? bind(field.text) : `coalesce(${field.expression}, '')`));
    return `CAST(to_json([${texts.join(", ")}]) AS VARCHAR)`;
  });
