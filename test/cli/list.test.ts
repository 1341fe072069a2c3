import { describe, expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { run } from "../../src/cli/main.ts";
import { computables } from "../../src/compare/computable.ts";
import { rules } from "../../src/ingest/registry.ts";
import { memoryWorld } from "../support/memory-world.ts";

async function listed(subject: string, format: string): Promise<string> {
  const world = memoryWorld();
  expect(await run(["list", subject, "--format", format], world)).toBe(0);
  return world.printed();
}

describe("cluster list", () => {
  test.each([
    ["indicators", computables],
    ["charts", charts],
    ["rules", rules],
  ])("gives all %s, in the order of the registry", async (subject, registry) => {
    const { schema, records } = JSON.parse(await listed(subject, "json"));
    expect(schema).toBe("cluster-list/1");
    expect(records.map(({ id }: { id: string }) => id)).toEqual(registry.map(({ id }) => id));
  });

  test("fits a terminal of 100 columns and keeps the words whole", async () => {
    const lines = (await listed("rules", "table")).split("\n");
    expect(lines.every((line) => line.length <= 100)).toBe(true);
    expect(lines[0]).toMatch(/^id +severity +finds$/);
  });

  test("is a table in Markdown and CSV too", async () => {
    expect(await listed("indicators", "md")).toMatch(
      /^\| id \| short \| title \| unit \|\n\| --- \| --- \| --- \| --- \|\n/,
    );
    expect(await listed("formats", "csv")).toMatch(
      /^id,read,holds\neurostat-tsv,cluster import,[\s\S]*\nflows,by its column flow_id,/,
    );
  });
});
