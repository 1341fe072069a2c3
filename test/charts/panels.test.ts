import { describe, expect, test } from "vitest";
import { freeLabels } from "../../src/charts/free-labels.ts";
import { heightOf, panelsIn } from "../../src/charts/panels.ts";

describe("panels", () => {
  const room = { width: 320, narrowest: 100, height: 50, gap: 10 };

  test("stand side by side as long as each can be read", () => {
    expect(panelsIn(3, room).map(({ left, top }) => [left, top])).toEqual([
      [0, 0],
      [110, 0],
      [220, 0],
    ]);
    expect(panelsIn(3, room)[0]?.width).toBe(100);
  });

  test("go on in a second row, as even as may be", () => {
    const four = panelsIn(4, room);
    expect(four.map(({ top }) => top)).toEqual([0, 0, 60, 60]);
    expect(heightOf(four)).toBe(110);
  });

  test("stand under each other where one fills the width", () => {
    expect(panelsIn(2, { ...room, width: 90 }).map(({ left, top, width }) => [left, top, width])).toEqual([
      [0, 0, 90],
      [0, 60, 90],
    ]);
  });
});

describe("free labels", () => {
  const style = { style: { size: 10 }, lineHeight: 12, reach: 50 } as const;
  const room = { left: 0, top: 0, right: 200, bottom: 100 };
  const mark = (x: number, y: number) => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 });

  test("stand to the right of their mark where nothing is in the way", () => {
    const [area] = freeLabels([{ lines: ["one"], mark: mark(50, 50) }], { taken: [] }, room, style) ?? [];
    expect(area?.left).toBe(56);
    expect(((area?.top ?? 0) + (area?.bottom ?? 0)) / 2).toBe(50);
  });

  test("never cover each other, a mark or the edge", () => {
    const marks = [mark(190, 50), mark(185, 52), mark(180, 50)];
    const areas =
      freeLabels(
        marks.map((one) => ({ lines: ["label"], mark: one })),
        { taken: marks },
        room,
        style,
      ) ?? [];
    expect(areas).toHaveLength(3);
    const all = [...areas, ...marks];
    for (const [at, one] of areas.entries()) {
      expect(one.right).toBeLessThanOrEqual(room.right);
      for (const other of all.filter((_, position) => position !== at)) {
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        expect(Math.min(wide, high)).toBeLessThanOrEqual(0);
      }
    }
  });

  test("keep off a line where there is room beside it, and lie on it where there is none", () => {
    const one = [{ lines: ["one"], mark: mark(50, 50) }];
    const line = { left: 60, top: 0, right: 61, bottom: 100 };
    const [beside] = freeLabels(one, { taken: [], shunned: [line] }, room, style) ?? [];
    expect(beside?.right).toBeLessThanOrEqual(50);
    const [on] = freeLabels(one, { taken: [], shunned: [room] }, room, style) ?? [];
    expect(on?.left).toBe(56);
  });

  test("are refused where one of them finds no room within reach", () => {
    const full = [{ left: 0, top: 0, right: 200, bottom: 100 }];
    expect(freeLabels([{ lines: ["one"], mark: mark(50, 50) }], { taken: full }, room, style)).toBeUndefined();
  });
});
