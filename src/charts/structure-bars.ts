import type { Language } from "../base/format-number.ts";
import { sum } from "../base/sum.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { divide } from "../model/arithmetic.ts";
import { isNumber, type Value } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { caveatNotes, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { type Stack, stackColumns } from "./stack-columns.ts";
import { structureTerms } from "./terms/structure-bars.ts";
import { firstSentence, listed, small, valueText } from "./words.ts";

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
  const { others } = structureTerms[analysis.language];
  const named = kept.map(({ code, name }) => ({ name, codes: [code] }));
  return rest.length === 0 ? named : [...named, { name: others, codes: rest.map(({ code }) => code) }];
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

function headlineOf(stacks: readonly Stack[], groups: readonly Group[], language: Language): string {
  const { everywhere, largestIn, shareOf } = structureTerms[language];
  const percent = (share: number) => valueText(share, { ...noDigits, language });
  const largest = stacks.map(({ place, parts }) => {
    const share = Math.max(...parts);
    return { place, share, name: groups[parts.indexOf(share)]?.name ?? "" };
  });
  const [first] = largest;
  if (first === undefined) return "";
  const same = largest.filter(({ name }) => name === first.name);
  const top = [...same].sort((a, b) => b.share - a.share)[0] ?? first;
  const share = percent(top.share);
  if (same.length === largest.length) return firstSentence(...everywhere(first.name, share, top.place.name));
  const where = same.map(({ place }) => place.name);
  return firstSentence(...largestIn(first.name, share, where), shareOf(first.place.name, percent(first.share)));
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language } = analysis;
  const words = structureTerms[language];
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
  const spec = stackColumns(stacks, names, size.width, language);
  return {
    id: "structure-bars",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(stacks, groups, language),
    subtitle: words.subtitle(analysis.year),
    notes: notesOf(
      leftOut(analysis, totals, places),
      gathered(analysis, groups),
      territoryNote(analysis, results),
      ...caveatNotes(analysis, "commercial_only"),
      sourceNote(analysis, results),
    ),
    alt: words.alt(stacks.map((stack) => altOf(stack, names, language)).join(" ")),
    table: {
      columns: [words.column, ...places.map(({ name }) => name)],
      rows: names.map((name, at) => [
        name,
        ...stacks.map(({ parts }) => valueText(parts[at] ?? 0, { ...oneDigit, language })),
      ]),
    },
    results: [...results, ...shares, ...totals].map((result) => result.id),
    labels: printedTexts(spec),
  };
}

/** What the stacks leave out because a cell is secret somewhere, and how many people that is. */
function leftOut(analysis: Analysis, totals: readonly Result[], places: readonly Place[]): string {
  const { language } = analysis;
  const { leftOut: left, allSectors, whole } = structureTerms[language];
  const missing = analysis.sectors.filter((sector) => !sector.complete);
  if (missing.length === 0) return "";
  const names = listed(
    missing.map(({ name }) => small(name, language)),
    language,
  );
  const said = places.flatMap((place) => {
    const total = totals.find((result) => result.region === place.id)?.value;
    return total === undefined ? [] : [whole(place.name, valueText(total, { significant: 4, language }))];
  });
  return said.length === 0 ? left(names) : `${left(names)} ${allSectors(listed(said, language))}`;
}

function gathered(analysis: Analysis, groups: readonly Group[]): string {
  const rest = groups.find(({ codes }) => codes.length > 1);
  if (rest === undefined) return "";
  const { language, sectors } = analysis;
  const names = sectors.filter(({ code }) => rest.codes.includes(code)).map(({ name }) => small(name, language));
  return `${rest.name}: ${listed(names, language)}.`;
}

function altOf({ place, parts }: Stack, names: readonly string[], language: Language): string {
  const said = names.map(
    (name, at) => `${small(name, language)} ${valueText(parts[at] ?? 0, { ...noDigits, language })}`,
  );
  return structureTerms[language].altOf(place.name, said.join(", "));
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
