import metrics from "./source-sans-3.json" with { type: "json" };

/** How a text is set in Source Sans 3: size in CSS pixels, weight, slant. Italic comes in normal weight only. */
export interface TextStyle {
  readonly size: number;
  readonly weight?: "normal" | "semibold" | "bold";
  readonly italic?: boolean;
}

type FaceName = keyof typeof metrics;

interface Face {
  /** Advance of each character, in thousandths of the size. */
  readonly advances: ReadonlyMap<string, number>;
  /** What a pair of characters adds (mostly takes away), in thousandths of the size. */
  readonly kerning: ReadonlyMap<string, number>;
  /** Texts that were measured, in thousandths of the size: pages and figures are planned by trying the same words again and again. */
  readonly measured: Map<string, number>;
}

/** So many measured texts are kept; whoever measures more begins anew. */
const mostMeasured = 20_000;

const unknownAdvance = 600;
const unknownWideAdvance = 1000;
const ellipsis = "…";

const faces = new Map<FaceName, Face>();
const baseLetters = new Map<string, string>();

function byText(groups: Readonly<Record<string, string>>, length: 1 | 2): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [number, texts] of Object.entries(groups))
    for (let at = 0; at < texts.length; at += length) numbers.set(texts.slice(at, at + length), Number(number));
  return numbers;
}

function faceNamed(name: FaceName): Face {
  const known = faces.get(name);
  if (known !== undefined) return known;
  const stored = metrics[name];
  const face = { advances: byText(stored.advances, 1), kerning: byText(stored.kerning, 2), measured: new Map() };
  faces.set(name, face);
  return face;
}

const faceOf = (style: TextStyle): Face => faceNamed(style.italic === true ? "italic" : (style.weight ?? "normal"));

function baseLetter(character: string): string {
  const known = baseLetters.get(character);
  if (known !== undefined) return known;
  const base = character.normalize("NFD").charAt(0);
  baseLetters.set(character, base);
  return base;
}

function kern(face: Face, left: string, right: string): number {
  return face.kerning.get(left + right) ?? face.kerning.get(baseLetter(left) + baseLetter(right)) ?? 0;
}

// Letters of East Asian scripts and pictographs are as wide as they are high in any typeface that would stand in.
const guessAdvance = (character: string): number =>
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{Extended_Pictographic}]/u.test(character)
    ? unknownWideAdvance
    : unknownAdvance;

/** How wide a text is when set in Source Sans 3, in CSS pixels, kerning included; letters the typeface lacks are guessed on the wide side. */
export function textWidth(text: string, style: TextStyle): number {
  const face = faceOf(style);
  const units = face.measured.get(text) ?? unitsOf(text, face);
  if (face.measured.size >= mostMeasured) face.measured.clear();
  face.measured.set(text, units);
  return (units * style.size) / 1000;
}

function unitsOf(text: string, face: Face): number {
  let units = 0;
  let left = "";
  for (const character of text.normalize("NFC")) {
    units += face.advances.get(character) ?? guessAdvance(character);
    if (left !== "") units += kern(face, left, character);
    left = character;
  }
  return units;
}

/** The characters of a text that the typeface lacks, each once, so that a reader can be warned of them. */
export function charactersNotInTypeface(text: string): readonly string[] {
  const { advances } = faceNamed("normal");
  return [...new Set(text.normalize("NFC"))].filter((character) => !advances.has(character));
}

/** How many characters from the start of a text fit a width: at least one, so that breaking always gets on. */
function fittingLength(characters: readonly string[], width: number, style: TextStyle): number {
  let low = 1;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (textWidth(characters.slice(0, middle).join(""), style) <= width) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Cuts a word no line can hold; characters as readers see them, so that no accent is left alone. */
function cutWord(word: string, width: number, style: TextStyle): readonly string[] {
  const pieces: string[] = [];
  let rest = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(word)].map((part) => part.segment);
  while (rest.length > 0) {
    const length = fittingLength(rest, width, style);
    pieces.push(rest.slice(0, length).join(""));
    rest = rest.slice(length);
  }
  return pieces;
}

// A level of the regions, "NUTS 2", stays on one line.
const breakableBlanks = /(?<!\bNUTS)[ \t\r\n]+|(?<=\bNUTS)[ \t\r\n]+(?!\d)/;

/** Where a line may end: at spaces, and after a hyphen, dash or slash between letters. Spaces that must not break stay whole. */
function breakablePieces(text: string): readonly string[] {
  return text
    .trim()
    .split(breakableBlanks)
    .flatMap((word) => word.split(/(?<=\p{L}[-–—/])(?=\p{L})/u).map((piece, at) => (at === 0 ? ` ${piece}` : piece)));
}

/** Breaks a text into lines no wider than a width in CSS pixels; a word too long for any line is cut. */
export function wrapText(text: string, width: number, style: TextStyle): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of breakablePieces(text)) {
    const longer = (line + piece).trimStart();
    if (textWidth(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const cut = cutWord(piece.trimStart(), width, style);
    lines.push(...cut.slice(0, -1));
    line = cut.at(-1) ?? "";
  }
  return [...lines, line];
}

/** A text cut with "…" so that it fits a width in CSS pixels; whole where it fits already. */
export function fitText(text: string, width: number, style: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  const [first = ""] = cutWord(text, width - textWidth(ellipsis, style), style);
  return `${first.trimEnd()}${ellipsis}`;
}
