import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { column, spread, type Wish, widest } from "../../src/charts/labels.ts";

const wish = (at: number, height = 10): Wish => ({ at, height });

describe("spreading labels", () => {
  test("labels with room stay where they want to be", () => {
    expect(spread([wish(20), wish(50), wish(35)], 0, 100)).toEqual([20, 50, 35]);
  });

  test("two labels on one spot part evenly, in the order given", () => {
    expect(spread([wish(50), wish(50)], 0, 100)).toEqual([45, 55]);
  });

  test("a label pushed from the edge pushes its neighbour on", () => {
    expect(spread([wish(2), wish(4)], 0, 100)).toEqual([5, 15]);
    expect(spread([wish(99), wish(98)], 0, 100)).toEqual([95, 85]);
  });

  test("labels that do not fit overflow at the foot and still do not touch", () => {
    expect(spread([wish(5), wish(5), wish(5)], 0, 20)).toEqual([5, 15, 25]);
  });

  const wishes = fc.array(
    fc.record({ at: fc.integer({ min: -50, max: 350 }), height: fc.integer({ min: 4, max: 40 }) }),
    { maxLength: 9 },
  );

  test("no label covers another, order is kept, and all stay inside where there is room", () => {
    fc.assert(
      fc.property(wishes, (given) => {
        const middles = spread(given, 0, 400);
        const order = given.map((_, at) => at).sort((a, b) => (given[a]?.at ?? 0) - (given[b]?.at ?? 0) || a - b);
        const boxes = order.map((at) => {
          const half = (given[at]?.height ?? 0) / 2;
          return { top: (middles[at] ?? 0) - half, bottom: (middles[at] ?? 0) + half };
        });
        boxes.slice(1).forEach((box, at) => {
          expect(box.top).toBeGreaterThanOrEqual((boxes[at]?.bottom ?? 0) - 1e-6);
        });
        expect(Math.min(0, ...boxes.map(({ top }) => top))).toBeGreaterThan(-1e-6);
        expect(Math.max(0, ...boxes.map(({ bottom }) => bottom))).toBeLessThan(400 + 1e-6);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("the same wishes give the same places, whatever stands between them", () => {
    const middles = spread([wish(10), wish(200), wish(12)], 0, 300);
    expect([middles[0], middles[2]]).toEqual(spread([wish(10), wish(12)], 0, 300));
  });
});

describe("a column of labels", () => {
  test("is as wide as its longest line, and no wider than its room", () => {
    const { lines, width } = column(["Design, photography", "Software"], 80, { size: 12 });
    expect(lines).toEqual([["Design,", "photography"], ["Software"]]);
    expect(width).toBe(widest(["photography"], { size: 12 }));
    expect(width).toBeLessThanOrEqual(80);
  });
});
