import type { ResultRow } from "../model/indicator.ts";
import { hole, isHole, type Value } from "../model/value.ts";
import type { Normalisation } from "./normalise.ts";
import { ranksOf } from "./ranks.ts";
import type { RankRange, Robustness } from "./robustness.ts";
import type { Form, Level, Scores } from "./score.ts";

/** What all rows of one composite have in common. */
export interface Frame {
  readonly case: string;
  readonly year: string;
  readonly regions: readonly string[];
  readonly form: Form;
}

/** Below this number of regions one of few is bound to get 0 and another 100, whatever they are like. */
const fewRegions = 10;

const fixedScale: readonly Normalisation[] = ["goalposts", "none"];

/** The rows of one year: scores, ranks and their range, then groups, then indicators with their weight in the whole. */
export function rowsOfComposite(frame: Frame, scores: Scores, robustness?: Robustness): readonly ResultRow[] {
  const ranks = ranksOf(scores.total);
  const notes = notesOf(frame, scores);
  const whole = frame.regions.flatMap((region, place) => {
    const lacking = scores.lacking[place] ?? 0;
    const flags = [...notes, ...(lacking > 0 ? [`${lacking}-missing`] : [])];
    const at = (value: Value | undefined, part: string, extra: readonly string[] = flags) =>
      rowOf(frame, part, { region, sector: "" }, value ?? hole("not-collected"), extra);
    const range = robustness?.ranges[place];
    return [
      at(scores.total[place], ""),
      at(ranks[place], "rank"),
      ...(robustness === undefined ? [] : rangeRows(range, ranks[place], at)),
    ];
  });
  return [
    ...whole,
    ...scores.groups.flatMap((level) => levelRows(frame, level, "")),
    ...scores.normalised.flatMap((level) => levelRows(frame, level, "normalised")),
    ...weightRows(frame, scores),
    ...(robustness === undefined ? [] : gridRows(frame, robustness)),
  ];
}

function notesOf({ regions, form }: Frame, { excluded }: Scores): readonly string[] {
  const isOwn = !fixedScale.includes(form.normalisation) && form.aggregation !== "copeland";
  return [...(isOwn && regions.length < fewRegions ? ["too-few"] : []), ...excluded.map(({ id }) => `${id}-left-out`)];
}

function rangeRows(
  range: RankRange | undefined,
  rank: Value | undefined,
  at: (value: Value, part: string, flags: readonly string[]) => ResultRow,
): readonly ResultRow[] {
  const none = rank !== undefined && isHole(rank) ? rank : hole("not-collected");
  return [
    at(range?.best ?? none, "best-rank", range?.bestWith ?? []),
    at(range?.worst ?? none, "worst-rank", range?.worstWith ?? []),
  ];
}

const levelRows = (frame: Frame, { entry, scores }: Level, part: string): readonly ResultRow[] =>
  frame.regions.map((region, place) =>
    rowOf(frame, part, { region, sector: entry.id }, scores[place] ?? hole("not-collected"), []),
  );

function weightRows(frame: Frame, { weights, excluded }: Scores): readonly ResultRow[] {
  const flags = excluded.length === 0 ? [] : ["rescaled"];
  return [
    ...[...weights].map(([sector, weight]) => rowOf(frame, "weight", { region: "", sector }, weight, flags)),
    ...excluded.map(({ id }) =>
      rowOf(
        frame,
        "weight",
        { region: "", sector: id },
        hole("degenerate", "left out: all regions have the same value"),
        [],
      ),
    ),
  ];
}

const gridRows = (frame: Frame, { combinations, unscored }: Robustness): readonly ResultRow[] => [
  rowOf(frame, "combinations", { region: "", sector: "" }, combinations, []),
  rowOf(frame, "combinations-without-score", { region: "", sector: "" }, unscored, []),
];

function rowOf(
  frame: Frame,
  part: string,
  place: { readonly region: string; readonly sector: string },
  value: Value,
  flags: readonly string[],
): ResultRow {
  const indicator = part === "" ? "composite" : `composite.${part}`;
  const row = { case: frame.case, indicator, ...place, year: frame.year, value };
  return flags.length === 0 ? row : { ...row, flags };
}
