/** The members of one list of a JSON file as they are printed: a parsed file no longer knows lines and trailing zeros. */
export interface PrintedList {
  readonly isArray: boolean;
  /** Names of the members of an object; empty for an array. */
  readonly keys: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly lines: readonly number[];
}

interface Draft extends PrintedList {
  readonly keys: string[];
  readonly starts: number[];
  readonly ends: number[];
  readonly lines: number[];
}

/** An object or array that is not closed yet; kept in a list and not by recursion, however deep the file goes. */
interface Frame {
  readonly isArray: boolean;
  key: string;
  index: number;
  awaitsKey: boolean;
  readonly list: Draft | undefined;
}

/** Path of names and positions from the top of a file to a list in it, as a key. */
export const pathKey = (path: readonly string[]): string => JSON.stringify(path);

// No list that is looked for lies deeper; below, paths are not even put together.
const deepest = 24;

/** Finds the lists at some paths of a text that is known to be JSON, in one pass. */
export function printedLists(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, PrintedList> {
  const found = new Map<string, PrintedList>();
  const frames: Frame[] = [];
  const open = (isArray: boolean): void => {
    const list = isWanted(frames, wanted) ? { isArray, keys: [], starts: [], ends: [], lines: [] } : undefined;
    if (list !== undefined) found.set(pathKey(pathOf(frames)), list);
    frames.push({ isArray, key: "", index: 0, awaitsKey: !isArray, list });
  };
  const value: Take = (sign, start, end, line) => {
    const frame = frames.at(-1);
    if (frame?.list !== undefined) note(frame, frame.list, start, end, line);
    if (sign === "{" || sign === "[") open(sign === "[");
  };
  eachToken(text, (sign, start, end, line) => {
    const frame = frames.at(-1);
    if (sign === "}" || sign === "]") frames.pop();
    else if (frame !== undefined && sign === ",") next(frame);
    else if (frame?.awaitsKey === true) name(frame, text.slice(start, end));
    else if (sign !== ":") value(sign, start, end, line);
  });
  return found;
}

const pathOf = (frames: readonly Frame[]): readonly string[] =>
  frames.map(({ isArray, index, key }) => (isArray ? String(index) : key));

function isWanted(frames: readonly Frame[], wanted: ReadonlySet<string>): boolean {
  const key = frames.at(-1)?.key;
  return (key === "value" || key === "status") && frames.length <= deepest && wanted.has(pathKey(pathOf(frames)));
}

function next(frame: Frame): void {
  frame.index += 1;
  frame.awaitsKey = !frame.isArray;
}

function name(frame: Frame, printed: string): void {
  frame.key = printed.includes("\\") ? String(JSON.parse(printed)) : printed.slice(1, -1);
  frame.awaitsKey = false;
}

function note(frame: Frame, list: Draft, start: number, end: number, line: number): void {
  if (!list.isArray) list.keys.push(frame.key);
  list.starts.push(start);
  list.ends.push(end);
  list.lines.push(line);
}

type Take = (sign: string, start: number, end: number, line: number) => void;

function eachToken(text: string, take: Take): void {
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    const end = isBlank(sign) ? at + 1 : endOfToken(text, at, sign);
    if (isLineEnd(text, at, sign)) line += 1;
    if (!isBlank(sign)) take(sign, at, end, line);
    at = end;
  }
}

// CR LF is one line end, counted at its LF.
const isLineEnd = (text: string, at: number, sign: string): boolean =>
  sign === "\n" || (sign === "\r" && text.charAt(at + 1) !== "\n");

const endOfToken = (text: string, at: number, sign: string): number =>
  sign === '"' ? endOfString(text, at) : signs.has(sign) ? at + 1 : endOfScalar(text, at);

const signs = new Set(["{", "}", "[", "]", ",", ":"]);
const isBlank = (sign: string): boolean => sign === " " || sign === "\n" || sign === "\r" || sign === "\t";

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charAt(before) === "\\") before -= 1;
    if ((at - before) % 2 === 1) return at + 1;
  }
  return text.length;
}

function endOfScalar(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && !signs.has(text.charAt(at)) && !isBlank(text.charAt(at))) at += 1;
  return at;
}
