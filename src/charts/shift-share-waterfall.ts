import { formatNumber } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { within } from "../compare/terms/place-words.ts";
import { isBounds, isHole, isNumber } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { doubtSentence, isDoubtful } from "./doubts.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { shiftShareWaterfallTerms, steps } from "./terms/shift-share-waterfall.ts";
import { type Waterfall, waterfallPanels } from "./waterfall-panels.ts";
import { firstSentence, valueText } from "./words.ts";

const signed = { significant: 3, sign: true } as const;

interface Group {
  readonly place: Place;
  readonly results: readonly Result[];
}

const partOf = ({ results }: Group, part: string): Result | undefined => results.find((one) => one.part === part);

function waterfall(analysis: Analysis, group: Group): Waterfall {
  const { language } = analysis;
  const words = shiftShareWaterfallTerms[language];
  const doubtful = group.results.some(isDoubtful);
  return {
    place: group.place,
    doubtful,
    remark: doubtful ? words.crossesJump : "",
    steps: steps.flatMap((part) => {
      const found = partOf(group, part);
      if (found === undefined) return [];
      const text = valueText(found.value, { ...signed, language });
      return [{ name: words.steps[part], value: found.value, text, result: found.id, isTotal: part === "change" }];
    }),
  };
}

/** The largest local part that is a number and crosses no jump. */
function headlineOf({ language }: Analysis, groups: readonly Group[]): string {
  const words = shiftShareWaterfallTerms[language];
  const [top] = groups
    .flatMap((group) => {
      const value = partOf(group, "local")?.value;
      return value === undefined || !isNumber(value) || group.results.some(isDoubtful) ? [] : [{ group, value }];
    })
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (top === undefined) return words.noHeadline;
  const persons = formatNumber(Math.abs(top.value), { significant: 3, language });
  const { name } = top.group.place;
  return firstSentence(...words.headline(within(name, language), persons, top.value >= 0, name));
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language, from, to } = analysis;
  const words = shiftShareWaterfallTerms[language];
  const query = { indicator: "three-level-shift-share", sector: "complete", year: `${from}-${to}` };
  const results = resultsOf(analysis, query);
  if (results.every(({ value }) => isHole(value))) return undefined;
  const places = placesOf(analysis, results);
  const groups = places
    .map((place) => ({ place, results: results.filter(({ region }) => region === place.id) }))
    .filter((group) => group.results.length > 0);
  const doubt = doubtSentence(language, results, places);
  const spec = waterfallPanels(
    groups.map((group) => waterfall(analysis, group)),
    size.width,
  );
  return {
    id: "shift-share-waterfall",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(analysis, groups),
    subtitle: words.subtitle(from, to),
    notes: notesOf(
      words.reading,
      words.remainder,
      doubt === "" ? "" : `${doubt} ${words.dashed}`,
      results.some(({ value }) => isBounds(value)) ? words.bounded : "",
      holeNote(analysis.language, results, (result) => within(nameIn(places, result), analysis.language)),
      territoryNote(analysis, results),
      sourceNote(analysis, results),
    ),
    alt: words.alt(from, to, groups.map((group) => altOf(analysis, group)).join(" ")),
    table: {
      columns: [words.measure, ...steps.map((part) => words.steps[part])],
      rows: groups.map((group) => [group.place.name, ...steps.map((part) => cellOf(analysis, group, part))]),
    },
    results: results.map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

function cellOf({ language }: Analysis, group: Group, part: string): string {
  const found = partOf(group, part);
  return found === undefined ? "" : valueText(found.value, { ...signed, language });
}

function altOf(analysis: Analysis, group: Group): string {
  const words = shiftShareWaterfallTerms[analysis.language];
  const said = steps.map((part) => `${words.steps[part]} ${cellOf(analysis, group, part)}`);
  return `${group.place.name}: ${said.join(", ")}.`;
}

const { title, question, data, avoid } = shiftShareWaterfallTerms.en;

/** What part of a region's growth came from Europe, from its sectors, from the nation, and from the place itself. */
export const shiftShareWaterfall: ChartDefinition = {
  id: "shift-share-waterfall",
  title,
  question,
  data,
  avoid,
  build,
};
