import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { makeNamedReport } from "../../src/pipeline/make-named-report.ts";
import { type Comparison, runComparison } from "../../src/pipeline/pipeline.ts";
import { readProject } from "../../src/project/read-project.ts";
import type { World } from "../../src/world.ts";
import { openPage } from "./chromium.ts";

/** The project in a world, compared. */
export const comparedIn = async (world: World): Promise<Comparison> => runComparison(world, await readProject(world));

/** The factsheet as one page, with its script or without. */
export async function pageText(world: World, comparison: Comparison, isInteractive = true): Promise<string> {
  const { files } = await makeNamedReport(world, comparison, "1.2.3", "factsheet", {
    pdf: false,
    html: true,
    isInteractive,
  });
  return String(files.get("factsheet.html"));
}

/** Pages as files, for a browser to open. */
export interface PageFolder {
  readonly address: (name: string, html: string) => string;
  readonly remove: () => void;
}

export function pageFolder(): PageFolder {
  const folder = mkdtempSync(join(tmpdir(), "cluster-interactive-"));
  return {
    address(name, html) {
      writeFileSync(join(folder, name), html);
      return `file://${join(folder, name)}`;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The page has drawn its figures itself. */
export const drawn = (page: Page): Promise<void> => page.locator("#content:not([aria-busy])").waitFor();

/** Opens a page, looks at it, and makes sure that neither policy nor script had anything to complain of and nothing was asked for. */
export async function looking(
  browser: Browser,
  address: string,
  look: (page: Page) => Promise<void>,
  options = {},
): Promise<void> {
  const { page, context, complaints, asked } = await openPage(browser, address, options);
  await drawn(page);
  await look(page);
  expect(complaints).toEqual([]);
  expect(asked.filter((one) => one !== address && !one.startsWith("data:"))).toEqual([]);
  await context.close();
}

/** What the box beside a mark says, or nothing. */
export async function toldIn(page: Page): Promise<string> {
  const box = page.locator(".told:not([hidden])");
  return (await box.count()) === 0 ? "" : ((await box.textContent()) ?? "");
}

/** Moves the pointer onto a mark, and reads what is said of it. */
export async function hovered(page: Page, mark: Locator): Promise<string> {
  await mark.scrollIntoViewIfNeeded();
  await mark.hover({ force: true });
  return toldIn(page);
}

/** Every text and mark of a figure with its place in it, in pixels. */
export interface Outline {
  readonly texts: readonly (readonly [text: string, ...place: number[]])[];
  readonly marks: readonly (readonly number[])[];
}

/** What is to be seen of a figure, measured by the browser. */
export const outlineOf = (page: Page, figure: string): Promise<Outline> =>
  page.evaluate<Outline>(`(() => {
    const svg = document.querySelector("#figure-${figure} .drawing svg");
    const frame = svg.getBoundingClientRect();
    const place = (part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      return [left - frame.left, top - frame.top, width, height];
    };
    const all = (names) => [...svg.querySelectorAll(names)];
    return {
      texts: all("text").filter((text) => text.textContent !== "").map((text) => [text.textContent, ...place(text)]),
      marks: all("path, rect, line, circle").map(place).filter(([, , wide, high]) => wide + high > 0 && wide < frame.width - 1),
    };
  })()`);

/** Something of every element that a selector finds; `one` is the element. */
export const ofAll = <Found>(page: Page, selector: string, wanted: string): Promise<readonly Found[]> =>
  page.evaluate<Found[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => ${wanted})`);

const isNear = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((pixel, at) => Math.abs(pixel - (other[at] ?? Number.NaN)) < 1);

/** Makes sure that every figure of a page is drawn by the page itself and looks as it is printed: the same texts and marks in the same places. */
export async function asPrinted(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const still = await context.newPage();
  await still.goto(address);
  await looking(browser, address, async (live) => {
    const ids = await ofAll<string>(live, ".drawing", "one.closest('figure').id.slice(7)");
    expect(ids.length).toBeGreaterThan(3);
    expect(await live.locator(".drawing[data-drawn]").count()).toBe(ids.length);
    for (const id of ids) {
      const [printed, own] = [await outlineOf(still, id), await outlineOf(live, id)];
      expect(own.texts.map(([text]) => text)).toEqual(printed.texts.map(([text]) => text));
      const moved = printed.texts.filter(
        ([, ...place], at) => !isNear(place, (own.texts[at]?.slice(1) ?? []) as number[]),
      );
      expect([id, moved]).toEqual([id, []]);
      expect([id, own.marks.length]).toEqual([id, printed.marks.length]);
      expect([id, printed.marks.filter((place, at) => !isNear(place, own.marks[at] ?? []))]).toEqual([id, []]);
    }
  });
  await context.close();
}
