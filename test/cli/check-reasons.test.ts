import { expect, test } from "vitest";
import { countWords, reasonsBetween } from "../../src/cli/check-reasons.ts";

const program = { name: "cluster-economics", version: "0.1.0", node: "20" };
const inputs = [
  { path: "data/a.csv", sha256: "1" },
  { path: "data/b.csv", sha256: "2" },
];
const manifest = (changed: object) => JSON.stringify({ program, options: { year: "2012" }, inputs, ...changed });

test("names the tables that changed, went away or came", () => {
  const now = manifest({
    inputs: [
      { path: "data/a.csv", sha256: "9" },
      { path: "data/c.csv", sha256: "3" },
    ],
  });
  expect(reasonsBetween(manifest({}), now)).toEqual([
    "tables that changed since: data/a.csv",
    "tables that are no longer there: data/b.csv",
    "tables that are new: data/c.csv",
  ]);
});

test("names options and a program that are not those of then", () => {
  const now = manifest({ options: { year: "2011" }, program: { ...program, node: "22" } });
  expect(reasonsBetween(manifest({}), now)).toEqual([
    "no table has changed since: look at the project file, and at the report itself",
    "year was 2012 and is 2011",
    "the committed report was made by cluster 0.1.0 on Node 20, this is cluster 0.1.0 on Node 22",
  ]);
});

test.each(["", "x", "[]", "{}", "null"])("a committed manifest that reads %j is no reason to fail", (text) => {
  expect(reasonsBetween(text, manifest({}))).toEqual([
    "the committed manifest.json cannot be read: what has changed since is not known",
  ]);
});

test("counts what differs in words", () => {
  const one = (kind: "number" | "report" | "file") => ({ kind, name: "", old: "", new: "" });
  expect(countWords([one("number"), one("report"), one("file")])).toBe("1 number, 2 other files");
});
