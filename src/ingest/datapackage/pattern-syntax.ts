/** Whether a letter, by its code point, is one of those meant. */
export type LetterTest = (code: number) => boolean;

/** A pattern taken apart. */
export type PatternNode =
  | { readonly kind: "letter"; readonly test: LetterTest }
  | { readonly kind: "start" | "end" }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly part: PatternNode; readonly least: number; readonly most: number };

/** The text of a pattern, and how far it has been read. */
interface Reader {
  readonly letters: readonly string[];
  at: number;
  depth: number;
}

const deepest = 50;

/** Stops the reading of a pattern; the message says why it is not used. */
const stop = (reason: string): never => {
  throw new RangeError(reason);
};

/** Takes a pattern apart: letters, classes, groups, |, * + ? {m,n}, ^ and $. Throws a RangeError at anything else. */
export function parsePattern(pattern: string): PatternNode {
  const reader: Reader = { letters: [...pattern], at: 0, depth: 0 };
  const node = choice(reader);
  return reader.at === reader.letters.length ? node : stop("a closing bracket without an opening one");
}

const peek = ({ letters, at }: Reader): string | undefined => letters[at];

function take(reader: Reader): string {
  const letter = reader.letters[reader.at] ?? stop("it ends in the middle");
  reader.at += 1;
  return letter;
}

function takeIf(reader: Reader, letter: string): boolean {
  if (peek(reader) !== letter) return false;
  reader.at += 1;
  return true;
}

function choice(reader: Reader): PatternNode {
  reader.depth += 1;
  if (reader.depth > deepest) stop("its groups are nested too deeply");
  const parts = [sequence(reader)];
  while (takeIf(reader, "|")) parts.push(sequence(reader));
  reader.depth -= 1;
  return { kind: "choice", parts };
}

function sequence(reader: Reader): PatternNode {
  const parts: PatternNode[] = [];
  for (let next = peek(reader); next !== undefined && next !== "|" && next !== ")"; next = peek(reader))
    parts.push(repeated(reader, atom(reader)));
  return { kind: "sequence", parts };
}

function atom(reader: Reader): PatternNode {
  const letter = take(reader);
  if (letter === "(") return group(reader);
  if (letter === "[") return { kind: "letter", test: letterClass(reader) };
  if (letter === "^") return { kind: "start" };
  if (letter === "$") return { kind: "end" };
  if (letter === ".") return { kind: "letter", test: (code) => code !== 10 && code !== 13 };
  if (letter === "\\") return { kind: "letter", test: escaped(reader) };
  return "*+?".includes(letter) ? stop(`nothing stands before ${letter}`) : { kind: "letter", test: exactly(letter) };
}

const exactly = (letter: string): LetterTest => {
  const wanted = letter.codePointAt(0);
  return (code) => code === wanted;
};

function group(reader: Reader): PatternNode {
  if (takeIf(reader, "?") && !takeIf(reader, ":")) stop("it looks ahead or behind, or names a group");
  const node = choice(reader);
  return takeIf(reader, ")") ? node : stop("a bracket is never closed");
}

const counts: Readonly<Record<string, readonly [number, number]>> = {
  "*": [0, Number.POSITIVE_INFINITY],
  "+": [1, Number.POSITIVE_INFINITY],
  "?": [0, 1],
};

function repeated(reader: Reader, part: PatternNode): PatternNode {
  const next = peek(reader);
  const [least, most] = next === "{" ? braces(reader) : (counts[next ?? ""] ?? [1, 1]);
  if (next !== undefined && next in counts) reader.at += 1;
  else if (next !== "{") return part;
  // Whether as much or as little as possible is taken makes no difference where the whole cell must match.
  takeIf(reader, "?");
  if (["*", "+", "{"].includes(peek(reader) ?? "")) stop("a repetition of a repetition without a group");
  return { kind: "repeat", part, least, most };
}

function braces(reader: Reader): readonly [number, number] {
  const rest = reader.letters.slice(reader.at, reader.at + 12).join("");
  const [whole = "", least = "", comma, most] = /^\{(\d{1,4})(,)?(\d{1,4})?\}/.exec(rest) ?? [];
  if (whole === "") stop("a brace that counts nothing");
  reader.at += whole.length;
  const from = Number(least);
  const to = comma === undefined ? from : most === undefined ? Number.POSITIVE_INFINITY : Number(most);
  return from <= to ? [from, to] : stop("a repetition with its limits exchanged");
}

const digit: LetterTest = (code) => code >= 48 && code <= 57;
const word: LetterTest = (code) => /[A-Za-z0-9_]/.test(String.fromCodePoint(code));
const blank: LetterTest = (code) => /\s/u.test(String.fromCodePoint(code));
const not =
  (test: LetterTest): LetterTest =>
  (code) =>
    !test(code);

const escapes: ReadonlyMap<string, LetterTest> = new Map([
  ["d", digit],
  ["D", not(digit)],
  ["w", word],
  ["W", not(word)],
  ["s", blank],
  ["S", not(blank)],
  ["t", exactly("\t")],
  ["n", exactly("\n")],
  ["r", exactly("\r")],
]);

function escaped(reader: Reader): LetterTest {
  const letter = take(reader);
  const known = escapes.get(letter);
  if (known !== undefined) return known;
  if (letter === "p" || letter === "P") return property(reader, letter === "P");
  return /[A-Za-z0-9]/.test(letter) ? stop(`\\${letter} is not known here`) : exactly(letter);
}

/** A class of letters by its Unicode name: `\p{L}`, `\p{Lu}`. */
function property(reader: Reader, negated: boolean): LetterTest {
  const rest = reader.letters.slice(reader.at, reader.at + 40).join("");
  const [whole = ""] = /^\{[A-Za-z_]+(?:=[A-Za-z_]+)?\}/.exec(rest) ?? [];
  reader.at += whole.length;
  const test = unicodeClass(whole);
  return negated ? not(test) : test;
}

function unicodeClass(name: string): LetterTest {
  try {
    const letter = new RegExp(`^\\p${name}$`, "u");
    return (code) => letter.test(String.fromCodePoint(code));
  } catch {
    return stop(`\\p${name} is no class of letters`);
  }
}

function letterClass(reader: Reader): LetterTest {
  const negated = takeIf(reader, "^");
  const tests: LetterTest[] = [];
  do tests.push(memberOfClass(reader));
  while (peek(reader) !== "]");
  reader.at += 1;
  const any: LetterTest = (code) => tests.some((test) => test(code));
  return negated ? not(any) : any;
}

function memberOfClass(reader: Reader): LetterTest {
  const letter = take(reader);
  if (letter === "]") stop("an empty class");
  if (letter === "[" || (letter === "&" && peek(reader) === "&")) stop("a class inside a class");
  return letter === "\\" ? escaped(reader) : range(reader, letter);
}

function range(reader: Reader, letter: string): LetterTest {
  const [dash, end] = reader.letters.slice(reader.at, reader.at + 2);
  if (dash !== "-" || end === undefined || end === "]" || end === "\\") return exactly(letter);
  reader.at += 2;
  const [from, to] = [letter.codePointAt(0) ?? 0, end.codePointAt(0) ?? 0];
  return from <= to ? (code) => code >= from && code <= to : stop("a class with its limits exchanged");
}
