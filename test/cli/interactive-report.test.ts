import { expect, test } from "vitest";
import { typed } from "./typed.ts";

test("report --interactive writes a page with a script of its own, report alone one without", async () => {
  const answering = await typed("report --format html --interactive --quiet");
  expect([answering.code, answering.error]).toEqual([0, ""]);
  expect(answering.world.text("reports/factsheet.html")).toContain("script-src 'sha256-");
  const still = await typed("report --format html --quiet");
  expect(still.world.text("reports/factsheet.html")).not.toContain("<script");
});
