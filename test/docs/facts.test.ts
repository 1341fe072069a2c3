import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { commands } from "../../src/cli/commands.ts";
import { fieldsOf } from "../../src/project/project.ts";
import { bundled } from "../data/tables.ts";
import { codeBlocks, pageText, plain, root, tableUnder } from "./pages.ts";

const packageJson = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const readme = pageText("README.md");
const firstColumn = (page: string, head: string): readonly string[] =>
  tableUnder(pageText(page), head).map(([name = ""]) => plain(name));

describe("README.md", () => {
  test("asks for the version of Node that package.json asks for", () => {
    const [, version = ""] = /^>=([\d.]+)$/.exec(packageJson.engines.node) ?? [];
    expect(readme).toContain(`Node ${version} or later`);
  });

  test("says what package.json says the program is", () => {
    expect(packageJson.description).toMatch(/^Compare the creative industries of regions/);
    expect(readme).toMatch(/compares the creative industries of regions/);
    expect(Object.keys(packageJson.bin)).toEqual(["cluster"]);
    expect(readme).toContain(`from "${packageJson.name}"`);
    expect(readme).toContain(`${packageJson.license} licence`);
  });

  test("shows the two commands, and package.json has what they call", () => {
    const lines = codeBlocks(readme).flatMap((block) => block.lines);
    expect(lines).toContain("npm ci && npx cluster compare");
    expect(lines).toContain("npm ci && npm test");
    expect(packageJson.scripts.test).toBeDefined();
  });

  test("names every field of the project file, and which are required", () => {
    expect(firstColumn("README.md", "field").toSorted()).toEqual([...fieldsOf("")].sort());
    const required = tableUnder(readme, "field").filter(([, standard]) => standard === "required");
    expect(required.map(([name = ""]) => plain(name))).toEqual(["date", "regions"]);
  });

  test("names the columns of the data contract", () => {
    const columns = firstColumn("README.md", "column").flatMap((cell) => cell.split(", "));
    expect(columns).toEqual(expect.arrayContaining(Object.keys(bundled("gdp")[0] ?? {})));
  });

  test("counts the figures that the bundled data fill", () => {
    const drawn = readdirSync(join(root, "reports/figures")).length;
    expect(readme).toContain(`${drawn} figures as SVG`);
  });
});

test("CHANGELOG.md begins with the version of package.json and says what numbers change", () => {
  const changelog = pageText("CHANGELOG.md");
  expect(/^## (\S+)/m.exec(changelog)?.[1]).toBe(packageJson.version);
  expect(changelog).toContain("### Numbers that change");
});

test("CHANGELOG.md names every command and counts the figures", () => {
  const changelog = pageText("CHANGELOG.md");
  expect(
    commands
      .map(({ name }) => name)
      .filter((name) => !changelog.includes(`\`${name}\``) && !changelog.includes(`\`cluster ${name}\``)),
  ).toEqual([]);
  expect(changelog.toLowerCase()).toContain(`${charts.length} figures`);
});

test("data/README.md counts the rows of every table as they are", () => {
  const wrong = tableUnder(pageText("data/README.md"), "table").filter(([name = "", rows = ""]) => {
    return bundled(plain(name).replace(".csv", "")).length !== Number(rows.replaceAll(",", ""));
  });
  expect(wrong).toEqual([]);
});

test("the library of the README runs as it stands", { timeout: 120_000 }, async () => {
  const code = codeBlocks(readme).find(({ language }) => language === "js")?.lines ?? [];
  const names = /^import \{ (.*) \} from/.exec(code[0] ?? "")?.[1]?.split(", ") ?? [];
  const library: Record<string, unknown> = await import("../../src/index.ts");
  const printed: unknown[] = [];
  const body = code.slice(1).join("\n");
  const runs = new Function("console", ...names, `return (async () => { ${body}\n })();`);
  await runs({ log: (text: unknown) => printed.push(text) }, ...names.map((name) => library[name]));
  expect(names.filter((name) => library[name] === undefined)).toEqual([]);
  expect(printed.join("\n")).toContain("berlin.lq.J59.2012 = 3.0279");
});
