import type { Analysis } from "../compare/analysis.ts";
import type { Block, ReportFigure, Said } from "./report.ts";
import { growthSentence, standCountSentence } from "./sentences.ts";
import type { Terms, Topic } from "./terms/terms.ts";
import { capital } from "./wording.ts";

const topics: Readonly<Record<string, Topic>> = {
  "lq-dots": "specialisation",
  "europe-rank": "specialisation",
  "specialisation-heat": "specialisation",
  "specialisation-growth": "specialisation",
  "structure-bars": "structure",
  "sector-dumbbells": "structure",
  "sector-bump": "structure",
  "size-pyramid": "structure",
  "per-inhabitant-bars": "size",
  "circle-matrix": "size",
  "definition-range": "definition",
  "density-dumbbells": "size",
  "firms-jobs-dumbbells": "size",
  "tile-map": "size",
  "growth-lines": "growth",
  "shift-share-bars": "growth",
  "two-year-steps": "growth",
  "growth-slope": "growth",
  "sector-multiples": "growth",
  "shift-share-waterfall": "growth",
  "money-sankey": "money",
  "funding-per-head": "money",
  "funder-adjacency": "money",
  "berlin-districts": "money",
  "policy-timeline": "policy",
  "rank-range": "ranking",
  "comparability-matrix": "comparability",
  "chain-stages": "music",
  "city-connectivity": "cities",
};

const topicsOf = (figures: readonly ReportFigure[]): readonly Topic[] => [
  ...new Set(figures.flatMap(({ id }) => topics[id] ?? [])),
];

/** The sentences of a page: each where the first figure of its topic stands. */
function sentencesFor(
  here: readonly Topic[],
  before: readonly Topic[],
  analysis: Analysis,
  terms: Terms,
): readonly Said[] {
  const isNew = (topic: Topic): boolean => here.includes(topic) && !before.includes(topic);
  const sentences = [
    isNew("specialisation") ? standCountSentence(analysis, terms) : undefined,
    isNew("growth") ? growthSentence(analysis, terms) : undefined,
  ];
  return sentences.filter((sentence) => sentence !== undefined);
}

/** The figures of a page under a heading that names their topics, with what can be said about them in a sentence. */
export function sectionOf(
  figures: readonly ReportFigure[],
  earlier: readonly ReportFigure[],
  analysis: Analysis,
  terms: Terms,
): readonly Block[] {
  if (figures.length === 0) return [];
  const here = topicsOf(figures);
  const said = sentencesFor(here, topicsOf(earlier), analysis, terms);
  const words = here.map((topic) => terms.topics[topic]);
  const title = words.length === 0 ? terms.labels.figures : capital(terms.phrases.listed(words));
  const text: readonly Block[] = said.length === 0 ? [] : [{ kind: "text", paragraphs: said }];
  return [
    { kind: "heading", text: title },
    ...text,
    ...figures.map((figure) => ({ kind: "figure", figure, width: "half" }) as const),
  ];
}
