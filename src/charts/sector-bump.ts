import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { within } from "../compare/terms/place-words.ts";
import { bumpPanels } from "./bump-panels.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { doubtSentence } from "./doubts.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { endsOf } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { isSureRank, type RankedRegion, type RankedSector, type RankedYear, ranksIn } from "./sector-ranks.ts";
import { sectorBumpTerms } from "./terms/sector-bump.ts";
import { sharedTerms } from "./terms/shared.ts";
import { firstSentence, small } from "./words.ts";

interface Overtaking {
  readonly above: RankedSector;
  readonly below: RankedSector;
  readonly place: Place;
  readonly persons: number;
}

const isClean = ({ years }: RankedSector): boolean => years.every(({ stretch }) => stretch === "sure");

/** Pairs of which one surely stood below the other in the first year and surely stands above it in the last. */
function overtakings({ place, sectors }: RankedRegion): readonly Overtaking[] {
  const clean = sectors.filter(isClean);
  return clean.flatMap((above) =>
    clean.flatMap((below) => {
      const [first, last] = [above.years[0], above.years.at(-1)];
      const [otherFirst, otherLast] = [below.years[0], below.years.at(-1)];
      if (!first || !last || !otherFirst || !otherLast) return [];
      if (first.best <= otherFirst.worst || last.worst >= otherLast.best) return [];
      return [{ above, below, place, persons: Math.max(0, ...endsOf(above.levels.at(-1)?.value ?? 0)) }];
    }),
  );
}

function headlineOf({ language, from, to }: Analysis, regions: readonly RankedRegion[]): string {
  const words = sectorBumpTerms[language];
  const [top] = regions.flatMap(overtakings).sort((a, b) => b.persons - a.persons);
  if (top === undefined) return words.noHeadline(from, to);
  const below = small(top.below.name, language);
  return firstSentence(...words.headline(top.above.name, below, within(top.place.name, language), { from, to }));
}

const rankText = ({ best, worst }: RankedYear): string => (best === worst ? String(best) : `${best}–${worst}`);

function notesFor(analysis: Analysis, regions: readonly RankedRegion[], results: readonly Result[]): readonly string[] {
  const { language } = analysis;
  const words = sectorBumpTerms[language];
  const places = regions.map(({ place }) => place);
  const years = regions.flatMap(({ sectors }) => sectors.flatMap((sector) => sector.years));
  const doubtful = regions.filter(({ sectors }) =>
    sectors.some((one) => one.years.some((y) => y.stretch === "doubtful")),
  );
  const index = resultsOf(analysis, { indicator: "index-number", measure: "persons_employed" }).filter(
    ({ region, sector }) => doubtful.some(({ place }) => place.id === region) && sector !== "complete",
  );
  const doubt = doubtSentence(language, index, places);
  const nameOf = (result: Result) => {
    const name = analysis.sectors.find(({ code }) => code === result.sector)?.name ?? result.sector;
    return `${small(name, language)} ${within(nameIn(places, result), language)}`;
  };
  return notesOf(
    words.reading,
    years.some(({ stretch }) => stretch === "broken") ? words.gap : "",
    doubt === "" ? "" : `${doubt} ${words.dashed}`,
    years.some((year) => !isSureRank(year)) ? words.bounded : "",
    holeNote(
      language,
      regions.flatMap(({ unranked }) => unranked),
      nameOf,
      true,
    ),
    territoryNote(analysis, results),
    sourceNote(analysis, results),
  );
}

const lastRank = ({ years }: RankedSector): number => years.at(-1)?.best ?? Number.POSITIVE_INFINITY;

function altOf({ language, to }: Analysis, regions: readonly RankedRegion[]): string {
  const words = sectorBumpTerms[language];
  const said = regions.map(({ place, sectors }) => {
    const order = [...sectors].sort((a, b) => lastRank(a) - lastRank(b));
    return words.order(
      place.name,
      to,
      order.map(({ name }) => small(name, language)),
    );
  });
  return words.alt(said.join(" "));
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language, from, to } = analysis;
  const codes = new Set(analysis.sectors.map(({ code }) => code));
  const levels = resultsOf(analysis, { indicator: "level", measure: "persons_employed" });
  const spanned = levels.filter(({ sector, year }) => codes.has(sector) && year >= from && year <= to);
  const years = [...new Set(spanned.map(({ year }) => year))].sort();
  const regions = placesOf(analysis, spanned)
    .map((place) => ranksIn(analysis, place, years))
    .filter(({ sectors }) => sectors.length > 1);
  if (years.length < 2 || regions.length === 0) return undefined;
  const results = regions.flatMap(({ sectors }) => sectors.flatMap((sector) => sector.levels));
  const words = sectorBumpTerms[language];
  const spec = bumpPanels(regions, years, size.width);
  return {
    id: "sector-bump",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(analysis, regions),
    subtitle: words.subtitle(from, to),
    notes: notesFor(analysis, regions, results),
    alt: altOf(analysis, regions),
    table: {
      columns: [sharedTerms[language].region, sharedTerms[language].sector, ...years],
      rows: regions.flatMap(({ place, sectors }) =>
        sectors.map((sector) => [place.name, sector.name, ...sector.years.map(rankText)]),
      ),
    },
    results: results.map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = sectorBumpTerms.en;

/** Which sectors employ most in a region, and which have overtaken others. */
export const sectorBump: ChartDefinition = { id: "sector-bump", title, question, data, avoid, build };
