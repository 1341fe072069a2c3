import { openSync } from "fontkit";
import { describe, expect, test } from "vitest";
import { charactersNotInTypeface, fitText, type TextStyle, textWidth, wrapText } from "../../src/base/text-width.ts";

const faces = [
  ["regular", {}],
  ["semibold", { weight: "semibold" }],
  ["bold", { weight: "bold" }],
  ["italic", { italic: true }],
] as const satisfies readonly (readonly [string, Omit<TextStyle, "size">])[];

const strings = [
  "Life sciences & health",
  "12,345",
  "iiiiillll",
  "Ökonomische Leistungsfähigkeit",
  "AVATAR Tøyen",
  "232,000–247,000 jobs (51.2 %)",
  "‘VAT’ – “Two-way” Täfelung, Łódź, Västerås",
  "Gelsenkirchen, Wijk bij Duurstede, Neukölln",
  "raffish offices fifth staff often",
  "−3.4 ≥ 1.25 € ▲▼ × LQ",
  "Y Ý Ť ľ ď ĽÕ",
  "",
];

describe("textWidth", () => {
  for (const [file, style] of faces) {
    const font = openSync(`src/render/assets/fonts/source-sans-3-${file}.ttf`);
    test(`gives fontkit's widths for ${file}`, () => {
      for (const text of strings) {
        const expected = (font.layout(text).advanceWidth * 12) / font.unitsPerEm;
        expect(textWidth(text, { size: 12, ...style }), text).toBeCloseTo(expected, 6);
      }
    });
  }

  test("gives the widths that were measured in a browser", () => {
    // Chromium, 12 px Source Sans 3 Regular.
    expect(textWidth("Life sciences & health", { size: 12 })).toBeCloseTo(106.8, 2);
    expect(textWidth("AVATAR Tøyen", { size: 12 })).toBeCloseTo(70.08, 2);
  });

  test("does not care how an accent is spelled", () => {
    expect(textWidth("Köln".normalize("NFD"), { size: 10 })).toBe(textWidth("Köln", { size: 10 }));
  });

  test("guesses letters the typeface lacks on the wide side", () => {
    expect(textWidth("☃", { size: 10 })).toBe(10);
    expect(textWidth("א", { size: 10 })).toBe(6);
    expect(textWidth("漢字", { size: 10 })).toBe(20);
    expect(charactersNotInTypeface("Köln א漢א")).toEqual(["א", "漢"]);
  });
});

describe("wrapText", () => {
  const style = { size: 10 };

  test("breaks at spaces and leaves no line too wide", () => {
    const text = "The audiovisual cluster of the Randstad grew faster than the country in every year but one";
    const lines = wrapText(text, 120, style);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(textWidth(line, style), line).toBeLessThanOrEqual(120);
  });

  test("breaks after a hyphen or slash between letters, not inside a range of numbers", () => {
    expect(wrapText("Noordrijn-Westfalen", textWidth("Noordrijn-", style), style)).toEqual(["Noordrijn-", "Westfalen"]);
    const range = "2,000–2,500";
    expect(wrapText(`of ${range}`, textWidth(range, style), style)).toEqual(["of", range]);
  });

  test("keeps a space that must not break", () => {
    const text = "about 3\u00a0%";
    expect(wrapText(text, textWidth("about 3", style), style)).toEqual(["about", "3\u00a0%"]);
  });

  test("keeps the number of a level of regions on its line", () => {
    expect(wrapText("Ruhr NUTS 2 envelope", textWidth("Ruhr NUTS", style), style)).toEqual([
      "Ruhr",
      "NUTS 2",
      "envelope",
    ]);
  });

  test("cuts a word no line can hold, and never loses a letter", () => {
    const word = "Rindfleischetikettierungsüberwachung".normalize("NFD");
    const lines = wrapText(word, 50, style);
    expect(lines.join("")).toBe(word);
    for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(50);
    expect(lines.every((line) => !/^\p{M}/u.test(line))).toBe(true);
    expect(wrapText("abc", 0, style)).toEqual(["a", "b", "c"]);
  });

  test("gives one empty line for an empty text", () => {
    expect(wrapText("  ", 100, style)).toEqual([""]);
  });
});

describe("fitText", () => {
  test("leaves a text that fits and cuts one that does not", () => {
    const style = { size: 10, weight: "bold" } as const;
    expect(fitText("Berlin", 100, style)).toBe("Berlin");
    const cut = fitText("Creative, arts and entertainment", 80, style);
    expect(cut).toMatch(/^Creative.*…$/);
    expect(textWidth(cut, style)).toBeLessThanOrEqual(80);
  });
});
