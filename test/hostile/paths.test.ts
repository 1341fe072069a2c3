import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { realWorld } from "../../src/world.ts";
import { packageFolder } from "../support/bundled.ts";
import { isThreeLines, typedInProject, typedWith } from "./in-world.ts";

const addresses = ["https://example.org/t.csv", "http://127.0.0.1:9/t.csv", "file:///etc/passwd", "s3://bucket/t.csv"];
const ways = [...addresses, "../t.csv", "/etc/passwd", "a/../../t.csv", "C:/t.csv", "\\\\host\\t.csv", "//host/t.csv"];
const resource = (path: string) =>
  `{"name":"p","resources":[{"name":"t","path":${JSON.stringify(path)},"format":"csv"}]}`;

const packaged = (path: string): boolean => path.startsWith(packageFolder);

describe("a data package", () => {
  test.each(ways)("with the path %s is refused, and nothing but the descriptor is opened", async (path) => {
    const left = await typedWith(["validate", "datapackage.json"], {
      "datapackage.json": resource(path),
      "t.csv": "a\n1\n",
    });
    expect([left.error, isThreeLines(left)]).toEqual([left.error, true]);
    expect(left.asked.filter((each) => !packaged(each) && !each.endsWith("/datapackage.json"))).toEqual([]);
  });

  test("with a table that is a link out of its folder is refused; one within is read", async () => {
    const files = { "p/datapackage.json": resource("t.csv"), "p/t.csv": "a,b\n1,2\n" };
    const line = ["validate", "p/datapackage.json"];
    const out = await typedWith(line, files, { links: { "p/t.csv": "/etc/passwd" } });
    expect([out.code, out.error]).toEqual([
      2,
      "p/t.csv\nthis is a link that leads out of the folder of the descriptor\nput the file itself there\n",
    ]);
    const beside = await typedWith(line, files, { links: { "p/t.csv": "/home/analyst/p2/t.csv" } });
    expect(beside.code).toBe(2);
    const within = await typedWith(line, files, { links: { "p/t.csv": "/home/analyst/p/data/t.csv" } });
    expect([within.code, within.error]).toEqual([0, ""]);
  });

  test("with schema, dialect or reference at an address opens none of them", async () => {
    for (const address of addresses) {
      const descriptor = `{"profile":"${address}","$schema":"${address}","resources":[{"name":"t","path":"t.csv","schema":"${address}"}]}`;
      const left = await typedWith(["validate", "datapackage.json"], {
        "datapackage.json": descriptor,
        "t.csv": "a\n1\n",
      });
      expect([left.code, left.asked.some((path) => path.includes(address.slice(8)))]).toEqual([2, false]);
    }
  });
});

test("CSV on the Web keeps to its folder too", async () => {
  const line = ["validate", "p/m.json"];
  for (const [url, links] of [
    ["../t.csv", {}],
    ["https://example.org/t.csv", {}],
    ["t.csv", { "p/t.csv": "/etc/passwd" }],
  ] as const) {
    const metadata = `{"@context":"http://www.w3.org/ns/csvw","url":"${url}","tableSchema":{"columns":[{"titles":"a"}]}}`;
    const left = await typedWith(line, { "p/m.json": metadata, "p/t.csv": "a\n1\n", "t.csv": "a\n1\n" }, { links });
    expect([url, left.code > 0]).toEqual([url, true]);
    expect(left.asked.filter((path) => !packaged(path) && !/\/p\/(?:m\.json|t\.csv)$/.test(path))).toEqual([]);
  }
});

describe("an address in data is a text", () => {
  test.each(addresses)("%s on the command line is no file", async (address) => {
    for (const line of [
      ["compute", "hhi", address],
      ["import", "auto", address],
      ["validate", address],
      ["aggregate", address],
    ]) {
      const left = await typedWith(line, {});
      expect([line, isThreeLines(left)]).toEqual([line, true]);
    }
  });

  test.each(addresses)("%s in cells, labels, sources and codes is opened by no command", async (address) => {
    const table = `region,sector,year,value\n${address},s,2012,1\nb,${address},2012,1\n`;
    const computed = await typedWith(["compute", "hhi", "t.csv"], { "t.csv": table });
    const cube = `{"version":"2.0","class":"dataset","href":"${address}","link":{"item":[{"href":"${address}"}]},"id":["geo","time"],"size":[1,1],"role":{"geo":["geo"],"time":["time"]},"dimension":{"geo":{"href":"${address}","category":{"index":["DE"],"label":{"DE":"${address}"}}},"time":{"category":{"index":["2012"]}}},"value":[1]}`;
    const imported = await typedWith(["import", "auto", "t.json"], { "t.json": cube });
    const sources = `id,title,publisher,date,address,licence,how_read,notes\nS,${address},${address},2026-01-01,${address},CC0,typed,${address}\n`;
    const validated = await typedInProject(["validate"], { "data/sources.csv": sources });
    for (const { asked } of [computed, imported, validated])
      for (const path of asked) expect([path, packaged(path) || path.startsWith("/home/")]).toEqual([path, true]);
    expect([...computed.asked, ...imported.asked, ...validated.asked].join()).not.toContain("example.org");
  });

  test.each(addresses)("%s in a project file is a path that is not there", async (address) => {
    for (const field of [
      `data: "${address}"`,
      `inputs:\n  europe: "${address}"`,
      `inputs:\n  observations: ["${address}"]`,
    ]) {
      const project = `date: "2026-11-22"\nregions:\n  - { id: berlin, name: Berlin, territories: [berlin], nation: DE, colour: "#0b5c8a" }\n${field}\n`;
      const { code, asked } = await typedInProject(["validate"], { "cluster.yaml": project });
      expect([0, 1, 2]).toContain(code);
      expect(asked.filter((path) => !packaged(path) && !path.startsWith("/home/") && path !== "/cluster.yaml")).toEqual(
        [],
      );
    }
  });
});

describe("on a real disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "links-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function typed(...argv: readonly string[]) {
    const said: string[] = [];
    const printed: string[] = [];
    const world = {
      ...realWorld(packageFolder),
      folder,
      print: (text: string) => void printed.push(text),
      say: (text: string) => void said.push(text),
    };
    return { code: await run(argv, world), error: said.join(""), out: printed.join("") };
  }

  mkdirSync(join(folder, "p"));
  writeFileSync(join(folder, "secret.csv"), "region,sector,year,persons\nDE,J58,2012,5\n");
  writeFileSync(join(folder, "p", "real.csv"), "region,sector,year,persons\nDE,J58,2012,5\n");
  symlinkSync("../secret.csv", join(folder, "p", "t.csv"));
  writeFileSync(join(folder, "p", "datapackage.json"), resource("t.csv"));

  test("a link out of the folder is refused by validate and by a pattern of aggregate", async () => {
    expect((await typed("validate", "p/datapackage.json")).error).toContain("leads out of the folder");
    const line = ["--count", "companies", "--minimum", "1"];
    const aggregated = await typed("aggregate", "p/*.csv", ...line);
    expect([aggregated.code, aggregated.error.split("\n")[1]]).toEqual([
      2,
      "the pattern p/*.csv meets a link that leads out of the folder",
    ]);
    const climbing = await typed("aggregate", "p/../*.csv", ...line);
    expect([climbing.code, climbing.error.split("\n")[1]]).toEqual([2, 'a pattern may not climb with ".."']);
  });

  test("a folder in the place of a file is called by the name that was typed", async () => {
    for (const command of [["import", "auto"], ["validate"], ["compute", "hhi"], ["disclose"]])
      expect([command, (await typed(...command, "p")).error]).toEqual([
        command,
        "p\nthis is a folder, not a file\nname a file in it\n",
      ]);
  });

  test("names in data make no path: a report stays in its folder, and nothing half written stays behind", async () => {
    const before = readdirSync(folder);
    const left = await typed("compare", "--quiet", "--out", "o/../../o2", "--data", "p");
    expect(left.code).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual(before);
  });
});

test("ids of the project that would make a path are refused", async () => {
  for (const id of ["../x", "a/b", "..", "con:x", "%2e%2e"]) {
    const project = `date: "2026-11-22"\nregions:\n  - { id: ${JSON.stringify(id)}, name: Berlin, territories: [berlin], nation: DE, colour: "#0b5c8a" }\n`;
    const left = await typedInProject(["compare", "--out", "o"], { "cluster.yaml": project });
    expect([id, isThreeLines(left)]).toEqual([id, true]);
  }
});
