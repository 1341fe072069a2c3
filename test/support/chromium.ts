import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** Where a browser is installed; undefined where there is none, and the tests that need one are then skipped. */
export const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);

/** Starts the browser, without a window. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });

/** A page and everything that it complained of: errors of scripts, what the console printed, what its policy refused. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
  /** Every address that the page asked for, its own first. */
  readonly asked: readonly string[];
}

/** Opens an address and listens to the page from its first byte. */
export async function openPage(
  browser: Browser,
  address: string,
  options: { readonly bypassCSP?: boolean; readonly reducedMotion?: "reduce" } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  await page.goto(address);
  return { page, context, complaints, asked };
}
