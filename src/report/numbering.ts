import type { Block } from "./report.ts";

/** A block with its number among figures, among tables or among chapters; 0 for all other blocks. */
export interface NumberedBlock {
  readonly block: Block;
  readonly number: number;
}

/** Numbers figures and tables in the order of the report, so that the PDF and the HTML call them alike. */
export function numberFigures(blocks: readonly Block[]): readonly NumberedBlock[] {
  const counts = { figure: 0, table: 0, heading: 0 };
  return blocks.map((block) => {
    if (block.kind !== "figure" && block.kind !== "table" && block.kind !== "heading") return { block, number: 0 };
    if (block.kind === "heading" && block.level === 3) return { block, number: 0 };
    counts[block.kind] += 1;
    return { block, number: counts[block.kind] };
  });
}
