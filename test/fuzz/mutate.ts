import type { Random } from "../../src/base/random.ts";

const pick = <Thing>(random: Random, things: readonly Thing[]): Thing => {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new Error("nothing to pick from");
  return thing;
};

/** What files of real offices and real attackers hold: signs, quotes, line ends, markup, names of JavaScript. */
const pieces = [
  '"',
  '""',
  ";",
  ",",
  "\t",
  "|",
  "\n",
  "\r\n",
  "\r",
  "\u0000",
  "\u001a",
  "\ufeff",
  "\\",
  ":",
  ": c",
  ": @C",
  ".",
  "-",
  "–",
  "/",
  "x",
  "...",
  "()",
  "1.234",
  "1,234.5",
  "1e5",
  "NaN",
  "Infinity",
  "-0",
  "99999999999999999999999",
  "__proto__",
  "constructor",
  "toString",
  "=1+1",
  "@SUM(A1)",
  "<script>",
  "{{id}}",
  "../../etc/passwd",
  "https://example.org/a.csv",
  "é",
  "ß",
  "Ã¤",
  "\ud800",
  "😀",
  "2012",
  "2012JJ00",
  "31.12.2022",
  "{",
  "}",
  "[",
  "]",
  "null",
  "sep=;\n",
  "____",
];

type Change = (random: Random, text: string) => string;

const at = (random: Random, text: string): number => Math.floor(random() * (text.length + 1));

const insertPiece: Change = (random, text) => {
  const place = at(random, text);
  return text.slice(0, place) + pick(random, pieces) + text.slice(place);
};

const cut: Change = (random, text) => {
  const [a, b] = [at(random, text), at(random, text)];
  return text.slice(0, Math.min(a, b)) + text.slice(Math.max(a, b));
};

const truncate: Change = (random, text) => text.slice(0, at(random, text));

const repeat: Change = (random, text) => {
  const [a, b] = [at(random, text), at(random, text)];
  const piece = text.slice(Math.min(a, b), Math.max(a, b));
  return text.slice(0, Math.max(a, b)) + piece.repeat(1 + Math.floor(random() * 5)) + text.slice(Math.max(a, b));
};

const overwrite: Change = (random, text) => {
  const place = at(random, text);
  return text.slice(0, place) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(place + 1);
};

const swapLines: Change = (random, text) => {
  const lines = text.split("\n");
  const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
  return lines.map((line, index) => (index === a ? lines[b] : index === b ? lines[a] : line)).join("\n");
};

const swapCells: Change = (random, text) => {
  const cells = text.split(/([;,\t"\n])/);
  const [a, b] = [Math.floor(random() * cells.length), Math.floor(random() * cells.length)];
  return cells.map((cell, index) => (index === a ? cells[b] : index === b ? cells[a] : cell)).join("");
};

const changes: readonly Change[] = [insertPiece, insertPiece, cut, truncate, repeat, overwrite, swapLines, swapCells];

/** A text changed in one to five places. */
export function mutated(random: Random, text: string): string {
  let changed = text;
  for (let left = 1 + Math.floor(random() * 5); left > 0; left -= 1) changed = pick(random, changes)(random, changed);
  return changed.slice(0, 1 << 16);
}

/** A text of pieces that nobody wrote. */
export function randomText(random: Random): string {
  return Array.from({ length: Math.floor(random() * 60) }, () => pick(random, pieces)).join("");
}

/** The bytes of a text, now and then in another encoding or with a byte that is in none. */
export function bytesOf(random: Random, text: string): Uint8Array {
  const kind = random();
  if (kind < 0.05) return Buffer.from(text, "latin1");
  if (kind < 0.1) return Buffer.from(`\ufeff${text}`, "utf16le");
  const bytes = Buffer.from(text, "utf8");
  if (kind < 0.15 && bytes.length > 0) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return bytes;
}
