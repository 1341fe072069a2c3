import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { heldWorld, type KeptFiles } from "../../../src/cli/preview/held-world.ts";
import { realWorld } from "../../../src/world.ts";

const folder = mkdtempSync(join(tmpdir(), "cluster-held-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "table.csv");

/** A world that counts what is really read, held anew for every run. */
function runs() {
  let count = 0;
  const real = realWorld(folder);
  const world = {
    ...real,
    read: (path: string) => {
      count += 1;
      return real.read(path);
    },
  };
  const kept: KeptFiles = new Map();
  const text = async () => new TextDecoder().decode(await heldWorld(world, kept).read(file));
  return { text, read: () => count };
}

test("a file that stays as it is is read once, and again after it was written, even to the same length and time", async () => {
  writeFileSync(file, "one");
  utimesSync(file, 1_000, 1_000);
  await pause(300);
  const { text, read } = runs();
  expect([await text(), await text(), read()]).toEqual(["one", "one", 1]);
  writeFileSync(file, "two");
  utimesSync(file, 1_000, 1_000);
  await pause(300);
  expect(await text()).toBe("two");
});

test("a file that was written a moment ago is read every time, since the next writing may not show", async () => {
  writeFileSync(file, "one");
  const { text, read } = runs();
  await text();
  await text();
  expect(read()).toBe(2);
});

test("a file that is gone is not remembered", async () => {
  writeFileSync(file, "one");
  await pause(300);
  const { text } = runs();
  await text();
  rmSync(file);
  await expect(text()).rejects.toThrow("ENOENT");
});

test("within a run a file is read once, whatever happens to it", async () => {
  writeFileSync(file, "one");
  const world = heldWorld(realWorld(folder));
  await world.read(file);
  writeFileSync(file, "two");
  expect(new TextDecoder().decode(await world.read(file))).toBe("one");
  expect([...world.asked]).toEqual([file]);
});
