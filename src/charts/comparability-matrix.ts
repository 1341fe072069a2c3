import type { Language } from "../base/format-number.ts";
import { type Analysis, type Result, resultOf } from "../compare/analysis.ts";
import {
  type ComparabilityCell,
  type ComparabilityMatrix,
  groupedRows,
  reasonsOf,
} from "../compare/comparability-matrix.ts";
import { comparabilityWords, countMarks } from "../compare/comparability-words.ts";
import { isHole } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { comparabilityGrid } from "./comparability-grid.ts";
import { countInWords } from "./count-words.ts";
import { notesOf, sourceNote, territoryNote } from "./notes.ts";
import { type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { comparabilityTerms } from "./terms/comparability-matrix.ts";
import { sharedTerms } from "./terms/shared.ts";
import { firstSentence } from "./words.ts";

function headlineOf({ rows }: ComparabilityMatrix, language: Language): string {
  const { allCompare, withBad, good: goodAlone } = comparabilityTerms[language];
  const counts = countMarks(rows);
  if (counts.comparable === rows.length) return allCompare;
  const counted = (number: number) => ({ number, words: countInWords(number, language) });
  const [good, all, bad] = [counted(counts.comparable), counted(rows.length), counted(counts.not)];
  return firstSentence(bad.number === 0 ? undefined : withBad(good, all, bad), goodAlone(good, all));
}

/** The results that the marks speak of, each once. */
const resultsIn = (analysis: Analysis, { rows }: ComparabilityMatrix): readonly Result[] =>
  [...new Set(rows.flatMap(({ cells }) => cells.map(({ result }) => result)))].flatMap(
    (id) => resultOf(analysis, id) ?? [],
  );

/** The regions of the matrix as every figure shows them. */
const placesIn = (analysis: Analysis, { regions }: ComparabilityMatrix): readonly Place[] => {
  const places = placesOf(analysis, []);
  return regions.flatMap(({ id }) => places.find((place) => place.id === id) ?? []);
};

/** A mark with its reasons; another territory is named. */
function cellText(cell: ComparabilityCell, language: Language): string {
  const { marks, reasons } = comparabilityWords(language);
  const land = cell.reservations.find(({ reason }) => reason === "territory");
  const words = reasonsOf(cell).map((reason) => (reason === "territory" && land ? land.why : reasons[reason]));
  return [marks[cell.mark], words.join("; ")].filter((part) => part !== "").join(": ");
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language, comparability: matrix } = analysis;
  if (matrix === undefined || analysis.regions.length < 2) return undefined;
  const results = resultsIn(analysis, matrix);
  const numbers = results.filter(({ value }) => !isHole(value));
  if (numbers.length === 0) return undefined;
  // The land of each number stands among the reasons: the head names the region alone.
  const places = placesIn(analysis, matrix);
  const words = comparabilityTerms[language];
  const { marks } = comparabilityWords(language);
  const said = groupedRows(matrix).map(
    ({ label, rows: [row] }) =>
      `${label}: ${(row?.cells ?? []).map((cell, at) => `${places[at]?.name ?? cell.region} ${marks[cell.mark]}`).join(", ")}.`,
  );
  const spec = comparabilityGrid(groupedRows(matrix), places, size.width, language);
  return {
    id: "comparability-matrix",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(matrix, language),
    subtitle: words.subtitle,
    notes: notesOf(territoryNote(analysis, numbers), sourceNote(analysis, results)),
    alt: words.alt(said.join(" ")),
    table: {
      columns: [words.number, sharedTerms[language].year, ...places.map(({ name }) => name)],
      rows: matrix.rows.map(({ label, under, when, cells }) => [
        label === under ? label : `${under.split(", ")[0]}: ${label}`,
        when,
        ...cells.map((cell) => cellText(cell, language)),
      ]),
    },
    results: results.map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

/** What a reader must know before two bars are held against each other. */
export const comparabilityMatrix: ChartDefinition = {
  id: "comparability-matrix",
  title: "What compares, and what does not",
  question: "Which numbers may stand beside those of the other regions, and what stands between them?",
  data: "The lines of the comparison with their marks and reasons, made from the numbers and from the rules of comparability",
  avoid: "For one region alone: there is nothing to hold it against.",
  build,
};
