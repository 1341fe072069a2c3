import { formatNumber } from "../base/format-number.ts";
import type { Indicator } from "../model/indicator.ts";
import { isBounds, isNumber, noteOf, type Value } from "../model/value.ts";
import type { Analysis, Cell, Operand, Result, Rival } from "./analysis.ts";
import { cellPlaces } from "./cell-places.ts";
import { computableOf } from "./computable.ts";
import { level } from "./level.ts";

/** The record of an indicator, also of the plain figures that the comparison adds up. */
export const recordOf = (id: string): Indicator | undefined => (id === level.id ? level : computableOf(id));

/** Cells shown of one operand; a sum over hundreds of grants is named by its first and its count. */
const shownCells = 12;

/** Cells shown of bounds: whoever doubts a limit wants the whole proof. */
const shownOfProof = 60;

/** An indicator in words: what it measures, how, in what unit, after whom. */
export function explainIndicator(record: Indicator): readonly string[] {
  return [
    `${record.title} (${record.id})`,
    "",
    `  formula    ${record.formula}`,
    `  unit       ${record.unit}`,
    `  range      ${record.range}`,
    `  reading    ${record.reading}`,
    `  needs      ${record.needs}`,
    `  citation   ${record.citation}`,
    ...record.options.map(({ name, meaning, standard }) => `  --set ${name}=${standard || "…"}   ${meaning}`),
  ];
}

/** A number with all that defends it: the formula, the numbers in it, every cell with file, line and column, and the sources. */
export function explainResult(analysis: Analysis, result: Result): readonly string[] {
  const record = recordOf(result.indicator);
  const note = noteOf(result.value);
  const territory = analysis.territoryNames[result.territory] ?? result.territory;
  return [
    `${result.id} = ${printExact(result.value)} ${result.unit}`,
    "",
    `  indicator  ${record?.title ?? result.indicator}${result.part === "" ? "" : `, part ${result.part}`}`,
    `  formula    ${record?.formula ?? ""}`,
    `  citation   ${record?.citation ?? ""}`,
    `  numbers    ${result.operands.map((operand) => `${operand.symbol} = ${printExact(operand.value)}`).join(", ")}`,
    `  territory  ${territory}`,
    ...(result.reference === "" ? [] : [`  reference  ${result.reference}`]),
    ...(result.interval
      ? [`  interval   ${printExact(result.interval.low)} to ${printExact(result.interval.high)} (95 %)`]
      : []),
    ...(note === undefined ? [] : [`  reason     ${note}`]),
    ...(result.flags.length === 0 ? [] : [`  flags      ${result.flags.join(", ")}`]),
    ...result.operands.flatMap((operand) => ["", ...explainOperand(operand)]),
    ...explainRivals(result),
    ...explainSpread(analysis, result),
    "",
    ...sourcesOf(analysis, result),
  ];
}

function explainOperand(operand: Operand): readonly string[] {
  const shown = isBounds(operand.value) ? shownOfProof : shownCells;
  const rest = operand.cells.length - shown;
  return [
    `${operand.symbol} = ${printExact(operand.value)}: ${operand.label}`,
    ...operand.cells.slice(0, shown).map(explainCell),
    ...(rest > 0 ? [`  … and ${rest} more cells`] : []),
  ];
}

/** Everyone that a region was ranked among, the largest first, each with its own numbers and where they stand. */
function explainRivals({ rivals = [] }: Result): readonly string[] {
  if (rivals.length === 0) return [];
  const ordered = [...rivals].sort((a, b) => b.value - a.value || (a.territory < b.territory ? -1 : 1));
  return ["", `ranked among ${rivals.length} others, the largest first`, ...ordered.map(explainRival)];
}

const explainRival = ({ territory, value, operands }: Rival): string => {
  const numbers = operands.map(
    (operand) => `${operand.symbol} = ${printExact(operand.value)} (${cellPlaces(operand.cells).join(", ")})`,
  );
  return `  ${territory} = ${printExact(value)}: ${numbers.join(", ")}`;
};

/** How far the number moves with what counts, and which ways to count have no number, each with its reason. */
function explainSpread({ spread }: Analysis, { id }: Result): readonly string[] {
  const found = spread.find(({ variants }) => variants[0]?.result.id === id);
  if (found === undefined) return [];
  const { low, high, variants, unanswered } = found;
  return [
    "",
    `counted in other ways, from ${printExact(low)} to ${printExact(high)}`,
    ...variants.map(({ name, result }) => `  ${printExact(result.value)}: ${name} (${result.id})`),
    ...unanswered.map(({ name, why }) => `  no number: ${name}: ${why}`),
  ];
}

const explainCell = (cell: Cell): string =>
  `  ${cell.file}:${cell.line}:${cell.column}  ${cell.region} ${cell.sector} ${cell.year} ${cell.measure} = ${printExact(cell.value)}${cell.status === "" ? "" : ` [${cell.status}]`}  (${cell.source}${cell.origin === undefined ? "" : `, ${cell.origin}`})`;

function sourcesOf(analysis: Analysis, result: Result): readonly string[] {
  const operands = [...result.operands, ...(result.rivals ?? []).flatMap((rival) => rival.operands)];
  const ids = new Set(operands.flatMap(({ cells }) => cells.map((cell) => cell.source)));
  const used = analysis.sources.filter((source) => ids.has(source.id));
  return ["sources", ...used.map(({ id, title, publisher, date }) => `  ${id}: ${title}; ${publisher}, ${date}`)];
}

function printExact(value: Value): string {
  if (isNumber(value)) return formatNumber(value, Number.isInteger(value) ? { digits: 0 } : { significant: 10 });
  if (isBounds(value)) return `${printExact(value.low)} to ${printExact(value.high)} (${value.reason})`;
  return `no number (${value.reason})`;
}
