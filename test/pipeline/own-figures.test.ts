import { beforeAll, describe, expect, test } from "vitest";
import { drawByRegion } from "../../src/pipeline/draw-charts.ts";
import { figureFiles } from "../../src/pipeline/figure-files.ts";
import { noMemory } from "../../src/pipeline/memory.ts";
import { type Comparison, makeFactsheet, runComparison } from "../../src/pipeline/pipeline.ts";
import { readProject } from "../../src/project/read-project.ts";
import { typstData } from "../../src/report/typst-data.ts";
import { smallProject } from "../support/small-project.ts";
import { packagedWorld } from "../support/world.ts";

const head = smallProject["cluster.yaml"] ?? "";
const first = head.trimEnd().split("\n").length + 1;
const worldWith = (figures: string) =>
  packagedWorld({ ...smallProject, "cluster.yaml": `${head}figures:\n${figures}` });

async function compared(figures: string): Promise<Comparison> {
  const world = worldWith(figures);
  return runComparison(world, await readProject(world));
}

const findingsOf = ({ analysis }: Comparison) =>
  analysis.findings
    .filter(({ file }) => file === "cluster.yaml")
    .map(({ line, column, rule, message }) => [line, column, rule, message]);

describe("an alternative text of the project's own", () => {
  const text = 'Berlin: {{berlin.persons_employed.J59.2012}} <b>people</b> & "more"';
  const figures = `  lq-dots:\n    alt: { en: '${text}', de: 'Auf Deutsch' }\n`;
  const said = "Berlin: 121 &lt;b&gt;people&lt;/b&gt; &amp; ";
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await compared(figures);
  }, 60_000);

  test("has its numbers filled in, and stands in the drawing, on the page and in the printed report", async () => {
    const files = await figureFiles(worldWith(figures), comparison.analysis, "lq-dots", ["svg"]);
    expect(String(files?.get("lq-dots.svg"))).toMatch(new RegExp(`<desc[^>]*>${said}`));
    const made = await makeFactsheet(worldWith(figures), comparison, "1.2.3", { pdf: false, html: true });
    expect(String(made.files.get("factsheet.html"))).toContain(`role="img" aria-label="${said}`);
    expect(JSON.stringify(typstData(made.report))).toContain("Berlin: 121 <b>people</b> & ");
    expect(findingsOf(comparison)).toEqual([]);
  });

  test("is not that of the same figure for one region", async () => {
    const drawn = await drawByRegion(comparison.analysis, { memory: noMemory, isListed: false });
    const alts = [...drawn.values()].flat().map(({ alt }) => alt);
    expect(alts.length).toBeGreaterThan(0);
    expect(alts.filter((alt) => alt.startsWith("Berlin: 121"))).toEqual([]);
  });
});

test("in a language that has none the text stays the one made from the data", async () => {
  const { analysis } = await compared("  lq-dots: { alt: { de: Auf Deutsch } }\n");
  expect(analysis.ownAlts).toBeUndefined();
});

test("one text without a language is for all", async () => {
  const { analysis } = await compared('  lq-dots: { alt: "For\n    all" }\n');
  expect(analysis.ownAlts?.get("lq-dots")).toBe("For all");
});

test("a figure that does not exist is named with its place and the nearest one", async () => {
  await expect(compared("  lq-dot: { alt: Words }\n")).rejects.toMatchObject({
    where: `cluster.yaml:${first + 1}:3`,
    what: '"lq-dot" is not a figure',
    fix: "did you mean lq-dots? See `cluster list charts`",
  });
});

test("digits that were typed and numbers that do not exist are found in every language, each in its place", async () => {
  const comparison = await compared(
    "  lq-dots:\n    alt:\n      en: '3.03 times {{berlin.lq.J95.2012}}'\n      de: '3,03-mal'\n",
  );
  expect(findingsOf(comparison)).toEqual([
    [first + 3, 11, "unknown-number", 'there is no number called "berlin.lq.J95.2012"'],
    [first + 3, 11, "typed-number", '"3.03" is typed into a text'],
    [first + 4, 11, "typed-number", '"3,03" is typed into a text'],
  ]);
  // A name without a number is not read out.
  expect(comparison.analysis.ownAlts).toBeUndefined();
});
