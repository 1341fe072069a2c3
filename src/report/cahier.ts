import { wordedRecordOf } from "../compare/terms/indicator-words.ts";
import type { Region } from "../model/territory.ts";
import { claimsBlock, comparabilityBlock, glossaryBlock, sourcesTableBlock } from "./annex.ts";
import { bodyOfChapters, listed, opening } from "./chapter-blocks.ts";
import { commonWords, prepareNotes } from "./figure-notes.ts";
import { findingElsewhere, findingsTable, type PlaceNames } from "./findings.ts";
import { fullTableBlocks, regionTable } from "./full-tables.ts";
import { figureBlocks, frameOf, type Material, present, resultsShown } from "./material.ts";
import type { Block, NamedIndicator, Report, ReportFigure } from "./report.ts";
import { shortCitation } from "./short-citation.ts";
import { reportTermsOf } from "./terms/report-terms.ts";
import { tilesBlock } from "./tiles.ts";
import { capital, shortened } from "./wording.ts";

/** The figures of one region alone, by the id of the region. */
export type RegionalFigures = ReadonlyMap<string, readonly ReportFigure[]>;

const pageBreak: Block = { kind: "page-break" };
const plannedPage: Block = { kind: "page-break", isPlanned: true };

/** One page for a region: its numbers by sector, its figures and what to mind with them. */
function regionPage(region: Region, figures: readonly ReportFigure[], material: Material): readonly Block[] {
  const { analysis, terms } = material;
  const caveats = analysis.caveats.filter(({ regions }) => regions.includes(region.id));
  const items = caveats.map(({ what, why }) => ({ term: capital(what), text: capital(shortened(why, terms)) }));
  const { own, shared } = prepareNotes(figures.slice(0, 4), analysis, terms);
  const common = commonWords(shared, own);
  const notes = common === "" ? [] : [{ term: terms.labels.allFigures, text: common }];
  return [
    { kind: "heading", text: region.name, level: 3 },
    ...present([regionTable(analysis, region.id, terms)]),
    ...figureBlocks(own),
    ...listed(terms.labels.method, notes),
    ...listed(terms.labels.cannotCompare, items),
  ];
}

function regionPages(material: Material, regional: RegionalFigures): readonly Block[] {
  return material.analysis.regions.flatMap((region, at) => [
    plannedPage,
    ...(at === 0 ? opening("regions", material) : []),
    ...regionPage(region, regional.get(region.id) ?? [], material),
  ]);
}

function cardsOf(material: Material, blocks: readonly Block[]): readonly NamedIndicator[] {
  const ids = new Set(resultsShown(material, blocks).map(({ indicator }) => indicator));
  return [...ids].flatMap((id) => {
    const record = wordedRecordOf(id, material.terms.language);
    if (record === undefined) return [];
    const { title, unit, formula, reading, citation } = record;
    return [{ id, title, unit, formula, reading, citation, origin: shortCitation(citation) }];
  });
}

/** Method cards, full tables and annex: they run on from page to page. */
function closing(material: Material, before: readonly Block[]): readonly Block[] {
  const { analysis, terms } = material;
  const tables = fullTableBlocks(analysis, terms);
  const shown = resultsShown(material, [...before, ...tables]);
  const end = [
    ...opening("method", material),
    { kind: "cards", title: "", indicators: cardsOf(material, [...before, ...tables]) } as const,
    ...opening("tables", material),
    ...tables,
    ...present([comparabilityBlock(analysis)]),
    ...opening("annex", material),
    sourcesTableBlock(analysis, shown),
    glossaryBlock(analysis, terms),
  ];
  return [...end, claimsBlock(material, [...before, ...end])];
}

/** The long report: title page, contents, a page a region, chapters with their figures, method cards, full tables and annex. */
export function buildCahier(
  material: Material,
  regional: RegionalFigures,
  version: string,
  elsewhere: readonly PlaceNames[] = [],
): Report {
  const { analysis, terms } = material;
  const words = reportTermsOf(analysis.language);
  const body = [
    ...findingElsewhere(analysis, elsewhere),
    tilesBlock(analysis, terms),
    findingsTable(material),
    { kind: "contents", title: words.labels.contents } as const,
    ...regionPages(material, regional),
    pageBreak,
    ...bodyOfChapters(material),
  ];
  return {
    id: "cahier",
    kicker: words.cahierKicker(analysis.edition),
    ...frameOf(material, version),
    layout: "book",
    blocks: [...body, ...closing(material, body)],
    leftOut: [],
  };
}
