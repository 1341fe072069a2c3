import { expect, test } from "vitest";
import { readableStates } from "../../src/cli/check-states.ts";

test.each([
  ["8308 ok", "8408 ok", "8308 ok", "8408 ok"],
  ["0.13337177096787006 ok", "0.13349213934324608 ok", "0.133372 ok", "0.133492 ok"],
  [
    "3.027917315387239 2.9682544328348888 3.0887794413451 ok",
    "3.0643631 3.0043974 3.1255256 ok",
    "3.02792 [2.96825 to 3.08878] ok",
    "3.06436 [3.0044 to 3.12553] ok",
  ],
  ["10810 21900 confidential", "(absent)", "10810 to 21900 confidential", "(absent)"],
  ["not-collected", "12000000 ok", "not-collected", "12000000 ok"],
])("%s and %s are read as %s and %s", (old, now, ...shown) => {
  expect(readableStates(old, now)).toEqual(shown);
});

test("two numbers that differ are never shown as the same", () => {
  expect(readableStates("1.00000000001 ok", "1.00000000002 ok")).toEqual(["1.00000000001 ok", "1.00000000002 ok"]);
  expect(readableStates("1 0.5 1.5 ok", "1 0.5 1.50000001 ok")).toEqual([
    "1 [0.5 to 1.5] ok",
    "1 [0.5 to 1.50000001] ok",
  ]);
});
