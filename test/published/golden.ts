import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/**
 * Holds a text against the committed file of that name, beside the tests or below another place.
 * A difference writes a sibling with `-changed` in its name, to be looked at and renamed; a continuous run never writes.
 */
export function expectGolden(path: string, text: string, below = import.meta.url): void {
  const file = new URL(path, below);
  const known = existsSync(file) ? readFileSync(file, "utf8") : "";
  const changed = path.replace(/(\.[a-z]+)$/, "-changed$1");
  if (text !== known && process.env.CI === undefined) writeFileSync(new URL(changed, below), text);
  expect(text === known, `${path} is not what the tests find: look at ${changed} beside it, then rename it`).toBe(true);
}
