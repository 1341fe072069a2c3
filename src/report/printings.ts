import type { Block, Report, ReportFigure, Said } from "./report.ts";

/** A place of the report where results are printed, with its words. */
export interface Printing extends Said {
  /** `tile berlin`, `sentence`, `figure lq-dots`, `table` … */
  readonly where: string;
  /** Whether the words head a figure, and so print but some of the numbers drawn in it. */
  readonly isHeadline: boolean;
}

/** Every place of a report that prints numbers, with the results behind it; figures that found no room come last. */
export const printingsOf = (report: Pick<Report, "finding" | "blocks" | "leftOut">): readonly Printing[] => [
  { where: "finding", ...report.finding, isHeadline: false },
  ...report.blocks.flatMap(printingsIn),
  ...report.leftOut.flatMap(printingsOfFigure),
];

function printingsIn(block: Block): readonly Printing[] {
  switch (block.kind) {
    case "tiles":
      return block.columns.flatMap(({ region, numbers }) =>
        numbers.map(({ text, unit, note, result, others }) => ({
          where: `tile ${region}`,
          text: [text, unit, note].filter((part) => part !== "").join(" · "),
          results: [...(result === "" ? [] : [result]), ...others],
          isHeadline: false,
        })),
      );
    case "text":
      return block.paragraphs.map((said) => ({ where: "sentence", ...said, isHeadline: false }));
    case "prose":
      return block.passages.map(({ spans, results }) => ({
        where: "sentence",
        text: spans.map(({ text }) => text).join(""),
        results,
        isHeadline: false,
      }));
    case "figure":
      return printingsOfFigure(block.figure);
    case "table":
      return block.table.labels.map((label) => ({ where: "table", ...label, isHeadline: false }));
    default:
      return [];
  }
}

function printingsOfFigure({ id, headline, results, labels }: ReportFigure): readonly Printing[] {
  const where = `figure ${id}`;
  return [
    { where, text: headline, results, isHeadline: true },
    // Marks of an axis, classes of a key and names print no number of the comparison.
    ...labels
      .filter((label) => label.results.length > 0)
      .map((label) => ({ where, text: label.text, results: label.results, isHeadline: false })),
  ];
}
