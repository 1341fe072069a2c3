import { formatNumber, type Language } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { isHole, isNumber } from "../model/value.ts";
import { type Bar, type BarGroup, barRows, type EmptyBar } from "./bar-rows.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { sharedTerms } from "./terms/shared.ts";
import { shiftShareTerms } from "./terms/shift-share-bars.ts";
import { capital, firstSentence, inText, spanText, valueText, withinAll } from "./words.ts";

const signed = { significant: 3, sign: true } as const;
const plain = { significant: 3 } as const;

const parts = ["national", "mix", "local", "change"] as const;

interface Group {
  readonly place: Place;
  readonly results: readonly Result[];
}

/** Three steps from zero to the net change: each bar starts where the one before ended. */
function waterfall({ place, results }: Group, language: Language): BarGroup {
  const words = shiftShareTerms[language];
  const format = { ...signed, language };
  let reached = 0;
  const bars = parts.flatMap((part): (Bar | EmptyBar)[] => {
    const name = words.parts[part];
    const found = results.find((result) => result.part === part);
    if (found === undefined) return [];
    const { id, value } = found;
    if (!isNumber(value)) return [{ name, colour: place.colour, text: valueText(value, format), about: [id] }];
    const text = formatNumber(value, format);
    if (part === "change")
      return [{ name, colour: place.colour, from: 0, to: value, look: "mark", text, results: [id], strong: true }];
    const from = reached;
    reached += value;
    const look = value < 0 ? "pale" : "solid";
    return [{ name, colour: place.colour, from, to: reached, look, text, results: [id] }];
  });
  const doubt = results.some(suspected) ? words.jump : "";
  return { title: `${place.name}${doubt}`, colour: place.colour, bars };
}

const suspected = (result: Result): boolean => result.flags.includes("suspected-break");

/** The largest local part of a series that no jump in a register puts in doubt. */
function headlineOf(groups: readonly Group[], span: string, language: Language): string {
  const words = shiftShareTerms[language];
  const local = groups.flatMap(({ place, results }) =>
    results.filter((result) => result.part === "local").map((result) => ({ place, result, value: result.value })),
  );
  const sure = local.filter(({ result, value }) => isNumber(value) && !suspected(result));
  const [top] = sure.sort((a, b) => Math.abs(Number(b.value)) - Math.abs(Number(a.value)));
  if (top === undefined) return words.noHeadline;
  const size = formatNumber(Math.abs(Number(top.value)), { ...plain, language });
  return firstSentence(...words.local(top.place.name, size, Number(top.value) < 0, span));
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language } = analysis;
  const words = shiftShareTerms[language];
  const query = { indicator: "shift-share", sector: "complete", year: `${analysis.from}-${analysis.to}` };
  const results = resultsOf(analysis, query).filter((result) => parts.some((part) => part === result.part));
  if (results.every((result) => isHole(result.value))) return undefined;
  const places = placesOf(analysis, results);
  const groups = places
    .map((place) => ({ place, results: results.filter((result) => result.region === place.id) }))
    .filter((group) => group.results.length > 0);
  const span = spanText(`${analysis.from}-${analysis.to}`);
  const references = [...new Set(results.map(({ reference }) => reference).filter((name) => name !== ""))];
  const spec = barRows(
    groups.map((group) => waterfall(group, language)),
    size.width,
    "fixed",
  );
  return {
    id: "shift-share-bars",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(groups, span, language),
    subtitle: words.subtitle(span),
    notes: notesOf(
      words.partsNote(references),
      words.remainderNote,
      doubtNote(results, places, language),
      holeNote(language, results, (result) => inText(nameIn(places, result), language)),
      territoryNote(analysis, results),
      sourceNote(analysis, results),
    ),
    alt: altOf(groups, span, language),
    table: {
      columns: [sharedTerms[language].personsEmployed, ...parts.map((part) => words.parts[part])],
      rows: groups.map((group) => [group.place.name, ...parts.map((part) => cellOf(group, part, language))]),
    },
    results: results.map((result) => result.id),
    labels: printedTexts(spec),
  };
}

/** Names the regions whose numbers cross a jump that the source does not explain. */
export function doubtNote(results: readonly Result[], places: readonly Place[], language: Language): string {
  const doubtful = [...new Set(results.filter(suspected).map((result) => nameIn(places, result)))];
  return doubtful.length === 0 ? "" : sharedTerms[language].doubt(capital(withinAll(doubtful, language)));
}

function cellOf(group: Group, part: string, language: Language): string {
  const found = group.results.find((result) => result.part === part);
  return found === undefined ? "" : valueText(found.value, { ...signed, language });
}

function altOf(groups: readonly Group[], span: string, language: Language): string {
  const { partsInText, alt } = shiftShareTerms[language];
  const said = groups.map((group) => {
    const steps = parts.map((part) => `${partsInText[part]} ${cellOf(group, part, language)}`);
    return `${group.place.name}: ${steps.join(", ")}.`;
  });
  return alt(span, said.join(" "));
}

/** What part of a region's growth came with the nation, with its mix of sectors, and from the place itself. */
export const shiftShareBars: ChartDefinition = {
  id: "shift-share-bars",
  title: "Local or national growth",
  question: "How much of the change came with the national tide, how much with the mix of sectors, how much is local?",
  data: "Shift-share parts in persons by region over one span, for sectors complete in all regions",
  avoid: "Across a break in series, or to explain a cause.",
  build,
};
