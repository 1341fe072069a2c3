import { formatNumber, type Language } from "../base/format-number.ts";
import { sum } from "../base/sum.ts";
import { type Analysis, resultOf } from "../compare/analysis.ts";
import { type StreamIds, shownStreams, streamIds } from "../compare/stream-results.ts";
import { type Band, otherFunders } from "../compare/streams.ts";
import { within } from "../compare/terms/place-words.ts";
import { type Amount, type AmountGrid, amountGrid, type FunderRow, type UseColumn } from "./amount-grid.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { caveatNotes, notesOf, sourceNote } from "./notes.ts";
import { type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { type FunderAdjacencyTerms, funderAdjacencyTerms } from "./terms/funder-adjacency.ts";
import { firstSentence } from "./words.ts";

/** What the grid is made of: the streams, what their numbers are called, and how they are worded. */
interface Sheet {
  readonly analysis: Analysis;
  readonly bands: readonly Band[];
  readonly ids: StreamIds;
  readonly uses: readonly (UseColumn & { readonly music: boolean })[];
  readonly terms: FunderAdjacencyTerms;
}

/** Millions with as many decimals as a small amount needs. */
const millions = (amount: number, language: Language): string =>
  formatNumber(amount / 1e6, { digits: amount >= 99.5e6 ? 0 : amount >= 0.95e6 ? 1 : 2, language });

/** A funder's name without the dashes that some registers leave at its end. */
const nameOf = (funder: string, terms: FunderAdjacencyTerms): string =>
  funder === otherFunders ? terms.otherFunders : funder.replace(/[\s–-]+$/, "").replace(/\s+-\s+/g, " – ");

/** The sum of some bands under the id that the comparison has for it; none where nothing is listed. */
function amountOf({ analysis }: Sheet, bands: readonly Band[], id: string): Amount | undefined {
  if (bands.length === 0) return undefined;
  const amount = sum(bands.map((band) => band.amount));
  const results = resultOf(analysis, id) === undefined ? [] : [id];
  return { amount, text: millions(amount, analysis.language), results };
}

const none: Amount = { amount: 0, text: "", results: [] };

const isFor = ({ place, music }: Sheet["uses"][number], band: Band): boolean =>
  band.region === place.id && band.music === music;

function rowOf(sheet: Sheet, funder: string): FunderRow {
  const { ids, uses, terms } = sheet;
  const own = sheet.bands.filter((band) => band.funder === funder);
  const cells = uses.map((use) => {
    const bands = own.filter((band) => isFor(use, band));
    const [first] = bands;
    return first === undefined ? undefined : amountOf(sheet, bands, ids.band(first));
  });
  return { name: nameOf(funder, terms), cells, total: amountOf(sheet, own, ids.funder(funder)) ?? none };
}

function gridOf(sheet: Sheet): AmountGrid {
  const { ids, uses, bands } = sheet;
  const total = (use: Sheet["uses"][number]) =>
    amountOf(
      sheet,
      bands.filter((band) => isFor(use, band)),
      ids.use(use.place.id, use.music),
    );
  return {
    columns: uses,
    rows: [...new Set(bands.map(({ funder }) => funder))].map((funder) => rowOf(sheet, funder)),
    totals: uses.map(total),
    whole: amountOf(sheet, bands, ids.whole) ?? none,
    all: sheet.terms.all,
  };
}

/** The uses that any payment is listed for, region by region. */
const usesIn = (bands: readonly Band[], places: readonly Place[], terms: FunderAdjacencyTerms): Sheet["uses"] =>
  places.flatMap((place) =>
    [true, false]
      .filter((music) => bands.some((band) => band.region === place.id && band.music === music))
      .map((music) => ({ place, music, name: music ? terms.music : terms.other })),
  );

/** The largest single amount of a funder that is named. */
function headlineOf({ bands, terms, uses, analysis }: Sheet): string {
  const named = bands.filter(({ funder }) => funder !== otherFunders);
  const [top] = (named.length > 0 ? named : bands).toSorted((a, b) => b.amount - a.amount);
  const place = uses.find((use) => top !== undefined && isFor(use, top))?.place;
  if (top === undefined || place === undefined) return "";
  const { language } = analysis;
  const where = within(place.name, language);
  return firstSentence(...terms.headline(nameOf(top.funder, terms), millions(top.amount, language), top.music, where));
}

const useName = ({ place, name }: UseColumn): string => `${place.name}, ${name}`;

function altOf({ terms }: Sheet, { rows, columns }: AmountGrid): string {
  const said = rows.flatMap(({ name, cells }) =>
    columns.flatMap((use, at) => {
      const cell = cells[at];
      return cell === undefined ? [] : [terms.altOf(name, useName(use), cell.text)];
    }),
  );
  return terms.alt(said.join(" "));
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const streams = shownStreams(analysis);
  if (streams.bands.length === 0) return undefined;
  const terms: FunderAdjacencyTerms = funderAdjacencyTerms[analysis.language];
  const uses = usesIn(streams.bands, placesOf(analysis, []), terms);
  const sheet = { analysis, bands: streams.bands, ids: streamIds(streams), uses, terms };
  const grid = gridOf(sheet);
  const spec = amountGrid(grid, size.width);
  const years = streams.from === streams.to ? streams.from : `${streams.from}–${streams.to}`;
  const amounts = [...grid.rows.flatMap(({ cells, total }) => [...cells, total]), ...grid.totals, grid.whole];
  return {
    id: "funder-adjacency",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(sheet),
    subtitle: terms.subtitle(years),
    notes: notesOf(
      `${terms.years(years)} ${terms.keyWords}`,
      terms.shades,
      grid.rows.some(({ cells }) => cells.includes(undefined)) ? terms.empty : "",
      ...caveatNotes(analysis, "erdf"),
      sourceNote(
        analysis,
        [],
        streams.flows.map(({ source }) => source),
      ),
    ),
    alt: altOf(sheet, grid),
    table: {
      columns: [terms.funder, ...uses.map(useName), terms.all],
      rows: [
        ...grid.rows.map(({ name, cells, total }) => [name, ...cells.map((cell) => cell?.text ?? ""), total.text]),
        [terms.all, ...grid.totals.map((total) => total?.text ?? ""), grid.whole.text],
      ],
    },
    results: [...new Set(amounts.flatMap((amount) => amount?.results ?? []))],
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = funderAdjacencyTerms.en;

/** Who pays for what, cell by cell: the streams of money as a table that can be read exactly. */
export const funderAdjacency: ChartDefinition = { id: "funder-adjacency", title, question, data, avoid, build };
