import { sum } from "../base/sum.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { divide } from "../model/arithmetic.ts";
import { isNumber, type Value } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { caveatNotes, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { type Stack, stackColumns } from "./stack-columns.ts";
import { capital, firstSentence, inText, listed, small, valueText } from "./words.ts";

const mostGroups = 7;
const noDigits = { digits: 0 } as const;
const oneDigit = { digits: 1 } as const;

/** One part of the stacks: a sector, or the smallest ones gathered. */
interface Group {
  readonly name: string;
  readonly codes: readonly string[];
}

const numberOf = (value: Value | undefined): number => (value !== undefined && isNumber(value) ? value : 0);

/** The largest sectors by name, the rest gathered under one name that lists what it holds. */
function groupsOf(analysis: Analysis, results: readonly Result[]): readonly Group[] {
  const complete = analysis.sectors.filter((sector) => sector.complete);
  const size = (code: string) => sum(results.filter((r) => r.sector === code).map((r) => numberOf(r.value)));
  const ordered = [...complete].sort((a, b) => size(b.code) - size(a.code));
  const kept = ordered.length <= mostGroups ? ordered : ordered.slice(0, mostGroups - 1);
  const rest = ordered.slice(kept.length);
  const named = kept.map(({ code, name }) => ({ name, codes: [code] }));
  return rest.length === 0 ? named : [...named, { name: "Other sectors", codes: rest.map(({ code }) => code) }];
}

/** Percent of each group in the total of the sectors complete everywhere. */
function stackOf(results: readonly Result[], shares: readonly Result[], groups: readonly Group[], place: Place): Stack {
  const own = results.filter((result) => result.region === place.id);
  const total = sum(own.map((result) => numberOf(result.value)));
  const parts = groups.map((group) => {
    const part = sum(own.filter((result) => group.codes.includes(result.sector)).map((r) => numberOf(r.value)));
    return numberOf(divide(100 * part, total, "zero-region"));
  });
  const ids = ({ codes }: Group) =>
    shares.filter(({ region, sector }) => region === place.id && codes.includes(sector)).map(({ id }) => id);
  return { place, parts, results: groups.map(ids) };
}

function headlineOf(stacks: readonly Stack[], groups: readonly Group[]): string {
  const largest = stacks.map(({ place, parts }) => {
    const share = Math.max(...parts);
    return { place, share, name: groups[parts.indexOf(share)]?.name ?? "" };
  });
  const [first] = largest;
  if (first === undefined) return "";
  const same = largest.filter(({ name }) => name === first.name);
  const top = [...same].sort((a, b) => b.share - a.share)[0] ?? first;
  const share = valueText(top.share, noDigits);
  if (same.length === largest.length)
    return firstSentence(
      `${first.name} is the largest compared sector everywhere, with ${share} percent in ${inText(top.place.name)}.`,
      `${first.name} is the largest compared sector everywhere, with up to ${share} percent.`,
      `${first.name} is the largest sector everywhere.`,
    );
  const where = (one: typeof first) =>
    listed(largest.filter(({ name }) => name === one.name).map(({ place }) => inText(place.name)));
  return firstSentence(
    `${first.name} is the largest sector in ${where(first)}, at up to ${share} percent.`,
    `${first.name} is the largest sector in ${where(first)}.`,
    `${capital(inText(first.place.name))} has ${valueText(first.share, noDigits)} percent in its largest sector.`,
  );
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const complete = new Set(analysis.sectors.filter((sector) => sector.complete).map(({ code }) => code));
  const levels = resultsOf(analysis, { indicator: "level", measure: "persons_employed", year: analysis.year });
  const results = levels.filter((result) => complete.has(result.sector));
  const places = placesOf(analysis, results).filter((place) =>
    results.some((result) => result.region === place.id && numberOf(result.value) > 0),
  );
  if (places.length === 0) return undefined;
  const groups = groupsOf(analysis, results);
  const shares = resultsOf(analysis, { indicator: "share", part: "of-complete", year: analysis.year });
  const totals = levels.filter((result) => result.sector === analysis.definition.id);
  const stacks = places.map((place) => stackOf(results, shares, groups, place));
  const names = groups.map(({ name }) => name);
  const spec = stackColumns(stacks, names, size.width);
  return {
    id: "structure-bars",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(stacks, groups),
    subtitle: `Share of sectors in persons employed, percent of the sectors complete in all regions, ${analysis.year}`,
    notes: notesOf(
      leftOut(analysis, totals, places),
      gathered(analysis, groups),
      territoryNote(analysis, results),
      ...caveatNotes(analysis, "commercial_only"),
      sourceNote(analysis, results),
    ),
    alt: `One stack for each region. ${stacks.map((stack) => altOf(stack, names)).join(" ")}`,
    table: {
      columns: ["Share in percent", ...places.map(({ name }) => name)],
      rows: names.map((name, at) => [name, ...stacks.map(({ parts }) => valueText(parts[at] ?? 0, oneDigit))]),
    },
    results: [...results, ...shares, ...totals].map((result) => result.id),
    labels: printedTexts(spec),
  };
}

/** What the stacks leave out because a cell is secret somewhere, and how many people that is. */
function leftOut(analysis: Analysis, totals: readonly Result[], places: readonly Place[]): string {
  const missing = analysis.sectors.filter((sector) => !sector.complete);
  if (missing.length === 0) return "";
  const names = listed(missing.map(({ name }) => small(name)));
  const said = places.flatMap((place) => {
    const total = totals.find((result) => result.region === place.id)?.value;
    return total === undefined ? [] : [`${inText(place.name)} ${valueText(total, { significant: 4 })}`];
  });
  const whole = said.length === 0 ? "" : ` All sectors together employ: ${listed(said)}.`;
  return `Left out because a cell is secret in some region or year: ${names}.${whole}`;
}

function gathered(analysis: Analysis, groups: readonly Group[]): string {
  const rest = groups.find(({ codes }) => codes.length > 1);
  if (rest === undefined) return "";
  const names = analysis.sectors.filter(({ code }) => rest.codes.includes(code)).map(({ name }) => small(name));
  return `${rest.name}: ${listed(names)}.`;
}

function altOf({ place, parts }: Stack, names: readonly string[]): string {
  const said = names.map((name, at) => `${small(name)} ${valueText(parts[at] ?? 0, noDigits)}`);
  return `${place.name}: ${said.join(", ")} percent.`;
}

/** What the creative industries of each region are made of. */
export const structureBars: ChartDefinition = {
  id: "structure-bars",
  title: "Structure by sector",
  question: "What do the creative industries of each region consist of?",
  data: "Persons employed by sector and region in one year, for sectors complete in all regions",
  avoid: "To compare small shares precisely; the table beside the figure has the decimals.",
  build,
};
