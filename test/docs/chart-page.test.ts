import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { ChartDefinition } from "../../src/charts/chart.ts";
import { questionKinds } from "../../src/charts/recommend.ts";
import { charts } from "../../src/charts/registry.ts";
import { expectGolden } from "../published/golden.ts";
import { root } from "./pages.ts";

const drawn = (id: string): boolean => existsSync(join(root, "reports/figures", `${id}.svg`));

const section = ({ id, title, question, data, avoid }: ChartDefinition): readonly string[] => [
  `## ${title}`,
  "",
  `\`cluster chart ${id}\` – ${question}`,
  "",
  drawn(id)
    ? `![${title}](../../reports/figures/${id}.svg)`
    : "Not drawn from the bundled data, which do not hold what it shows.",
  "",
  `- data: ${data}`,
  `- not: ${avoid}`,
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

test("the gallery of figures says what the records say", () =>
  expectGolden("README.md", `${page.trimEnd()}\n`, new URL("src/charts/x", pathToFileURL(`${root}/`)).href));

test("most figures are drawn from the bundled data", () =>
  expect(charts.filter(({ id }) => drawn(id)).length).toBeGreaterThan(charts.length / 2));
