import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeNamedReport } from "../../src/pipeline/make-named-report.ts";
import { runComparison } from "../../src/pipeline/pipeline.ts";
import { readProject } from "../../src/project/read-project.ts";
import { type ReportName, reportNames } from "../../src/report/named-reports.ts";
import { gravesIn } from "../support/axe.ts";
import { bundledReport } from "../support/bundled.ts";
import { executablePath, openPage, startChromium } from "../support/chromium.ts";
import { smallProject } from "../support/small-project.ts";
import { packagedWorld } from "../support/world.ts";

async function pageOf(name: ReportName): Promise<string> {
  const world = packagedWorld(smallProject);
  const comparison = await runComparison(world, await readProject(world));
  const { files } = await makeNamedReport(world, comparison, "1.2.3", name, { pdf: false, html: true });
  return String(files.get(`${name}.html`));
}

const made = new Map<string, Promise<string>>();

/** Makes a page at the first test that asks for it. */
function once(name: string, make: () => Promise<string>): () => Promise<string> {
  return () => {
    const page = made.get(name) ?? make();
    made.set(name, page);
    return page;
  };
}

const bundledPage = async (): Promise<string> => String((await bundledReport()).get("factsheet.html"));

/** Pages by name. */
const pages: readonly (readonly [string, () => Promise<string>])[] = [
  ["the bundled factsheet", once("bundled", bundledPage)],
  ...reportNames.map((name) => [`${name} of a small project`, once(name, () => pageOf(name))] as const),
];

describe.skipIf(executablePath === undefined)("In a real browser (skipped where no Chromium is installed)", () => {
  const folder = mkdtempSync(join(tmpdir(), "cluster-page-"));
  let browser: Browser;

  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** The address of a page in a file of its own, as somebody opens it who got it by mail. */
  function fileOf(html: string): string {
    const path = join(folder, "page.html");
    writeFileSync(path, html);
    return `file://${path}`;
  }

  test.each(pages)(
    "axe finds nothing serious in %s, on a desk and on a telephone",
    async (_name, make) => {
      // The policy of the page keeps the checking script out, as it should.
      const { page, context } = await openPage(browser, fileOf(await make()), { bypassCSP: true });
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await gravesIn(page), `${width} wide`).toEqual([]);
      }
      await context.close();
    },
    120_000,
  );

  test("the check itself finds a figure without words and letters too pale to read", async () => {
    const bad = `<!doctype html><html lang="en"><title>x</title><body style="background:#fff"><main><h1>x</h1>
      <div role="img"></div><p style="color:#bbb">pale</p></main></body></html>`;
    const { page, context } = await openPage(browser, fileOf(bad), { bypassCSP: true });
    expect((await gravesIn(page)).map((line) => line.split(":")[0])).toEqual(["color-contrast", "role-img-alt"]);
    await context.close();
  });

  test.each(pages)(
    "%s loads nothing, complains of nothing and never runs sideways",
    async (_name, make) => {
      const { page, context, complaints } = await openPage(browser, fileOf(await make()));
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate("document.documentElement.scrollWidth"), `${width} wide`).toBeLessThanOrEqual(width);
      }
      expect(
        await page.evaluate(
          "performance.getEntriesByType('resource').filter((e) => !e.name.startsWith('data:')).length",
        ),
      ).toBe(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );

  test("the first stop of the tab key is the way past the head, and each next one can be seen", async () => {
    const { page, context } = await openPage(browser, fileOf(await bundledPage()));
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    expect(await page.evaluate("document.activeElement.getBoundingClientRect().left")).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate<{ tag: string; outline: string }>(
        "(({ tagName, className }, { outlineStyle, outlineWidth }) => ({ tag: tagName + '.' + className, outline: outlineStyle + ' ' + outlineWidth }))(document.activeElement, getComputedStyle(document.activeElement))",
      );
      expect(seen.outline, seen.tag).toBe("solid 3px");
    }
    await context.close();
  });

  test("on paper nothing is cut off at the side, and what can only be clicked is left out", async () => {
    const { page, context } = await openPage(browser, fileOf(await bundledPage()));
    await page.setViewportSize({ width: 688, height: 1000 });
    await page.emulateMedia({ media: "print" });
    // 688 pixels are the width of an A4 page less its margins.
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(688);
    const shown =
      "[...document.querySelectorAll('details, .skip')].filter((one) => one.getClientRects().length > 0).length";
    expect(await page.evaluate(shown)).toBe(0);
    await context.close();
  });
});
