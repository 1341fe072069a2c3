import { expect, test } from "vitest";
import { parseProject } from "../../src/project/read-project.ts";
import { smallProject } from "../support/small-project.ts";

const head = smallProject["cluster.yaml"] ?? "";
const first = head.trimEnd().split("\n").length + 1;
const parsed = (reports: string) => parseProject(`${head}reports:\n${reports}`, "/p/cluster.yaml", "cluster.yaml");

test("a report has a name and its blocks in their order, and each block its place in the file", () => {
  const { reports, blockPlaces } = parsed(
    "  - id: briefing\n    blocks:\n      - tiles\n      - figure: lq-dots\n      - text: Own words.\n",
  );
  expect(reports).toEqual([{ id: "briefing", blocks: ["tiles", { figure: "lq-dots" }, { text: "Own words." }] }]);
  expect(blockPlaces).toEqual([[3, 4, 5].map((line) => ({ line: first + line, column: 9 }))]);
});

test.each([
  ["  - id: briefing\n    blocks: [tile]\n", 2, "a block is one of tiles, findings"],
  ["  - id: briefing\n    blocks: []\n", 2, "name at least one block"],
  ["  - id: cahier\n    blocks: [tiles]\n", 1, "that report exists already"],
  ["  - id: Brief\n    blocks: [tiles]\n", 1, "small letters"],
  ["  - id: a\n    logo: a.jpg\n    blocks: [tiles]\n", 2, "ends in .svg or .png"],
  ["  - id: a\n    blocks: [tiles]\n  - id: a\n    blocks: [tiles]\n", 1, "a name of its own"],
  ["  - id: a\n    colour: red\n    blocks: [tiles]\n", 2, "the fields here are id, title, logo, logo_alt, blocks"],
])("a mistake in %j is named with its line and what to write", (text, line, fix) => {
  let said = { where: "", fix: "" };
  try {
    parsed(text);
  } catch (error) {
    said = error as typeof said;
  }
  expect(said.where).toMatch(new RegExp(`^cluster\\.yaml:${first + line}:\\d+$`));
  expect(said.fix).toContain(fix);
});
