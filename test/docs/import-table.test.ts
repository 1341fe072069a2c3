import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Allowance, forbiddenImports, importsOf, type SourceFile } from "../support/imports.ts";
import { pageText, plain, root, tableUnder } from "./pages.ts";

const source = join(root, "src");
const files: readonly SourceFile[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(source, path), "utf8") }));

const listed = (cell: string): readonly string[] =>
  ["none", "nothing"].includes(cell) ? [] : cell.split(",").map((name) => name.trim());

/** The import table of ARCHITECTURE.md as data; "all of the above" is what stands above it. */
const rows = tableUnder(pageText("ARCHITECTURE.md"), "folder").map((row) => row.map(plain));
const table: readonly Allowance[] = rows.map(([name = "", , imports = "", packages = ""], position) => {
  const above = rows.slice(0, position).map(([folder = ""]) => folder);
  const [, except = ""] = /^all of the above(?: but (\w+))?$/.exec(imports) ?? [];
  return {
    name,
    folders: imports.startsWith("all of the above") ? above.filter((folder) => folder !== except) : listed(imports),
    packages: listed(packages).filter((each) => each !== "node:*"),
    node: listed(packages).includes("node:*"),
  };
});

describe("the import table of ARCHITECTURE.md", () => {
  test("names every folder and file at the top of src, and no other", () => {
    const there = readdirSync(source, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.name.endsWith(".ts"))
      .map(({ name }) => name);
    expect(table.map(({ name }) => name).sort()).toEqual(there.sort());
  });

  test("is what the code does: no import that it does not allow", () => {
    expect(forbiddenImports(files, table)).toEqual([]);
  });

  test("reads from the ground up: each row imports only rows above it", () => {
    const wrong = table.flatMap(({ name, folders }, position) =>
      folders
        .filter((folder) => !table.slice(0, position).some((row) => row.name === folder))
        .map((folder) => `${name} may import ${folder}, which does not stand above it`),
    );
    expect(wrong).toEqual([]);
  });

  test("names no package that its folder does not import", () => {
    const idle = table.flatMap(({ name, packages }) => {
      const own = files.filter(({ path }) => path.split("/")[0] === name).flatMap(({ text }) => importsOf(text));
      return packages
        .filter((each) => !own.some((specifier) => specifier === each || specifier.startsWith(`${each}/`)))
        .map((each) => `${name}: ${each}`);
    });
    expect(idle).toEqual([]);
  });
});
