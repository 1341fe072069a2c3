import { formatNumber, formatRange } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { hole, isHole, isNumber, type Value } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { type DotRow, dotRows } from "./dot-rows.ts";
import { caveatNotes, holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { endsOf } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import type { Spec } from "./theme.ts";
import { evenScale } from "./ticks.ts";
import { capital, firstSentence, inText, listed, small, valueText } from "./words.ts";

const axis = { low: 0, high: 100, ticks: [0, 25, 50, 75, 100] };

interface Row {
  readonly name: string;
  readonly ranks: readonly Result[];
  readonly percentiles: readonly Result[];
  readonly counts: readonly Result[];
}

function rowsIn(analysis: Analysis): readonly Row[] {
  const all = resultsOf(analysis, { indicator: "rank", year: analysis.year });
  const sectors = [...analysis.sectors, { code: "complete", name: "All compared sectors" }];
  const rows = sectors.map(({ code, name }) => {
    const own = (part: string) => all.filter((result) => result.sector === code && result.part === part);
    return { name, ranks: own("rank"), percentiles: own("percentile"), counts: own("of") };
  });
  const best = (row: Row) => Math.max(-1, ...row.percentiles.flatMap((result) => endsOf(result.value)));
  const whole = rows.filter((row) => row.name === "All compared sectors");
  const others = rows.filter((row) => row.name !== "All compared sectors").sort((a, b) => best(b) - best(a));
  return [...whole, ...others].filter((row) => row.percentiles.length > 0);
}

const rankOf = (row: Row, region: string): Value =>
  row.ranks.find((result) => result.region === region)?.value ?? hole("not-collected");

/** How many regions stand in the ranking, the region itself included; its own members are not among them. */
const countOf = (row: Row, region: string): string => {
  const count = row.counts.find((result) => result.region === region)?.value;
  return count === undefined ? "" : valueText(count);
};

const rankText = (row: Row, region: string): string => {
  const rank = rankOf(row, region);
  return isHole(rank) || countOf(row, region) === ""
    ? valueText(rank)
    : `${valueText(rank)} of ${countOf(row, region)}`;
};

const ordinal = (number: number): string => {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${formatNumber(number)}${ending}`;
};

function headlineOf(rows: readonly Row[], places: readonly Place[]): string {
  const known = rows
    .filter((row) => row.name !== "All compared sectors")
    .flatMap((row) => row.ranks.map((result) => ({ row, result })))
    .filter(({ result }) => isNumber(result.value));
  const [best] = known.sort((a, b) => Number(a.result.value) - Number(b.result.value));
  if (best === undefined) return "No rank among Europe's regions is sure.";
  const place = capital(inText(nameIn(places, best.result)));
  const rank = ordinal(Number(best.result.value));
  return firstSentence(
    `${place} ranks ${rank} of ${countOf(best.row, best.result.region)} European regions in ${small(best.row.name)}.`,
    `${place} ranks ${rank} in Europe in ${small(best.row.name)}.`,
    `${place} ranks ${rank} in Europe in its best sector.`,
  );
}

function dotRow(row: Row, places: readonly Place[]): DotRow {
  const dots = row.percentiles.flatMap((result) => {
    const place = places.find(({ id }) => id === result.region);
    if (place === undefined) return [];
    const results = [...row.ranks, ...row.counts].filter(({ region }) => region === place.id).map(({ id }) => id);
    return [{ place, value: result.value, hollow: false, text: rankText(row, result.region), results }];
  });
  return { name: row.name, dots };
}

const specOf = (rows: readonly Row[], places: readonly Place[], width: number): Spec =>
  dotRows(
    {
      rows: rows.map((row) => dotRow(row, places)),
      places,
      axis,
      scale: "linear",
      pixel: (plot) => evenScale(axis, 0, plot),
      line: { at: 50, text: "middle region" },
      tickText: (tick) => formatNumber(tick),
    },
    width,
  );

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const rows = rowsIn(analysis);
  const percentiles = rows.flatMap((row) => row.percentiles);
  if (percentiles.every((result) => isHole(result.value))) return undefined;
  const results = rows.flatMap((row) => [...row.ranks, ...row.percentiles, ...row.counts]);
  const places = placesOf(analysis, results);
  const spec = specOf(rows, places, size.width);
  return {
    id: "europe-rank",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(rows, places),
    subtitle: `Percent of European regions with a smaller share of the sector in persons employed, ${analysis.year}`,
    notes: notesOf(
      size.width >= 480 ? "Numbers: rank by share; 1 is the largest." : "100: no region has a larger share.",
      `Among the NUTS 2 regions of Europe with published figures: ${spread(results)}.`,
      percentiles.some((result) => !isNumber(result.value) && !isHole(result.value))
        ? "Open bars: a cell is secret, and the place lies somewhere within the bar."
        : "",
      holeNote(percentiles, (result) => `${small(sectorName(analysis, result))} in ${inText(nameIn(places, result))}`),
      territoryNote(analysis, results),
      ...caveatNotes(analysis, "europe", "rank"),
      sourceNote(analysis, results),
    ),
    alt: altOf(rows, places),
    table: {
      columns: ["Rank among European regions", ...places.map(({ name }) => name)],
      rows: rows.map((row) => [row.name, ...places.map((place) => rankText(row, place.id))]),
    },
    results: results.map((result) => result.id),
    labels: printedTexts(spec),
  };
}

/** How many regions are ranked, as a range where it differs from sector to sector. */
function spread(results: readonly Result[]): string {
  const counts = results.flatMap((result) => (result.part === "of" ? endsOf(result.value) : []));
  return counts.length === 0 ? "not stated" : formatRange(Math.min(...counts), Math.max(...counts));
}

const sectorName = (analysis: Analysis, result: Result): string =>
  analysis.sectors.find(({ code }) => code === result.sector)?.name ?? "all compared sectors";

function altOf(rows: readonly Row[], places: readonly Place[]): string {
  const said = places.map((place) => {
    const ranked = rows.filter((row) => !isHole(rankOf(row, place.id)));
    return `${place.name}: ${listed(ranked.map((row) => `${small(row.name)} ${rankText(row, place.id)}`))}.`;
  });
  return `Dot plot with ${rows.length} rows from 0 to 100 percent of European regions. Ranks: ${said.join(" ")}`;
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
