import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { panelHtml } from "../../src/cli/preview/panel.ts";
import { shownAfter } from "../../src/cli/preview/shown.ts";
import { type Preview, startPreview } from "../../src/cli/preview/start.ts";
import { realWorld } from "../../src/world.ts";
import { packageFolder } from "../support/bundled.ts";
import { smallProject } from "../support/small-project.ts";
import { typed } from "./typed.ts";

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** One request as a program sends it, with whatever name for the machine. */
const ask = (address: string, path: string, options: { host?: string; method?: string; origin?: string } = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = new URL(address);
    const headers = {
      host: options.host ?? `127.0.0.1:${port}`,
      ...(options.origin === undefined ? {} : { origin: options.origin }),
    };
    const sent = request({ host: "127.0.0.1", port, path, method: options.method ?? "GET", headers }, (response) => {
      let body = "";
      response.on("data", (piece) => {
        body += String(piece);
      });
      response.on("end", () => resolve({ status: response.statusCode, body, headers: response.headers }));
    });
    sent.on("error", reject);
    sent.end();
  });

/** Listens to the news of a preview; `next` waits for one with a condition. */
function listenTo(address: string) {
  type News = { readonly number: number; readonly page: number };
  let last: News | undefined;
  let wake = (): void => undefined;
  const sent = request(`${address}events`, (response) =>
    response.on("data", (piece) => {
      for (const [, data] of String(piece).matchAll(/data: (.*)\n/g)) last = JSON.parse(data ?? "") as News;
      wake();
    }),
  );
  sent.on("error", () => undefined);
  sent.end();
  return {
    async next(wanted: (news: News) => boolean): Promise<News> {
      while (last === undefined || !wanted(last))
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return last;
    },
    close: () => sent.destroy(),
  };
}

describe("a preview", () => {
  let folder = "";
  let preview: Preview;
  const save = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const table = smallProject["data/employment.csv"] ?? "";

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "cluster-preview-"));
    for (const [name, text] of Object.entries(smallProject)) save(name, text);
    const world = { ...realWorld(packageFolder), folder, say: () => undefined };
    preview = await startPreview(world, { port: 0, color: false }, "factsheet");
  }, 60_000);
  afterEach(async () => {
    await preview.close();
    rmSync(folder, { recursive: true });
  });

  test("serves the page on this machine, with the findings beside it, under policies of their own", async () => {
    expect(preview.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const frame = await ask(preview.address, "/");
    expect(frame.body).toContain('<iframe src="/report"');
    expect(frame.body).toContain('<aside aria-label="Findings"');
    expect(frame.headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
    const report = await ask(preview.address, "/report?2");
    expect(report.body).toContain("<title>Two cities");
    expect(report.body).not.toContain("<script");
    expect(report.headers["content-security-policy"]).toBe("frame-ancestors 'self'");
  });

  test("answers to its own names, paths and methods only", async () => {
    const { port } = new URL(preview.address);
    const status = async (path: string, options?: Parameters<typeof ask>[2]) =>
      (await ask(preview.address, path, options)).status;
    expect(await status("/", { host: `localhost:${port}` })).toBe(200);
    expect(await status("/", { host: "rebound.example" })).toBe(403);
    expect(await status("/report", { host: `127.0.0.1.rebound.example:${port}` })).toBe(403);
    expect(await status("/events", { origin: "https://elsewhere.example" })).toBe(403);
    expect(await status("/data/")).toBe(404);
    expect(await status("/../cluster.yaml")).toBe(404);
    expect(await status("//report")).toBe(404);
    expect(await status("/report", { method: "POST" })).toBe(405);
    expect(await status("/", { method: "HEAD" })).toBe(200);
  });

  test("makes the page again when a table changes, and says so to whoever listens", async () => {
    const before = (await ask(preview.address, "/report")).body;
    const news = listenTo(preview.address);
    const { page } = await news.next(() => true);
    save(
      "data/employment.csv",
      table.replace("DE30,J58,NACE2,2012,persons_employed,130", "DE30,J58,NACE2,2012,persons_employed,230"),
    );
    await news.next((one) => one.page > page);
    const after = (await ask(preview.address, "/report")).body;
    expect(before).toContain(">251<");
    expect(after).toContain(">351<");
    news.close();
  }, 60_000);

  test("keeps the last good page when a table breaks, names the place beside it, and goes on when it is mended", async () => {
    const good = (await ask(preview.address, "/report")).body;
    const news = listenTo(preview.address);
    const first = await news.next(() => true);
    save("data/employment.csv", table.replace("persons_employed,130,", "persons_employed,<b>many</b>,"));
    const broken = await news.next((one) => one.number > first.number);
    expect(broken.page).toBe(first.page);
    expect((await ask(preview.address, "/report")).body).toBe(good);
    const beside = (await ask(preview.address, "/")).body;
    expect(beside).toContain("The page is the last good one");
    expect(beside).toMatch(/<li class="error"><b>error<\/b> <code>data\/employment\.csv:\d+:6<\/code>/);
    expect(beside).toContain("&lt;b&gt;many&lt;/b&gt;");
    expect(beside).not.toContain("<b>many");
    save("data/employment.csv", table);
    await news.next((one) => one.number > broken.number);
    expect((await ask(preview.address, "/")).body).toContain("The page is as the inputs are");
    news.close();
  }, 60_000);

  test("shows a mistake in the project file in its three lines, and keeps the page", async () => {
    const good = (await ask(preview.address, "/report")).body;
    const news = listenTo(preview.address);
    const first = await news.next(() => true);
    save("cluster.yaml", (smallProject["cluster.yaml"] ?? "").replace("definition: core", "definition: cores"));
    await news.next((one) => one.number > first.number);
    const beside = (await ask(preview.address, "/")).body;
    expect(beside).toContain('role="alert"><p><code>cluster.yaml</code></p>');
    expect(beside).toContain("did you mean core?");
    expect((await ask(preview.address, "/report")).body).toBe(good);
    news.close();
  }, 60_000);

  test("ends at once, even while somebody listens", async () => {
    const news = listenTo(preview.address);
    await news.next(() => true);
    await preview.close();
    await expect(ask(preview.address, "/")).rejects.toThrow("ECONNREFUSED");
    news.close();
  });
});

describe("what is shown", () => {
  const finding = (severity: "error" | "warning", message: string) =>
    ({ file: "a.csv", line: 2, column: 1, rule: "r", severity, value: "", expected: "", message, hint: "h" }) as const;
  const page = (html: string, findings: readonly ReturnType<typeof finding>[] = []) => ({ html, title: "t", findings });

  test("is the newest page, as long as no errors came in with it", () => {
    const first = shownAfter(undefined, page("one"), 1);
    expect(shownAfter(first, page("two", [finding("warning", "w")]), 1)).toMatchObject({ html: "two", pageNumber: 2 });
    expect(shownAfter(first, page("two", [finding("error", "e")]), 1)).toMatchObject({ html: "one", isOld: true });
    // Whoever starts with errors sees the page get better with each one that is mended.
    const poor = shownAfter(undefined, page("poor", [finding("error", "e")]), 1);
    expect(shownAfter(poor, page("better", [finding("error", "e")]), 1)).toMatchObject({
      html: "better",
      isOld: false,
    });
  });

  test("has the same page number where the page came out the same", () => {
    const first = shownAfter(undefined, page("one"), 1);
    expect(shownAfter(first, page("one"), 1)).toMatchObject({ number: 2, pageNumber: 1 });
  });

  test("names the worst first", () => {
    const shown = shownAfter(undefined, page("one", [finding("warning", "second"), finding("error", "first")]), 1);
    const panel = panelHtml(shown);
    expect(panel.indexOf("first")).toBeLessThan(panel.indexOf("second"));
    expect(panel).toContain("1 error, 1 warning");
  });
});

test.each<[string, readonly string[]]>([
  ["preview --port 70000", ["cluster preview"]],
  ["preview magazine", ["magazine"]],
  ["preview --project absent.yaml", ["absent.yaml"]],
])("%s is a mistake in three lines, and ends with 2", async (line, [where]) => {
  const run = await typed(line);
  expect(run.code).toBe(2);
  expect(run.error.split("\n")).toHaveLength(4);
  expect(run.error.split("\n")[0]).toBe(where);
});
