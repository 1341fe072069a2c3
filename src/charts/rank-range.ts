import type { Language } from "../base/format-number.ts";
import type { Analysis } from "../compare/analysis.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { notesOf, sourceNote, territoryNote } from "./notes.ts";
import { type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { type RankGroup, rankRows } from "./rank-rows.ts";
import { type MeasureRanks, ranksOf, spanOver } from "./rank-spans.ts";
import { type RankedMeasure, type RankRangeTerms, rankRangeTerms } from "./terms/rank-range.ts";
import { sharedTerms } from "./terms/shared.ts";
import { capital, firstSentence, inText, listed } from "./words.ts";

/** A region with its ranks by every measure and over all of them. */
interface Ranked {
  readonly place: Place;
  readonly ranks: readonly MeasureRanks[];
}

const measuresOf = (terms: RankRangeTerms): readonly RankedMeasure[] => Object.keys(terms.measures) as RankedMeasure[];

const overall = ({ ranks }: Ranked) => spanOver(ranks.map(({ over }) => over));

function headlineOf(ranked: readonly Ranked[], terms: RankRangeTerms, language: Language): string {
  const first = ranked.find((one) => overall(one).worst === 1);
  return first === undefined
    ? terms.never
    : firstSentence(...terms.always(capital(inText(first.place.name, language))));
}

function groupOf({ place, ranks }: Ranked, terms: RankRangeTerms): RankGroup {
  const [first] = ranks;
  const every = ranks.flatMap(({ results }) => results);
  const all = { name: terms.all, over: spanOver(ranks.map(({ over }) => over)), strong: true, all: every };
  const rows = ranks.map(({ measure, over, used, results }) => {
    const ids = { results: results.slice(0, 1), all: results };
    return { name: terms.measures[measure], over, used, strong: false, ...ids };
  });
  if (first === undefined || ranks.length < 2) return { place, rows };
  return { place, rows: [{ ...all, used: first.used, results: first.results.slice(0, 1) }, ...rows] };
}

/** The years that the measures are about, each once. */
const yearsOf = (ranked: readonly Ranked[]): readonly string[] =>
  [...new Set(ranked.flatMap(({ ranks }) => ranks.map(({ year }) => year)))].sort();

const spanText = (terms: RankRangeTerms, { best, worst }: { readonly best: number; readonly worst: number }): string =>
  best === worst ? terms.rank(best) : `${terms.rank(best)}–${terms.rank(worst)}`;

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  if (analysis.regions.length < 2) return undefined;
  const { language } = analysis;
  const terms: RankRangeTerms = rankRangeTerms[language];
  const known = measuresOf(terms);
  const results = analysis.spread.flatMap(({ variants }) => variants.map(({ result }) => result));
  const ranked = placesOf(analysis, results)
    .map((place) => ({ place, ranks: ranksOf(analysis, place.id, known) }))
    .filter(({ ranks }) => ranks.length > 0);
  const [first] = ranked;
  const measure = first?.ranks[0]?.measure;
  if (first === undefined || measure === undefined) return undefined;
  const groups = ranked.map((one) => groupOf(one, terms));
  const spec = rankRows(groups, terms.rank, size.width);
  const ends = (one: Ranked) =>
    terms.altOf(one.place.name, terms.rank(overall(one).best), terms.rank(overall(one).worst));
  return {
    id: "rank-range",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(ranked, terms, language),
    subtitle: terms.subtitle(listed(yearsOf(ranked), language)),
    notes: notesOf(
      terms.reading(terms.measures[measure]),
      territoryNote(analysis, results),
      sourceNote(analysis, results),
    ),
    alt: terms.alt(ranked.map(ends).join(" ")),
    table: {
      columns: [sharedTerms[language].region, ...terms.columns],
      rows: groups.flatMap(({ place, rows }) =>
        rows.map(({ name, over, used }) => [
          place.name,
          name,
          terms.rank(over.best),
          terms.rank(over.worst),
          spanText(terms, used),
        ]),
      ),
    },
    results: [...new Set(results.map(({ id }) => id))],
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = rankRangeTerms.en;

/** Whether the order of the regions is theirs, or the choice of whoever counts. */
export const rankRange: ChartDefinition = { id: "rank-range", title, question, data, avoid, build };
