// Writes src/base/source-sans-3.json from the four fonts shipped. Run by hand after a change of typeface:
//   node test/support/make-font-metrics.mjs
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const faces = { normal: "regular", italic: "italic", semibold: "semibold", bold: "bold" };

const isPrintable = (code) => code >= 0x20 && (code < 0x7f || code > 0x9f) && code !== 0xad;
// What regional names, headings and figures are written with; kerning with other characters is left out (it is rare and small).
const isKerned = (code) => code < 0x180 || (code >= 0x2010 && code <= 0x2026) || [0x20ac, 0x2212, 0x2264, 0x2265].includes(code);
const baseLetter = (character) => character.normalize("NFD").charAt(0);

/** Turns [character, number] pairs round: number -> all its characters in one string. */
function byNumber(entries) {
  const groups = new Map();
  for (const [text, number] of entries) groups.set(number, (groups.get(number) ?? "") + text);
  return Object.fromEntries([...groups].sort(([a], [b]) => a - b));
}

function kerningOf(font, advances) {
  const characters = [...advances.keys()].filter((character) => isKerned(character.codePointAt(0)));
  const all = new Map();
  for (const left of characters)
    for (const right of characters) {
      const width = font.layout(left + right).advanceWidth;
      all.set(left + right, Math.round(width - advances.get(left) - advances.get(right)));
    }
  const pairs = [];
  for (const [pair, kern] of all) {
    const base = baseLetter(pair.charAt(0)) + baseLetter(pair.charAt(1));
    // An accented letter takes its base letter's kerning, so only the pairs that differ from it are written down.
    if (kern !== (base === pair ? 0 : all.get(base))) pairs.push([pair, kern]);
  }
  return byNumber(pairs);
}

function metricsOf(file) {
  const font = openSync(join(root, "src/render/assets/fonts", file));
  if (font.unitsPerEm !== 1000) throw new Error(`${file}: expected 1000 units an em`);
  const codes = font.characterSet.filter(isPrintable).sort((a, b) => a - b);
  const characters = codes.map((code) => String.fromCodePoint(code));
  const advances = new Map(characters.map((character) => [character, font.layout(character).advanceWidth]));
  return { advances: byNumber(advances), kerning: kerningOf(font, advances) };
}

const metrics = Object.fromEntries(
  Object.entries(faces).map(([face, name]) => [face, metricsOf(`source-sans-3-${name}.ttf`)]),
);
writeFileSync(join(root, "src/base/source-sans-3.json"), `${JSON.stringify(metrics, null, 2)}\n`);
