import { type LetterTest, type PatternNode, parsePattern } from "./pattern-syntax.ts";

/** A pattern that a whole cell must match, or the reason why it is not used. */
export type Pattern = { readonly matches: (text: string) => boolean } | { readonly mistake: string };

type Step =
  | { readonly op: "letter"; readonly test: LetterTest; readonly next: number }
  | { readonly op: "start" | "end"; readonly next: number }
  | { readonly op: "fork"; readonly ways: readonly number[] }
  | { readonly op: "done" };

const stepLimit = 1000;
const stateLimit = 1000;

/**
 * Makes a pattern of a schema into a test. Not a RegExp: `(a+)+$` makes that one run for years on thirty letters,
 * and patterns come with the data. Here every way through the pattern is followed at once, letter by letter, so
 * the time grows with the length of the cell and no faster (Thompson 1968).
 */
export function readPattern(pattern: string): Pattern {
  try {
    const steps: Step[] = [{ op: "done" }];
    const first = compile(steps, parsePattern(pattern), 0);
    return { matches: matcher(steps, first) };
  } catch (error) {
    if (error instanceof RangeError) return { mistake: error.message };
    throw error;
  }
}

function add(steps: Step[], step: Step): number {
  if (steps.length >= stepLimit) throw new RangeError(`it has more than ${stepLimit} steps`);
  steps.push(step);
  return steps.length - 1;
}

/** Appends the steps of a node that lead on to `next`, and gives the first of them. */
function compile(steps: Step[], node: PatternNode, next: number): number {
  if (node.kind === "letter") return add(steps, { op: "letter", test: node.test, next });
  if (node.kind === "sequence") return node.parts.reduceRight((after, part) => compile(steps, part, after), next);
  if (node.kind === "choice") return fork(steps, node.parts, next);
  if (node.kind === "repeat") return repeat(steps, node, next);
  return add(steps, { op: node.kind, next });
}

function fork(steps: Step[], parts: readonly PatternNode[], next: number): number {
  const ways = parts.map((part) => compile(steps, part, next));
  return ways.length === 1 && ways[0] !== undefined ? ways[0] : add(steps, { op: "fork", ways });
}

type Repeat = PatternNode & { readonly kind: "repeat" };

function repeat(steps: Step[], { part, least, most }: Repeat, next: number): number {
  let after = next;
  if (most === Number.POSITIVE_INFINITY) {
    const ways: number[] = [];
    after = add(steps, { op: "fork", ways });
    ways.push(compile(steps, part, after), next);
  } else
    for (let times = least; times < most; times += 1)
      after = add(steps, { op: "fork", ways: [compile(steps, part, after), next] });
  for (let times = 0; times < least; times += 1) {
    const before = after;
    after = compile(steps, part, after);
    // Nothing, as often as one likes, is nothing.
    if (after === before) break;
  }
  return after;
}

/** Where all ways through a pattern stand after some letters, and where they go from there. */
interface State {
  readonly at: readonly number[];
  readonly done: boolean;
  readonly goes: Map<number, State>;
}

function matcher(steps: readonly Step[], first: number): (text: string) => boolean {
  let states = new Map<string, State>();
  const stateOf = (at: readonly number[]): State => {
    // A pattern with more states than that is followed without a memory of them.
    if (states.size > stateLimit) states = new Map();
    const key = at.join(" ");
    const state = states.get(key) ?? {
      at,
      done: reaches(steps, at, { start: false, end: true }).done,
      goes: new Map(),
    };
    states.set(key, state);
    return state;
  };
  const onwards = (state: State, code: number): State => {
    const known = state.goes.get(code);
    if (known !== undefined) return known;
    const next = state.at.flatMap((index) => {
      const step = steps[index];
      return step?.op === "letter" && step.test(code) ? [step.next] : [];
    });
    const reached = stateOf(reaches(steps, next, { start: false, end: false }).at);
    if (state.goes.size < stateLimit) state.goes.set(code, reached);
    return reached;
  };
  return (text) => {
    if (text === "") return reaches(steps, [first], { start: true, end: true }).done;
    let state = stateOf(reaches(steps, [first], { start: true, end: false }).at);
    for (const letter of text) state = onwards(state, letter.codePointAt(0) ?? 0);
    return state.done;
  };
}

/** Where the assertions hold: before the first letter, and behind the last one. */
interface Edges {
  readonly start: boolean;
  readonly end: boolean;
}

/** The steps that follow without a letter. */
function ways(step: Step | undefined, edges: Edges): readonly number[] {
  if (step?.op === "fork") return step.ways;
  if (step?.op === "start" || step?.op === "end") return edges[step.op] ? [step.next] : [];
  return [];
}

/** All steps that can be reached without a letter, sorted; `$` is kept until it is known whether the cell ends there. */
function reaches(steps: readonly Step[], from: readonly number[], edges: Edges) {
  const seen = new Set<number>();
  const open = [...from];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    open.push(...ways(steps[index], edges));
  }
  const kept = [...seen].filter((index) => steps[index]?.op !== "fork" && steps[index]?.op !== "start");
  return { at: kept.sort((a, b) => a - b), done: seen.has(0) };
}
