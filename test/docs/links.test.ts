import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { pages, pageText, root } from "./pages.ts";

/** Links and pictures of a page that lead into the repository; blocks of code hold none. */
const linksOf = (text: string): readonly string[] =>
  [...text.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

/** Files named in code, such as `src/model/value.ts`; a name with a pattern or a made-up file is none. */
const namedFiles = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:src|test|data|\.ci)\/[\w./-]+\.(?:ts|mjs|json|csv|md|yaml))`/g)]
    .map(([, path = ""]) => path)
    .filter((path) => !/gini|\bID\b/.test(path));

describe.each(pages)("%s", (page) => {
  const text = pageText(page);

  test("links only to what is there", () => {
    expect(linksOf(text).filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  test("names only files that are there", () => {
    expect(namedFiles(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("has one title, and no line that ends in blanks", () => {
    expect(text.replace(/^```[\s\S]*?^```$/gm, "").match(/^# /gm)).toHaveLength(1);
    expect(text.split("\n").filter((line) => /\s$/.test(line))).toEqual([]);
  });
});

test("the four folders that a newcomer opens each have a page", () => {
  for (const folder of ["src", "data", "reports", "test"]) expect(pages).toContain(`${folder}/README.md`);
});

test("the picture in the README is small enough to load at once", () => {
  const picture = join(root, "reports/preview.png");
  expect(readFileSync(picture).subarray(1, 4).toString()).toBe("PNG");
  expect(statSync(picture).size).toBeLessThan(150_000);
});
