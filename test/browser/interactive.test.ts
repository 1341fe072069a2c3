import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeNamedReport } from "../../src/pipeline/make-named-report.ts";
import { type Comparison, runComparison } from "../../src/pipeline/pipeline.ts";
import { readProject } from "../../src/project/read-project.ts";
import { gravesIn } from "../support/axe.ts";
import { executablePath, openPage, startChromium, type WatchedPage } from "../support/chromium.ts";
import { smallProject } from "../support/small-project.ts";
import { packagedWorld } from "../support/world.ts";

// A second definition, so that there is something to switch to.
const twoDefinitions = {
  ...smallProject,
  "data/sectors.csv": `${smallProject["data/sectors.csv"]}film,Film alone,media,J59,NACE2,Film,1,S\n`,
};
const world = packagedWorld(twoDefinitions);
const comparison: Comparison = await runComparison(world, await readProject(world));

async function pageText(isInteractive: boolean): Promise<string> {
  const wanted = { pdf: false, html: true, isInteractive };
  const { files } = await makeNamedReport(world, comparison, "1.2.3", "factsheet", wanted);
  return String(files.get("factsheet.html"));
}
const html = await pageText(true);

test("The interactive page is the same at every run, and holds no script but its own", async () => {
  expect(await pageText(true)).toBe(html);
  expect(html.match(/<script\b/g)).toHaveLength(2);
  expect(html).toMatch(/default-src 'none'; script-src 'sha256-[\w+/]{43}=';/);
  expect(html).not.toMatch(/unsafe-eval|\son[a-z]+=/);
});

test("The static page of the same report has no script and no marks for one", async () => {
  expect(await pageText(false)).not.toMatch(/<script|data-told|data-region|tabindex="0" role="img"/);
});

describe.skipIf(executablePath === undefined)("In a real browser (skipped where no Chromium is installed)", () => {
  const folder = mkdtempSync(join(tmpdir(), "cluster-interactive-"));
  const address = `file://${join(folder, "page.html")}`;
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(join(folder, "page.html"), html);
    browser = await startChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the page, looks at it, and makes sure that neither policy nor script had anything to complain of. */
  async function looking(look: (page: Page) => Promise<void>, options = {}): Promise<void> {
    const watched: WatchedPage = await openPage(browser, address, options);
    await look(watched.page);
    expect(watched.complaints).toEqual([]);
    await watched.context.close();
  }

  const told = ".told:not([hidden])";

  test("a number in a drawing tells what it is, to the mouse and to the keyboard", () =>
    looking(async (page) => {
      const number = page.locator("text[data-told]").first();
      await number.scrollIntoViewIfNeeded();
      await number.hover();
      const words = await page.locator(told).textContent();
      expect(words).toMatch(/^[A-Z].*: .*\n(Berlin|Hamburg|Germany)/);
      const id = words?.split("\n").at(-1) ?? "";
      expect(comparison.analysis.results.map((result) => result.id)).toContain(id);
      await page.mouse.move(0, 0);
      expect(await page.locator(told).count()).toBe(0);
      await number.focus();
      expect(await page.locator(told).textContent()).toBe(words);
      expect(await number.getAttribute("aria-label")).toBe(words);
      await page.keyboard.press("Escape");
      expect(await page.locator(told).count()).toBe(0);
    }));

  test("a table is sorted by a click, the other way by another, and as it was by a third", () =>
    looking(async (page) => {
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      const table = page.locator("table:has(thead th.right button)").first();
      const head = table.locator("thead th.right").last();
      const at = await head.evaluate((one: { cellIndex: number }) => one.cellIndex);
      const cells = () => table.locator(`tbody tr > :nth-child(${at + 1})`).allTextContents();
      const before = await cells();
      const numbers = (texts: readonly string[]) => texts.map((text) => Number.parseFloat(text.replaceAll(",", "")));
      await head.locator("button").click();
      expect(await head.getAttribute("aria-sort")).toBe("ascending");
      expect(numbers(await cells())).toEqual(numbers(before).toSorted((a, b) => a - b));
      await head.locator("button").press("Enter");
      expect(await head.getAttribute("aria-sort")).toBe("descending");
      expect(numbers(await cells())).toEqual(numbers(before).toSorted((a, b) => b - a));
      await head.locator("button").click();
      expect(await head.getAttribute("aria-sort")).toBeNull();
      expect(await cells()).toEqual(before);
    }));

  test("one region is highlighted: the marks of the others fade, and come back", () =>
    looking(async (page) => {
      const button = page.locator(".controls button", { hasText: "Berlin" });
      const faint = (region: string) => page.locator(`[data-region="${region}"].faint`).count();
      await button.click();
      expect(await button.getAttribute("aria-pressed")).toBe("true");
      expect(await faint("berlin")).toBe(0);
      expect(await faint("hamburg")).toBeGreaterThan(3);
      expect(await faint("hamburg")).toBe(await page.locator('[data-region="hamburg"]').count());
      await button.press("Space");
      expect(await button.getAttribute("aria-pressed")).toBe("false");
      expect(await faint("hamburg")).toBe(0);
    }));

  test("another definition puts the numbers of the analysis on the tiles, and the first one brings them back", () =>
    looking(async (page) => {
      const number = page.locator(".tile .number", { hasText: /^251$/ });
      expect(await number.count()).toBe(1);
      await page.selectOption("#ways", { label: "Film alone" });
      const spread = comparison.analysis.spread.find(
        ({ region, indicator, measure }) =>
          region === "berlin" && indicator === "level" && measure === "persons_employed",
      );
      const film = spread?.variants.find(({ name }) => name === "Film alone")?.result;
      expect(film?.value).toBe(121);
      const shown = page.locator(`.tile [data-result="${film?.id}"]`);
      expect(await shown.textContent()).toBe("121");
      await page.selectOption("#ways", { index: 0 });
      expect(await number.count()).toBe(1);
      expect(await shown.count()).toBe(0);
    }));

  test("who asked for less motion gets none", () =>
    looking(
      async (page) => {
        const durations = await page.evaluate<string[]>(
          "[...document.querySelectorAll('[data-region]')].map((mark) => getComputedStyle(mark).transitionDuration)",
        );
        expect(new Set(durations)).toEqual(new Set(["0s"]));
      },
      { reducedMotion: "reduce" },
    ));

  test("without its script the page is the report: nothing is missing, nothing is dead", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    expect(await page.locator("button, select").count()).toBe(0);
    expect(await page.locator("figure").count()).toBeGreaterThan(2);
    await context.close();
  });

  test("axe finds nothing serious in it", async () => {
    const { page, context } = await openPage(browser, address, { bypassCSP: true });
    expect(await gravesIn(page)).toEqual([]);
    await context.close();
  }, 60_000);
});
