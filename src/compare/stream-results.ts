import { share, definition as shareRecord } from "../indicators/specialisation/share.ts";
import { add } from "../model/arithmetic.ts";
import type { Flow } from "../model/observation.ts";
import type { Result } from "./analysis.ts";
import { cellOfFlow } from "./cells.ts";
import type { Quantity } from "./quantity.ts";
import { levelResult, resultFrom } from "./result.ts";
import { type Band, otherFunders, type Payments, type Streams, streamsOf } from "./streams.ts";

/** How many bands a reader can tell apart; the smallest funders are gathered into one. */
const mostBands = 12;

/** What stands for all compared regions in the id of a number. */
const everywhere = "all";

/** The payments of a comparison as its figure shows them. */
export const shownStreams = (payments: Payments): Streams => streamsOf(payments, mostBands);

/** The ids of the numbers that belong to streams: each band, and what they add up to. */
export interface StreamIds {
  readonly band: (band: Band) => string;
  readonly funder: (funder: string) => string;
  readonly use: (region: string, music: boolean) => string;
  readonly region: (region: string) => string;
  readonly european: (region: string) => string;
  readonly whole: string;
}

const useWord = (music: boolean): string => (music ? "music" : "other-culture");

const spanOf = ({ from, to }: Streams): string => (from === to ? from : `${from}-${to}`);

/** A name as it may stand in an id: `Bezirksamt Treptow-Köpenick` becomes `bezirksamt-treptow-kopenick`. */
const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "unnamed";

/** A word for each funder; two that would be written alike are numbered. */
function funderWords({ bands }: Streams): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { funder } of bands) {
    if (words.has(funder)) continue;
    const slug = funder === otherFunders ? "other-funders" : slugOf(funder);
    const alike = [...words.values()].filter((word) => word.replace(/_\d+$/, "") === slug).length;
    words.set(funder, alike === 0 ? slug : `${slug}_${alike + 1}`);
  }
  return words;
}

/** What the numbers of streams are called. */
export function streamIds(streams: Streams): StreamIds {
  const words = funderWords(streams);
  const span = spanOf(streams);
  const funding = (region: string, ...steps: readonly string[]) => [region, "funding", ...steps, span].join(".");
  return {
    band: ({ region, music, funder }) => funding(region, useWord(music), words.get(funder) ?? ""),
    funder: (funder) => funding(everywhere, words.get(funder) ?? ""),
    use: (region, music) => funding(region, useWord(music)),
    region: (region) => funding(region, "listed"),
    european: (region) => [region, "share", "funding", "listed-eu", span].join("."),
    whole: funding(everywhere, "listed"),
  };
}

/** Funders whose every payment in the lists is one of the European Union. */
export function europeanFunders({ flows }: Streams): ReadonlySet<string> {
  const levels = new Map<string, Set<string>>();
  for (const { funder, funderLevel } of flows) levels.set(funder, (levels.get(funder) ?? new Set()).add(funderLevel));
  return new Set([...levels].filter(([, own]) => own.size === 1 && own.has("eu")).map(([funder]) => funder));
}

/** The listed payments as numbers of their own: each stream, each funder, each use, each region, and all of it. */
export function streamResults(payments: Payments): readonly Result[] {
  const streams = shownStreams(payments);
  const { bands } = streams;
  if (bands.length === 0) return [];
  const words = funderWords(streams);
  const funded = (region: string, sector: string, label: string, own: readonly Band[]): Result =>
    levelResult({ measure: "funding", region, sector, year: spanOf(streams), unit: "EUR" }, sumOf(label, region, own));
  const regions = payments.regions.filter(({ id }) => bands.some((band) => band.region === id));
  return [
    ...bands.map((band) =>
      funded(band.region, `${useWord(band.music)}.${words.get(band.funder)}`, labelOf(band.funder, band), [band]),
    ),
    ...[...words].map(([funder, word]) =>
      funded(
        everywhere,
        word,
        `listed culture money of ${funder}`,
        bands.filter((band) => band.funder === funder),
      ),
    ),
    ...regions.flatMap(({ id, name }) => [
      ...[true, false].flatMap((music) => {
        const own = bands.filter((band) => band.region === id && band.music === music);
        return own.length === 0
          ? []
          : [funded(id, useWord(music), labelOf("all funders", { region: name, music }), own)];
      }),
      funded(
        id,
        "listed",
        `listed culture money, ${name}`,
        bands.filter(({ region }) => region === id),
      ),
      ...europeanShare(streams, { id, name }),
    ]),
    funded(everywhere, "listed", "listed culture money, all compared regions", bands),
  ];
}

const labelOf = (funder: string, { region, music }: Pick<Band, "region" | "music">): string =>
  `listed culture money, ${music ? "music" : "other than music"}, ${funder}, ${region}`;

function sumOf(label: string, region: string, bands: readonly Band[]): Quantity {
  const flows = bands.flatMap((band) => band.flows);
  return {
    label,
    value: add(flows.map(({ amount }) => amount)),
    territory: region === everywhere ? "all compared regions" : territoryIn(flows),
    cells: flows.map(cellOfFlow),
    flags: [],
  };
}

/** The territory that payments are listed for; of several the first. */
const territoryIn = (flows: readonly Flow[]): string => flows[0]?.region ?? "";

/** The part of a region's listed money that comes from the European Union; none where no such payment is listed, which is not nothing. */
function europeanShare(
  streams: Streams,
  { id, name }: { readonly id: string; readonly name: string },
): readonly Result[] {
  const own = streams.bands.filter(({ region }) => region === id);
  const european = europeanFunders(streams);
  const outside = own.filter(({ funder }) => european.has(funder));
  if (outside.length === 0) return [];
  const part = sumOf(`listed culture money of the European Union, ${name}`, id, outside);
  const whole = sumOf(`listed culture money, ${name}`, id, own);
  return [
    resultFrom({
      indicator: shareRecord.id,
      abbreviation: shareRecord.abbreviation,
      measure: "funding",
      region: id,
      sector: "listed-eu",
      year: spanOf(streams),
      unit: shareRecord.unit,
      value: share(part.value, whole.value),
      operands: [
        ["x_rs", part],
        ["x_r", whole],
      ],
    }),
  ];
}
