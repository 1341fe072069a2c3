import { expect, test } from "vitest";
import { typed, typedIn } from "./typed.ts";

test("report --interactive writes a page with a script of its own, report alone one without", async () => {
  const answering = await typed("report --format html --interactive --quiet");
  expect([answering.code, answering.error]).toEqual([0, ""]);
  expect(answering.world.text("reports/factsheet.html")).toContain("script-src 'sha256-");
  const still = await typed("report --format html --quiet");
  expect(still.world.text("reports/factsheet.html")).not.toContain("<script");
});

test("compare --interactive writes the same page into the report, says so in the manifest, and check makes it again", async () => {
  const { code, error, world } = await typed("compare --interactive --quiet");
  expect([code, error]).toEqual([0, ""]);
  const alone = await typed("report --format html --interactive --quiet");
  expect(world.text("reports/factsheet.html")).toBe(alone.world.text("reports/factsheet.html"));
  expect(JSON.parse(world.text("reports/manifest.json")).options.page).toBe("interactive");
  expect((await typedIn(world, "check --quiet")).code).toBe(0);
  world.files.set("/home/analyst/reports/factsheet.html", "another page");
  expect((await typedIn(world, "check --quiet")).code).not.toBe(0);
});
