import { formatNumber } from "../base/format-number.ts";
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
import { firstSentence, inText, listed } from "./words.ts";

/** Millions with as many decimals as a small stream needs. */
const millions = (amount: number): string =>
  formatNumber(amount / 1e6, { digits: amount >= 99.5e6 ? 0 : amount >= 0.95e6 ? 1 : 2 });

const totalOf = (bands: readonly Band[]): number => sum(bands.map(({ amount }) => amount));

const years = ({ from, to }: Streams): string => (from === to ? from : `${from}–${to}`);

/** A funder's name without the dashes that some registers leave at its end. */
const clean = (name: string): string => name.replace(/[\s–-]+$/, "").replace(/\s+-\s+/g, " – ");

const funderName = ({ gathered }: Streams, funder: string): string =>
  funder === otherFunders ? `${countInWords(gathered)} other funder${gathered === 1 ? "" : "s"}` : clean(funder);

/** The part of a region's listed money that comes from the European Union, where others give there too. */
function headlineOf(streams: Streams, places: readonly Place[], europe: ReadonlySet<string>): string {
  const shares = places.flatMap((place) => {
    const own = streams.bands.filter((band) => band.region === place.id);
    const outside = totalOf(own.filter((band) => europe.has(band.funder)));
    return outside > 0 && outside < totalOf(own) ? [{ place, share: (100 * outside) / totalOf(own) }] : [];
  });
  const [first] = shares;
  const whole = `The lists name ${millions(totalOf(streams.bands))} million euro for culture, ${years(streams)}.`;
  if (first === undefined) return firstSentence(whole);
  const share = formatNumber(first.share, { digits: 0 });
  return firstSentence(
    `Of the culture money listed for ${inText(first.place.name)}, ${share} percent comes through the EU fund.`,
    `The EU fund gives ${share} percent of the listed culture money.`,
  );
}

const useOf = (place: Place, music: boolean): string => `${place.name}: ${music ? "music" : "other culture"}`;

function endingsOf(streams: Streams, places: readonly Place[]): readonly Ending[] {
  return places.flatMap((place) =>
    [true, false].flatMap((music) => {
      const own = streams.bands.filter((band) => band.region === place.id && band.music === music);
      return own.length === 0 ? [] : [{ name: useOf(place, music), place, music }];
    }),
  );
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const streams = shownStreams(analysis);
  if (streams.bands.length === 0) return undefined;
  const places = placesOf(analysis, []);
  const placeOf = (id: string) => places.find((place) => place.id === id);
  const named = streams.bands.flatMap((band) => {
    const place = placeOf(band.region);
    if (place === undefined) return [];
    return [{ from: funderName(streams, band.funder), to: useOf(place, band.music), amount: band.amount }];
  });
  const europe = europeanFunders(streams);
  const ids = streamIds(streams);
  const words = { amountText: millions, idsOf: (end: string) => known(analysis, idsOfEnd(streams, places, ids, end)) };
  const spec = sankeySpec(named, endingsOf(streams, places), words, size.width);
  return {
    id: "money-sankey",
    grammar: "vega",
    spec,
    headline: headlineOf(streams, places, europe),
    subtitle: `Culture money from funder to use, million euro, ${years(streams)}, current prices`,
    notes: notesOf(
      `All lists of payments cover ${years(streams)}. ${coverageNote(streams, places)}`.trim(),
      "Music is told by key words in names and purposes.",
      countNote(streams),
      ...caveatNotes(analysis, "erdf"),
      sourceNote(
        analysis,
        [],
        streams.flows.map((flow) => flow.source),
      ),
    ),
    alt: altOf(named),
    table: {
      columns: ["Funder", "Use", "Million euro"],
      rows: named.map(({ from, to, amount }) => [from, to, millions(amount)]),
    },
    results: known(analysis, allIds(streams, places, ids)),
    labels: printedTexts(spec),
  };
}

/** The ids that the comparison has a number for. */
const known = (analysis: Analysis, ids: readonly string[]): readonly string[] =>
  [...new Set(ids)].filter((id) => resultOf(analysis, id) !== undefined);

/** What the amount beside an end of the streams is called: a funder on the left, a use on the right. */
function idsOfEnd(streams: Streams, places: readonly Place[], ids: StreamIds, end: string): readonly string[] {
  const funders = streams.bands.filter(({ funder }) => funderName(streams, funder) === end);
  const uses = streams.bands.filter(({ region, music }) =>
    places.some((place) => place.id === region && useOf(place, music) === end),
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
function coverageNote({ bands }: Streams, places: readonly Place[]): string {
  const thin = places.filter(
    ({ id }) => new Set(bands.filter(({ region }) => region === id).map(({ funder }) => funder)).size < 2,
  );
  if (thin.length === 0) return "";
  return `For ${listed(thin.map(({ name }) => inText(name)))} at most one funder lists single payments; others give too.`;
}

const counted = (count: number, noun: string): string => `${formatNumber(count)} ${noun}${count === 1 ? "" : "s"}`;

/** What the streams do not hold, counted. */
function countNote({ reported, elsewhere, unknown, otherPrices }: Streams): string {
  const parts = [
    reported > 0 ? `${counted(reported, "reported budget")} (totals and parts overlap)` : "",
    elsewhere > 0 ? `${counted(elsewhere, "payment")} outside the compared regions` : "",
    unknown > 0 ? `${counted(unknown, "payment")} without an amount` : "",
    otherPrices > 0 ? `${counted(otherPrices, "payment")} in prices of another year` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `Left out: ${listed(parts)}.`;
}

function altOf(named: readonly { readonly from: string; readonly to: string; readonly amount: number }[]): string {
  const said = named.map(({ from, to, amount }) => `${from} to ${to} ${millions(amount)}`);
  return `Bands from funders on the left to regions and uses on the right, in million euro: ${said.join("; ")}.`;
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
