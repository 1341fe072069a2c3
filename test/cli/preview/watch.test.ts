import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { watchFiles } from "../../../src/cli/preview/watch.ts";

const folder = mkdtempSync(join(tmpdir(), "cluster-watch-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("files that are added after the end are not watched, so that the program can end", async () => {
  let changes = 0;
  const watch = watchFiles(() => {
    changes += 1;
  });
  watch.add([join(folder, "a.csv")]);
  writeFileSync(join(folder, "a.csv"), "1");
  await pause(200);
  expect(changes).toBe(1);
  watch.close();
  watch.add([join(folder, "a.csv")]);
  writeFileSync(join(folder, "a.csv"), "2");
  await pause(200);
  expect(changes).toBe(1);
});
