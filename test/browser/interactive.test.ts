import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resultOf } from "../../src/compare/analysis.ts";
import { makeNamedReport } from "../../src/pipeline/make-named-report.ts";
import { gravesIn } from "../support/axe.ts";
import { bundledComparison, bundledWorld } from "../support/bundled.ts";
import { executablePath, openPage, startChromium } from "../support/chromium.ts";
import {
  asPrinted,
  comparedIn,
  drawn,
  hovered,
  looking,
  ofAll,
  outlineOf,
  pageFolder,
  pageText,
  toldIn,
} from "../support/interactive-page.ts";
import { smallProject } from "../support/small-project.ts";
import { packagedWorld } from "../support/world.ts";

// A second definition, so that there is something to switch to.
const twoDefinitions = {
  ...smallProject,
  "data/sectors.csv": `${smallProject["data/sectors.csv"]}film,Film alone,media,J59,NACE2,Film,1,S\n`,
};
const world = packagedWorld(twoDefinitions);
const comparison = await comparedIn(world);
const html = await pageText(world, comparison);
const scripts = /<script[^>]*>[\s\S]*?<\/script>/g;

test("the interactive page is the same at every run, and holds no script but its own", async () => {
  expect(await pageText(world, comparison)).toBe(html);
  expect(html.match(scripts)).toHaveLength(2);
  expect(html).toMatch(/default-src 'none'; script-src 'sha256-[\w+/]{43}=';/);
  expect(html.replace(scripts, "")).not.toMatch(/unsafe-eval|\son[a-z]+=/);
});

test("without its two scripts, its style and its policy the page is the static one, to the byte", async () => {
  const plain = (page: string) => page.replace(scripts, "").replace(/\s*<\/body>/, "</body>");
  const still = await pageText(world, comparison, false);
  expect(still).not.toMatch(/<script|data-told|data-region/);
  const bare = (page: string) => plain(page).replace(/<style>[\s\S]*<\/style>|content="default-src[^"]*"/g, "");
  expect(bare(html)).toBe(bare(still));
});

describe.skipIf(executablePath === undefined)("in a real browser (skipped where no Chromium is installed)", () => {
  const folder = pageFolder();
  const address = folder.address("page.html", html);
  let browser: Browser;

  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });

  const look = (at: (page: Page) => Promise<void>, options = {}) => looking(browser, address, at, options);
  const value = (id: string) => resultOf(comparison.analysis, id)?.value;
  const figures = (page: Page) => ofAll<string>(page, ".drawing", "one.closest('figure').id.slice(7)");

  test("every figure is drawn by the page itself, and looks as it is printed: same texts, same places", () =>
    asPrinted(browser, address));

  test("a bar tells in exact words what it is, and whoever comes by keyboard hears the same", () =>
    look(async (page) => {
      const bar = page.locator("#figure-per-inhabitant-bars path[data-told]").first();
      expect(value("berlin.per1000.core.2012")).toBeCloseTo(251 / 3300);
      const words =
        "Per 1,000 inhabitants: 0.07606\nPersons employed · Berlin · Core · 2012\nBeside the other regions: comparable\nberlin.per1000.core.2012";
      expect(await hovered(page, bar)).toBe(words);
      expect(await bar.getAttribute("aria-label")).toBe(words);
      await page.mouse.move(0, 0);
      expect(await toldIn(page)).toBe("");
      await bar.focus();
      expect(await toldIn(page)).toBe(words);
      await page.keyboard.press("Escape");
      expect(await toldIn(page)).toBe("");
    }));

  test("a line tells both years that it joins, a point its own", () =>
    look(async (page) => {
      const line = page.locator("#figure-growth-lines line[data-told]").first();
      expect(await hovered(page, line)).toMatch(
        /^Index number: 100\nPersons employed · Berlin · .* · 2010\nberlin\.index\.complete\.2010\n\nIndex number: 105\nPersons employed · Berlin · .* · 2011\nberlin\.index\.complete\.2011$/,
      );
      const point = page.locator("#figure-growth-lines .mark-symbol path[data-told]").nth(1);
      expect(await hovered(page, point)).toMatch(/^Index number: 105\n.* · 2011\nberlin\.index\.complete\.2011$/);
    }));

  test("a heat cell and a number on a tile tell what they are", () =>
    look(async (page) => {
      const cell = page.locator("#figure-specialisation-heat path[data-told]").first();
      expect(await hovered(page, cell)).toMatch(
        /^Location quotient: \d\.\d\d.*\nPersons employed · Berlin · .* · 2012\n(.*\n)?berlin\.lq\.\w+\.2012$/,
      );
      const number = page.locator(".tile [data-result='berlin.persons_employed.core.2012']");
      expect(await hovered(page, number)).toBe(
        "Persons employed: 251 people\nBerlin · Core · 2012\nBeside the other regions: comparable\nberlin.persons_employed.core.2012",
      );
    }));

  test("the pointer need not hit a thin line exactly", () =>
    look(async (page) => {
      const line = page.locator("#figure-growth-lines line[data-told]").first();
      await line.scrollIntoViewIfNeeded();
      const box = await line.boundingBox();
      if (box === null) throw new Error("the line is nowhere");
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 5);
      expect(await toldIn(page)).toContain("Index number");
    }));

  test("a click holds the words, so that the id can be copied, until another click or Escape", () =>
    look(async (page) => {
      const bar = page.locator("#figure-per-inhabitant-bars path[data-told]").first();
      const words = await hovered(page, bar);
      await bar.click({ force: true });
      await page.mouse.move(2, 2);
      expect(await toldIn(page)).toBe(words);
      await page.locator(".told").click();
      expect(await toldIn(page)).toBe(words);
      await page.keyboard.press("Escape");
      expect(await toldIn(page)).toBe("");
      await bar.click({ force: true });
      await page.locator("h1").click();
      expect(await toldIn(page)).toBe("");
    }));

  test("by keyboard a figure is one stop, and arrows lead through its numbers, each once", () =>
    look(async (page) => {
      const stops = page.locator("#figure-lq-dots svg [tabindex]");
      const count = await stops.count();
      expect(count).toBe(4);
      expect(await page.locator("#figure-lq-dots svg [tabindex='0']").count()).toBe(1);
      await stops.first().focus();
      const heard: string[] = [];
      for (let step = 0; step < count; step += 1) {
        heard.push(await toldIn(page));
        await page.keyboard.press("ArrowRight");
      }
      expect(new Set(heard).size).toBe(count);
      expect(await toldIn(page)).toBe(heard.at(-1));
      await page.keyboard.press("Home");
      expect(await toldIn(page)).toBe(heard[0]);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.closest('svg') === null")).toBe(true);
    }));

  test("rows are sorted by number, by name and back to the printed order; their marks and names move together", () =>
    look(async (page) => {
      const printed = await outlineOf(page, "lq-dots");
      const heightOf = async (text: string) =>
        (await outlineOf(page, "lq-dots")).texts.find(([one]) => one === text)?.[2] ?? 0;
      const isAbove = async (one: string, other: string) => (await heightOf(one)) < (await heightOf(other));
      const order = page.locator("#order-lq-dots");
      const quotient = (region: string, code: string) => Number(value(`${region}.lq.${code}.2012`));
      for (const [region, name] of [
        ["berlin", "Berlin"],
        ["hamburg", "Hamburg"],
      ] as const) {
        await order.selectOption({ label: `largest first: ${name}` });
        await page.locator(`#figure-lq-dots .drawing[data-drawn="value:${region}"]`).waitFor();
        expect(await isAbove("Film", "Publishing")).toBe(quotient(region, "J59") > quotient(region, "J58"));
      }
      expect(quotient("berlin", "J59") > quotient("berlin", "J58")).not.toBe(
        quotient("hamburg", "J59") > quotient("hamburg", "J58"),
      );
      await order.selectOption({ label: "by name" });
      await page.locator('#figure-lq-dots .drawing[data-drawn="name"]').waitFor();
      expect(await isAbove("Film", "Publishing")).toBe(true);
      const mark = page.locator("#figure-lq-dots svg [tabindex]").first();
      const box = await mark.boundingBox();
      const name = await page
        .locator("#figure-lq-dots text", {
          hasText: (await mark.getAttribute("data-told"))?.includes("Film") ? /^Film$/ : /^Publishing$/,
        })
        .boundingBox();
      expect(Math.abs((box?.y ?? 0) - (name?.y ?? 99))).toBeLessThan(25);
      await order.selectOption({ label: "as printed" });
      await page.locator('#figure-lq-dots .drawing[data-drawn="printed"]').waitFor();
      expect(await outlineOf(page, "lq-dots")).toEqual(printed);
    }));

  test("a table is sorted by a click, the other way by another, and as it was by a third", () =>
    look(async (page) => {
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

  test("one region is highlighted in all figures at once: the marks of the others fade, and come back", () =>
    look(async (page) => {
      const button = page.locator(".controls button", { hasText: "Berlin" });
      const figuresWith = (selector: string) => page.locator(`figure:has(${selector})`).count();
      const faint = (region: string) => page.locator(`[data-region="${region}"].faint`).count();
      await button.click();
      expect(await button.getAttribute("aria-pressed")).toBe("true");
      expect(await faint("berlin")).toBe(0);
      expect(await faint("hamburg")).toBe(await page.locator('[data-region="hamburg"]').count());
      expect(await figuresWith('[data-region="hamburg"].faint')).toBe(await figuresWith('[data-region="hamburg"]'));
      expect(await figuresWith('[data-region="hamburg"].faint')).toBeGreaterThan(3);
      await button.press("Space");
      expect(await button.getAttribute("aria-pressed")).toBe("false");
      expect(await faint("hamburg")).toBe(0);
    }));

  test("another definition redraws the figures, the numbers, the sentence and the words for those who do not see, and the first brings all of it back", () =>
    look(async (page) => {
      const state = async () => ({
        finding: await page.locator("p.finding").textContent(),
        alts: await ofAll<string>(page, ".drawing", "one.ariaLabel"),
        text: await page.locator("#content").textContent(),
        outline: await outlineOf(page, "per-inhabitant-bars"),
        told: await ofAll<string>(page, "svg [data-told]", "one.dataset.told"),
      });
      const first = await state();
      await page.selectOption("#ways", { label: "Film alone" });
      await drawn(page);
      const other = await state();
      expect(await page.locator("[role=status]").textContent()).toContain("Film alone");
      const spread = comparison.analysis.spread.find(
        ({ region, indicator, measure }) =>
          region === "berlin" && indicator === "level" && measure === "persons_employed",
      );
      const film = spread?.variants.find(({ name }) => name === "Film alone")?.result;
      expect(film?.value).toBe(121);
      expect(await page.locator(`.tile [data-result="${film?.id}"]`).textContent()).toBe("121");
      expect(other.finding).not.toBe(first.finding);
      expect(other.alts).not.toEqual(first.alts);
      expect(other.outline).not.toEqual(first.outline);
      const bars = await ofAll<string>(page, "#figure-per-inhabitant-bars [data-told]", "one.dataset.told");
      expect(bars.length).toBeGreaterThan(1);
      for (const told of bars) expect(told).toContain("· Film alone ·");
      await page.selectOption("#ways", { index: 0 });
      await drawn(page);
      expect(await state()).toEqual(first);
    }));

  test("whatever was chosen stays chosen under another definition", () =>
    look(async (page) => {
      await page.locator(".controls button", { hasText: "Berlin" }).click();
      await page.selectOption("#ways", { index: 1 });
      await drawn(page);
      expect(await page.locator('svg [data-region="hamburg"]:not(.faint)').count()).toBe(0);
      expect(await page.locator('svg [data-region="hamburg"].faint').count()).toBeGreaterThan(2);
    }));

  test("all of it can be reached and worked by keyboard alone", () =>
    look(async (page) => {
      await page.locator("#ways").focus();
      await page.keyboard.press("ArrowDown");
      await drawn(page);
      expect(await page.locator("#ways").inputValue()).toBe("1");
      expect(await page.evaluate("document.activeElement.id")).toBe("ways");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.locator(".controls button[aria-pressed='true']").count()).toBe(1);
      const reached: string[] = [];
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press("Tab");
        reached.push(
          await page.evaluate<string>(
            "document.activeElement.closest('figure, .tile, table')?.id || document.activeElement.closest('.tile')?.className || ''",
          ),
        );
      }
      for (const id of await figures(page)) expect(reached).toContain(`figure-${id}`);
      expect(reached).toContain("tile");
    }));

  test("on paper there is nothing to click, and every figure is whole", () =>
    look(async (page) => {
      await page.locator(".controls button", { hasText: "Berlin" }).click();
      await page.emulateMedia({ media: "print" });
      const shown = await ofAll<string>(page, ".controls, .order, .told", "getComputedStyle(one).display");
      expect(new Set(shown)).toEqual(new Set(["none"]));
      const faint = await ofAll<string>(page, ".faint", "getComputedStyle(one).opacity");
      expect(new Set(faint)).toEqual(new Set(["1"]));
      const box = "one.getBoundingClientRect()";
      const sides = await ofAll<number[]>(page, ".drawing svg", `[${box}.left, ${box}.right, ${box}.height]`);
      expect(sides.length).toBeGreaterThan(3);
      for (const [left = -1, right = 9999, height = 0] of sides) {
        expect(left).toBeGreaterThanOrEqual(-0.5);
        expect(right).toBeLessThanOrEqual(1280.5);
        expect(height).toBeGreaterThan(20);
      }
    }));

  test("who asked for less motion gets none", () =>
    look(
      async (page) => {
        const durations = await page.evaluate<string[]>(
          "[...document.querySelectorAll('[data-region]')].map((mark) => getComputedStyle(mark).transitionDuration)",
        );
        expect(new Set(durations)).toEqual(new Set(["0s"]));
      },
      { reducedMotion: "reduce" },
    ));

  test("before the script has run nothing moves: page and figures keep their size", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    const still = await context.newPage();
    await still.goto(address);
    expect(await still.locator("button, select").count()).toBe(0);
    const sizes = (page: Page) =>
      ofAll<readonly number[]>(
        page,
        ".drawing svg",
        "[one.clientWidth, one.clientHeight, one.getBoundingClientRect().left]",
      );
    const before = await sizes(still);
    expect(before.length).toBeGreaterThan(2);
    await look(async (page) => expect(await sizes(page)).toEqual(before));
    await context.close();
  });

  test("axe finds nothing serious in it, as it comes and under another definition with a figure in hand", async () => {
    const { page, context } = await openPage(browser, address, { bypassCSP: true });
    await drawn(page);
    expect(await gravesIn(page)).toEqual([]);
    await page.selectOption("#ways", { index: 1 });
    await drawn(page);
    await page.locator("svg [tabindex='0']").first().focus();
    expect(await gravesIn(page)).toEqual([]);
    await context.close();
  }, 60_000);

  test("so does every figure of the long report of the bundled data, and every tile of its map tells its number", async () => {
    const bundled = await bundledComparison();
    const wanted = { pdf: false, html: true, isInteractive: true };
    const { files } = await makeNamedReport(bundledWorld(), bundled, "1.2.3", "cahier", wanted);
    const cahier = folder.address("cahier.html", String(files.get("cahier.html")));
    await asPrinted(browser, cahier);
    await looking(browser, cahier, async (page) => {
      const tiles = page.locator("#figure-tile-map path[data-told]");
      expect(await tiles.count()).toBe(bundled.analysis.units?.length);
      expect(await hovered(page, tiles.first())).toMatch(
        /^Population on 1 January: [\d.,]+ (million )?people\n.+ · 20\d\d\nNL\w+\.population\._T\.20\d\d$/,
      );
      const silent = await ofAll<string>(page, ".drawing:not(:has([data-told]))", "one.closest('figure').id");
      expect(silent).toEqual([]);
    });
  }, 180_000);

  test("names from a table stay text, whatever they look like", async () => {
    const nasty = [
      "</script><script>alert(1)</script>",
      '<img src=x onerror="alert(2)">',
      ["$", "{alert(3)}"].join(""),
      "'\"><b>&amp;",
    ] as const;
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const hostile = packagedWorld({
      ...twoDefinitions,
      "cluster.yaml":
        smallProject["cluster.yaml"]?.replace("name: Berlin,", `name: ${JSON.stringify(nasty[0])},`) ?? "",
      "data/sectors.csv": (twoDefinitions["data/sectors.csv"] ?? "")
        .replace("Publishing", cell(nasty[1]))
        .replace("NACE2,Film,", `NACE2,${cell(nasty[2])},`)
        .replace("film,Film alone", `film,${cell(nasty[3])}`),
    });
    const page = await pageText(hostile, await comparedIn(hostile));
    expect(page.match(/<script\b/g)).toHaveLength(2);
    await looking(browser, folder.address("hostile.html", page), async (open) => {
      open.on("dialog", () => expect.unreachable("a name was run"));
      expect(await open.locator(".controls button").first().textContent()).toBe(nasty[0]);
      expect(await open.locator("#figure-lq-dots svg").textContent()).toContain("<img");
      await open.selectOption("#ways", { label: nasty[3] });
      await drawn(open);
      expect(await open.locator("main img, main b, main script").count()).toBe(0);
      const told = await ofAll<string>(open, "svg [data-told]", "one.dataset.told");
      expect(told.join("\n")).toContain(nasty[3]);
    });
  }, 60_000);
});
