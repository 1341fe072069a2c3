import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

const urlOf = (path: string): URL => new URL(path, import.meta.url);

/**
 * Holds a text against the committed file of that name.
 * A difference writes a sibling with `-changed` in its name, to be looked at and renamed; a continuous run never writes.
 */
export function expectGolden(path: string, text: string): void {
  const known = existsSync(urlOf(path)) ? readFileSync(urlOf(path), "utf8") : "";
  const changed = path.replace(/(\.[a-z]+)$/, "-changed$1");
  if (text !== known && process.env.CI === undefined) writeFileSync(urlOf(changed), text);
  expect(text === known, `${path} is not what the tests find: look at ${changed} beside it, then rename it`).toBe(true);
}
