import type { Block, Report } from "../../src/report/report.ts";

const rowText = (cells: readonly string[]): string =>
  `  ${cells.map((cell) => cell.replaceAll("\u200b", "")).join(" | ")}`.trimEnd();

const entryText = ({ term, text }: { readonly term: string; readonly text: string }): string => `  ${term}: ${text}`;

/** The lines of a block, as they are read one after another. */
function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "tiles":
      return [
        ...block.columns.flatMap(({ name, territory, numbers }) => [
          `[tiles] ${name} | ${territory}`.trimEnd(),
          ...numbers.map(({ label, text, unit, note }) => rowText([label, text, unit, note])),
        ]),
        ...block.notes.map((note) => `  ${note}`),
      ];
    case "heading":
      return ["", `${"#".repeat(block.level ?? 2)} ${block.text}`];
    case "text":
      return block.paragraphs.map(({ text }) => (block.language === undefined ? text : `(${block.language}) ${text}`));
    case "figure":
      return [
        `[figure ${block.figure.id}, ${block.width}] ${block.figure.headline}`,
        ...block.figure.notes.map((note) => `  ${note}`),
      ];
    case "table":
      return [
        `[table] ${block.table.title}`,
        rowText(block.table.columns),
        ...block.table.rows.map(rowText),
        ...block.table.notes.map((note) => `  ${note}`),
      ];
    case "list":
      return [`[list] ${block.title}`.trimEnd(), ...block.items.map(entryText)];
    case "indicators":
    case "cards":
      // What a record says is guarded where the records are.
      return [`[${block.kind}] ${block.title}`.trimEnd(), `  ${block.indicators.map(({ title }) => title).join("; ")}`];
    case "contents":
      return [`[contents] ${block.title}`];
    case "prose":
      return block.passages.map(({ kind, spans }) => `[${kind}] ${spans.map(({ text }) => text).join("")}`);
    case "page-break":
      return ["", "--- page ---"];
  }
}

/** The words of a report in their order, one line each, for a difference to be read. */
export const reportText = (report: Report): string =>
  [
    report.kicker,
    report.title,
    report.finding.text,
    report.foot,
    ...report.blocks.flatMap(linesOf),
    `[left out] ${report.leftOut.map(({ id }) => id).join(", ")}`.trimEnd(),
    "",
  ].join("\n");
