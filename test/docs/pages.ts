import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the project, where every page of the documentation has its path from. */
export const root = join(import.meta.dirname, "..", "..");

/** Every page of the documentation. */
export const pages = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "data/README.md",
  "reports/README.md",
  "src/README.md",
  "src/indicators/README.md",
  "test/README.md",
  "test/published/README.md",
  "test/published/AGREEMENT.md",
] as const;

export const pageText = (page: string): string => readFileSync(join(root, page), "utf8");

/** A block of code in a page: its language, its lines, and whether it follows the block before it without a heading. */
export interface CodeBlock {
  readonly language: string;
  readonly lines: readonly string[];
}

/** The blocks of code of a page, in order. */
export const codeBlocks = (text: string): readonly CodeBlock[] =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", code = ""]) => ({
    language,
    lines: code.split("\n").filter((line) => line.trim() !== ""),
  }));

/** The rows of the table whose first column has this head; each cell as it stands in the page. */
export function tableUnder(text: string, head: string): readonly (readonly string[])[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  if (start < 0) throw new Error(`no table begins with the column "${head}"`);
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith("|"));
  return rest.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** A text without the marks of code around it. */
export const plain = (cell: string): string => cell.replaceAll("`", "");
