import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { drawSvg } from "../../src/render/svg.ts";
import { hash } from "../../src/world.ts";
import { bars, crowded, drawables, heat, lines } from "./specs.ts";

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>(.*)<\/text>/g)].map(([, words = ""]) => words);

describe("drawSvg", () => {
  test("gives the same bytes at each run, in any order and side by side", async () => {
    const first: string[] = [];
    for (const figure of drawables) first.push(await drawSvg(figure));
    const second = await Promise.all(drawables.toReversed().map(drawSvg));
    expect(second.toReversed()).toEqual(first);
    expect(new Set(first).size).toBe(drawables.length);
  });

  test("gives the same bytes in other time zones and languages", async () => {
    const folder = mkdtempSync(join(tmpdir(), "draw-"));
    const bundle = join(folder, "draw.mjs");
    try {
      await build({
        stdin: {
          contents: `import { drawSvg } from "./src/render/svg.ts"; import { drawables } from "./test/render/specs.ts";
            const drawn = []; for (const figure of drawables) drawn.push(await drawSvg(figure));
            process.stdout.write(drawn.join(""));`,
          resolveDir: process.cwd(),
        },
        alias: { "vega-canvas": resolve("node_modules/vega-canvas/build/vega-canvas.browser.js") },
        bundle: true,
        platform: "node",
        format: "esm",
        outfile: bundle,
      });
      const here = hash((await Promise.all(drawables.map(drawSvg))).join(""));
      const places = [
        { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" },
        { TZ: "America/Los_Angeles", LANG: "C", LC_ALL: "C" },
      ];
      for (const place of places) {
        const run = spawnSync(process.execPath, [bundle], { env: { ...process.env, ...place }, encoding: "utf8" });
        expect(run.stderr).toBe("");
        expect(hash(run.stdout), place.TZ).toBe(here);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("names the drawing for readers who cannot see it, and each mark not at all", async () => {
    const svg = await drawSvg(bars);
    expect(svg).toContain('id="bars" role="img" aria-labelledby="bars-title bars-desc"');
    expect(svg).toContain('<title id="bars-title">Title of bars</title>');
    expect(svg).toContain('<desc id="bars-desc">A made-up figure: &lt;five&gt; names &amp; three years</desc>');
    expect(svg.match(/aria-|role=/g)).toHaveLength(2);
  });

  test("starts every id with the figure's own and refers to no other", async () => {
    const svg = await drawSvg(lines);
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
    expect(ids).toContain("lines-clip1");
    expect(ids.every((id) => id === "lines" || id.startsWith("lines-"))).toBe(true);
    const references = [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id = ""]) => id);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) expect(ids).toContain(reference);
  });

  test("leaves out labels that were hidden because they overlap", async () => {
    const svg = await drawSvg(crowded);
    expect(svg).not.toMatch(/[ -]opacity="0"/);
    const thousands = textsOf(svg).filter((words) => words.endsWith(",000"));
    expect(thousands.length).toBeGreaterThan(0);
    expect(thousands.length).toBeLessThan(10);
  });

  test("measures texts with our typeface, so that no label is cut and no room is wasted", async () => {
    const svg = await drawSvg({ ...bars, spec: { ...bars.spec, encoding: heatEncoding(165) } });
    expect(textsOf(svg)).toContain("Ökonomische Leistungsfähigkeit");
    expect(svg).not.toContain("…");
    const cut = await drawSvg({ ...bars, spec: { ...bars.spec, encoding: heatEncoding(60) } });
    expect(textsOf(cut).filter((words) => words.endsWith("…"))).toHaveLength(3);
  });

  test("writes one element a line, with no more than three decimals", async () => {
    for (const figure of drawables) {
      const svg = await drawSvg(figure);
      for (const line of svg.trimEnd().split("\n"))
        expect(line).toMatch(/^<\/?[a-zA-Z]+[^<>]*>$|^<(text|title|desc)[^<]*>.*<\/\1>$/);
      expect(svg).not.toMatch(/\d\.\d{4}/);
      expect(svg).not.toMatch(/"-0[",]|<a |<image|<script|href|class=|style=/);
    }
  });

  test("sets every text in the one typeface", async () => {
    expect((await drawSvg(heat)).match(/font-family="[^"]*"/g)).toEqual([`font-family="'Source Sans 3', sans-serif"`]);
    const foreign = { ...heat, spec: { ...heat.spec, config: { font: "Comic Sans" } } };
    await expect(drawSvg(foreign)).rejects.toThrow(
      'Figure "heat" cannot be drawn: the typeface "Comic Sans" is not ours',
    );
  });

  test("formats numbers in one way everywhere", async () => {
    expect(textsOf(await drawSvg(crowded))).toContain("40,000");
  });
});

const heatEncoding = (labelLimit: number) => ({
  y: { field: "f0", type: "nominal", title: null, axis: { labelLimit } },
  x: { field: "f2", type: "quantitative", title: null },
});

describe("drawSvg given hostile or broken charts", () => {
  const withSpec = (spec: Readonly<Record<string, unknown>>) => drawSvg({ ...bars, spec: { ...bars.spec, ...spec } });

  test("refuses to load files", async () => {
    await expect(withSpec({ data: { url: "/etc/passwd", format: { type: "dsv", delimiter: ":" } } })).rejects.toThrow(
      'Figure "bars" cannot be drawn: the specification holds an address to load; data must be inline at data.url',
    );
    const vega = { data: [{ name: "d", url: "file:///etc/passwd" }] };
    await expect(drawSvg({ ...bars, grammar: "vega", spec: vega })).rejects.toThrow("at data.0.url");
  });

  test("refuses pictures and links, without an unhandled rejection", async () => {
    await expect(withSpec({ mark: "image" })).rejects.toThrow('"image" at mark');
    await expect(withSpec({ mark: { type: "image" } })).rejects.toThrow('"image" at mark.type');
    await expect(withSpec({ mark: { type: "bar", href: "javascript:alert(1)" } })).rejects.toThrow(
      "a link at mark.href",
    );
    const marks = [{ type: "rect", encode: { enter: { href: { value: "javascript:alert(1)" } } } }];
    await expect(drawSvg({ ...bars, grammar: "vega", spec: { marks } })).rejects.toThrow("a link at");
  });

  test("refuses the clock, chance and local time", async () => {
    const calculate = (expression: string) => withSpec({ transform: [{ calculate: expression, as: "f9" }] });
    await expect(calculate("now()")).rejects.toThrow('the call "now"');
    await expect(calculate("1 + random ()")).rejects.toThrow('the call "random"');
    const x = { field: "f1", type: "temporal" };
    const spec = { ...lines.spec, encoding: { x } };
    await expect(drawSvg({ ...lines, spec })).rejects.toThrow(/a local time (scale|format); take scale type "utc"/);
    await expect(
      drawSvg({ ...lines, spec: { ...lines.spec, encoding: { x: { ...x, timeUnit: "year" } } } }),
    ).rejects.toThrow('the local time unit "year"; take "utcyear"');
  });

  test("draws script, quotes and apostrophes in labels as plain words", async () => {
    const names = ["<script>alert(1)</script>", "it's", 'say "hi"', "]]>", "a & b", "javascript:alert(1)"];
    const svg = await withSpec({ data: { values: names.map((f0, f2) => ({ f0, f2 })) } });
    expect(svg).not.toContain("<script");
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(["&lt;script&gt;alert(1)&lt;/script&gt;", "it's", 'say "hi"', "]]&gt;", "a &amp; b"]),
    );
  });

  test("shows a mark of replacement for characters no XML can hold", async () => {
    const svg = await withSpec({ data: { values: [{ f0: "a\u0000b\u001bc\ud800d", f2: 1 }] } });
    expect(textsOf(svg)).toContain("a\ufffdb\ufffdc\ufffdd");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the test
    expect(svg).not.toMatch(/[\u0000-\u0008]/);
  });

  test("lets rows name their columns as they like", async () => {
    const svg = await withSpec({ data: { values: [{ f0: "x", f2: 1, url: "https://example.org", filter: "now()" }] } });
    expect(textsOf(svg)).toContain("x");
  });

  test("turns warnings of the drawing library into errors", async () => {
    const y = { field: "f0", type: "nominal" };
    await expect(
      withSpec({
        mark: "line",
        encoding: { y, size: { field: "f2", type: "quantitative", stack: "zero" }, nowhere: y },
      }),
    ).rejects.toThrow(/cannot be drawn: .*nowhere/);
    await expect(withSpec({ data: { values: [] } })).rejects.toThrow(/Infinite extent/);
  });

  test("refuses numbers that are none, and ids that are no ids", async () => {
    await expect(withSpec({ data: { values: [{ f0: "x", f2: Number.NaN }] } })).rejects.toThrow("the number NaN");
    await expect(drawSvg({ ...bars, id: 'x" onload="' })).rejects.toThrow("the id must be lower-case letters");
  });

  test("draws on after a chart that failed", async () => {
    const failing = withSpec({ data: { url: "x" } });
    const fine = drawSvg(bars);
    await expect(failing).rejects.toThrow();
    expect(await fine).toBe(await drawSvg(bars));
  });
});
