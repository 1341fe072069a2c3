import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Preview, startPreview } from "../../src/cli/preview/start.ts";
import { realWorld } from "../../src/world.ts";
import { gravesIn } from "../support/axe.ts";
import { packageFolder } from "../support/bundled.ts";
import { executablePath, openPage, startChromium } from "../support/chromium.ts";
import { smallProject } from "../support/small-project.ts";

describe.skipIf(executablePath === undefined)("In a real browser (skipped where no Chromium is installed)", () => {
  const folder = mkdtempSync(join(tmpdir(), "cluster-preview-"));
  const table = smallProject["data/employment.csv"] ?? "";
  let preview: Preview | undefined;
  const save = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  beforeAll(async () => {
    for (const [name, text] of Object.entries(smallProject)) save(name, text);
    const world = { ...realWorld(packageFolder), folder, say: () => undefined };
    preview = await startPreview(world, { port: 0, color: false }, "factsheet");
  }, 60_000);
  afterAll(async () => {
    await preview?.close();
    rmSync(folder, { recursive: true });
  });

  test("a saved table comes to the screen as far down as one was, and a broken one leaves the page and says why", async () => {
    const browser = await startChromium();
    const { page, complaints } = await openPage(browser, preview?.address ?? "");
    const report = page.frameLocator("iframe:not(.waiting)");
    await report.locator(".tile .number", { hasText: /^251$/ }).waitFor();
    await page.frame({ url: /\/report/ })?.evaluate("scrollTo(0, 300)");
    save("data/employment.csv", table.replace("persons_employed,130,", "persons_employed,230,"));
    await report.locator(".tile .number", { hasText: /^351$/ }).waitFor();
    await page.waitForFunction("document.querySelectorAll('iframe').length === 1");
    expect(await page.frames().at(-1)?.evaluate("scrollY")).toBe(300);
    save("data/employment.csv", table.replace("persons_employed,130,", "persons_employed,many,"));
    await page.locator("li.error", { hasText: "many" }).waitFor();
    expect(await page.locator("[role=status]").textContent()).toContain("the last good one");
    expect(await report.locator(".tile .number", { hasText: /^351$/ }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await browser.close();
  }, 60_000);

  test("a change renews what is different in the page that is open, which then is the page as served", async () => {
    save("data/employment.csv", table);
    const browser = await startChromium();
    const { page, complaints } = await openPage(browser, preview?.address ?? "");
    const report = page.frameLocator("iframe:not(.waiting)");
    await report.locator(".tile .number", { hasText: /^251$/ }).waitFor();
    const opened = page.frame({ url: /\/report/ });
    await opened?.evaluate("document.querySelector('footer').seen = true");
    save("data/employment.csv", table.replace("persons_employed,130,", "persons_employed,330,"));
    await report.locator(".tile .number", { hasText: /^451$/ }).waitFor();
    // The same document still, and the part that did not change is the same part.
    expect(await opened?.evaluate("document.querySelector('footer').seen")).toBe(true);
    const served = await (await fetch(`${preview?.address}report`)).text();
    const asServed = "new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML";
    const isSame = `(text) => document.documentElement.outerHTML === ${asServed}`;
    expect(await opened?.evaluate(`(${isSame})(${JSON.stringify(served)})`)).toBe(true);
    expect(complaints).toEqual([]);
    await browser.close();
  }, 60_000);

  test("axe finds nothing serious beside the page", async () => {
    const browser = await startChromium();
    const { page } = await openPage(browser, preview?.address ?? "", { bypassCSP: true });
    expect(await gravesIn(page)).toEqual([]);
    await browser.close();
  }, 60_000);
});
