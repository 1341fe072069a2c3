import { expect, test } from "vitest";
import { roundClasses } from "../../src/charts/round-classes.ts";

const words = {
  under: (end: string) => `under ${end}`,
  between: (from: string, to: string) => `${from} to ${to}`,
  over: (from: string) => `${from} and more`,
};

const classesOf = (...numbers: readonly number[]) => roundClasses(numbers, "en", words).words;

test("four classes of one round width hold all numbers, and the last holds the largest", () => {
  expect(classesOf(28, 834.3)).toEqual(["under 250", "250 to 500", "500 to 750", "750 and more"]);
  expect(classesOf(0.4, 1.7)).toEqual(["under 0.5", "0.5 to 1.0", "1.0 to 1.5", "1.5 and more"]);
  for (const most of [3, 7, 12, 99, 1000, 4_200_000, 0.013]) {
    const last = roundClasses([most], "en", words).froms.at(-1) ?? 0;
    expect(last).toBeLessThanOrEqual(most);
    expect(last).toBeGreaterThan(most / 2);
  }
});

test("no class of whole numbers ends within one", () => expect(classesOf(1, 5)[1]).toBe("1 to 2"));

test("nothing above nothing is one class", () => expect(classesOf(0, 0)).toEqual(["0 and more"]));
