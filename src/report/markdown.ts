import type { Passage, Span } from "./report.ts";

// Emphasis holds no line break and begins and ends with a letter or a sign, as in Markdown; all else is text.
const marked =
  /\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*|\*(?=\S)([^*\n]+?)(?<=\S)\*|(?<![\p{L}\p{N}])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}])/gu;
const link = /!?\[([^[\]\n]*)\]\(([^()\s]*)\)/g;

/** A link as words: what it is called, and the address behind it, for paper has nothing to press. */
const linkAsText = (text: string): string =>
  text.replaceAll(link, (_, name: string, address: string) =>
    [name, `(${address})`].filter((part) => part !== "").join(" "),
  );

/** A line, and what kind of passage it begins; it grows with the lines that go on with it. */
interface Line {
  readonly kind: Passage["kind"];
  line: string;
}

/** The words of a line with their emphasis; signs that close nothing stay as they are. */
function spansOf(line: string): readonly Span[] {
  const text = linkAsText(line);
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(marked)) {
    if (match.index > end) spans.push({ text: text.slice(end, match.index), style: "plain" });
    const [whole, strong, starred, underlined] = match;
    spans.push(
      strong === undefined
        ? { text: starred ?? underlined ?? "", style: "emphasis" }
        : { text: strong, style: "strong" },
    );
    end = match.index + whole.length;
  }
  if (end < text.length) spans.push({ text: text.slice(end), style: "plain" });
  return spans;
}

/** A line by itself: a heading and an entry of a list are told by their sign. */
function lineOf(line: string): Line {
  const [, heading] = /^\s{0,3}#{1,6}\s+(.+?)\s*#*\s*$/.exec(line) ?? [];
  if (heading !== undefined) return { kind: "heading", line: heading };
  const [, item] = /^\s{0,3}[-*+]\s+(.+)$/.exec(line) ?? [];
  return item === undefined ? { kind: "paragraph", line: line.trim() } : { kind: "item", line: item.trim() };
}

/** Lines that belong together: a paragraph and an entry of a list go on until a blank line or another sign. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  for (const raw of text.split(/\r?\n/)) {
    const own = lineOf(raw);
    if (own.line === "") open = undefined;
    else if (own.kind === "paragraph" && open !== undefined) open.line += ` ${own.line}`;
    else {
      lines.push(own);
      open = own.kind === "heading" ? undefined : own;
    }
  }
  return lines;
}

/** Reads a text in a small part of Markdown: paragraphs, headings, lists with dashes, strong and emphasised words; links become text. */
export const readMarkdown = (text: string, results: readonly string[]): readonly Passage[] =>
  linesOf(text).map(({ kind, line }) => ({ kind, spans: spansOf(line), results }));
