import { expect, test } from "vitest";
import { typed, writtenBy } from "./typed.ts";

test("report writes the factsheet as page and print, and nothing else", async () => {
  const run = await typed("report --out plans --quiet");
  expect([run.code, run.out, run.error]).toEqual([0, "", ""]);
  expect(writtenBy(run).toSorted()).toEqual(["plans/factsheet.html", "plans/factsheet.pdf"]);
});

test("report writes one of the two where only one is asked for", async () => {
  const page = await typed("report factsheet --format html");
  expect(writtenBy(page)).toEqual(["reports/factsheet.html"]);
  expect(page.world.text("reports/factsheet.html")).toContain("<title>Two cities");
  expect(writtenBy(await typed("report --format pdf"))).toEqual(["reports/factsheet.pdf"]);
});

test.each<[string, readonly [string, string, string]]>([
  ["report --format docx", ["--format", '"docx" is not a format of a report', "type pdf, html or pdf,html"]],
  ["report magazine", ["cluster report", '"magazine" is not a name', "Allowed: factsheet"]],
])("%s is a mistake in three lines, and ends with 2", async (line, lines) => {
  const run = await typed(line);
  expect([run.code, run.error]).toEqual([2, `${lines.join("\n")}\n`]);
  expect(writtenBy(run)).toEqual([]);
});
