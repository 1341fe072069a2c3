import { expect, test } from "vitest";
import { systemMistake } from "../../src/cli/system-mistake.ts";

const refused = (code: string, path: string) => Object.assign(new Error(code), { code, path });

test("a folder that cannot be written is named without the name of our draft", () => {
  expect(systemMistake(refused("EACCES", "/srv/reports/.1234.part"))).toMatchObject({
    where: "/srv/reports",
    what: "the machine does not allow it",
  });
});

test("a folder in the place of a file is the user's mistake, not a bug", () => {
  expect(systemMistake(refused("EISDIR", "data"))).toMatchObject({
    where: "data",
    what: "this is a folder, not a file",
  });
});

test("a package that this installation lacks is named, however deep the error lies", () => {
  const cause = Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
  const inner = new Error("PNG needs the package x, which cannot be loaded here. Install x, or take SVG instead.", {
    cause,
  });
  expect(systemMistake(new Error("The figure cannot be drawn", { cause: inner }))).toMatchObject({
    where: "this installation",
    what: "PNG needs the package x, which cannot be loaded here",
    fix: "Install x, or take SVG instead.",
  });
});

test("an error of ours stays a bug", () => {
  expect(systemMistake(new TypeError("x is not a function"))).toBeUndefined();
  expect(
    systemMistake(Object.assign(new Error("a chunk is missing"), { code: "ERR_MODULE_NOT_FOUND" })),
  ).toBeUndefined();
  expect(systemMistake("text")).toBeUndefined();
});
