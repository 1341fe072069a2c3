import { declined } from "./declined.ts";
import { type Cursor, takeField } from "./plain-fields.ts";
import { looksSuspicious } from "./suspicious.ts";

/** The names of one column, numbered in the order in which they first came. */
export interface Names {
  readonly list: readonly string[];
  /** Reads the next field and gives the number of the name in it. */
  readonly take: (cursor: Cursor, isLast: boolean) => number;
  /** Adds the empty name, for a file that does not have the column. */
  readonly addEmpty: () => void;
}

interface Spelling {
  readonly bytes: Uint8Array;
  readonly hash: number;
  readonly number: number;
  /** Without a comma, which stood between quotation marks. */
  readonly isOneField: boolean;
}

interface State {
  readonly list: string[];
  readonly numbers: Map<string, number>;
  readonly spellings: Spelling[];
  /** Open addressing by hash: a slot holds the place of a spelling plus one, or 0. */
  slots: Uint32Array;
  /** The spelling read last. */
  last: number;
}

// Places of cells are kept in two bytes a name.
const mostNames = 0xffff;

/** Opens an empty list of names. */
export function openNames(): Names {
  const state: State = { list: [], numbers: new Map(), spellings: [], slots: new Uint32Array(1024), last: 0 };
  return {
    list: state.list,
    take: (cursor, isLast) => {
      const expected = isLast ? -1 : takeExpected(state, cursor);
      if (expected !== -1) return expected;
      takeField(cursor, isLast);
      return numberAt(state, cursor);
    },
    addEmpty: () => void numberOf(state, ""),
  };
}

/** Reads a name that sorted tables have here: that of the row before, the one after it, or the first again; otherwise -1. */
function takeExpected(state: State, cursor: Cursor): number {
  for (let guess = 0; guess < 3; guess += 1) {
    const index = guess === 2 ? 0 : state.last + guess;
    const spelling = state.spellings[index];
    if (spelling === undefined || !isNext(cursor, spelling)) continue;
    cursor.at += spelling.bytes.length + 1;
    state.last = index;
    return spelling.number;
  }
  return -1;
}

function numberAt(state: State, cursor: Cursor): number {
  const { slots, spellings } = state;
  let slot = cursor.hash & (slots.length - 1);
  for (let found = slots[slot] ?? 0; found !== 0; found = slots[slot] ?? 0) {
    const spelling = spellings[found - 1];
    if (spelling !== undefined && isSpelt(cursor, spelling)) {
      state.last = found - 1;
      return spelling.number;
    }
    slot = (slot + 1) & (slots.length - 1);
  }
  return addSpelling(state, cursor);
}

function addSpelling(state: State, { bytes: line, from, to, hash }: Cursor): number {
  const { spellings } = state;
  const bytes = line.slice(from, to);
  const number = numberOf(state, nameOf(bytes));
  if (number > mostNames || spellings.length > 2 * mostNames) throw declined;
  spellings.push({ bytes, hash, number, isOneField: !bytes.includes(comma) });
  state.last = spellings.length - 1;
  if (spellings.length * 2 > state.slots.length) {
    state.slots = new Uint32Array(state.slots.length * 2);
    for (const [index, spelling] of spellings.entries()) insert(state.slots, index, spelling.hash);
  } else insert(state.slots, state.last, hash);
  return number;
}

function insert(slots: Uint32Array, spelling: number, hash: number): void {
  let slot = hash & (slots.length - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = spelling + 1;
}

/** The number of a name, which may be spelt in several ways. */
function numberOf({ list, numbers }: State, name: string): number {
  const number = numbers.get(name) ?? list.push(name) - 1;
  numbers.set(name, number);
  return number;
}

const comma = 0x2c;

function isNext({ bytes, at }: Cursor, spelling: Spelling): boolean {
  const { length } = spelling.bytes;
  if (!spelling.isOneField || bytes[at + length] !== comma) return false;
  for (let index = 0; index < length; index += 1) if (bytes[at + index] !== spelling.bytes[index]) return false;
  return true;
}

function isSpelt({ bytes, from, to, hash }: Cursor, spelling: Spelling): boolean {
  if (hash !== spelling.hash || to - from !== spelling.bytes.length) return false;
  for (let at = from; at < to; at += 1) if (bytes[at] !== spelling.bytes[at - from]) return false;
  return true;
}

/** A name as the careful reader would have it, without the blanks around it. */
export function nameOf(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!looksSuspicious(text)) return text.trim();
  } catch {
    // Not UTF-8.
  }
  throw declined;
}
