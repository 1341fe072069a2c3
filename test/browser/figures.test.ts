import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../src/base/format-number.ts";
import { textWidth } from "../../src/base/text-width.ts";
import { executablePath, startChromium } from "../support/chromium.ts";
import { leastContrast } from "../support/contrast-faults.ts";
import { everyFigure, figureIn, languages, type Purpose } from "../support/every-figure.ts";
import {
  type SeenFigure,
  type SeenText,
  seenFigures,
  setTypeface,
  showFigures,
} from "../support/figures-in-browser.ts";

const weightOf = (weight: number) => (weight <= 500 ? "normal" : weight <= 600 ? "semibold" : "bold");

/** How far the browser's width of a text is from that of our table, as a share. */
function widthFault({ text, length, size, weight, italic }: SeenText): readonly string[] {
  const own = textWidth(text, { size, weight: weightOf(weight), italic });
  const fault = Math.abs(own / length - 1);
  return fault < 0.015 ? [] : [`"${text}" is ${(100 * fault).toFixed(1)} % off its measure`];
}

const isOutside = ({ left, right, top, bottom }: SeenText, { width, height }: SeenFigure): boolean =>
  left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5;

const overlap = (one: SeenText, other: SeenText): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;

/** Everything that is wrong with the texts of a figure. */
function faultsOf(figure: SeenFigure): readonly string[] {
  const { texts } = figure;
  return texts.flatMap((one, at) => [
    ...widthFault(one),
    ...(isOutside(one, figure) ? [`"${one.text}" runs over the edge`] : []),
    ...texts
      .slice(at + 1)
      .flatMap((other) => (overlap(one, other) ? [`"${one.text}" and "${other.text}" overlap`] : [])),
    ...(one.contrast < leastContrast(one) ? [`"${one.text}" reads at ${one.contrast.toFixed(1)}`] : []),
    ...(one.contrastInGrey < leastContrast(one)
      ? [`"${one.text}" reads at ${one.contrastInGrey.toFixed(1)} in grey`]
      : []),
    ...(one.isWhole ? [] : [`"${one.text}" is covered`]),
  ]);
}

/** So many that a picture of all of them is not too large for a browser. */
const atOnce = 9;

describe.skipIf(executablePath === undefined)("In a real browser (skipped where no Chromium is installed)", () => {
  let browser: Browser | undefined;
  let page: Page | undefined;

  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.newPage({ viewport: { width: 2000, height: 900 } });
    await setTypeface(page);
    // The first figure takes the comparison with it, which is more than one test should wait for.
    await figureIn("lq-dots", "en", "print");
  }, 120_000);
  afterAll(async () => browser?.close());

  async function see(svgs: readonly string[]): Promise<readonly SeenFigure[]> {
    if (page === undefined) throw new Error("no page");
    const seen: SeenFigure[] = [];
    for (let from = 0; from < svgs.length; from += atOnce) {
      await showFigures(page, svgs.slice(from, from + atOnce));
      seen.push(...(await seenFigures(page, 2)));
    }
    return seen;
  }

  /** A figure of the gallery that something went wrong with. */
  async function spoilt(change: (svg: string) => string): Promise<readonly string[]> {
    const { svg } = await figureIn("lq-dots", "en", "print");
    const changed = change(svg);
    expect(changed).not.toBe(svg);
    const [figure] = await see([changed]);
    return figure === undefined ? [] : faultsOf(figure);
  }

  test("the check finds a label forced too long, which runs over its neighbours and the edge", async () => {
    const faults = await spoilt((svg) =>
      svg.replace(">Publishing<", ">Publishing of everything that can be published<"),
    );
    expect(faults).toContain('"Publishing of everything that can be published" runs over the edge');
    const wide = await spoilt((svg) =>
      svg.replace(">Berlin<", ">Berlin and all that is around it, as far as Potsdam<"),
    );
    expect(wide.join()).toContain("runs over the edge");
    const both = await spoilt((svg) => svg.replace(">Randstad<", ">Randstad with its four provinces<"));
    expect(both).toContain('"Randstad with its four provinces" and "Ruhr (NUTS 2 envelope)" overlap');
  });

  test("the check finds a text too pale, and one that a dark bar was pushed beneath", async () => {
    const pale = await spoilt((svg) => svg.replace(/(<text[^>]*fill=")#\w+("[^>]*>Publishing<)/, "$1#9AA5AD$2"));
    expect(pale).toEqual(['"Publishing" reads at 2.5', '"Publishing" reads at 2.5 in grey']);
    const onBar = await spoilt((svg) =>
      svg.replace(/(<g [^>]*>)/, '$1<path d="M-200,0h400v400h-400Z" fill="#16305C"/>'),
    );
    expect(onBar.length).toBeGreaterThan(5);
  });

  test("the check finds a text pushed under a bar, be it only its last letters", async () => {
    const bar = (place: string) => `<path d="M${place}h400v400h-400Z" fill="#FFFFFF"/>`;
    const all = await spoilt((svg) => svg.replace("</g>", `${bar("-200,0")}</g>`));
    expect(all).toContain('"Publishing" is covered');
    const last = await spoilt((svg) => svg.replace("</g>", `${bar("-20,0")}</g>`));
    expect(last).toContain('"Publishing" is covered');
  });

  test("the check finds letters set wider than measured", async () => {
    const faults = await spoilt((svg) =>
      svg.replace(/<text ([^>]*>Publishing<)/, '<text style="letter-spacing:1px" $1'),
    );
    expect(faults).toEqual([expect.stringMatching(/^"Publishing" is \d+\.\d % off its measure$/)]);
  });

  const cases = languages.flatMap((language) =>
    (["print", "web"] as const).map((purpose) => [language, purpose] as const),
  );
  test.each<readonly [Language, Purpose]>(cases)(
    "every text of every figure is inside, free, as wide as measured and read at 4.5 to 1 in %s for %s",
    async (language, purpose) => {
      const figures = await everyFigure(language, purpose);
      const seen = await see(figures.map(({ svg }) => svg));
      expect(seen).toHaveLength(figures.length);
      const faults = seen.flatMap((figure, at) =>
        faultsOf(figure).map((fault) => `${figures[at]?.chart.id}: ${fault}`),
      );
      expect(faults).toEqual([]);
      for (const { texts } of seen) expect(texts.length).toBeGreaterThan(1);
    },
    120_000,
  );
});
