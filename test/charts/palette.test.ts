import { describe, expect, test } from "vitest";
import {
  asText,
  atLuminance,
  contrast,
  luminance,
  regionColours,
  regionShapes,
  rgbOf,
  textOn,
  tint,
  underText,
} from "../../src/charts/palette.ts";
import { ink } from "../../src/charts/theme.ts";

type Triple = readonly [number, number, number];

const toLinear = (colour: string): Triple =>
  rgbOf(colour).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Triple;

const times = (matrix: readonly Triple[], [x, y, z]: Triple): Triple =>
  matrix.map(([a, b, c]) => Math.max(0, a * x + b * y + c * z)) as unknown as Triple;

// Full loss of one kind of cone, in linear RGB, after Machado, Oliveira and Fernandes (2009), table for severity 1.0.
const deuteranopia: readonly Triple[] = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];
const protanopia: readonly Triple[] = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];

// CIELAB with D65, after CIE 15.
function lab([red, green, blue]: Triple): Triple {
  const xyz = [
    (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
    0.2126 * red + 0.7152 * green + 0.0722 * blue,
    (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
  ];
  const [x = 0, y = 0, z = 0] = xyz.map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (one: Triple, other: Triple): number =>
  Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));

const [randstad, ruhr, berlin] = regionColours;
const firstThree = [randstad, ruhr, berlin];
const pairs = (list: readonly string[]) =>
  list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const));

describe("the palette of regions", () => {
  test.each(regionColours.map((colour) => [colour]))("%s stands out from white by 3 to 1", (colour) => {
    expect(contrast(colour, "#FFFFFF")).toBeGreaterThanOrEqual(3);
  });

  test.each(regionColours.map((colour) => [colour]))("%s as text is read at 4.5 to 1, on a grid line too", (colour) => {
    expect(contrast(asText(colour), ink.grid)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(asText(colour), ink.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test("plain and soft text is read on a grid line too, and rules stand out from white by 3 to 1", () => {
    for (const grey of [ink.strong, ink.plain, ink.soft]) expect(contrast(grey, ink.grid)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink.rule, ink.paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(pairs(firstThree))("%s and %s are apart in a grey print", (one, other) => {
    const grey = (colour: string) => lab(toLinear(colour))[0];
    expect(Math.abs(grey(one) - grey(other))).toBeGreaterThan(15);
  });

  test.each(pairs(firstThree))("%s and %s are apart without green or without red cones", (one, other) => {
    for (const eye of [deuteranopia, protanopia]) {
      const seen = (colour: string) => lab(times(eye, toLinear(colour)));
      expect(distance(seen(one), seen(other))).toBeGreaterThan(25);
    }
  });

  test("every colour has a shape of its own beside it", () => {
    expect(new Set(regionShapes).size).toBe(regionColours.length);
  });

  test("the check of grey would refuse two hues of one lightness", () => {
    const grey = (colour: string) => lab(toLinear(colour))[0];
    expect(Math.abs(grey("#475569") - grey("#0b5c8a"))).toBeLessThan(15);
  });
});

describe("colours made from others", () => {
  test("contrast is 21 for black on white and 1 for a colour on itself", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
    expect(contrast("#E0702A", "#E0702A")).toBe(1);
  });

  test("a tint runs from the colour to white", () => {
    expect([tint("#204060", 0), tint("#204060", 0.5), tint("#204060", 1)]).toEqual(["#204060", "#90a0b0", "#ffffff"]);
  });

  test("text on a fill is the one of white and near black that reads better", () => {
    expect([textOn("#16305C"), textOn("#F4D9C6")]).toEqual(["#FFFFFF", "#1B2A33"]);
    for (const colour of regionColours) expect(contrast(textOn(colour), colour)).toBeGreaterThan(4);
  });

  test("a shade under a text is the nearest on which it is read at 4.5 to 1", () => {
    expect(underText("#16305C")).toBe("#16305C");
    expect(contrast(textOn("#428580"), "#428580")).toBeLessThan(4.5);
    for (const colour of regionColours)
      for (const white of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7]) {
        const fill = underText(tint(colour, white));
        expect(contrast(textOn(fill), fill), fill).toBeGreaterThanOrEqual(4.5);
        expect(Math.abs(luminance(fill) - luminance(tint(colour, white)))).toBeLessThan(0.07);
      }
  });

  test("one shade is equally light in every hue", () => {
    for (const wanted of [0.15, 0.42, 0.8])
      for (const colour of regionColours)
        expect(Math.abs(luminance(atLuminance(colour, wanted)) - wanted)).toBeLessThan(0.01);
  });

  test("a colour that is none counts as mid grey", () => {
    expect(rgbOf("tomato")).toEqual([0.5, 0.5, 0.5]);
  });
});
