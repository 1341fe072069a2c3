import { expect, test } from "vitest";
import { numberOf, oneOf, withStandards } from "../../src/model/settings.ts";

const options = [{ name: "by", meaning: "", standard: "region" }];

test("what is not chosen has its standard, and a name that does not exist is refused in three lines", () => {
  expect(withStandards(options, {})).toEqual({ by: "region" });
  expect(withStandards(options, { by: "sector" })).toEqual({ by: "sector" });
  expect(() => withStandards(options, { bye: "sector" })).toThrow('--set bye\nno option "bye" here\nallowed: by');
});

test("a word that is not among the choices is refused with the choices", () => {
  expect(oneOf({ by: "sector" }, "by", ["region", "sector"])).toBe("sector");
  expect(() => oneOf({ by: "town" }, "by", ["region", "sector"])).toThrow(
    '--set by\n"town" is not a choice\nallowed: region, sector',
  );
});

test("a number must be one and lie within its limits", () => {
  expect(numberOf({ level: "0.9" }, "level", 0.5, 0.9999)).toBe(0.9);
  for (const level of ["", "high", "95"])
    expect(() => numberOf({ level }, "level", 0.5, 0.9999)).toThrow("--set level");
});
