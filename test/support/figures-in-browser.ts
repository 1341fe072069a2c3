import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { packageFolder } from "./bundled.ts";

const faces = [
  ["regular", 400, "normal"],
  ["semibold", 600, "normal"],
  ["bold", 700, "normal"],
  ["italic", 400, "italic"],
] as const;

const fontFaces = (): string =>
  faces
    .map(([file, weight, style]) => {
      const font = readFileSync(join(packageFolder, `src/render/assets/fonts/source-sans-3-${file}.ttf`), "base64");
      return `@font-face { font-family: "Source Sans 3"; font-weight: ${weight}; font-style: ${style}; src: url(data:font/ttf;base64,${font}) }`;
    })
    .join("\n");

/** A text as a browser sets it: box of its letters in CSS pixels from the corner of its figure. */
export interface SeenText {
  readonly text: string;
  readonly length: number;
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The worst contrast with the pixels beneath it, in colour and in a grey print. */
  readonly contrast: number;
  readonly contrastInGrey: number;
  /** Whether each of its letters can be seen. */
  readonly isWhole: boolean;
}

/** A figure as a browser draws it. */
export interface SeenFigure {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SeenText[];
}

/** Gives a page our typeface, once for all figures that it will show. */
export async function setTypeface(page: Page): Promise<void> {
  const style =
    "body { margin: 0; display: flex; flex-wrap: wrap; gap: 4px } figure { margin: 0 } svg { display: block }";
  await page.setContent(`<style>${fontFaces()} ${style}</style><style id="words"></style>`);
  await page.evaluate("Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined)");
}

/** Shows figures side by side, in place of those shown before. */
export async function showFigures(page: Page, svgs: readonly string[]): Promise<void> {
  const figures = svgs.map((svg) => `<figure>${svg}</figure>`).join("");
  await page.evaluate(`document.body.innerHTML = ${JSON.stringify(figures)}; undefined`);
}

// What runs in the page is written as text: the checker of types knows no browser.
// Letters reach from their baseline to the head of capitals, 0.66 of the size; boxes of whole lines of type would always touch.
const seenInPage = `
  const boxOf = (text, corner) => {
    const { fontSize, fontWeight, fontStyle, fill } = getComputedStyle(text);
    const size = parseFloat(fontSize);
    const count = text.getNumberOfChars();
    const matrix = text.getScreenCTM();
    const place = (point, up) => new DOMPoint(point.x, point.y - up).matrixTransform(matrix);
    const box = (from, to) => {
      const ends = [place(text.getStartPositionOfChar(from), 0.66 * size), place(text.getEndPositionOfChar(to), -0.04 * size)];
      const [across, down] = [ends.map(({ x }) => x - corner.x), ends.map(({ y }) => y - corner.y)];
      return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
    };
    const letters = [...Array(count).keys()].filter((at) => text.textContent[at].trim() !== "").map((at) => box(at, at));
    return {
      text: text.textContent, length: text.getComputedTextLength(), size, weight: Number(fontWeight),
      italic: fontStyle === "italic", fill, letters, ...box(0, count - 1),
    };
  };
  const seen = [...document.querySelectorAll("svg")].map((svg) => {
    const corner = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map((text) => boxOf(text, corner));
    return { x: corner.x + scrollX, y: corner.y + scrollY, width: corner.width, height: corner.height, texts };
  });
`;

const pixelsInPage = `
  const open = async (picture) => {
    const bitmap = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    return context;
  };
  const light = (channel) => (channel <= 10 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (r, g, b) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  // The pixels around a text: some letters stand wholly over or under the box of capitals.
  const cut = (figure, text) => {
    const [left, top] = [Math.floor((figure.x + text.left - 3) * scale), Math.floor((figure.y + text.top - 3) * scale)];
    const [width, height] = [text.right - text.left + 6, text.bottom - text.top + 6].map((size) => Math.ceil(size * scale));
    const [without, with_] = [beneath, drawn].map((context) => context.getImageData(left, top, width, height).data);
    const visit = (box, more, look) => {
      const [x0, x1] = [box.left - more, box.right + more].map((x) => Math.round((figure.x + x) * scale) - left);
      const [y0, y1] = [box.top - more, box.bottom + more].map((y) => Math.round((figure.y + y) * scale) - top);
      for (let y = Math.max(0, y0); y < Math.min(height, Math.max(y1, y0 + 1)); y++)
        for (let x = Math.max(0, x0); x < Math.min(width, Math.max(x1, x0 + 1)); x++) look(4 * (y * width + x));
    };
    return { without, with_, visit };
  };
  // As a printer or a copier makes grey: of the channels as they are, not of the light that they stand for.
  const inGrey = (r, g, b) => light(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const worstContrast = (text, { without, visit }, luminance) => {
    const own = luminance(...text.fill.match(/\\d+/g).map(Number));
    const counts = new Map();
    let all = 0;
    visit(text, 0, (at) => {
      const key = (without[at] << 16) | (without[at + 1] << 8) | without[at + 2];
      counts.set(key, (counts.get(key) ?? 0) + 1);
      all++;
    });
    const shades = [...counts].map(([key, count]) => [ratio(own, luminance(key >> 16, (key >> 8) & 255, key & 255)), count]);
    // One pixel in a hundred may be a stray one.
    let stray = all / 100;
    return shades.sort(([a], [b]) => a - b).find(([, count]) => (stray -= count) < 0)[0];
  };
  const isLetterSeen = (letter, { without, with_, visit }) => {
    let most = 0;
    visit(letter, 2, (at) => {
      for (const channel of [at, at + 1, at + 2]) most = Math.max(most, Math.abs(with_[channel] - without[channel]));
    });
    return most > 40;
  };
`;

// The pictures stay in the page: as a text of some megabytes each they are handed over once.
const shots = { picturesWithout: "text { fill: transparent !important }", picturesWith: "" } as const;

async function shoot(page: Page, scale: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [name, style] of Object.entries(shots)) {
    await page.evaluate(`document.getElementById("words").textContent = ${JSON.stringify(style)}; undefined`);
    const size = await page.evaluate<{ readonly width: number; readonly height: number }>(
      "({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight })",
    );
    const clip = { x: 0, y: 0, scale, ...size };
    const shot = { format: "png", optimizeForSpeed: true, captureBeyondViewport: true, clip } as const;
    const { data } = await session.send("Page.captureScreenshot", shot);
    await page.evaluate((kept) => void Object.assign(globalThis, kept), { [name]: data });
  }
  await session.detach();
}

/** Measures and looks at the figures shown: their pixels once with the texts and once without, at a scale of the device. */
export async function seenFigures(page: Page, scale: number): Promise<readonly SeenFigure[]> {
  await shoot(page, scale);
  return page.evaluate<readonly SeenFigure[]>(`(async () => {
    const scale = ${scale};
    ${seenInPage}
    ${pixelsInPage}
    const [beneath, drawn] = [await open(picturesWithout), await open(picturesWith)];
    return seen.map(({ width, height, ...figure }) => ({
      width,
      height,
      texts: figure.texts.map(({ letters, ...text }) => {
        const pixels = cut(figure, text);
        const isWhole = letters.every((letter) => isLetterSeen(letter, pixels));
        return { ...text, isWhole, contrast: worstContrast(text, pixels, luminance), contrastInGrey: worstContrast(text, pixels, inGrey) };
      }),
    }));
  })()`);
}
