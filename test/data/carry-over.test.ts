import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { bundled, dataFolder, filesIn, hasShared, observationTables, shared, writtenFiles } from "./tables.ts";

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: string }[];
    readonly primaryKey?: readonly string[];
    readonly uniqueKeys?: readonly (readonly string[])[];
  };
}

const descriptor = JSON.parse(readFileSync(new URL("datapackage.json", dataFolder), "utf8")) as {
  readonly resources: readonly Resource[];
};

describe.each(descriptor.resources.map((resource) => [resource.path, resource] as const))("%s", (path, resource) => {
  const bytes = readFileSync(new URL(path, dataFolder));
  const rows = bundled(resource.name);

  test("has the size and the hash that datapackage.json says", () => {
    expect(bytes.byteLength).toBe(resource.bytes);
    expect(`sha256:${createHash("sha256").update(bytes).digest("hex")}`).toBe(resource.hash);
  });

  test("has the columns that datapackage.json says, in that order", () => {
    const [header] = bytes.toString("utf8").split("\n", 1);
    expect(header).toBe(resource.schema.fields.map((field) => field.name).join(","));
  });

  test("has one row for each key, in the order of the key", () => {
    const key = resource.schema.primaryKey ?? resource.schema.uniqueKeys?.[0] ?? [];
    expect(key.length).toBeGreaterThan(0);
    const keys = rows.map((row) => key.map((column) => row[column]).join("\u0000"));
    expect(new Set(keys).size).toBe(rows.length);
    expect(keys.filter((text, index) => index > 0 && text < (keys[index - 1] ?? ""))).toEqual([]);
    if (resource.schema.primaryKey) expect(keys.filter((text) => text.split("\u0000").includes(""))).toEqual([]);
  });

  test("is UTF-8 with LF and one line end at the end", () => {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    expect(text).not.toContain("\r");
    expect(text.endsWith("\n") && !text.endsWith("\n\n")).toBe(true);
  });
});

test("datapackage.json describes every table of observations", () => {
  const names = descriptor.resources.map((resource) => resource.name);
  for (const name of observationTables) expect(names).toContain(name);
});

test.each([
  ["companies", 2329],
  ["employment", 4441],
  ["turnover", 2091],
  ["cultural-employment", 72],
  ["population", 880],
  ["gdp", 2613],
  ["funding-totals", 701],
  ["prices", 69],
  ["europe", 116186],
  ["funding", 5327],
  ["cities", 157],
  ["regions", 821],
  ["sectors", 384],
  ["code-drift", 40],
  ["region-figures", 54],
  ["region-validity", 148],
  ["policies", 13],
  ["sources", 251],
] as const)("%s.csv has %i rows", (name, count) => {
  expect(bundled(name)).toHaveLength(count);
});

if (!hasShared) process.stderr.write("skipped: ../shared is absent, the bytes of carry-over.mjs are not compared\n");

describe.skipIf(!hasShared)("with the collected material beside the project (../shared)", () => {
  test("carry-over.mjs writes the committed bytes again", { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), "carry-over-"));
    try {
      execFileSync(process.execPath, [fileURLToPath(new URL("carry-over.mjs", dataFolder)), folder]);
      expect(filesIn(folder)).toEqual([...writtenFiles].sort());
      const differing = writtenFiles.filter(
        (file) => !readFileSync(join(folder, file)).equals(readFileSync(new URL(file, dataFolder))),
      );
      expect(differing).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("no row of the collected tables is lost but 264 national ones of three divisions", () => {
    const count = (...names: readonly string[]) => names.reduce((sum, name) => sum + shared(name).length, 0);
    const made = (...names: readonly string[]) => names.reduce((sum, name) => sum + bundled(name).length, 0);
    expect(made("companies", "employment")).toBe(count("data/sbs_regional", "data/business_demography"));
    expect(made("turnover")).toBe(count("data/reported_creative_industries", "data/sbs_national") - 264);
    expect(made("europe")).toBe(count("data/sbs_europe", "data/europe_population_gdp"));
    expect(made("cultural-employment")).toBe(count("data/cult_emp_reg"));
    expect(made("population")).toBe(count("data/population"));
    expect(made("gdp")).toBe(count("data/gdp"));
    expect(made("prices")).toBe(count("data/prices_reported"));
    expect(made("cities")).toBe(count("data/world_cities"));
    const totals = ["funding_berlin_by_policy_area", "funding_erdf_totals", "funding_nl_state_culture"];
    expect(made("funding-totals")).toBe(
      count(...totals.map((name) => `data/${name}`), "data/culture_spending_reported"),
    );
    const flows = ["funding_berlin_culture_grants_2009_2017", "funding_erdf_culture_2007_2013", "funding_reported"];
    expect(made("funding")).toBe(count(...flows.map((name) => `data/${name}`)));
    expect(made("sources")).toBe(count("data/sources", "domain/sources") + 11);
  });

  test("every value stands as the source prints it, digit for digit", () => {
    const printed = (names: readonly string[], column: string) =>
      names.flatMap((name) => shared(name).map((row) => row[column] ?? "")).sort();
    const written = (names: readonly string[], column: string) =>
      names.flatMap((name) => bundled(name).map((row) => row[column] ?? "")).sort();
    expect(written(["companies", "employment"], "value")).toEqual(
      printed(["data/sbs_regional", "data/business_demography"], "value"),
    );
    expect(written(["gdp", "population"], "value")).toEqual(printed(["data/gdp", "data/population"], "value"));
    expect(written(["funding"], "amount")).toEqual(
      printed(
        [
          "data/funding_berlin_culture_grants_2009_2017",
          "data/funding_erdf_culture_2007_2013",
          "data/funding_reported",
        ],
        "amount",
      ),
    );
  });
});
