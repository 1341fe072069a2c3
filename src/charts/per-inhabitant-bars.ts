import type { Language } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { highest, isBounds, isHole, lowest } from "../model/value.ts";
import { type Bar, type BarGroup, barRows, type EmptyBar } from "./bar-rows.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { caveatNotes, holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { clearlyLargest } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { perInhabitantTerms } from "./terms/per-inhabitant-bars.ts";
import { sharedTerms } from "./terms/shared.ts";
import { ink } from "./theme.ts";
import { firstSentence, inText, valueText } from "./words.ts";

const oneDigit = { digits: 1 } as const;

const measures = [
  { measure: "persons_employed", term: "personsEmployed" },
  { measure: "local_units", term: "companies" },
] as const;

interface Group {
  readonly measure: (typeof measures)[number]["measure"];
  readonly name: string;
  readonly year: string;
  readonly results: readonly Result[];
}

function groupsIn(analysis: Analysis): readonly Group[] {
  return measures.flatMap(({ measure, term }) => {
    const year = measure === "local_units" ? analysis.companyYear : analysis.year;
    const query = { indicator: "per-1000-inhabitants", measure, year, sector: analysis.definition.id };
    const results = resultsOf(analysis, query);
    return results.every((result) => isHole(result.value))
      ? []
      : [{ measure, name: sharedTerms[analysis.language][term], year, results }];
  });
}

/** A number as a bar, a range as a bar with an open end, a hole as its reason. */
export function barOf(result: Result, place: Place, text: string): Bar | EmptyBar {
  const { name, colour } = place;
  const low = lowest(result.value);
  if (low === undefined) return { name, colour, text, about: [result.id] };
  const upTo = isBounds(result.value) ? { upTo: result.value.high } : {};
  return { name, colour, from: 0, to: low, look: "solid", text, results: [result.id], ...upTo };
}

function barGroup(group: Group, places: readonly Place[], language: Language): BarGroup {
  const bars = group.results.flatMap((result) => {
    const place = places.find(({ id }) => id === result.region);
    return place === undefined ? [] : [barOf(result, place, valueText(result.value, { ...oneDigit, language }))];
  });
  return { title: `${group.name}, ${group.year}`, colour: ink.strong, bars };
}

function headlineOf(groups: readonly Group[], places: readonly Place[], language: Language): string {
  const { noLeader, mostJobs, mostCompanies } = perInhabitantTerms[language];
  const [first] = groups;
  const results = first?.results ?? [];
  const top = results.find((one) =>
    clearlyLargest(
      one.value,
      results.filter((other) => other !== one).map(({ value }) => value),
    ),
  );
  if (first === undefined || top === undefined) return noLeader;
  const most = first.measure === "local_units" ? mostCompanies : mostJobs;
  return firstSentence(...most(nameIn(places, top), valueText(top.value, { ...oneDigit, language })));
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language } = analysis;
  const words = perInhabitantTerms[language];
  const shared = sharedTerms[language];
  const groups = groupsIn(analysis);
  if (groups.length === 0) return undefined;
  const results = groups.flatMap((group) => group.results);
  const places = placesOf(analysis, results);
  const bars = groups.map((group) => barGroup(group, places, language));
  const bounded = results.some((result) => isBounds(result.value));
  const spec = barRows(bars, size.width);
  return {
    id: "per-inhabitant-bars",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(groups, places, language),
    subtitle: words.subtitle(analysis.definition.title),
    notes: notesOf(
      bounded ? shared.openEnds : "",
      words.companiesNote,
      holeNote(language, results, (result) => inText(nameIn(places, result), language)),
      territoryNote(analysis, results),
      ...caveatNotes(analysis, "commercial_only"),
      sourceNote(analysis, results),
    ),
    alt: `${words.alt} ${groups.map((group) => altOf(group, places, language)).join(" ")}`,
    table: {
      columns: [words.column, shared.year, ...places.map(({ name }) => name)],
      rows: groups.map((group) => [group.name, group.year, ...places.map((place) => cellOf(group, place, language))]),
    },
    results: results.map((result) => result.id),
    labels: printedTexts(spec),
  };
}

function cellOf(group: Group, place: Place, language: Language): string {
  const found = group.results.find((result) => result.region === place.id);
  return found === undefined ? "" : valueText(found.value, { ...oneDigit, language });
}

function altOf(group: Group, places: readonly Place[], language: Language): string {
  const known = group.results.filter((result) => highest(result.value) !== undefined);
  const said = known.map((result) => `${nameIn(places, result)} ${valueText(result.value, { ...oneDigit, language })}`);
  return perInhabitantTerms[language].altOf(group.name, group.year, said.join(", "));
}

/** How dense the creative industries are among the people who live there. */
export const perInhabitantBars: ChartDefinition = {
  id: "per-inhabitant-bars",
  title: "Persons and companies per inhabitant",
  question: "How many people and companies work in the creative industries for every 1,000 inhabitants?",
  data: "Persons employed and local units per 1,000 inhabitants by region, with bounds where a cell is secret",
  avoid: "For change over time: company counts jump when a register changes.",
  build,
};
