import { formatNumber } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { isHole, isNumber } from "../model/value.ts";
import { type Bar, type BarGroup, barRows, type EmptyBar } from "./bar-rows.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { capital, firstSentence, inText, listed, spanText, valueText } from "./words.ts";

const signed = { significant: 3, sign: true } as const;
const plain = { significant: 3 } as const;

const parts = [
  { part: "national", name: "National trend" },
  { part: "mix", name: "Sector mix" },
  { part: "local", name: "Local part" },
  { part: "change", name: "Change" },
] as const;

interface Group {
  readonly place: Place;
  readonly results: readonly Result[];
}

/** Three steps from zero to the net change: each bar starts where the one before ended. */
function waterfall({ place, results }: Group): BarGroup {
  let reached = 0;
  const bars = parts.flatMap(({ part, name }): (Bar | EmptyBar)[] => {
    const found = results.find((result) => result.part === part);
    if (found === undefined) return [];
    const { id, value } = found;
    if (!isNumber(value)) return [{ name, colour: place.colour, text: valueText(value, signed) }];
    const text = formatNumber(value, signed);
    if (part === "change")
      return [{ name, colour: place.colour, from: 0, to: value, look: "mark", text, results: [id], strong: true }];
    const from = reached;
    reached += value;
    const look = value < 0 ? "pale" : "solid";
    return [{ name, colour: place.colour, from, to: reached, look, text, results: [id] }];
  });
  const doubt = results.some(suspected) ? ": crosses a jump in the source" : "";
  return { title: `${place.name}${doubt}`, colour: place.colour, bars };
}

const suspected = (result: Result): boolean => result.flags.includes("suspected-break");

/** The largest local part of a series that no jump in a register puts in doubt. */
function headlineOf(groups: readonly Group[], span: string): string {
  const local = groups.flatMap(({ place, results }) =>
    results.filter((result) => result.part === "local").map((result) => ({ place, result, value: result.value })),
  );
  const sure = local.filter(({ result, value }) => isNumber(value) && !suspected(result));
  const [top] = sure.sort((a, b) => Math.abs(Number(b.value)) - Math.abs(Number(a.value)));
  if (top === undefined) return "No local part can be told from a break in the series.";
  const size = formatNumber(Math.abs(Number(top.value)), plain);
  const verb = Number(top.value) < 0 ? "took" : "added";
  const place = inText(top.place.name);
  return firstSentence(
    `The local part ${verb} ${size} persons in ${place} in ${span}.`,
    `${capital(place)}: the local part is ${size} persons.`,
  );
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const query = { indicator: "shift-share", sector: "complete", year: `${analysis.from}-${analysis.to}` };
  const results = resultsOf(analysis, query).filter((result) => parts.some(({ part }) => part === result.part));
  if (results.every((result) => isHole(result.value))) return undefined;
  const places = placesOf(analysis, results);
  const groups = places
    .map((place) => ({ place, results: results.filter((result) => result.region === place.id) }))
    .filter((group) => group.results.length > 0);
  const span = spanText(`${analysis.from}-${analysis.to}`);
  const references = [...new Set(results.map(({ reference }) => reference).filter((name) => name !== ""))];
  const spec = barRows(groups.map(waterfall), size.width);
  return {
    id: "shift-share-bars",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(groups, span),
    subtitle: `Change of persons employed ${span} and its three parts, sectors complete in all regions`,
    notes: notesOf(
      `National trend: growth of all sectors in ${listed(references.map(inText))}; sector mix: how much faster the region's sectors grew there; local part: the rest. The parts add up to the change.`,
      "The local part is a remainder, not a cause. Pale bars take away; the black line marks the change.",
      doubtNote(results, places),
      holeNote(results, (result) => inText(nameIn(places, result))),
      territoryNote(analysis, results),
      sourceNote(analysis, results),
    ),
    alt: altOf(groups, span),
    table: {
      columns: ["Persons employed", ...parts.map(({ name }) => name)],
      rows: groups.map((group) => [group.place.name, ...parts.map(({ part }) => cellOf(group, part))]),
    },
    results: results.map((result) => result.id),
    labels: printedTexts(spec),
  };
}

/** Names the regions whose numbers cross a jump that the source does not explain. */
export function doubtNote(results: readonly Result[], places: readonly Place[]): string {
  const doubtful = [...new Set(results.filter(suspected).map((result) => inText(nameIn(places, result))))];
  if (doubtful.length === 0) return "";
  return `In ${listed(doubtful)} the numbers cross a jump in the source that no break explains.`;
}

function cellOf(group: Group, part: string): string {
  const found = group.results.find((result) => result.part === part);
  return found === undefined ? "" : valueText(found.value, signed);
}

function altOf(groups: readonly Group[], span: string): string {
  const said = groups.map(
    (group) =>
      `${group.place.name}: ${parts.map(({ part, name }) => `${name.toLowerCase()} ${cellOf(group, part)}`).join(", ")}.`,
  );
  return `Waterfall for each region from zero to the change of persons employed ${span}. ${said.join(" ")}`;
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
