import { wrapText } from "../base/text-width.ts";
import { dashed } from "./dashed.ts";
import { column, widest } from "./labels.ts";
import { type Label, type Line, lineLayer, type Point, pointLayer, textLayers } from "./layers.ts";
import { atLuminance } from "./palette.ts";
import { heightOf, type Panel, panelsIn } from "./panels.ts";
import { isSureRank, type RankedRegion, type RankedSector, type RankedYear } from "./sector-ranks.ts";
import { ink, layered, type Spec, sizes } from "./theme.ts";

interface Drawn {
  readonly region: RankedRegion;
  readonly panel: Panel;
  readonly years: readonly string[];
  readonly title: readonly string[];
  readonly names: readonly (readonly string[])[];
  readonly x: (at: number) => number;
  readonly y: (rank: number) => number;
}

const nameStyle = { size: sizes.small } as const;
const titleStyle = { size: sizes.label, weight: "semibold" } as const;
const nameLine = 11.5;

/** A panel for each region with a line of ranks for each sector; names at the right, ranks at the left. */
export function bumpPanels(regions: readonly RankedRegion[], years: readonly string[], width: number): Spec {
  const drawn = drawnIn(regions, years, width);
  const sheet = {
    width,
    height: heightOf(drawn.map(({ panel }) => panel)),
    padding: { left: 0, right: 0, top: 2, bottom: 2 },
  };
  const strokes = (isMover: boolean, stretch: RankedYear["stretch"]) =>
    lineLayer(
      drawn.flatMap((one) => linesOf(one, isMover, stretch)),
      { width: isMover ? 2.6 : 1.4 },
    );
  return layered(sheet, [
    ...strokes(false, "sure"),
    ...dashed(strokes(false, "doubtful")),
    ...strokes(true, "sure"),
    ...dashed(strokes(true, "doubtful")),
    ...lineLayer(drawn.flatMap(ranges), { width: 3.5 }),
    ...pointLayer(drawn.flatMap(marks)),
    ...textLayers(drawn.flatMap((one) => [...titles(one), ...ranks(one), ...yearTexts(one), ...names(one)])),
  ]);
}

/** The order at the right end: by the middle of the last rank, so that no two names share a line. */
const ordered = ({ sectors }: RankedRegion): readonly RankedSector[] => {
  const middle = ({ years }: RankedSector) => ((years.at(-1)?.best ?? 0) + (years.at(-1)?.worst ?? 0)) / 2;
  return [...sectors].sort((a, b) => middle(a) - middle(b));
};

/** Room for names beside a panel: somewhat more than usual where a word would else be cut. */
function nameRoom(names: readonly string[], width: number): number {
  const word = widest(
    names.flatMap((name) => name.split(" ")),
    nameStyle,
  );
  return Math.max(width * (width >= 260 ? 0.42 : 0.45), Math.min(word, width * 0.52));
}

function drawnIn(regions: readonly RankedRegion[], years: readonly string[], width: number): readonly Drawn[] {
  const rooms = panelsIn(regions.length, { width, narrowest: 195, height: 0, gap: 16 });
  const each = rooms[0]?.width ?? width;
  const all = regions.flatMap((region) => ordered(region).map(({ name }) => name));
  const named = column(all, nameRoom(all, each), nameStyle);
  const titles = regions.map(({ place }) => wrapText(place.name, each, titleStyle));
  const head = Math.max(...titles.map(({ length }) => length)) * 14 + 10;
  const most = Math.max(...named.lines.map(({ length }) => length));
  const step = Math.max(21, most * nameLine + 4);
  const count = Math.max(...regions.map(({ sectors }) => sectors.length));
  const panels = panelsIn(regions.length, { width, narrowest: 195, height: head + count * step + 18, gap: 16 });
  let used = 0;
  return regions.flatMap((region, at) => {
    const panel = panels[at];
    const lines = named.lines.slice(used, used + region.sectors.length);
    used += region.sectors.length;
    if (panel === undefined) return [];
    const [from, to] = [panel.left + 24, panel.left + panel.width - named.width - 12];
    const x = (position: number) => from + (position / Math.max(1, years.length - 1)) * (to - from);
    const y = (rank: number) => panel.top + head + (rank - 0.5) * step;
    return [{ region, panel, years, title: titles[at] ?? [], names: lines, x, y }];
  });
}

/** A sector that surely stands elsewhere than in the first year: its line is strong. */
function isMoving({ years }: RankedSector): boolean {
  const [first, last] = [years[0], years.at(-1)];
  return isSureRank(first) && isSureRank(last) && first.best !== last.best;
}

/** Just dark enough on white to be seen. */
const paleOf = ({ region }: Drawn): string => atLuminance(region.place.colour, 0.29);

/** Movers as dark as their names; the rest stand back, equally light in every hue. */
const lookOf = (one: Drawn, sector: RankedSector): string => (isMoving(sector) ? one.region.place.ink : paleOf(one));

function linesOf(one: Drawn, movers: boolean, stretch: RankedYear["stretch"]): readonly Line[] {
  return one.region.sectors
    .filter((sector) => isMoving(sector) === movers)
    .flatMap((sector) =>
      sector.years.flatMap((year, at) => {
        const before = sector.years[at - 1];
        if (year.stretch !== stretch || !isSureRank(before) || !isSureRank(year)) return [];
        const [y, y2] = [one.y(before.best), one.y(year.best)];
        const shown = { colour: lookOf(one, sector), results: [before.id, year.id] };
        return [{ x: one.x(at - 1), x2: one.x(at), y, y2, ...shown }];
      }),
    );
}

/** The lanes of bars in one year: bars that would lie on each other stand side by side. */
function lanesOf(years: readonly RankedYear[]): readonly number[] {
  const feet: number[] = [];
  const lanes = years.map(() => 0);
  const order = years.map((_, at) => at).sort((a, b) => (years[a]?.best ?? 0) - (years[b]?.best ?? 0));
  for (const at of order) {
    const { best = 0, worst = 0 } = years[at] ?? {};
    const free = feet.findIndex((foot) => foot < best);
    const lane = free < 0 ? feet.length : free;
    feet[lane] = worst;
    lanes[at] = lane;
  }
  return lanes;
}

/** A rank that may be several is a bar over all of them; in the last year bars give way to the left, where no name stands. */
const ranges = (one: Drawn): readonly Line[] =>
  one.years.flatMap((_, at) => {
    const open = one.region.sectors.flatMap(({ years }) => years.slice(at, at + 1)).filter((year) => !isSureRank(year));
    const lanes = lanesOf(open);
    const middle = at === one.years.length - 1 ? Math.max(0, ...lanes) : Math.max(0, ...lanes) / 2;
    return open.map(({ best, worst, id }, position) => {
      const x = one.x(at) + ((lanes[position] ?? 0) - middle) * 5;
      const shown = { colour: paleOf(one), results: [id] };
      return { x, x2: x, y: one.y(best) - 4, y2: one.y(worst) + 4, ...shown };
    });
  });

const marks = (one: Drawn): readonly Point[] =>
  one.region.sectors.flatMap((sector) =>
    sector.years.flatMap((year, at) => {
      if (!isSureRank(year)) return [];
      const colour = lookOf(one, sector);
      const { shape } = one.region.place;
      const look = { shape, colour, fill: colour, area: isMoving(sector) ? 44 : 26 };
      return [{ x: one.x(at), y: one.y(year.best), ...look, results: [year.id] }];
    }),
  );

const titles = ({ region, panel, title }: Drawn): readonly Label[] =>
  title.map((text, line) => ({
    x: panel.left,
    y: panel.top + 8 + line * 14,
    text,
    colour: region.place.ink,
    role: "name" as const,
    ...titleStyle,
  }));

const ranks = ({ region, panel, y }: Drawn): readonly Label[] =>
  region.sectors.map((_, at) => ({
    x: panel.left + 11,
    y: y(at + 1),
    text: String(at + 1),
    align: "right" as const,
    size: sizes.tick,
    colour: ink.soft,
    role: "axis" as const,
  }));

/** First and last year at the foot of the panel. */
function yearTexts({ panel, years, x }: Drawn): readonly Label[] {
  const ends = years.length > 1 ? [0, years.length - 1] : [0];
  return ends.map((at) => ({
    x: x(at),
    y: panel.top + panel.height - 6,
    text: years[at] ?? "",
    align: "center" as const,
    size: sizes.small,
    colour: ink.soft,
    role: "axis" as const,
  }));
}

const names = (one: Drawn): readonly Label[] =>
  ordered(one.region).flatMap((sector, at) => {
    const lines = one.names[at] ?? [];
    const isStrong = isMoving(sector);
    return lines.map((text, line) => ({
      x: one.x(one.years.length - 1) + 11,
      y: one.y(at + 1) + (line - (lines.length - 1) / 2) * nameLine,
      text,
      colour: isStrong ? one.region.place.ink : ink.plain,
      role: "name" as const,
      ...nameStyle,
    }));
  });
