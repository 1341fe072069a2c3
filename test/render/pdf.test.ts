import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { figurePdf, renderPdf } from "../../src/render/pdf.ts";
import { drawSvg } from "../../src/render/svg.ts";
import { typeset } from "../../src/render/typst.ts";
import { hash } from "../../src/world.ts";
import { bars, lines } from "./specs.ts";

const assetsFolder = resolve("src/render/assets");
const hasPoppler = spawnSync("pdffonts", ["-v"]).error === undefined;
const hasOtherFonts = /DejaVu|Liberation/.exec(
  spawnSync("fc-list", [":", "family"], { encoding: "utf8" }).stdout ?? "",
)?.[0];

const words = {
  headline: 'It is #strong[not] markup: *stars*, $x$, @ref, "quotes" and <labels>',
  subtitle: '#import "@preview/x:1.0.0": *',
  notes: ["#panic()", "= no heading"],
  alt: "Bars",
  language: "en",
  date: "2024-09-30",
} as const;

/** Runs a PDF tool of the system on a PDF. */
function look(tool: string, pdf: Uint8Array, ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "pdf-"));
  try {
    const path = join(folder, "x.pdf");
    writeFileSync(path, pdf);
    return spawnSync(tool, [...options, path, ...(tool === "pdftotext" ? ["-"] : [])], {
      encoding: "utf8",
      env: { ...process.env, TZ: "UTC" },
    }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const drawn = async () => figurePdf({ ...words, id: "bars", svg: await drawSvg(bars) }, { assetsFolder });

describe("figurePdf", () => {
  test("writes a PDF, the same bytes twice", async () => {
    const first = await drawn();
    expect(Buffer.from(first).toString("latin1", 0, 8)).toBe("%PDF-1.7");
    expect(hash(await drawn())).toBe(hash(first));
  });

  test("gives the same bytes in other time zones, languages and folders", async () => {
    const folder = mkdtempSync(join(tmpdir(), "set-"));
    const bundle = resolve("node_modules/.set-in-another-zone.mjs");
    try {
      await build({
        stdin: {
          contents: `import { readFileSync, writeFileSync } from "node:fs"; import { figurePdf } from "./src/render/pdf.ts";
            const request = JSON.parse(readFileSync(process.argv[2], "utf8"));
            writeFileSync(process.argv[3], await figurePdf(request, { assetsFolder: process.argv[4] }));`,
          resolveDir: process.cwd(),
        },
        packages: "external",
        bundle: true,
        platform: "node",
        format: "esm",
        outfile: bundle,
      });
      const request = { ...words, id: "lines", svg: await drawSvg(lines) };
      writeFileSync(join(folder, "request.json"), JSON.stringify(request));
      const env = {
        ...process.env,
        TZ: "Pacific/Kiritimati",
        LANG: "de_DE.UTF-8",
        LC_ALL: "de_DE.UTF-8",
        HOME: folder,
      };
      const out = join(folder, "out.pdf");
      const run = spawnSync(process.execPath, [bundle, join(folder, "request.json"), out, assetsFolder], {
        cwd: folder,
        env,
        encoding: "utf8",
      });
      expect(run.stderr).toBe("");
      expect(hash(readFileSync(out))).toBe(hash(await figurePdf(request, { assetsFolder })));
    } finally {
      rmSync(folder, { recursive: true });
      rmSync(bundle, { force: true });
    }
  });

  test("takes words as words, never as markup", async ({ skip }) => {
    if (!hasPoppler) skip("pdftotext is not installed");
    const text = look("pdftotext", await drawn(), "-layout").replace(/\s+/g, " ");
    for (const part of [
      words.subtitle,
      ...words.notes,
      "#strong[not]",
      "*stars*, $x$, @ref,",
      "<labels>",
      "Ökonomische Leistungsfähigkeit",
    ])
      expect(text).toContain(part);
  });

  test("is one tagged page with the date of the data and only our fonts in it", async ({ skip }) => {
    if (!hasPoppler) skip("pdfinfo is not installed");
    const pdf = await drawn();
    expect(look("pdfinfo", pdf)).toMatch(
      /CreationDate: +Mon Sep 30 00:00:00 2024 UTC[\s\S]*Tagged: +yes[\s\S]*Pages: +1\n/,
    );
    const fonts = look("pdffonts", pdf).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts)
      expect(font).toMatch(/^[A-Z]{6}\+SourceSans3-(Regular|SemiBold|Bold|Italic) .* yes yes yes /);
  });

  test("is as wide as the drawing with its margins, or wider where asked", async ({ skip }) => {
    if (!hasPoppler) skip("pdfinfo is not installed");
    const svg = await drawSvg(bars);
    const own = Number(/width="(\d+)"/.exec(svg)?.[1]);
    const widthOf = (pdf: Uint8Array): number => Number(/Page size: +([\d.]+) x/.exec(look("pdfinfo", pdf))?.[1]);
    expect(widthOf(await drawn())).toBeCloseTo((own + 32) * 0.75, 2);
    const wide = await figurePdf({ ...words, id: "bars", svg, width: 800 }, { assetsFolder });
    expect(widthOf(wide)).toBeCloseTo(600, 2);
  });

  test("keeps the drawing as lines and letters, not as pixels", async ({ skip }) => {
    if (!hasPoppler) skip("pdfimages is not installed");
    expect(
      look("pdfimages", await drawn(), "-list")
        .trim()
        .split("\n"),
    ).toHaveLength(2);
  });
});

describe("renderPdf", () => {
  const request = { template: "figure.typ", data: {}, svgs: {}, date: "2024-09-30", title: "T" };

  test("says which document failed and why", async () => {
    await expect(renderPdf(request, { assetsFolder })).rejects.toThrow(
      /^The PDF "T" cannot be set from figure\.typ: .*dictionary does not contain key/,
    );
    await expect(renderPdf({ ...request, template: "nowhere.typ" }, { assetsFolder })).rejects.toThrow(
      "file not found",
    );
  });

  test("refuses a drawing without a text for those who cannot see it", async () => {
    const data = {
      id: "bars",
      width: 100,
      page: 132,
      headline: "H",
      subtitle: "S",
      notes: [],
      language: "en",
      alt: null,
    };
    const svgs = { bars: await drawSvg(bars) };
    await expect(renderPdf({ ...request, data, svgs }, { assetsFolder })).rejects.toThrow(/alt/);
  });

  test("refuses dates, templates and figure ids that are none", async () => {
    await expect(renderPdf({ ...request, date: "today" }, { assetsFolder })).rejects.toThrow('"today" is not a date');
    await expect(renderPdf({ ...request, date: "2024-13-45" }, { assetsFolder })).rejects.toThrow("is not a date");
    await expect(renderPdf({ ...request, template: "../x.typ" }, { assetsFolder })).rejects.toThrow(
      "a template is a file name",
    );
    await expect(renderPdf({ ...request, svgs: { "../x": "<svg/>" } }, { assetsFolder })).rejects.toThrow(
      '"../x" is not the id of a figure',
    );
    await expect(renderPdf({ ...request, svgs: { x: "<svg><script/></svg>" } }, { assetsFolder })).rejects.toThrow(
      "<script>",
    );
  });
});

describe("typeset", () => {
  const set = (text: string) =>
    typeset({
      assetsFolder,
      main: "typst/test.typ",
      files: { "typst/test.typ": `#set document(title: "T")\n${text}` },
      inputs: {},
      timestamp: 0,
    });

  test("finds no font of the system", async ({ skip }) => {
    if (!hasPoppler || hasOtherFonts === undefined) skip("poppler or fonts of the system are not installed");
    const pdf = await set('#set text(font: "DejaVu Sans")\nLetters #text(font: "Liberation Sans")[more]');
    // The compiler carries this one itself, for texts whose typeface it cannot find.
    expect(look("pdffonts", pdf)).toMatch(/LibertinusSerif/);
    expect(look("pdffonts", pdf)).not.toMatch(/DejaVu|Liberation/);
  });

  test("reads no file outside the folder of assets", async () => {
    await expect(set('#read("/etc/passwd")')).rejects.toThrow();
    await expect(set('#read("../../../../package.json")')).rejects.toThrow();
  });

  test("leaves the environment as it was", async () => {
    const before = process.env.FONTCONFIG_FILE;
    await set("x");
    expect(process.env.FONTCONFIG_FILE).toBe(before);
  });
});

test("No template reads the clock, fetches a package or takes data for markup", () => {
  const folder = join(assetsFolder, "typst");
  const templates = readdirSync(folder).filter((name) => name.endsWith(".typ"));
  expect(templates).toContain("figure.typ");
  for (const name of templates)
    expect(readFileSync(join(folder, name), "utf8"), name).not.toMatch(
      /datetime\.today|@preview|@local|\bplugin\(|eval\(/,
    );
});
