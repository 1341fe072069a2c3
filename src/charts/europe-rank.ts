import { formatNumber, formatRange, type Language } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { hole, isHole, isNumber, type Value } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import type { DotRow } from "./dot-plan.ts";
import { dotRows } from "./dot-rows.ts";
import { caveatNotes, holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { endsOf } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { europeRankTerms } from "./terms/europe-rank.ts";
import type { Spec } from "./theme.ts";
import { evenScale } from "./ticks.ts";
import { firstSentence, listed, small, valueText } from "./words.ts";

const axis = { low: 0, high: 100, ticks: [0, 25, 50, 75, 100] };

interface Row {
  /** `complete` for all compared sectors together. */
  readonly code: string;
  readonly name: string;
  readonly ranks: readonly Result[];
  readonly percentiles: readonly Result[];
  readonly counts: readonly Result[];
}

function rowsIn(analysis: Analysis): readonly Row[] {
  const all = resultsOf(analysis, { indicator: "rank", year: analysis.year });
  const sectors = [...analysis.sectors, { code: "complete", name: europeRankTerms[analysis.language].allSectors }];
  const rows = sectors.map(({ code, name }) => {
    const own = (part: string) => all.filter((result) => result.sector === code && result.part === part);
    return { code, name, ranks: own("rank"), percentiles: own("percentile"), counts: own("of") };
  });
  const best = (row: Row) => Math.max(-1, ...row.percentiles.flatMap((result) => endsOf(result.value)));
  const whole = rows.filter((row) => row.code === "complete");
  const others = rows.filter((row) => row.code !== "complete").sort((a, b) => best(b) - best(a));
  return [...whole, ...others].filter((row) => row.percentiles.length > 0);
}

const rankOf = (row: Row, region: string): Value =>
  row.ranks.find((result) => result.region === region)?.value ?? hole("not-collected");

/** How many regions stand in the ranking, the region itself included; its own members are not among them. */
const countOf = (row: Row, region: string, language: Language): string => {
  const count = row.counts.find((result) => result.region === region)?.value;
  return count === undefined ? "" : valueText(count, { language });
};

const rankText = (row: Row, region: string, language: Language): string => {
  const rank = rankOf(row, region);
  const text = valueText(rank, { language });
  const count = countOf(row, region, language);
  return isHole(rank) || count === "" ? text : europeRankTerms[language].rankOf(text, count);
};

function headlineOf(rows: readonly Row[], places: readonly Place[], language: Language): string {
  const { noHeadline, headline } = europeRankTerms[language];
  const known = rows
    .filter((row) => row.code !== "complete")
    .flatMap((row) => row.ranks.map((result) => ({ row, result })))
    .filter(({ result }) => isNumber(result.value));
  const [best] = known.sort((a, b) => Number(a.result.value) - Number(b.result.value));
  if (best === undefined) return noHeadline;
  const { row, result } = best;
  const rank = formatNumber(Number(result.value), { language });
  return firstSentence(...headline(nameIn(places, result), rank, countOf(row, result.region, language), row.name));
}

function dotRow(row: Row, places: readonly Place[], language: Language): DotRow {
  const dots = row.percentiles.flatMap((result) => {
    const place = places.find(({ id }) => id === result.region);
    if (place === undefined) return [];
    const results = [...row.ranks, ...row.counts].filter(({ region }) => region === place.id).map(({ id }) => id);
    return [
      {
        place,
        value: result.value,
        hollow: false,
        text: rankText(row, result.region, language),
        results,
        drawn: [result.id, ...results],
      },
    ];
  });
  return { name: row.name, dots };
}

const specOf = (rows: readonly Row[], places: readonly Place[], width: number, language: Language): Spec =>
  dotRows(
    {
      rows: rows.map((row) => dotRow(row, places, language)),
      places,
      language,
      axis,
      scale: "linear",
      pixel: (plot) => evenScale(axis, 0, plot),
      line: { at: 50, text: europeRankTerms[language].middle },
      tickText: (tick) => formatNumber(tick, { language }),
    },
    width,
  );

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language } = analysis;
  const words = europeRankTerms[language];
  const rows = rowsIn(analysis);
  const percentiles = rows.flatMap((row) => row.percentiles);
  if (percentiles.every((result) => isHole(result.value))) return undefined;
  const results = rows.flatMap((row) => [...row.ranks, ...row.percentiles, ...row.counts]);
  const places = placesOf(analysis, results);
  const spec = specOf(rows, places, size.width, language);
  return {
    id: "europe-rank",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(rows, places, language),
    subtitle: words.subtitle(analysis.year),
    notes: notesOf(
      size.width >= 480 ? words.numbersNote : words.hundredNote,
      words.amongNote(spread(results, language)),
      percentiles.some((result) => !isNumber(result.value) && !isHole(result.value)) ? words.openBars : "",
      holeNote(language, percentiles, (result) => words.sectorIn(sectorName(analysis, result), nameIn(places, result))),
      territoryNote(analysis, results),
      ...caveatNotes(analysis, "europe", "rank"),
      sourceNote(analysis, results),
    ),
    alt: altOf(rows, places, language),
    table: {
      columns: [words.column, ...places.map(({ name }) => name)],
      rows: rows.map((row) => [row.name, ...places.map((place) => rankText(row, place.id, language))]),
    },
    results: results.map((result) => result.id),
    labels: printedTexts(spec),
  };
}

/** How many regions are ranked, as a range where it differs from sector to sector. */
function spread(results: readonly Result[], language: Language): string {
  const counts = results.flatMap((result) => (result.part === "of" ? endsOf(result.value) : []));
  return counts.length === 0
    ? europeRankTerms[language].notStated
    : formatRange(Math.min(...counts), Math.max(...counts), { language });
}

const sectorName = (analysis: Analysis, result: Result): string =>
  analysis.sectors.find(({ code }) => code === result.sector)?.name ?? europeRankTerms[analysis.language].allInText;

function altOf(rows: readonly Row[], places: readonly Place[], language: Language): string {
  const { alt, allInText } = europeRankTerms[language];
  const nameOf = ({ code, name }: Row) => (code === "complete" ? allInText : small(name, language));
  const said = places.map((place) => {
    const ranked = rows.filter((row) => !isHole(rankOf(row, place.id)));
    const ranks = ranked.map((row) => `${nameOf(row)} ${rankText(row, place.id, language)}`);
    return `${place.name}: ${listed(ranks, language)}.`;
  });
  return alt(rows.length, said.join(" "));
}

/** Where each region stands among the regions of Europe. */
export const europeRank: ChartDefinition = {
  id: "europe-rank",
  title: "Rank in Europe",
  question: "Is the region special in Europe, or only at home?",
  data: "Rank and percentile by sector among the NUTS 2 regions with published figures",
  avoid: "To say how large a difference is: ranks hide distances.",
  build,
};
