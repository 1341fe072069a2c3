import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/base/text-width.ts";
import { chartRuntime, chartTextWidth, refusingLoader, strictLogger } from "../../src/render/chart-runtime.ts";

describe("chartTextWidth", () => {
  test("knows weights as words and as numbers", () => {
    const width = (fontWeight?: string | number) =>
      chartTextWidth({ fontSize: 20, ...(fontWeight === undefined ? {} : { fontWeight }) }, "Ruhr");
    const own = (weight: "normal" | "semibold" | "bold") => textWidth("Ruhr", { size: 20, weight });
    expect([undefined, "normal", 300, 400, 500, "500", "lighter"].map(width)).toEqual(Array(7).fill(own("normal")));
    expect([600, "600"].map(width)).toEqual(Array(2).fill(own("semibold")));
    expect(["bold", 700, 900, "bolder"].map(width)).toEqual(Array(4).fill(own("bold")));
    expect(own("normal")).toBeLessThan(own("bold"));
  });

  test("takes the library's own size where none is given, and no width for nothing", () => {
    expect(chartTextWidth({}, "Ruhr")).toBe(textWidth("Ruhr", { size: 11 }));
    expect(chartTextWidth({ fontSize: 0 }, "Ruhr")).toBe(0);
    expect(chartTextWidth({}, null)).toBe(0);
    expect(chartTextWidth({}, 12345)).toBe(textWidth("12345", { size: 11 }));
  });

  test("is never wider than the limit of the text, also when asked for the whole of it", () => {
    expect(chartTextWidth({ limit: 30 }, "Creative, arts and entertainment")).toBe(30);
    expect(chartTextWidth({ limit: 30 }, "a")).toBeLessThan(30);
  });
});

describe("chartRuntime", () => {
  test("sets our widths before the first chart, once", async () => {
    const { vega } = await chartRuntime();
    const { textMetrics } = vega as unknown as { textMetrics: { width: unknown } };
    expect(textMetrics.width).toBe(chartTextWidth);
    expect(chartRuntime()).toBe(chartRuntime());
  });

  test("gives the same chance numbers after each restart", async () => {
    const { vega, restart } = await chartRuntime();
    const random = () => (vega as unknown as { random: () => number }).random();
    restart();
    const first = [random(), random()];
    restart();
    expect([random(), random()]).toEqual(first);
  });

  test("loads nothing, and does not leave a rejected promise behind a link", async () => {
    await expect(refusingLoader.load("package.json")).rejects.toThrow("a chart may not load anything");
    await expect(refusingLoader.file("package.json")).rejects.toThrow("a chart may not load anything");
    await expect(refusingLoader.sanitize("javascript:alert(1)", { context: "href" })).resolves.toEqual({ href: "" });
  });

  test("collects warnings and errors, and passes over the rest", () => {
    const { logger, complaints } = strictLogger();
    logger.warn("w", 1).error(new Error("e"));
    logger.info("i").debug("d");
    expect(complaints).toEqual(["w 1", "e"]);
  });
});
