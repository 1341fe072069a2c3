import type { Analysis, Cell, Operand, Result } from "../compare/analysis.ts";
import { recordOf } from "../compare/explain.ts";
import { isBounds, isNumber, statusOf, type Value } from "../model/value.ts";
import type { Block, Report, Said } from "./report.ts";

/** A place of the report where a result is printed. */
export interface Printing {
  /** `tile`, `sentence`, `figure lq-dots`, `table` … */
  readonly where: string;
  readonly text: string;
}

/** One number of the report with all that defends it, as it stands in claims.json. */
export interface Claim {
  readonly id: string;
  readonly indicator: string;
  readonly formula: string;
  readonly unit: string;
  readonly territory: string;
  readonly reference: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly flags: readonly string[];
  readonly operands: readonly ClaimedOperand[];
  readonly sources: readonly string[];
  readonly printed: readonly Printing[];
}

interface ClaimedOperand {
  readonly symbol: string;
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** `data/employment.csv:586:6`, one for each cell. */
  readonly cells: readonly string[];
}

/** The ledger of claims: every result that the report prints, in the order in which it is first printed. */
export function claimsOf(analysis: Analysis, report: Report): readonly Claim[] {
  const printings = new Map<string, Printing[]>();
  for (const { results, ...printing } of printingsOf(report)) {
    for (const id of results) printings.set(id, [...(printings.get(id) ?? []), printing]);
  }
  const byId = new Map(analysis.results.map((result) => [result.id, result]));
  return [...printings].flatMap(([id, printed]) => {
    const result = byId.get(id);
    return result === undefined ? [] : [claimOf(analysis, result, printed)];
  });
}

/** Every place of a report that prints numbers, with the results behind it. */
export const printingsOf = (report: Report): readonly (Printing & Said)[] => [
  { where: "finding", ...report.finding },
  ...report.blocks.flatMap(printingsIn),
];

function printingsIn(block: Block): readonly (Printing & Said)[] {
  switch (block.kind) {
    case "tiles":
      return block.columns.flatMap(({ region, numbers }) =>
        numbers.map(({ text, unit, note, result, others }) => ({
          where: `tile ${region}`,
          text: [text, unit, note].filter((part) => part !== "").join(" · "),
          results: [...(result === "" ? [] : [result]), ...others],
        })),
      );
    case "text":
      return block.paragraphs.map((said) => ({ where: "sentence", ...said }));
    case "figure":
      return [{ where: `figure ${block.figure.id}`, text: block.figure.headline, results: block.figure.results }];
    case "table":
      return [{ where: "table", text: block.table.title, results: block.table.results }];
    default:
      return [];
  }
}

function claimOf(analysis: Analysis, result: Result, printed: readonly Printing[]): Claim {
  const cells = result.operands.flatMap((operand) => operand.cells);
  return {
    id: result.id,
    indicator: result.indicator + (result.part === "" ? "" : `.${result.part}`),
    formula: recordOf(result.indicator)?.formula ?? "",
    unit: result.unit,
    territory: analysis.territoryNames[result.territory] ?? result.territory,
    reference: result.reference,
    ...limitsOf(result.value),
    status: statusOf(result.value),
    flags: result.flags,
    operands: result.operands.map(operandOf),
    sources: [...new Set(cells.map((cell) => cell.source))].sort(),
    printed,
  };
}

const operandOf = ({ symbol, label, value, cells }: Operand): ClaimedOperand => ({
  symbol,
  label,
  ...limitsOf(value),
  cells: cells.map(placeOfCell),
});

const placeOfCell = ({ file, line, column }: Cell): string => `${file}:${line}:${column}`;

const limitsOf = (value: Value) => ({
  value: isNumber(value) ? value : null,
  low: isBounds(value) ? value.low : null,
  high: isBounds(value) ? value.high : null,
});

/** The ledger as it is written. */
export const claimsText = (claims: readonly Claim[]): string =>
  `${JSON.stringify({ schema: "cluster-claims/1", claims }, null, 1)}\n`;
