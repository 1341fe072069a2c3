import { sum } from "../base/sum.ts";
import type { Observation } from "../model/observation.ts";
import { isNumber } from "../model/value.ts";
import type { Place, Sum } from "../secrecy/totals.ts";

/** A figure and those that should be parts of it. */
export interface Line {
  readonly year: string;
  /** Lines of one kind stand or fall together: the section J over its classes, the units of a nation in one year. */
  readonly family: string;
  readonly name: string;
  readonly total: Observation;
  readonly parts: readonly Observation[];
  /** Whether every part that the table knows of has a row here. */
  readonly isWhole: boolean;
}

/** So many lines that are published from end to end show whether parts are all there is to a total. */
const enough = 3;

/** What the published lines of a family show: nothing left over, something left over, or more than there can be. */
type Verdict = "all parts" | "some parts" | "contradictory";

/**
 * The sums that may be relied on, by year.
 *
 * No list says which totals hold: a nation's figure may hold people whom no region counts (the Dutch figures do), a
 * section classes that are not in the data. The published lines show it. Where all of them add up, the parts of a
 * family are the total; where something is left over, they are at most the total; where parts exceed their total by
 * more than rounding, no line of the family is relied on.
 */
export function judgedSums(lines: readonly Line[], step: number): ReadonlyMap<string, readonly Sum[]> {
  const gaps = new Map(lines.map((line) => [line, gapOf(line)]));
  const room = (line: Line) => Math.floor((line.parts.length + 1) / 2) * step;
  const isSmall = (line: Line, gap: number) => Math.abs(gap) <= room(line) * (1 + 1e-9);
  const isExact = (gap: number) => Math.abs(gap) < step / 2;
  // Figures that are rounded one by one miss their totals here and there; where none does, no room is left for it.
  const rounded = lines.some(
    (line) => isOpen(line) && !isExact(gaps.get(line) ?? 0) && isSmall(line, gaps.get(line) ?? 0),
  );
  const verdicts = new Map<string, Verdict>();
  for (const [family, members] of byFamily(lines)) {
    const misses = (line: Line) => (rounded ? !isSmall(line, gaps.get(line) ?? 0) : !isExact(gaps.get(line) ?? 0));
    const isTooMuch = (line: Line) => isNumber(line.total.value) && (gaps.get(line) ?? 0) < 0 && misses(line);
    const whole = members.filter((line) => line.isWhole && isOpen(line));
    const addsUp = whole.length >= enough && !whole.some(misses);
    verdicts.set(family, members.some(isTooMuch) ? "contradictory" : addsUp ? "all parts" : "some parts");
  }
  return sumsByYear(lines, (line) => sumFrom(line, verdicts.get(line.family), rounded ? room(line) : 0));
}

const isOpen = ({ total, parts }: Line): boolean =>
  isNumber(total.value) && parts.every(({ value }) => isNumber(value));

/** What the published parts leave of a published total. */
const gapOf = ({ total, parts }: Line): number =>
  isNumber(total.value)
    ? sum([total.value, ...parts.map(({ value }) => (isNumber(value) ? -value : 0))])
    : Number.POSITIVE_INFINITY;

function byFamily(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const families = new Map<string, Line[]>();
  for (const line of lines) {
    const members = families.get(line.family);
    if (members === undefined) families.set(line.family, [line]);
    else members.push(line);
  }
  return families;
}

const placeOf = ({ region, sector }: Observation): Place => ({ row: region, column: sector });

function sumFrom(line: Line, verdict: Verdict | undefined, slack: number): Sum | undefined {
  // Nothing is to be learnt from a line without a secret.
  if (verdict === undefined || verdict === "contradictory" || isOpen(line)) return undefined;
  const holds = verdict === "all parts" && line.isWhole ? "all parts" : "some parts";
  return { name: line.name, total: placeOf(line.total), parts: line.parts.map(placeOf), holds, slack };
}

function sumsByYear(
  lines: readonly Line[],
  build: (line: Line) => Sum | undefined,
): ReadonlyMap<string, readonly Sum[]> {
  const years = new Map<string, Sum[]>();
  for (const line of lines) {
    const one = build(line);
    if (one === undefined) continue;
    const before = years.get(line.year);
    if (before === undefined) years.set(line.year, [one]);
    else before.push(one);
  }
  return years;
}
