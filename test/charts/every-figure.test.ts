import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { charts } from "../../src/charts/registry.ts";
import { alikeInGrey, coveredTexts, leastContrast, paleMarks, paleTexts } from "../support/contrast-faults.ts";
import { cutWords } from "../support/cut-words.ts";
import { type DrawnFigure, drawnWidths, figureIn, languages, type Purpose } from "../support/every-figure.ts";
import { overlappingTexts, sizeOf, textsOutside } from "../support/svg-texts.ts";

const purposes = Object.keys(drawnWidths) as readonly Purpose[];

/** Everything that a figure says beside its drawing. */
const saidBy = ({ headline, subtitle, notes, alt, table }: Chart): readonly string[] => [
  ...[headline, subtitle, ...notes, alt],
  ...[...table.columns, ...table.rows.flat()],
];

/** Everything that keeps a reader of a drawing from reading it, in colour or in grey. */
const faultsOf = ({ svg, chart }: DrawnFigure): readonly string[] => [
  ...textsOutside(svg).map((text) => `"${text}" runs over the edge`),
  ...overlappingTexts(svg).map((pair) => `${pair} overlap`),
  ...cutWords(svg, saidBy(chart)),
  ...paleTexts(svg),
  ...coveredTexts(svg),
  ...paleMarks(svg),
  ...alikeInGrey(svg).map((pair) => `in grey alike: ${pair}`),
];

describe.each(charts.map(({ id }) => id))("%s", (id) => {
  test.each(languages)(
    "is read in every place, in colour and in grey, printed and on the web in %s",
    async (language) => {
      for (const purpose of purposes) {
        const figure = await figureIn(id, language, purpose);
        expect(sizeOf(figure.svg).width).toBe(drawnWidths[purpose]);
        expect(faultsOf(figure), purpose).toEqual([]);
      }
    },
    60_000,
  );
});

const drawing = (...marks: readonly string[]): string =>
  `<svg width="100" height="60" viewBox="0 0 100 60"><g transform="translate(10,5)">${marks.join("")}</g></svg>`;

const text = (words: string, fill = "#1B2A33", place = "translate(0,20)"): string =>
  `<text transform="${place}" fill="${fill}" font-size="12px" font-weight="400" text-anchor="start">${words}</text>`;

const bar = (fill: string, more = ""): string => `<path d="M0,8h60v16h-60Z" fill="${fill}"${more}/>`;

describe("the checks of a drawing", () => {
  test("find a label that is too long for the drawing", () => {
    expect(textsOutside(drawing(text("Architecture, engineering")))).toEqual(["Architecture, engineering"]);
    expect(textsOutside(drawing(text("Architecture")))).toEqual([]);
  });

  test("find two labels that lie on each other", () => {
    const pair = drawing(text("one"), text("two", "#1B2A33", "translate(8,22)"));
    expect(overlappingTexts(pair)).toEqual(['"one" and "two"']);
  });

  test("find a word cut at the end of a line, not one broken at its hyphen", () => {
    const lines = (...words: readonly string[]) =>
      drawing(...words.map((one, at) => text(one, "#1B2A33", `translate(0,${12 * (at + 1)})`)));
    const said = ["Informationsdienste, Architektur- und Ingenieurwesen"];
    expect(cutWords(lines("Informationsdienst", "e"), said)).toEqual(['"Informationsdienste" is cut in two']);
    expect(cutWords(lines("Architektur-", "und"), said)).toEqual([]);
    expect(cutWords(lines("Architektur", "und"), said)).toEqual([]);
  });

  test("find a text too pale for paper, and one too dark for the bar beneath it", () => {
    expect(paleTexts(drawing(text("pale", "#999999")))).toEqual(['"pale" in #999999 reads at 2.8 on #FFFFFF']);
    expect(paleTexts(drawing(bar("#16305C"), text("dark")))).toHaveLength(1);
    expect(paleTexts(drawing(bar("#16305C"), text("white", "#FFFFFF")))).toEqual([]);
    expect(paleTexts(drawing(text("white", "#FFFFFF")))).toHaveLength(1);
  });

  test("see a bar through which the paper shows as it looks, not as it is written", () => {
    expect(paleTexts(drawing(bar("#16305C", ' opacity="0.2"'), text("dark")))).toEqual([]);
    expect(paleTexts(drawing(bar("#16305C", ' fill-opacity="0.9"'), text("dark")))).toHaveLength(1);
  });

  test("find a text that a line runs through, unless it is read on the line too", () => {
    const line = (stroke: string) =>
      `<line transform="translate(8,0)" x2="0" y2="40" stroke="${stroke}" stroke-width="1"/>`;
    expect(paleTexts(drawing(line("#36454F"), text("struck")))).toHaveLength(1);
    expect(paleTexts(drawing(line("#E3E8EB"), text("struck")))).toEqual([]);
  });

  test("find a text pushed under a bar", () => {
    expect(coveredTexts(drawing(text("under"), bar("#16305C")))).toEqual(['"under" lies under a mark']);
    expect(coveredTexts(drawing(bar("#16305C"), text("over", "#FFFFFF")))).toEqual([]);
  });

  test("find a pale bar, unless an outline or a text in it says where it is", () => {
    expect(paleMarks(drawing(bar("#F3C6AA")))).toHaveLength(1);
    expect(paleMarks(drawing(bar("#F3C6AA", ' stroke="#E0702A"')))).toEqual([]);
    expect(paleMarks(drawing(bar("#F3C6AA"), text("37")))).toEqual([]);
    expect(paleMarks(drawing(bar("#16305C"), '<path d="M10,12h8v8h-8Z" fill="#1F6F68"/>'))).toHaveLength(1);
  });

  test("find two hues side by side that are one grey", () => {
    const beside = (fill: string, more = "") =>
      drawing(bar("#1F6F68"), `<path d="M62,8h20v16h-20Z" fill="${fill}"${more}/>`);
    expect(alikeInGrey(beside("#A8471C"))).toHaveLength(1);
    expect(alikeInGrey(beside("#E0702A"))).toEqual([]);
    expect(alikeInGrey(beside("#A8471C", ' stroke-dasharray="4,3" stroke="#A8471C"'))).toEqual([]);
  });

  test("refuse to guess at what they cannot read", () => {
    expect(() => paleTexts(drawing('<path d="M0,0Q5,5,10,10" fill="#000000"/>'))).toThrow("a path with the command Q");
    expect(() => paleTexts(drawing(bar("url(#shade)")))).toThrow("is no plain colour");
    expect(() => paleTexts(drawing('<g transform="rotate(20)"></g>'))).toThrow("moved by rotate(20)");
  });

  test("ask less of large letters", () => {
    expect(leastContrast({ size: 24, weight: 400 })).toBe(3);
    expect(leastContrast({ size: 19, weight: 700 })).toBe(3);
    expect(leastContrast({ size: 19, weight: 400 })).toBe(4.5);
  });
});
