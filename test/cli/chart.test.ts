import { describe, expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { typed, writtenBy } from "./typed.ts";

describe("chart", () => {
  test("lists every figure with the question that it answers, without reading any data", async () => {
    const { code, out, error } = await typed("chart --list", { "cluster.yaml": "" });
    expect([code, error]).toEqual([0, ""]);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(charts.map(({ id }) => id));
    for (const { question } of charts) expect(out).toContain(question);
  });

  test("recommends the figures that answer a kind of question, and when to take another", async () => {
    const { code, out } = await typed("chart --recommend rank");
    expect(code).toBe(0);
    expect(out).toMatch(/^europe-rank\n {2}.+\?\n {2}Not .+\.\n/);
    const wrong = await typed("chart --recommend groth");
    expect([wrong.code, wrong.error.split("\n")[1]]).toEqual([2, '"groth" is no kind of question']);
    expect(wrong.error).toContain("did you mean growth?");
  });

  test("prints one SVG, and nothing else, on stdout", async () => {
    const run = await typed("chart lq-dots --out - --quiet");
    expect([run.code, run.error]).toEqual([0, ""]);
    expect(run.out).toMatch(/^<svg [^>]*id="lq-dots"/);
    expect(run.out.trimEnd().endsWith("</svg>")).toBe(true);
    expect(writtenBy(run)).toEqual([]);
  });

  test("prints the same SVG that compare writes", async () => {
    const { world } = await typed("compare --quiet");
    expect((await typed("chart lq-dots --out - --quiet")).out).toBe(world.text("reports/figures/lq-dots.svg"));
  });

  test("writes each format that is asked for", async () => {
    const run = await typed("chart lq-dots --format svg,png,vl.json,vg.json --out plans");
    expect(run.code).toBe(0);
    expect(writtenBy(run)).toEqual(["svg", "png", "vl.json", "vg.json"].map((format) => `plans/lq-dots.${format}`));
    expect(JSON.parse(run.world.text("plans/lq-dots.vl.json")).$schema).toContain("vega-lite");
    expect(JSON.parse(run.world.text("plans/lq-dots.vg.json")).$schema).toContain("/vega/");
    expect(run.error).toMatch(/^wrote lq-dots\.svg, lq-dots\.png, lq-dots\.vl\.json, lq-dots\.vg\.json to plans\/$/m);
  });

  test("with --all passes over the figures for which there are no numbers", async () => {
    const run = await typed("chart --all --out plans");
    expect(run.code).toBe(0);
    expect(writtenBy(run)).toContain("plans/lq-dots.svg");
    expect(writtenBy(run)).not.toContain("plans/europe-rank.svg");
  });
});

describe("a mistake is said in three lines, and ends with 2", () => {
  test.each<[string, readonly [string, string, string]]>([
    ["chart lq-dotz", ["cluster chart", '"lq-dotz" is not a figure', "did you mean lq-dots?"]],
    ["chart pie", ["cluster chart", '"pie" is not a figure', "see `cluster chart --list`"]],
    ["chart", ["cluster chart", "no figure is named", "name one of `cluster chart --list`, or type --all"]],
    [
      "chart lq-dots --format gif",
      ["--format", '"gif" is not a format of a figure', "the formats are svg, png, pdf, vl.json, vg.json, csv, xlsx"],
    ],
    [
      "chart lq-dots growth-lines --out - --quiet",
      ["--out -", "only one figure in one format can be printed", "name one figure and one format"],
    ],
    [
      "chart europe-rank --quiet",
      ["europe-rank", "the comparison has no numbers for this figure", "see `cluster compare` for the reasons"],
    ],
  ])("%s", async (line, lines) => {
    const run = await typed(line);
    expect([run.code, run.error, run.out]).toEqual([2, `${lines.join("\n")}\n`, ""]);
    expect(writtenBy(run)).toEqual([]);
  });
});
