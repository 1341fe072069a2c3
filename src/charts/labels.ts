import { type TextStyle, textWidth, wrapText } from "../base/text-width.ts";

/** A label that wants to stand at a height, and how much room it needs. */
export interface Wish {
  /** Wanted middle, in CSS pixels from the top. */
  readonly at: number;
  readonly height: number;
}

/** A run of labels pushed together: which ones, their common top and their height. */
interface Run {
  readonly members: readonly number[];
  readonly top: number;
  readonly height: number;
  /** Sum of the tops that the run would have if each member were to stand where it wants. */
  readonly wanted: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

function merge(above: Run, below: Run): Run {
  const members = [...above.members, ...below.members];
  const wanted = above.wanted + below.wanted - below.members.length * above.height;
  return { members, height: above.height + below.height, wanted, top: wanted / members.length };
}

/** Keeps a run inside; the room a run above needs is found by merging, not by pushing. */
const inside = (run: Run, low: number, high: number): Run => ({
  ...run,
  top: clamp(run.top, low, Math.max(low, high - run.height)),
});

/**
 * The middles at which labels stand so that none covers another, each as near to its wish as the others allow.
 * Order is kept; equal wishes keep the order given. Where all of them do not fit, they overflow at the foot.
 */
export function spread(wishes: readonly Wish[], low: number, high: number): readonly number[] {
  const order = wishes.map((_, at) => at).sort((a, b) => (wishes[a]?.at ?? 0) - (wishes[b]?.at ?? 0) || a - b);
  const runs: Run[] = [];
  for (const at of order) {
    const { at: middle, height } = wishes[at] ?? { at: 0, height: 0 };
    let run = inside({ members: [at], top: middle - height / 2, height, wanted: middle - height / 2 }, low, high);
    for (let above = runs.at(-1); above !== undefined && above.top + above.height > run.top; above = runs.at(-1)) {
      runs.pop();
      run = inside(merge(above, run), low, high);
    }
    runs.push(run);
  }
  return placed(runs, wishes);
}

function placed(runs: readonly Run[], wishes: readonly Wish[]): readonly number[] {
  const middles = wishes.map(() => 0);
  for (const run of runs) {
    let top = run.top;
    for (const member of run.members) {
      const height = wishes[member]?.height ?? 0;
      middles[member] = top + height / 2;
      top += height;
    }
  }
  return middles;
}

/** The width of the longest of some texts, rounded up to a whole pixel. */
export const widest = (texts: readonly string[], style: TextStyle): number =>
  Math.ceil(texts.reduce((most, text) => Math.max(most, textWidth(text, style)), 0));

/** Texts broken into lines for a column: the column gets as narrow as its longest line, at most the width given. */
export function column(texts: readonly string[], room: number, style: TextStyle) {
  const lines = texts.map((text) => wrapText(text, room, style));
  return { lines, width: widest(lines.flat(), style) };
}
