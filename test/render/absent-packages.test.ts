import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";

/** Runs a line of code far from our packages, where the binary ones cannot be found. */
describe("Where a binary package is not installed", () => {
  const folder = mkdtempSync(join(tmpdir(), "bare-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function messageOf(from: string, call: string): Promise<string> {
    const outfile = join(folder, "bare.mjs");
    const contents = `import * as render from "./src/render/${from}"; await render.${call}.catch((error) => process.stdout.write(error.message));`;
    const bundling = { bundle: true, platform: "node", format: "esm", packages: "external" } as const;
    await build({ ...bundling, stdin: { contents, resolveDir: process.cwd() }, outfile });
    return spawnSync(process.execPath, [outfile], { encoding: "utf8", cwd: folder }).stdout;
  }
  const options = JSON.stringify({ assetsFolder: resolve("src/render/assets") });
  const svg = `"<svg width='1' height='1'/>".replaceAll("'", '"')`;

  test("PNG says which one, and what to take instead", async () => {
    expect(await messageOf("png.ts", `renderPng(${svg}, ${options})`)).toBe(
      "PNG needs the package @resvg/resvg-js, which cannot be loaded here. Install @resvg/resvg-js, or take SVG instead.",
    );
  });

  test("PDF says which one, and what to take instead", async () => {
    const request = JSON.stringify({ template: "figure.typ", data: {}, svgs: {}, date: "2024-09-30", title: "T" });
    expect(await messageOf("pdf.ts", `renderPdf(${request}, ${options})`)).toBe(
      'The PDF "T" cannot be set from figure.typ: PDF needs the package @myriaddreamin/typst-ts-node-compiler, which cannot be loaded here. Install it, or take HTML instead.',
    );
  });
});
