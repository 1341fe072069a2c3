import { expect, test } from "vitest";
import { formatDate } from "../../src/base/format-date.ts";

test("a date is written as each language writes it", () => {
  const all = (["en", "de", "nl"] as const).map((language) => formatDate("2026-03-05", language));
  expect(all).toEqual(["5 March 2026", "5. März 2026", "5 maart 2026"]);
});

test.each(["2026", "2026-13-01", "n.d.", ""])("what is no date stays as it is: %j", (text) => {
  expect(formatDate(text, "de")).toBe(text);
});
