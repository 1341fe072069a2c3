import type { Analysis, Spread, Variant } from "../../compare/analysis.ts";
import { isBounds, noteOf } from "../../model/value.ts";
import type { Report } from "../report.ts";
import type { Terms } from "../terms/terms.ts";
import { printed, printedInterval } from "../wording.ts";
import { interactiveWords } from "./words.ts";

/** A headline number counted in another way: its words, and the id of the result. */
export interface OtherWay {
  readonly text: string;
  readonly unit: string;
  readonly note: string;
  /** Empty where there is no number. */
  readonly result: string;
}

/** The ways to count, and what each headline number is under them, by the id of the number that is printed. */
export interface Ways {
  readonly names: readonly string[];
  readonly numbers: Readonly<Record<string, readonly OtherWay[]>>;
}

const definitionsIn = ({ spread }: Analysis): readonly string[] => [
  ...new Set(
    spread.flatMap(({ variants }) => variants.filter(({ kind }) => kind === "definition").map(({ name }) => name)),
  ),
];

/** The density that stands beside a count, under the same definition. */
function densityBeside(analysis: Analysis, spread: Spread, name: string): Variant | undefined {
  if (spread.indicator !== "level") return undefined;
  const beside = analysis.spread.find(
    ({ indicator, region, measure, year }) =>
      indicator === "per-1000-inhabitants" &&
      region === spread.region &&
      measure === spread.measure &&
      year === spread.year,
  );
  return beside?.variants.find((variant) => variant.name === name);
}

const valueNote = ({ result: { value } }: Variant, terms: Terms): string =>
  noteOf(value) ?? (isBounds(value) ? terms.phrases.rangeBecause(terms.reasons[value.reason]) : "");

function wayUnder(analysis: Analysis, spread: Spread, name: string, terms: Terms): OtherWay {
  const variant = spread.variants.find((one) => one.kind === "definition" && one.name === name);
  if (variant === undefined) {
    const why = spread.unanswered.find((one) => one.kind === "definition" && one.name === name)?.why ?? "";
    return { text: interactiveWords[analysis.language].noNumber, unit: "", note: why, result: "" };
  }
  const interval = printedInterval(variant.result, terms);
  const density = densityBeside(analysis, spread, name);
  const parts = [
    interval === "" ? "" : `${terms.labels.range} ${interval}`,
    density === undefined ? "" : terms.phrases.perThousand(printed(density.result, terms).text),
  ];
  const unit = parts.filter((part) => part !== "").join(" · ");
  const flags = variant.result.flags.filter((flag) => flag !== "lower-bound" && flag !== "envelope");
  const note = [...flags.flatMap((flag) => terms.flags[flag] ?? []), valueNote(variant, terms)]
    .filter((part) => part !== "")
    .join("; ");
  return { text: printed(variant.result, terms).text, unit, note, result: variant.result.id };
}

/** Every headline number of a report under every definition that gives one anywhere; nothing is computed here. */
export function waysOf(analysis: Analysis, report: Report, terms: Terms): Ways {
  const names = definitionsIn(analysis);
  const shown = report.blocks.flatMap((block) => (block.kind === "tiles" ? block.columns : []));
  const ids = shown.flatMap(({ numbers }) => numbers.map(({ result }) => result)).filter((id) => id !== "");
  const numbers = ids.flatMap((id) => {
    const spread = analysis.spread.find(({ variants }) => variants[0]?.result.id === id);
    return spread === undefined ? [] : [[id, names.map((name) => wayUnder(analysis, spread, name, terms))] as const];
  });
  return { names, numbers: Object.fromEntries(numbers) };
}
