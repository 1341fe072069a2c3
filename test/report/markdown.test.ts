import { expect, test } from "vitest";
import { readMarkdown } from "../../src/report/markdown.ts";

const shapes = (text: string): readonly (readonly string[])[] =>
  readMarkdown(text, []).map(({ kind, spans }) => [
    kind,
    ...spans.map(({ style, text: words }) => (style === "plain" ? words : `${style}:${words}`)),
  ]);

test("paragraphs end at a blank line, headings and entries of lists stand alone", () => {
  expect(shapes("## Title\nOne line\nand another.\n\nNew.\n- first\n- second\n  goes on\n")).toEqual([
    ["heading", "Title"],
    ["paragraph", "One line and another."],
    ["paragraph", "New."],
    ["item", "first"],
    ["item", "second goes on"],
  ]);
});

test("strong and emphasised words are read, a lone star or a name with underscores is not", () => {
  expect(shapes("In **Berlin** it is *3.0*, _really_; 2 * 3 * 4 and snake_case_name.")).toEqual([
    [
      "paragraph",
      "In ",
      "strong:Berlin",
      " it is ",
      "emphasis:3.0",
      ", ",
      "emphasis:really",
      "; 2 * 3 * 4 and snake_case_name.",
    ],
  ]);
});

test("a link is printed with its address, a picture loses its sign, and markup of other kinds is text", () => {
  expect(shapes("See [the data](https://example.org/x) ![](a.png) <b>x</b> #panic() $y$ `z`")).toEqual([
    ["paragraph", "See the data (https://example.org/x) (a.png) <b>x</b> #panic() $y$ `z`"],
  ]);
});

test("a text of one letter a thousand times over is read in a moment", () => {
  for (const piece of ["*", "_a", "[", "**a", "- ", "#"]) expect(readMarkdown(piece.repeat(4000), [])).not.toEqual([]);
});
