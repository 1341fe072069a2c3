import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { type MusicStage, musicStages } from "../compare/music-chain.ts";
import { within } from "../compare/terms/place-words.ts";
import { hole, isBounds, isHole, type Value } from "../model/value.ts";
import { type BarGroup, barRows } from "./bar-rows.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { clearlyLargest } from "./numbers.ts";
import { barOf } from "./per-inhabitant-bars.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { type ChainStagesTerms, chainStagesTerms } from "./terms/chain-stages.ts";
import { ink } from "./theme.ts";
import { firstSentence, valueText } from "./words.ts";

interface Stage {
  readonly id: MusicStage;
  readonly results: readonly Result[];
}

const stagesIn = (analysis: Analysis): readonly Stage[] =>
  musicStages
    .map((id) => ({ id, results: resultsOf(analysis, { indicator: "level", sector: `music-${id}` }) }))
    .filter(({ results }) => results.some(({ value }) => !isHole(value)));

const valueIn = ({ results }: Stage, place: Place): Value =>
  results.find(({ region }) => region === place.id)?.value ?? hole("not-collected");

type Text = (value: Value) => string;

/** The first region of which one stage surely holds more people than each other. */
function headlineOf(analysis: Analysis, stages: readonly Stage[], terms: ChainStagesTerms, text: Text): string {
  for (const place of placesOf(analysis, [])) {
    const values = stages.map((stage) => valueIn(stage, place));
    const top = values.findIndex((value, at) => clearlyLargest(value, values.toSpliced(at, 1)));
    const [stage, value] = [stages[top], values[top]];
    if (stage === undefined || value === undefined || stages.length < 2) continue;
    const where = within(place.name, analysis.language);
    return firstSentence(...terms.headline(where, terms.stages[stage.id], text(value)));
  }
  return terms.none;
}

function groupOf(stage: Stage, places: readonly Place[], terms: ChainStagesTerms, text: Text): BarGroup {
  const bars = stage.results.flatMap((result) => {
    const place = places.find(({ id }) => id === result.region);
    return place === undefined ? [] : [barOf(result, place, text(result.value))];
  });
  return { title: terms.stages[stage.id], colour: ink.strong, bars };
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const stages = stagesIn(analysis);
  const results = stages.flatMap((stage) => stage.results);
  const [first] = results;
  if (first === undefined) return undefined;
  const { language } = analysis;
  const terms: ChainStagesTerms = chainStagesTerms[language];
  const places = placesOf(analysis, results);
  const text: Text = (value) => valueText(value, { significant: 3, language });
  const spec = barRows(
    stages.map((stage) => groupOf(stage, places, terms, text)),
    size.width,
  );
  const said = stages.map((stage) => {
    const values = places.map((place) => `${place.name} ${text(valueIn(stage, place))}`);
    return `${terms.stages[stage.id]}: ${values.join(", ")}.`;
  });
  const stageOf = (result: Result) => stages.find((stage) => stage.results.includes(result))?.id ?? "create";
  return {
    id: "chain-stages",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(analysis, stages, terms, text),
    subtitle: terms.subtitle(first.year),
    notes: notesOf(
      results.some(({ value }) => isBounds(value)) ? terms.open : "",
      terms.classes,
      holeNote(language, results, (result) => `${nameIn(places, result)}, ${terms.stages[stageOf(result)]}`),
      territoryNote(analysis, results),
      sourceNote(analysis, results),
    ),
    alt: terms.alt(said.join(" ")),
    table: {
      columns: [terms.stage, ...places.map(({ name }) => name)],
      rows: stages.map((stage) => [terms.stages[stage.id], ...places.map((place) => text(valueIn(stage, place)))]),
    },
    results: results.map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = chainStagesTerms.en;

/** What the music economy of each region does, stage by stage. */
export const chainStages: ChartDefinition = {
  id: "chain-stages",
  title,
  question,
  data,
  avoid,
  bring:
    "bring persons employed by class of four or five digits, such as 59.20 or 90.03, from the Bundesagentur für Arbeit and from LISA; data/README.md says more",
  build,
};
