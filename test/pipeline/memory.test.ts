import { expect, test } from "vitest";
import { makeNamedReport } from "../../src/pipeline/make-named-report.ts";
import { runMemory, tablesOnly } from "../../src/pipeline/memory.ts";
import { runComparison } from "../../src/pipeline/pipeline.ts";
import { readProject } from "../../src/project/read-project.ts";
import { changed } from "../cli/typed.ts";
import { smallProject } from "../support/small-project.ts";
import { packagedWorld } from "../support/world.ts";

test("what was made is taken again under its key, until a run goes by without asking for it", async () => {
  const memory = runMemory();
  let made = 0;
  const make = async () => ++made;
  expect([await memory.recall("a", make), await memory.recall("a", make)]).toEqual([1, 1]);
  memory.endRun();
  expect(await memory.recall("a", make)).toBe(1);
  memory.endRun();
  memory.endRun();
  expect(await memory.recall("a", make)).toBe(2);
});

test("what could not be made is not remembered", async () => {
  const memory = runMemory();
  await expect(memory.recall("a", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await memory.recall("a", async () => "mended")).toBe("mended");
});

test("a run that is done for its own sake takes the tables and makes all else, and leaves nothing behind", async () => {
  const memory = runMemory();
  await memory.recall("table\na", async () => "read before");
  await memory.recall("drawing\na", async () => "drawn before");
  let steps = 0;
  const learning = tablesOnly(memory, () => {
    steps += 1;
  });
  expect(await learning.recall("table\na", async () => "read now")).toBe("read before");
  expect(await learning.recall("drawing\na", async () => "drawn now")).toBe("drawn now");
  expect(await memory.recall("drawing\na", async () => "drawn later")).toBe("drawn before");
  expect(steps).toBe(2);
});

// One state of the inputs after another, the last one as the first.
const states = [
  {},
  changed(
    "data/employment.csv",
    "DE30,J58,NACE2,2012,persons_employed,130",
    "DE30,J58,NACE2,2012,persons_employed,230",
  ),
  changed("data/sectors.csv", "core,Core,media,J58", "core,Core,print,J58"),
  changed("data/sources.csv", "The tests", "Other tests"),
  changed("cluster.yaml", "title: Two cities", "title: Two ports"),
  {},
];

test("a run that remembers gives the same page as one that does not, whatever has changed in between", async () => {
  const memory = runMemory();
  const pages = new Set<string>();
  for (const state of states) {
    const world = packagedWorld({ ...smallProject, ...state });
    const project = await readProject(world);
    const pageOf = async (draft: { readonly memory?: typeof memory; readonly isDraft?: boolean }) => {
      const comparison = await runComparison(world, project, undefined, draft.memory);
      const wanted = { pdf: false, html: true, ...draft };
      const { files } = await makeNamedReport(world, comparison, "1.2.3", "factsheet", wanted);
      return {
        page: files.get("factsheet.html"),
        findings: comparison.analysis.findings,
        files: comparison.tables.files,
      };
    };
    const remembered = await pageOf({ memory, isDraft: true });
    memory.endRun();
    expect(remembered).toEqual(await pageOf({}));
    pages.add(String(remembered.page));
  }
  expect(pages.size).toBeGreaterThan(3);
}, 60_000);
