import { sum } from "../base/sum.ts";
import type { Analysis } from "../compare/analysis.ts";
import { fullHeight, page } from "./block-heights.ts";
import { planSheet, type SheetPlan } from "./four-pages.ts";
import { keyTableBlock } from "./key-table.ts";
import { figureBlocks, listsFor, type Material, materialOf, present, sheetOf } from "./material.ts";
import { type SlotName, slotsByPage } from "./page-slots.ts";
import type { Block, Report, ReportFigure, Said } from "./report.ts";
import { sectionOf } from "./sections.ts";
import { reportTermsOf } from "./terms/report-terms.ts";
import { tilesBlock } from "./tiles.ts";

/** What stands over the columns of each page: tiles and own words on the first, the key table on the second. */
function leadsOf({ analysis, terms, own }: Material): readonly (readonly Block[])[] {
  const words: Block[] = own.length === 0 ? [] : [{ kind: "text", paragraphs: own }];
  return slotsByPage.map((_, at) => {
    if (at === 0) return [tilesBlock(analysis, terms), ...words];
    return at === 1 ? present([keyTableBlock(analysis, terms)]) : [];
  });
}

/** What was promised and has no data, each with its reason; nothing where every promise is kept. */
export function withoutDataBlock(missing: readonly SlotName[], language: Analysis["language"]): Block | undefined {
  const { labels, slots } = reportTermsOf(language);
  if (missing.length === 0) return undefined;
  return { kind: "list", title: labels.withoutData, items: missing.map((name) => slots[name]) };
}

const missingIn = (figures: readonly ReportFigure[]): readonly SlotName[] =>
  slotsByPage
    .flat()
    .filter((slot) => !figures.some(({ id }) => slot.figures.includes(id)))
    .map(({ name }) => name);

function planOf(material: Material, leads: readonly (readonly Block[])[]): SheetPlan {
  const { figures, analysis } = material;
  const head = (at: number): number => page.lead + (at === 0 ? page.head : 0);
  const heights = leads.map((lead, at) => page.height - head(at) - sum(lead.map(fullHeight)));
  const missing = withoutDataBlock(missingIn(figures), analysis.language);
  return planSheet(figures, {
    heights,
    lists: (shown) => {
      const { method, indicators, caveats, sources } = listsFor(
        material,
        [...leads.flat(), ...figureBlocks(shown)],
        [],
      );
      return present([missing, method, indicators, caveats, sources]);
    },
  });
}

/** All blocks of the pages in order: what stands over the columns, the section with its figures, the lists. */
function blocksOf(material: Material): Pick<Report, "blocks" | "leftOut"> {
  const { analysis, terms } = material;
  const leads = leadsOf(material);
  const { pages, leftOut } = planOf(material, leads);
  const inOrder = pages.flatMap(({ figures }) => figures);
  const earlier = (at: number): readonly ReportFigure[] => pages.slice(0, at).flatMap(({ figures }) => figures);
  const shown = [...leads.flat(), ...figureBlocks(inOrder)];
  // The list of sources names the figures that found no room, which is known only now.
  const { sources } = listsFor(material, shown, leftOut);
  const isSources = (block: Block): boolean => block.kind === "list" && block.title === terms.labels.sources;
  // Pages that were made one have all their leads.
  const leadOf = (at: number): readonly Block[] => (at < pages.length - 1 ? (leads[at] ?? []) : leads.slice(at).flat());
  const blocks = pages.flatMap(({ figures, lists }, at): readonly Block[] => [
    ...(at === 0 ? [] : [{ kind: "page-break" } as const]),
    ...leadOf(at),
    ...sectionOf(figures, earlier(at), analysis, terms),
    ...lists.map((block) => (isSources(block) ? (sources ?? block) : block)),
  ]);
  return { blocks, leftOut };
}

/** The factsheet of a comparison: four pages of A4 with tiles, the promised figures, key table, limits, method and sources. */
export function buildFactsheet(
  analysis: Analysis,
  figures: readonly ReportFigure[],
  version: string,
  ownText: readonly Said[] = [],
): Report {
  const material = materialOf(analysis, figures, ownText);
  return sheetOf("factsheet", material, version, blocksOf(material));
}
