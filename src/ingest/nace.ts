// NACE Rev. 2 (Regulation (EC) No 1893/2006, Annex I): each section with its divisions.
const layout: readonly (readonly [section: string, divisions: string])[] = [
  ["A", "01 02 03"],
  ["B", "05 06 07 08 09"],
  ["C", "10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33"],
  ["D", "35"],
  ["E", "36 37 38 39"],
  ["F", "41 42 43"],
  ["G", "45 46 47"],
  ["H", "49 50 51 52 53"],
  ["I", "55 56"],
  ["J", "58 59 60 61 62 63"],
  ["K", "64 65 66"],
  ["L", "68"],
  ["M", "69 70 71 72 73 74 75"],
  ["N", "77 78 79 80 81 82"],
  ["O", "84"],
  ["P", "85"],
  ["Q", "86 87 88"],
  ["R", "90 91 92 93"],
  ["S", "94 95 96"],
  ["T", "97 98"],
  ["U", "99"],
];

/** The divisions of each section of NACE Rev. 2, with the letter in front: `J` → `J58` … `J63`. */
export const divisionsOf: ReadonlyMap<string, readonly string[]> = new Map(
  layout.map(([section, divisions]) => [section, divisions.split(" ").map((division) => section + division)]),
);

/** Every section and division of NACE Rev. 2. */
export const sectionsAndDivisions: readonly string[] = [...divisionsOf].flatMap(([section, divisions]) => [
  section,
  ...divisions,
]);

const divisionNumbers = new Set(layout.flatMap(([, divisions]) => divisions.split(" ")));
const lettered = new Set(sectionsAndDivisions);
const shape = /^([A-U]?)(\d{2})(?:\.?\d(?:\d(?:\.?\d)?)?)?$/;

/** Whether a sector is written like a code of the classification of activities: `J59`, `59.20`, `G476`, `90.04.1`. */
export function isActivityCode(sector: string): boolean {
  const [, letter, division] = shape.exec(sector) ?? [];
  if (letter === undefined || division === undefined) return false;
  return letter === "" ? divisionNumbers.has(division) : lettered.has(letter + division);
}

/** Whether a code has five digits: the same five digits mean different things in the Netherlands and in Germany. */
export const hasFiveDigits = (sector: string): boolean => /^[A-U]?\d{2}\.?\d{2}\.?\d$/.test(sector);
