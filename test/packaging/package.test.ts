import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const readJson = (name: string) => JSON.parse(readFileSync(join(root, name), "utf8"));

interface LockEntry {
  readonly version: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe("the lock file", () => {
  const packages = Object.entries(readJson("package-lock.json").packages as Readonly<Record<string, LockEntry>>);
  const names = new Set(packages.map(([place]) => place));

  test("names no registry and no other place to download from", () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test("has an entry for the binary of every platform, so that npm ci takes it anywhere", () => {
    const asked = packages.flatMap(([place, { optionalDependencies = {} }]) =>
      place === "" ? [] : Object.entries(optionalDependencies).filter(([, version]) => /^\d/.test(version)),
    );
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.map(([name]) => name).filter((name) => !names.has(`node_modules/${name}`))).toEqual([]);
  });

  test("agrees with package.json", () => {
    const { version, devDependencies, optionalDependencies } = readJson("package.json");
    expect(packages[0]?.[1]).toMatchObject({ version, devDependencies, optionalDependencies });
  });
});

describe("the package", () => {
  const manifest = readJson("package.json");

  test("needs nothing at run time but three programs with a binary, and can do without them", () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.optionalDependencies)).toEqual([
      "@duckdb/node-api",
      "@myriaddreamin/typst-ts-node-compiler",
      "@resvg/resvg-js",
    ]);
  });

  test("holds the program, the library, its types, the data, the typefaces, and nothing of the workshop", () => {
    const answer = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [packed] = Object.values(JSON.parse(answer)) as { readonly files: readonly { readonly path: string }[] }[];
    const paths = packed?.files.map(({ path }) => path) ?? [];
    const needed = ["package.json", "LICENSE", "dist/cluster.js", "dist/index.js", "dist/third-party.txt"];
    const bundled = [
      "dist/types/index.d.ts",
      "data/cluster.yaml",
      "data/sources.csv",
      "src/render/assets/fonts/OFL.txt",
    ];
    for (const path of [...needed, ...bundled]) expect(paths).toContain(path);
    const places = paths.filter((path) => !/^(dist|data|src\/render\/assets)\//.test(path));
    expect(places.filter((path) => !/^(package\.json|LICENSE|README\.md|CHANGELOG\.md)$/.test(path))).toEqual([]);
    expect(paths.filter((path) => /\.(test|spec)\.|\.ts$/.test(path) && !path.endsWith(".d.ts"))).toEqual([]);
  });
});
