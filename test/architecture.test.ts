import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { cleverRegistries, longFiles, namelessFiles, strayColours } from "./support/house.ts";
import { type Allowance, forbiddenImports, importsOf, type SourceFile, scatteredPackages } from "./support/imports.ts";

/** The import table of ARCHITECTURE.md: what each folder may import besides itself. */
const stack = ["model", "base"];
const stages = ["indicators", "networks", "composite", "places"];
const bottom = { packages: [], node: false };
const libraries = [
  "compare",
  "charts",
  "report",
  "render",
  "project",
  "provenance",
  "frame",
  "ingest",
  "secrecy",
  "store",
  ...stages,
];

const table: readonly Allowance[] = [
  // Small packages do one thing each: quantiles of distributions, spelling, eigenvectors, seeded randomness.
  {
    ...bottom,
    name: "base",
    folders: [],
    packages: ["jstat", "fastest-levenshtein", "ml-matrix", "d3-random", "pure-rand"],
  },
  { ...bottom, name: "model", folders: ["base"] },
  { ...bottom, name: "ingest", folders: stack, packages: ["csv-parse", "iconv-lite", "fflate", "read-excel-file"] },
  { name: "store", folders: stack, packages: ["@duckdb/node-api"], node: true },
  ...stages.map((name) => ({ ...bottom, name, folders: stack })),
  { ...bottom, name: "secrecy", folders: stack, packages: ["yalps"] },
  { ...bottom, name: "compare", folders: ["secrecy", ...stages, ...stack] },
  { ...bottom, name: "charts", folders: ["compare", ...stack] },
  { ...bottom, name: "report", folders: ["compare", ...stack] },
  {
    name: "render",
    folders: ["base", "world.ts"],
    packages: [
      "vega",
      "vega-interpreter",
      "vega-lite",
      "@resvg/resvg-js",
      "@myriaddreamin/typst-ts-node-compiler",
      "write-excel-file",
    ],
    node: true,
  },
  { ...bottom, name: "project", folders: [...stack, "world.ts"], packages: ["yaml", "valibot"] },
  { ...bottom, name: "provenance", folders: [...stack, "world.ts"] },
  {
    ...bottom,
    name: "frame",
    folders: ["compare", ...stack],
    packages: ["danfojs-node", "@tensorflow/tfjs-backend-cpu"],
  },
  { ...bottom, name: "pipeline", folders: [...libraries, ...stack, "world.ts"] },
  { ...bottom, name: "world.ts", folders: [], node: true },
  {
    name: "cli",
    folders: [...libraries, ...stack, "world.ts", "pipeline"],
    packages: ["commander", "chalk"],
    node: true,
  },
  // Runs in a reader's browser, so that nothing else may import it.
  { ...bottom, name: "page", folders: ["render", "report"] },
  { ...bottom, name: "index.ts", folders: [...libraries, ...stack, "world.ts", "pipeline"] },
];

const source = join(import.meta.dirname, "..", "src");

const files: readonly SourceFile[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .map((path) => join(source, path))
  .map((path) => ({ path: relative(source, path).split(sep).join("/"), text: readFileSync(path, "utf8") }));

const file = (path: string, text: string): SourceFile => ({ path, text });

describe("the house", () => {
  test("imports go down or stay inside the folder", () => expect(forbiddenImports(files, table)).toEqual([]));
  test("each package is imported under one folder only", () => expect(scatteredPackages(files)).toEqual([]));
  test("chalk is used in one file only", () => expect(strayColours(files)).toEqual([]));
  test("every file has a name that says what it holds", () => expect(namelessFiles(files)).toEqual([]));
  test("no file is longer than 250 lines", () => expect(longFiles(files, 250)).toEqual([]));
  test("registries are plain lists", () => expect(cleverRegistries(files)).toEqual([]));
  test("the files that are checked are there", () => expect(files.length).toBeGreaterThan(50));
});

describe("the checker itself", () => {
  test("names an import that goes up", () => {
    const upwards = file("indicators/x.ts", 'import { y } from "../cli/y.ts";\n');
    expect(forbiddenImports([upwards], table)).toEqual(["indicators/x.ts imports ../cli/y.ts"]);
  });

  test("sees imports over several lines, re-exports, imports for effect, types and imports on demand", () => {
    const text = [
      'import {\n  a,\n  b,\n} from "./one.ts";',
      'export * from "./two.ts";',
      'export { c } from "./three.ts";',
      'import "./four.ts";',
      'import type { D } from "./five.ts";',
      'const e = await import("./six.ts");',
    ].join("\n");
    expect(importsOf(text)).toEqual(["./one.ts", "./two.ts", "./three.ts", "./four.ts", "./five.ts", "./six.ts"]);
  });

  test("takes no word in a comment for an import", () => {
    expect(importsOf('// import x from "./x.ts"\n/** import y from "./y.ts" */\nconst z = 1;\n')).toEqual([]);
  });

  test("forbids siblings to meet, Node's modules below, and packages out of their place", () => {
    const wrong = [
      file("ingest/read.ts", 'import { lq } from "../indicators/registry.ts";'),
      file("model/clock.ts", 'import { hostname } from "node:os";'),
      file("report/page.ts", 'import { parse } from "csv-parse";'),
      file("attic/old.ts", ""),
    ];
    expect(forbiddenImports(wrong, table)).toEqual([
      "ingest/read.ts imports ../indicators/registry.ts",
      "model/clock.ts imports node:os",
      "report/page.ts imports csv-parse",
      "attic/old.ts is in no folder of the import table",
    ]);
  });

  test("names a package that two folders import", () => {
    const both = [
      file("ingest/a.ts", 'import "csv-parse/sync";'),
      file("report/b.ts", 'import { parse } from "csv-parse";'),
    ];
    expect(scatteredPackages(both)).toEqual(["csv-parse is imported under ingest and report"]);
  });

  test("names files that are too long, badly named, clever or colourful", () => {
    expect(longFiles([file("base/long.ts", "x\n".repeat(251))], 250)).toEqual([
      "base/long.ts has 251 lines, more than 250",
    ]);
    expect(longFiles([file("base/short.ts", "x\n".repeat(250))], 250)).toEqual([]);
    expect(namelessFiles([file("base/date-utils.ts", "")])).toEqual([
      "base/date-utils.ts has a name that says nothing",
    ]);
    expect(cleverRegistries([file("charts/registry.ts", "await import(name)")])).toEqual([
      "charts/registry.ts is not a plain list",
    ]);
    expect(strayColours([file("cli/list.ts", 'import chalk from "chalk";')])).toEqual([
      "cli/list.ts imports chalk; only cli/print.ts may",
    ]);
  });
});
