import { expect, test } from "vitest";
import { projectIn } from "../../src/project/project-in.ts";
import { parseProject } from "../../src/project/read-project.ts";
import { smallProject } from "../support/small-project.ts";

const head = smallProject["cluster.yaml"] ?? "";
const first = head.trimEnd().split("\n").length + 1;
const parsed = (figures: string) => parseProject(`${head}figures:\n${figures}`, "/p/cluster.yaml", "cluster.yaml");

test("a figure has an alternative text for all languages or one for each, and each text its place in the file", () => {
  const project = parsed("  lq-dots:\n    alt: { en: Words, de: Worte }\n  growth-lines: { alt: For all }\n");
  expect(project.altTexts).toEqual([
    { figure: "lq-dots", language: "en", text: "Words", line: first + 2, column: 16 },
    { figure: "lq-dots", language: "de", text: "Worte", line: first + 2, column: 27 },
    { figure: "growth-lines", text: "For all", line: first + 3, column: 24 },
  ]);
  expect(project.figurePlaces).toEqual({
    "lq-dots": { line: first + 1, column: 3 },
    "growth-lines": { line: first + 3, column: 3 },
  });
  expect(projectIn(project, "de").altTexts).toEqual(project.altTexts);
});

test("no own words are no texts", () => {
  const { altTexts, figurePlaces } = parseProject(head, "/p/cluster.yaml", "cluster.yaml");
  expect([altTexts, figurePlaces]).toEqual([[], {}]);
});

test.each([
  [`  lq-dots: { alt: "${"a".repeat(601)}" }\n`, 1, 19, "at most 600 letters"],
  [`  lq-dots:\n    alt: { en: "${"a".repeat(601)}" }\n`, 2, 16, "at most 600 letters"],
  ['  lq-dots: { alt: "" }\n', 1, 19, "some words"],
  ["  lq-dots: { alt: {} }\n", 1, 19, "at least one language"],
  ["  lq-dots: { alt: { fr: Mots } }\n", 1, 19, "one for each language"],
  ["  lq-dots: {}\n", 1, 12, "add `alt:` here"],
  ["  lq-dots: { alto: Words }\n", 1, 14, "did you mean alt?"],
  ["  LQ dots: { alt: Words }\n", 1, 12, "a figure is named by its id"],
])("a mistake in %j is named with its line and column and what to write", (text, line, column, fix) => {
  let said = { where: "", fix: "" };
  try {
    parsed(text);
  } catch (error) {
    said = error as typeof said;
  }
  expect(said.where).toBe(`cluster.yaml:${first + line}:${column}`);
  expect(said.fix).toContain(fix);
});
