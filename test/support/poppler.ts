import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether poppler's programs are on this machine: a PDF is looked at from outside with them. */
export const hasPoppler = ((): boolean => {
  try {
    execFileSync("pdfinfo", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** Lends a PDF as a file in a folder of its own. */
function withFile<Answer>(pdf: Uint8Array, ask: (file: string, folder: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), "cluster-pdf-"));
  try {
    const file = join(folder, "a.pdf");
    writeFileSync(file, pdf);
    return ask(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const answerOf = (program: string, ...words: readonly string[]): string =>
  execFileSync(program, [...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 64 * 1024 * 1024,
  });

export const pdfFacts = (pdf: Uint8Array): string => withFile(pdf, (file) => answerOf("pdfinfo", file));
export const pdfFonts = (pdf: Uint8Array): string => withFile(pdf, (file) => answerOf("pdffonts", file));
export const pdfImages = (pdf: Uint8Array): string => withFile(pdf, (file) => answerOf("pdfimages", "-list", file));
/** The words of each page, in reading order. */
export const pdfPages = (pdf: Uint8Array): readonly string[] =>
  withFile(pdf, (file) => answerOf("pdftotext", file, "-").split("\f").slice(0, -1));

/** A word with its place on a page, in points from the upper left corner. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function placedWord(line: string): readonly PlacedWord[] {
  const found = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</.exec(line);
  if (found === null) return [];
  const [, left, top, right, bottom, text = ""] = found;
  const plain = text.replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
  return [{ text: plain, left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) }];
}

/** The words of each page with their places. */
export const pdfWords = (pdf: Uint8Array): readonly (readonly PlacedWord[])[] =>
  withFile(pdf, (file) =>
    answerOf("pdftotext", "-bbox", file, "-")
      .split("<page ")
      .slice(1)
      .map((page) => page.split("\n").flatMap(placedWord)),
  );

/** A page as a picture in grey, row by row. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly isInk: (x: number, y: number) => boolean;
}

function pictureOf(pgm: Buffer): Picture {
  const [, width = "0", height = "0"] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString("latin1", 0, 64)) ?? [];
  const [columns, rows] = [Number(width), Number(height)];
  const pixels = pgm.subarray(pgm.length - columns * rows);
  return { width: columns, height: rows, isInk: (x, y) => (pixels[y * columns + x] ?? 255) < 250 };
}

/** The largest empty rectangle within the margins of a page, as a part of the whole page. */
function largestHole({ width, height, isInk }: Picture): number {
  const [left, right] = [Math.ceil((14 / 210) * width), Math.floor((196 / 210) * width)];
  const [top, bottom] = [Math.ceil((18 / 297) * height), Math.floor((277 / 297) * height)];
  const empty = new Array<number>(width).fill(0);
  let largest = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) empty[x] = isInk(x, y) ? 0 : (empty[x] ?? 0) + 1;
    for (let x = left; x < right; x += 1) {
      let lowest = Number.POSITIVE_INFINITY;
      for (let to = x; to < right && (empty[to] ?? 0) > 0; to += 1) {
        lowest = Math.min(lowest, empty[to] ?? 0);
        largest = Math.max(largest, lowest * (to - x + 1));
      }
    }
  }
  return largest / (width * height);
}

/** The largest hole of each page of a PDF, as a part of the page. */
export const holesOf = (pdf: Uint8Array): readonly number[] =>
  withFile(pdf, (file, folder) => {
    answerOf("pdftoppm", "-r", "14", "-gray", file, join(folder, "page"));
    return readdirSync(folder)
      .filter((name) => name.endsWith(".pgm"))
      .sort()
      .map((name) => largestHole(pictureOf(readFileSync(join(folder, name)))));
  });
