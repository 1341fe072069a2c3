import { describe, expect, test } from "vitest";
import { typed } from "./typed.ts";

describe("--lang", () => {
  test("wins over the language of the project file", async () => {
    const { out, code } = await typed("compare --lang de --no-color");
    expect(code).toBe(0);
    expect(out).toContain("Beschäftigte");
    expect(out).toContain("Welche Zahlen vergleichbar sind, und welche nicht");
    expect(out).not.toContain("People employed");
  });

  test("a project file may ask for a language itself", async () => {
    const { smallProject } = await import("../support/small-project.ts");
    const file = `language: nl\n${smallProject["cluster.yaml"]}`;
    const { out } = await typed("compare --no-color", { "cluster.yaml": file });
    expect(out).toContain("Werkzame personen");
  });

  test("a language that nobody speaks here is a mistake that names the three", async () => {
    const { code, error } = await typed("compare --lang fr");
    expect(code).toBe(2);
    expect(error).toMatch(/en, nl, de/);
  });
});
