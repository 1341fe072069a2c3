import { sum } from "../base/sum.ts";
import type { Flow } from "../model/observation.ts";
import type { Region } from "../model/territory.ts";
import { isHole, lowest } from "../model/value.ts";

/** Money from one funder to one use in one region. */
export interface Band {
  readonly funder: string;
  readonly region: string;
  readonly music: boolean;
  readonly amount: number;
  /** The payments that it is the sum of. */
  readonly flows: readonly Flow[];
}

/** Who gave and who received: the regions of a comparison and the payments listed for them. */
export interface Payments {
  readonly regions: readonly Region[];
  readonly flows: readonly Flow[];
}

/** The streams that a figure can show, and what it had to leave out. */
export interface Streams {
  readonly bands: readonly Band[];
  readonly from: string;
  readonly to: string;
  /** How many funders stand behind the gathered one; 0 where none is gathered. */
  readonly gathered: number;
  /** Payments of places outside the compared regions. */
  readonly elsewhere: number;
  /** Payments without an amount. */
  readonly unknown: number;
  /** Reported budgets, whose totals and parts stand side by side and may not be added. */
  readonly reported: number;
  /** Payments in other prices than the rest, which may not be added to it. */
  readonly otherPrices: number;
  readonly flows: readonly Flow[];
}

export const otherFunders = "Other funders";

// Totals and their parts stand side by side among reported budgets: adding them would count money twice.
const isReported = (flow: Flow): boolean => (flow.notes.dataset ?? "").startsWith("reported");

const regionOf = (analysis: Payments, flow: Flow): string | undefined =>
  analysis.regions.find(({ id, territories }) => id === flow.region || territories.includes(flow.region))?.id;

/** The years that every list of payments covers: outside them one funder would seem to give nothing. */
function commonYears(flows: readonly Flow[]): readonly [string, string] {
  const lists = new Map<string, [string, string]>();
  for (const { notes, year } of flows) {
    const list = notes.dataset ?? "";
    const [first, last] = lists.get(list) ?? [year, year];
    const years = [first, year, last].sort();
    lists.set(list, [years[0] ?? year, years.at(-1) ?? year]);
  }
  const ends = [...lists.values()];
  const from =
    ends
      .map(([first]) => first)
      .sort()
      .at(-1) ?? "";
  const to = ends.map(([, last]) => last).sort()[0] ?? "";
  return [from, to];
}

/** Adds payments up to at most so many bands; the smallest funders are gathered, never dropped. */
export function streamsOf(analysis: Payments, most: number): Streams {
  const single = analysis.flows.filter((flow) => !isReported(flow));
  const [from, to] = commonYears(single);
  const inYears = single.filter((flow) => flow.year >= from && flow.year <= to);
  const inside = inYears.filter((flow) => regionOf(analysis, flow) !== undefined);
  const priced = inside.filter((flow) => !isHole(flow.amount) && (lowest(flow.amount) ?? 0) > 0);
  const basis = commonest(priced.map(({ priceBasis }) => priceBasis));
  const known = priced.filter(({ priceBasis }) => priceBasis === basis);
  const funders = bySize(known);
  const each = bandsOf(analysis, known, funders);
  const kept = keptAmong(each, funders, most);
  const bands = kept === funders.length ? each : bandsOf(analysis, known, funders.slice(0, kept));
  return {
    bands,
    from,
    to,
    gathered: funders.length - kept,
    elsewhere: inYears.length - inside.length,
    unknown: inside.filter((flow) => isHole(flow.amount)).length,
    reported: analysis.flows.length - single.length,
    otherPrices: priced.length - known.length,
    flows: known,
  };
}

/** How many of the largest funders may keep their name; bands are only counted here, for adding them up takes long. */
function keptAmong(bands: readonly Band[], funders: readonly string[], most: number): number {
  const countOf = (kept: number): number => {
    const named = new Set(funders.slice(0, kept));
    const nameOf = (funder: string) => (named.has(funder) ? funder : otherFunders);
    return new Set(bands.map(({ funder, region, music }) => JSON.stringify([nameOf(funder), region, music]))).size;
  };
  let kept = funders.length;
  while (kept > 1 && countOf(kept) > most) kept -= 1;
  return kept;
}

/** The word that occurs most often; of equally common ones the first. */
function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const amountOf = (flow: Flow): number => lowest(flow.amount) ?? 0;

/** Funders by what they gave, the largest first; equal ones by name. */
function bySize(flows: readonly Flow[]): readonly string[] {
  const totals = new Map<string, number[]>();
  for (const flow of flows) {
    const amounts = totals.get(flow.funder);
    if (amounts) amounts.push(amountOf(flow));
    else totals.set(flow.funder, [amountOf(flow)]);
  }
  const sized = [...totals].map(([funder, amounts]) => ({ funder, total: sum(amounts) }));
  return sized.sort((a, b) => b.total - a.total || (a.funder < b.funder ? -1 : 1)).map(({ funder }) => funder);
}

function bandsOf(analysis: Payments, flows: readonly Flow[], kept: readonly string[]): readonly Band[] {
  const order = [...kept, otherFunders];
  const named = new Set(kept);
  const cells = new Map<string, { funder: string; region: string; music: boolean; flows: Flow[] }>();
  for (const flow of flows) {
    const funder = named.has(flow.funder) ? flow.funder : otherFunders;
    const region = regionOf(analysis, flow) ?? "";
    const key = JSON.stringify([funder, region, flow.music]);
    const cell = cells.get(key) ?? { funder, region, music: flow.music, flows: [] };
    cell.flows.push(flow);
    cells.set(key, cell);
  }
  const regions = analysis.regions.map(({ id }) => id);
  const bands = [...cells.values()].map((band) => ({ ...band, amount: sum(band.flows.map(amountOf)) }));
  const place = (band: Band) => [order.indexOf(band.funder), regions.indexOf(band.region), band.music ? 0 : 1];
  return bands.sort((a, b) => compareNumbers(place(a), place(b)));
}

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, position) => number !== other[position]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
