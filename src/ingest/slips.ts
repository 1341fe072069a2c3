/** How the text of a record breaks the rules of quotation marks, and in which of its cells, counted from 0. */
export interface Slip {
  readonly kind: "misplaced" | "not-closed" | "too-long";
  readonly cell: number;
}

/** A stretch of text: one whole record, or the line on which a malformed one begins. */
export interface Stretch {
  readonly text: string;
  readonly slip: Slip | undefined;
}

/** How records are told apart in a text that is known to be malformed somewhere. */
export interface Grammar {
  readonly delimiter: string;
  readonly quote: boolean;
  readonly limit: number;
}

/** Parts the text into whole records and malformed lines. Reading goes on behind the line of a slip: one slip, one line. */
export function* stretchesOf(text: string, grammar: Grammar): Generator<Stretch> {
  const { delimiter, quote } = grammar;
  const stop = new RegExp(`[${quote ? '"' : ""}\r\n]|${delimiter.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "g");
  for (let from = 0; from < text.length; ) {
    const { to, slip } = scan({ ...grammar, text, stop }, from);
    yield { text: text.slice(from, to), slip };
    from = to;
  }
}

interface Scanning extends Grammar {
  readonly text: string;
  /** Finds what may end an unquoted cell. */
  readonly stop: RegExp;
}

interface Scanned {
  readonly to: number;
  readonly slip: Slip | undefined;
}

/** What stands behind a cell: a separator, a line break, the end of the text, or what must not stand there. */
interface CellEnd {
  readonly at: number;
  readonly sign: string | Slip["kind"];
}

function scan(scanning: Scanning, from: number): Scanned {
  const { text, delimiter, limit } = scanning;
  for (let at = from, cell = 0; ; cell += 1) {
    const end = endOfCell(scanning, at);
    const kind = end.at - from > limit ? "too-long" : end.sign;
    if (isSlip(kind)) return { to: behindLine(text, from), slip: { kind, cell } };
    if (end.sign !== delimiter) return { to: behindLine(text, end.at), slip: undefined };
    at = end.at + delimiter.length;
  }
}

const slips: readonly string[] = ["misplaced", "not-closed", "too-long"] satisfies readonly Slip["kind"][];
const isSlip = (sign: string): sign is Slip["kind"] => slips.includes(sign);

function endOfCell({ text, quote, stop }: Scanning, from: number): CellEnd {
  const quoted = quote && text[from] === '"';
  const end = quoted ? behindQuoted(text, from) : from;
  if (end === -1) return { at: text.length, sign: "not-closed" };
  stop.lastIndex = end;
  const found = stop.exec(text);
  const at = found?.index ?? text.length;
  const misplaced = found?.[0] === '"' || (quoted && at > end);
  return { at, sign: misplaced ? "misplaced" : (found?.[0] ?? "") };
}

/** Where a quoted cell ends, its closing mark included; -1 where it is never closed. */
function behindQuoted(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1;
  return -1;
}

function behindLine(text: string, from: number): number {
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = from;
  return breaks.exec(text) === null ? text.length : breaks.lastIndex;
}
