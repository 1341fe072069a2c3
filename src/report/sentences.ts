import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { multiply } from "../model/arithmetic.ts";
import { isHole } from "../model/value.ts";
import type { Said } from "./report.ts";
import type { PlaceNumber, Terms } from "./terms/terms.ts";
import { capital, inline, span, territoryName, wordCount } from "./wording.ts";

const limit = 15;

/** The first wording that keeps to fifteen words; nothing where none does, rather than a sentence that is cut. */
export const firstThatFits = (wordings: readonly string[]): string | undefined =>
  wordings.map(capital).find((sentence) => wordCount(sentence) <= limit);

/** The place a number belongs to: the region, or the territory that stands for it, so that an envelope is never read as the region. */
function placeOf(analysis: Analysis, result: Result, terms: Terms): string {
  const region = analysis.regions.find(({ id }) => id === result.region);
  const isOwn = region !== undefined && (result.territory === "" || result.territory === region.territories[0]);
  return terms.phrases.place(isOwn ? region.name : territoryName(analysis, result.territory));
}

const placed = (analysis: Analysis, result: Result, terms: Terms): PlaceNumber => ({
  place: placeOf(analysis, result, terms),
  number: inline(result, terms),
});

const numbersOf = (results: readonly Result[]): readonly Result[] => results.filter(({ value }) => !isHole(value));

const lowOf = (result: Result): number => span(result)?.low ?? Number.NEGATIVE_INFINITY;
const highOf = (result: Result): number => span(result)?.high ?? Number.POSITIVE_INFINITY;

/** The regions that stand certainly highest and lowest: their ranges touch no other; undefined where they do. */
export function clearExtremes(results: readonly Result[]): { readonly high: Result; readonly low: Result } | undefined {
  const byLow = [...numbersOf(results)].sort((a, b) => lowOf(b) - lowOf(a));
  const high = byLow[0];
  const low = [...byLow].sort((a, b) => highOf(a) - highOf(b))[0];
  if (!high || !low || high === low) return undefined;
  const above = byLow.every((other) => other === high || lowOf(high) > highOf(other));
  const below = byLow.every((other) => other === low || highOf(low) < lowOf(other));
  return above && below ? { high, low } : undefined;
}

/** A sentence bound to its numbers; nothing where no wording fits. */
const said = (text: string | undefined, ...results: readonly Result[]): Said | undefined =>
  text === undefined ? undefined : { text, results: results.map(({ id }) => id) };

type TwoPlaces = (high: PlaceNumber, low: PlaceNumber) => readonly string[];

function extremesSentence(analysis: Analysis, results: readonly Result[], terms: Terms, say: TwoPlaces) {
  const extremes = clearExtremes(results);
  if (!extremes) return undefined;
  const { high, low } = extremes;
  return said(firstThatFits(say(placed(analysis, high, terms), placed(analysis, low, terms))), high, low);
}

const ofTotal = (analysis: Analysis, indicator: string): readonly Result[] =>
  resultsOf(analysis, {
    indicator,
    measure: "persons_employed",
    sector: analysis.definition.id,
    year: analysis.year,
  });

/** The sector that stands out most among those whose whole range lies above 1, as a sentence. */
export function standsOutSentence(analysis: Analysis, terms: Terms): Said | undefined {
  const [best] = [...specialisations(analysis)].sort((a, b) => lowOf(b) - lowOf(a));
  if (!best) return undefined;
  const sector = analysis.sectors.find(({ code }) => code === best.sector)?.name ?? best.sector;
  const place = placeOf(analysis, best, terms);
  return said(firstThatFits(terms.phrases.standsOut(place, sector, inline(best, terms), best.reference)), best);
}

/** The quotients of the year whose whole range lies above 1 and that rest on enough people. */
function specialisations(analysis: Analysis): readonly Result[] {
  const codes = analysis.sectors.map(({ code }) => code);
  return resultsOf(analysis, {
    indicator: "location-quotient",
    measure: "persons_employed",
    year: analysis.year,
  }).filter((result) => codes.includes(result.sector) && !result.flags.includes("too-few") && lowOf(result) > 1);
}

/** How many sectors stand out in the region with most and in the region with fewest of them. */
export function standCountSentence(analysis: Analysis, terms: Terms): Said | undefined {
  const all = specialisations(analysis);
  const counts = analysis.regions.map((region) => {
    const own = all.filter((result) => result.region === region.id);
    return { count: own.length, place: own[0] ? placeOf(analysis, own[0], terms) : terms.phrases.place(region.name) };
  });
  const sorted = [...counts].sort((a, b) => b.count - a.count);
  const [most, fewest] = [sorted[0], sorted.at(-1)];
  if (!most || !fewest || most.count === fewest.count) return undefined;
  const say = (one: (typeof counts)[number]): PlaceNumber => ({
    place: one.place,
    number: terms.phrases.countWords[one.count] ?? String(one.count),
  });
  return said(firstThatFits(terms.phrases.standCount(say(most), say(fewest), analysis.year)), ...all);
}

// A jump that no break explains is as likely a reclassified enterprise as growth: no sentence is built on it.
const growthResults = (analysis: Analysis): readonly Result[] =>
  resultsOf(analysis, { indicator: "growth", measure: "persons_employed" }).filter(
    ({ sector, year, flags }) =>
      sector === "complete" && year === `${analysis.from}-${analysis.to}` && !flags.includes("suspected-break"),
  );

const unsigned = ({ place, number }: PlaceNumber): PlaceNumber => ({
  place,
  number: number.replaceAll(/[+\u2212]/g, ""),
});

// A fall of 2 to 5 percent is a change of -5 to -2: the limits change places with the sign.
const mirrored = (result: Result): Result => ({ ...result, value: multiply(result.value, -1) });

/** Who grew most and least, or, where the ranges overlap, one region whose growth is certain. */
export function growthSentence(analysis: Analysis, terms: Terms): Said | undefined {
  const { changed, grewMost, grew, shrank } = terms.phrases;
  const results = growthResults(analysis);
  const allGrew = numbersOf(results).every((result) => lowOf(result) > 0);
  const both = extremesSentence(analysis, results, terms, (high, low) =>
    allGrew ? grewMost(analysis, unsigned(high), unsigned(low)) : changed(analysis, high, low),
  );
  if (both) return both;
  const certain = numbersOf(results).find((result) => lowOf(result) > 0 || highOf(result) < 0);
  if (!certain) return undefined;
  const wordings =
    lowOf(certain) > 0
      ? grew(analysis, unsigned(placed(analysis, certain, terms)))
      : shrank(analysis, unsigned(placed(analysis, mirrored(certain), terms)));
  return said(firstThatFits(wordings), certain);
}

/** The sentence under the title: the first finding that the ranges allow, or that they allow none. */
export function findingSentence(analysis: Analysis, terms: Terms): Said {
  const { density, share, noClaim } = terms.phrases;
  return (
    extremesSentence(analysis, ofTotal(analysis, "per-1000-inhabitants"), terms, density) ??
    extremesSentence(analysis, ofTotal(analysis, "share"), terms, share) ??
    standsOutSentence(analysis, terms) ?? { text: noClaim, results: [] }
  );
}
