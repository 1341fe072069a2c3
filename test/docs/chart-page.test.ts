import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { ChartDefinition } from "../../src/charts/chart.ts";
import { questionKinds } from "../../src/charts/recommend.ts";
import { charts } from "../../src/charts/registry.ts";
import { drawChart } from "../../src/pipeline/draw-charts.ts";
import { frameFigure } from "../../src/render/frame-figure.ts";
import { expectGolden } from "../published/golden.ts";
import { analysis } from "../support/analysis.ts";
import { root } from "./pages.ts";

const drawn = (id: string): boolean => existsSync(join(root, "reports/figures", `${id}.svg`));

/** Figures of tables that are not bundled, and one of which the bundled data show only a part: seen here from invented numbers. */
const examples = ["berlin-districts", "size-pyramid", "chain-stages"];

const section = ({ id, title, question, data, avoid, bring }: ChartDefinition): readonly string[] => [
  `## ${title}`,
  "",
  `\`cluster chart ${id}\` – ${question}`,
  "",
  drawn(id)
    ? `![${title}](../../reports/figures/${id}.svg)`
    : "Not drawn from the bundled data, which do not hold what it shows.",
  "",
  ...(examples.includes(id)
    ? [`![${title}, from invented numbers](examples/${id}.svg)`, "", "Invented numbers.", ""]
    : []),
  `- data: ${data}`,
  `- not: ${avoid}`,
  ...(bring === undefined ? [] : [`- where nothing can be drawn: ${bring}`]),
  "",
];

const page = [
  "# Figures",
  "",
  "Made from the records in the code and the committed report; a test fails when this page says something else.",
  "`cluster chart --recommend KIND` names the figures that answer a kind of question, the best first:",
  "",
  "| kind | question | figures |",
  "| --- | --- | --- |",
  ...questionKinds.map(
    ({ kind, asks, figures }) => `| ${kind} | ${asks} | ${figures.map((id) => `\`${id}\``).join(", ")} |`,
  ),
  "",
  ...charts.flatMap(section),
].join("\n");

const folder = new URL("src/charts/x", pathToFileURL(`${root}/`)).href;

test.each(examples)("%s is shown from numbers that are invented and say so", async (id) => {
  // No source is named: what is invented has none.
  const invented = { ...analysis, sources: [] };
  const chart = charts.find((one) => one.id === id)?.build(invented, { width: 648 });
  if (chart === undefined) throw new Error(`${id} draws nothing`);
  const { headline, notes } = chart;
  const subtitle = `Invented numbers, to show the figure. ${chart.subtitle}`;
  const svg = frameFigure(await drawChart(chart), { headline, subtitle, notes, width: 680 });
  expectGolden(`examples/${id}.svg`, svg, folder);
});

test("the gallery of figures says what the records say", () =>
  expectGolden("README.md", `${page.trimEnd()}\n`, folder));

test("most figures are drawn from the bundled data", () =>
  expect(charts.filter(({ id }) => drawn(id)).length).toBeGreaterThan(charts.length / 2));
