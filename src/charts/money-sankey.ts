import { formatNumber, type Language } from "../base/format-number.ts";
import { sum } from "../base/sum.ts";
import { type Analysis, resultOf } from "../compare/analysis.ts";
import { europeanFunders, type StreamIds, shownStreams, streamIds } from "../compare/stream-results.ts";
import { type Band, otherFunders, type Streams } from "../compare/streams.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { countInWords } from "./count-words.ts";
import { type Ending, sankeySpec } from "./money-spec.ts";
import { caveatNotes, notesOf, sourceNote } from "./notes.ts";
import { type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import type { Stream } from "./sankey-layout.ts";
import { moneyTerms } from "./terms/money-sankey.ts";
import { firstSentence, listed } from "./words.ts";

/** Millions with as many decimals as a small stream needs. */
const millions = (amount: number, language: Language): string =>
  formatNumber(amount / 1e6, { digits: amount >= 99.5e6 ? 0 : amount >= 0.95e6 ? 1 : 2, language });

const totalOf = (bands: readonly Band[]): number => sum(bands.map(({ amount }) => amount));

const years = ({ from, to }: Streams): string => (from === to ? from : `${from}–${to}`);

/** A funder's name without the dashes that some registers leave at its end. */
const clean = (name: string): string => name.replace(/[\s–-]+$/, "").replace(/\s+-\s+/g, " – ");

function funderName({ gathered }: Streams, funder: string, language: Language): string {
  const terms = moneyTerms[language];
  if (funder === otherFunders) return terms.otherFunders(countInWords(gathered, language), gathered === 1);
  return terms.funders.get(funder) ?? clean(funder);
}

/** The part of a region's listed money that comes from the European Union, where others give there too. */
function headlineOf(
  streams: Streams,
  places: readonly Place[],
  europe: ReadonlySet<string>,
  language: Language,
): string {
  const { whole, euShare } = moneyTerms[language];
  const shares = places.flatMap((place) => {
    const own = streams.bands.filter((band) => band.region === place.id);
    const outside = totalOf(own.filter((band) => europe.has(band.funder)));
    return outside > 0 && outside < totalOf(own) ? [{ place, share: (100 * outside) / totalOf(own) }] : [];
  });
  const [first] = shares;
  if (first === undefined) return whole(millions(totalOf(streams.bands), language), years(streams));
  return firstSentence(...euShare(first.place.name, formatNumber(first.share, { digits: 0, language })));
}

function endingsOf(streams: Streams, places: readonly Place[], language: Language): readonly Ending[] {
  const { use } = moneyTerms[language];
  return places.flatMap((place) =>
    [true, false].flatMap((music) => {
      const own = streams.bands.filter((band) => band.region === place.id && band.music === music);
      return own.length === 0 ? [] : [{ name: use(place.name, music), place, music }];
    }),
  );
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language } = analysis;
  const words = moneyTerms[language];
  const streams = shownStreams(analysis);
  if (streams.bands.length === 0) return undefined;
  const places = placesOf(analysis, []);
  const ids = streamIds(streams);
  const named = namedBands(analysis, streams, places, ids);
  const europe = europeanFunders(streams);
  const amountWords = {
    amountText: (amount: number) => millions(amount, language),
    idsOf: (end: string) => known(analysis, idsOfEnd(streams, places, ids, { end, language })),
  };
  const spec = sankeySpec(named, endingsOf(streams, places, language), amountWords, size.width);
  return {
    id: "money-sankey",
    grammar: "vega",
    spec,
    headline: headlineOf(streams, places, europe, language),
    subtitle: words.subtitle(years(streams)),
    notes: notesOf(
      `${words.yearsNote(years(streams))} ${coverageNote(streams, places, language)}`.trim(),
      words.musicNote,
      countNote(streams, language),
      ...caveatNotes(analysis, "erdf"),
      sourceNote(
        analysis,
        [],
        streams.flows.map((flow) => flow.source),
      ),
    ),
    alt: altOf(named, language),
    table: {
      columns: words.columns,
      rows: named.map(({ from, to, amount }) => [from, to, millions(amount, language)]),
    },
    results: known(analysis, allIds(streams, places, ids)),
    labels: printedTexts(spec),
  };
}

/** The bands between ends that have the names they are drawn with. */
const namedBands = (
  analysis: Analysis,
  streams: Streams,
  places: readonly Place[],
  ids: StreamIds,
): readonly Stream[] =>
  streams.bands.flatMap((band) => {
    const { region, funder, music, amount } = band;
    const place = places.find(({ id }) => id === region);
    if (place === undefined) return [];
    const { language } = analysis;
    const ends = { from: funderName(streams, funder, language), to: moneyTerms[language].use(place.name, music) };
    return [{ ...ends, amount, results: known(analysis, [ids.band(band)]) }];
  });

/** The ids that the comparison has a number for. */
const known = (analysis: Analysis, ids: readonly string[]): readonly string[] =>
  [...new Set(ids)].filter((id) => resultOf(analysis, id) !== undefined);

/** What the amount beside an end of the streams is called: a funder on the left, a use on the right. */
function idsOfEnd(
  streams: Streams,
  places: readonly Place[],
  ids: StreamIds,
  { end, language }: { readonly end: string; readonly language: Language },
): readonly string[] {
  const { use } = moneyTerms[language];
  const funders = streams.bands.filter(({ funder }) => funderName(streams, funder, language) === end);
  const uses = streams.bands.filter(({ region, music }) =>
    places.some((place) => place.id === region && use(place.name, music) === end),
  );
  return [
    ...new Set([
      ...funders.map(({ funder }) => ids.funder(funder)),
      ...uses.map(({ region, music }) => ids.use(region, music)),
    ]),
  ];
}

/** Every number that the bands are drawn from or the headline prints. */
function allIds({ bands }: Streams, places: readonly Place[], ids: StreamIds): readonly string[] {
  return [
    ...bands.flatMap((band) => [ids.band(band), ids.funder(band.funder), ids.use(band.region, band.music)]),
    ...places.flatMap(({ id }) => [ids.region(id), ids.european(id)]),
    ids.whole,
  ];
}

/** Names the regions of which only one funder's payments are listed: what others give is unknown, not nothing. */
function coverageNote({ bands }: Streams, places: readonly Place[], language: Language): string {
  const thin = places.filter(
    ({ id }) => new Set(bands.filter(({ region }) => region === id).map(({ funder }) => funder)).size < 2,
  );
  return thin.length === 0 ? "" : moneyTerms[language].coverage(thin.map(({ name }) => name));
}

/** What the streams do not hold, counted. */
function countNote(streams: Streams, language: Language): string {
  const { leftOut, ...words } = moneyTerms[language];
  const parts = (["reported", "elsewhere", "unknown", "otherPrices"] as const)
    .filter((part) => streams[part] > 0)
    .map((part) => words[part]({ number: formatNumber(streams[part], { language }), isOne: streams[part] === 1 }));
  return parts.length === 0 ? "" : leftOut(listed(parts, language));
}

function altOf(named: readonly Stream[], language: Language): string {
  const { alt, altOf: streamOf } = moneyTerms[language];
  return alt(named.map(({ from, to, amount }) => streamOf(from, to, millions(amount, language))).join("; "));
}

/** Who pays for what: the streams of public culture money. */
export const moneySankey: ChartDefinition = {
  id: "money-sankey",
  title: "Streams of money",
  question: "Who pays, for whom and for what?",
  data: "Payments with funder, region, year, amount and whether they are for music",
  avoid: "To compare regions whose payments are listed to different depth.",
  build,
};
