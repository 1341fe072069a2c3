import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { highest, isBounds, isHole, lowest } from "../model/value.ts";
import { type Bar, type BarGroup, barRows, type EmptyBar } from "./bar-rows.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { caveatNotes, holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { clearlyLargest } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { ink } from "./theme.ts";
import { capital, firstSentence, inText, valueText } from "./words.ts";

const oneDigit = { digits: 1 } as const;

const measures = [
  { measure: "persons_employed", name: "Persons employed" },
  { measure: "local_units", name: "Companies (local units)" },
] as const;

interface Group {
  readonly name: string;
  readonly year: string;
  readonly results: readonly Result[];
}

function groupsIn(analysis: Analysis): readonly Group[] {
  return measures.flatMap(({ measure, name }) => {
    const year = measure === "local_units" ? analysis.companyYear : analysis.year;
    const query = { indicator: "per-1000-inhabitants", measure, year, sector: analysis.definition.id };
    const results = resultsOf(analysis, query);
    return results.every((result) => isHole(result.value)) ? [] : [{ name, year, results }];
  });
}

/** A number as a bar, a range as a bar with an open end, a hole as its reason. */
export function barOf(result: Result, place: Place, text: string): Bar | EmptyBar {
  const { name, colour } = place;
  const low = lowest(result.value);
  if (low === undefined) return { name, colour, text };
  const upTo = isBounds(result.value) ? { upTo: result.value.high } : {};
  return { name, colour, from: 0, to: low, look: "solid", text, results: [result.id], ...upTo };
}

function barGroup(group: Group, places: readonly Place[]): BarGroup {
  const bars = group.results.flatMap((result) => {
    const place = places.find(({ id }) => id === result.region);
    return place === undefined ? [] : [barOf(result, place, valueText(result.value, oneDigit))];
  });
  return { title: `${group.name}, ${group.year}`, colour: ink.strong, bars };
}

function headlineOf(groups: readonly Group[], places: readonly Place[]): string {
  const [first] = groups;
  const results = first?.results ?? [];
  const top = results.find((one) =>
    clearlyLargest(
      one.value,
      results.filter((other) => other !== one).map(({ value }) => value),
    ),
  );
  if (first === undefined || top === undefined) return "No region clearly has the most creative jobs per inhabitant.";
  const place = inText(nameIn(places, top));
  const number = valueText(top.value, oneDigit);
  const what = first.name === measures[0].name ? "jobs" : "companies";
  return firstSentence(
    `${capital(place)} has the most creative ${what} per inhabitant: ${number} per 1,000.`,
    `${capital(place)} leads with ${number} per 1,000 inhabitants.`,
  );
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const groups = groupsIn(analysis);
  if (groups.length === 0) return undefined;
  const results = groups.flatMap((group) => group.results);
  const places = placesOf(analysis, results);
  const bars = groups.map((group) => barGroup(group, places));
  const bounded = results.some((result) => isBounds(result.value));
  const spec = barRows(bars, size.width);
  return {
    id: "per-inhabitant-bars",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(groups, places),
    subtitle: `Per 1,000 inhabitants of the same territory, ${analysis.definition.title}`,
    notes: notesOf(
      bounded ? "Open ends: a cell is secret, and the number lies somewhere within the open part of the bar." : "",
      "Companies are local units of the business register; compare them within one year only.",
      holeNote(results, (result) => inText(nameIn(places, result))),
      territoryNote(analysis, results),
      ...caveatNotes(analysis, "commercial_only"),
      sourceNote(analysis, results),
    ),
    alt: `Bars for each region. ${groups.map((group) => altOf(group, places)).join(" ")}`,
    table: {
      columns: ["Per 1,000 inhabitants", "Year", ...places.map(({ name }) => name)],
      rows: groups.map((group) => [group.name, group.year, ...places.map((place) => cellOf(group, place))]),
    },
    results: results.map((result) => result.id),
    labels: printedTexts(spec),
  };
}

function cellOf(group: Group, place: Place): string {
  const found = group.results.find((result) => result.region === place.id);
  return found === undefined ? "" : valueText(found.value, oneDigit);
}

function altOf(group: Group, places: readonly Place[]): string {
  const known = group.results.filter((result) => highest(result.value) !== undefined);
  const said = known.map((result) => `${nameIn(places, result)} ${valueText(result.value, oneDigit)}`);
  return `${group.name} in ${group.year}: ${said.join(", ")}.`;
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
