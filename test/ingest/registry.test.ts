import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schemaFaults } from "../../src/ingest/datapackage/faults.ts";
import { faults } from "../../src/ingest/faults.ts";
import { columnRules, rowRules, rules, tableRules, territoryRules } from "../../src/ingest/registry.ts";

const folder = "src/ingest";

describe("the registry of rules", () => {
  it("holds every file of the folder, and each file bears the id of its rule", () => {
    const files = readdirSync(`${folder}/rules`).map((name) => name.replace(/\.ts$/, ""));
    const listed = [...rowRules, ...columnRules, ...tableRules, ...territoryRules];
    expect(listed.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it("says of every rule what it finds, why it matters and what to do", () => {
    for (const { id, title, explains, hint } of rules) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect([title.length > 5, explains.endsWith("."), hint.length > 5], id).toEqual([true, true, true]);
    }
  });

  it("names no rule twice", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it("lists no fault that nothing reports", () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const code = files
      .filter((name) => name.endsWith(".ts") && !name.endsWith("faults.ts"))
      .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
      .join("\n");
    const source = readFileSync(`${folder}/faults.ts`, "utf8");
    const names = [...source.matchAll(/export const (\w+) = fault\(/g)].map(([, name]) => name);
    expect(names).toHaveLength(faults.length);
    const own = readFileSync(`${folder}/datapackage/faults.ts`, "utf8");
    const ofSchemas = [...own.matchAll(/export const (\w+): RuleRecord = /g)].map(([, name]) => name);
    expect(ofSchemas).toHaveLength(schemaFaults.length);
    const reported = (name = "") => new RegExp(`[(.{:]${name}[,}]`).test(code.replaceAll(" ", ""));
    expect([...names, ...ofSchemas].filter((name) => !reported(name))).toEqual([]);
  });
});
