import { formatNumber } from "../base/format-number.ts";
import { wrapText } from "../base/text-width.ts";
import { isBounds, isNumber } from "../model/value.ts";
import {
  anchorArea,
  cornersOf,
  cross,
  type Drawn,
  drawnIn,
  type FieldWords,
  labelStyle,
  lineHeight,
  markAreas,
  type Named,
  quarterName,
  quarterStyle,
  radiusOf,
  rateText,
  titleStyle,
  unplacedLines,
} from "./bubble-plan.ts";
import { type Field, placedIn } from "./bubble-scales.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, type Point, pointLayer, textLayers } from "./layers.ts";
import { tint } from "./palette.ts";
import { heightOf } from "./panels.ts";
import { ink, layered, type Spec, sizes } from "./theme.ts";

/** A field for each region: quotient across in ratios, growth upright, areas by size, and the four quarters by name. */
export function bubbleFields(fields: readonly Field[], words: FieldWords, width: number): Spec {
  const labelled = drawnIn(fields, words, width);
  const drawn = labelled.map(({ one }) => one);
  const sheet = {
    width,
    height: heightOf(drawn.map(({ panel }) => panel)),
    padding: { left: 0, right: 0, top: 2, bottom: 2 },
  };
  return layered(sheet, [
    ...lineLayer(drawn.flatMap(grid)),
    ...lineLayer(drawn.flatMap(cross), { width: 1.2 }),
    ...boxLayer(drawn.flatMap(bars), 1),
    ...pointLayer(drawn.flatMap(points)),
    ...lineLayer(
      labelled.flatMap(({ one, labels }) => leaders(one, labels)),
      { width: 0.7 },
    ),
    ...textLayers([
      ...drawn.flatMap((one) => [...titles(one), ...axisTexts(one), ...quarterTexts(one), ...unplacedTexts(one)]),
      ...labelled.flatMap(({ one, labels }) => nameTexts(one, labels)),
    ]),
  ]);
}

function grid({ room, scales, x, y }: Drawn): readonly Line[] {
  const across = scales.across.ticks.filter((tick) => tick !== 1).map((tick) => x(tick));
  const upright = scales.upright.ticks.filter((tick) => tick !== 0).map((tick) => y(tick));
  return [
    ...across.map((at) => ({ x: at, x2: at, y: room.top, y2: room.bottom, colour: ink.grid })),
    ...upright.map((at) => ({ x: room.left, x2: room.right, y: at, y2: at, colour: ink.grid })),
  ];
}

/** A range of one of the two is a bar, of both a cross of bars. */
function bars(one: Drawn): readonly Box[] {
  const { colour } = one.field.place;
  return placedIn(one.field).flatMap((bubble) => {
    if (!isBounds(bubble.across) && !isBounds(bubble.upright)) return [];
    const fill = bubble.doubtful ? ink.paper : tint(colour, 0.35);
    return markAreas(bubble, one).map(({ left, right, top, bottom }) => ({
      x: left,
      x2: right,
      y: top,
      y2: bottom,
      colour,
      fill,
      results: bubble.results,
    }));
  });
}

/** The largest first, so that small ones lie on top. */
function points(one: Drawn): readonly Point[] {
  const { colour } = one.field.place;
  return placedIn(one.field)
    .flatMap((bubble): readonly Point[] => {
      const { across, upright, results } = bubble;
      if (!isNumber(across) || !isNumber(upright)) return [];
      const area = Math.PI * radiusOf(bubble, one.scales) ** 2;
      const fill = bubble.doubtful ? ink.paper : tint(colour, 0.35);
      return [{ x: one.x(across), y: one.y(upright), shape: "circle", colour, fill, area, results }];
    })
    .sort((a, b) => b.area - a.area);
}

/** A thin line from a mark to a name that found no room beside it. */
function leaders(one: Drawn, labels: readonly Named[]): readonly Line[] {
  return labels.flatMap(({ bubble, area }) => {
    const mark = anchorArea(bubble, one);
    const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
    const x2 = Math.max(area.left, Math.min(area.right, x));
    const y2 = Math.max(area.top + 2, Math.min(area.bottom - 2, y));
    const length = Math.hypot(x2 - x, y2 - y);
    const reach = Math.max(mark.right - mark.left, mark.bottom - mark.top) / 2;
    if (length < reach + 7) return [];
    const start = reach / length;
    return [
      {
        x: x + (x2 - x) * start,
        y: y + (y2 - y) * start,
        x2,
        y2,
        colour: one.field.place.colour,
        results: bubble.results,
      },
    ];
  });
}

const nameTexts = (one: Drawn, labels: readonly Named[]): readonly Label[] =>
  labels.flatMap(({ lines, area, bubble }) => {
    const mark = anchorArea(bubble, one);
    const isLeft = area.right <= mark.left;
    return lines.map((text, line) => ({
      x: isLeft ? area.right : area.left,
      y: area.top + (line + 0.5) * lineHeight,
      text,
      align: isLeft ? ("right" as const) : ("left" as const),
      colour: ink.strong,
      role: "name" as const,
      ...labelStyle,
    }));
  });

const titles = ({ field: { place }, panel }: Drawn): readonly Label[] =>
  wrapText(place.name, panel.width, titleStyle).map((text, line) => ({
    x: panel.left,
    y: panel.top + 8 + line * 14,
    text,
    colour: place.ink,
    role: "name" as const,
    ...titleStyle,
  }));

/** A number under the field keeps clear of 1 and stands on no other: those between are left to the grid. */
const isReadable =
  (x: (number: number) => number) =>
  (tick: number, _at: number, ticks: readonly number[]): boolean => {
    const others = ticks.filter((other) => (tick < 1 ? other > tick && other <= 1 : other < tick && other >= 1));
    return others.every((other) => Math.abs(x(other) - x(tick)) > 24);
  };

/** Numbers at both axes, and their titles at the ends where nothing else stands. */
function axisTexts({ panel, room, scales, x, y, words }: Drawn): readonly Label[] {
  const look = { size: sizes.small, colour: ink.soft, role: "axis" } as const;
  const rates = scales.upright.ticks.map((tick) => ({
    ...look,
    x: room.left - 6,
    y: y(tick),
    text: rateText(tick, words),
    align: "right" as const,
  }));
  const quotients = scales.across.ticks.filter(isReadable(x)).map((tick) => ({
    ...look,
    x: x(tick),
    y: room.bottom + 10,
    text: formatNumber(tick, { digits: String(tick).split(".")[1]?.length ?? 0, language: words.language }),
    align: "center" as const,
  }));
  const across = { ...look, x: room.right, y: room.bottom + 24, text: `${words.across} →`, align: "right" as const };
  const upright = { ...look, x: panel.left, y: room.bottom + 24, text: `↑ ${words.upright}` };
  return [...rates, ...quotients, across, upright];
}

const quarterTexts = (one: Drawn): readonly Label[] =>
  cornersOf(one).flatMap(({ left, right, top }, at) =>
    quarterName(one.words.quarters[at] ?? "", at, one.room, one.x(1)).map((text, line) => ({
      x: at % 2 === 0 ? left + 2 : right - 2,
      y: top + (line + 0.5) * lineHeight,
      text,
      align: at % 2 === 0 ? ("left" as const) : ("right" as const),
      colour: ink.soft,
      role: "axis" as const,
      ...quarterStyle,
    })),
  );

const unplacedTexts = ({ field, panel, room }: Drawn): readonly Label[] =>
  unplacedLines(field, panel.width).map((text, line) => ({
    x: panel.left,
    y: room.bottom + 38 + line * lineHeight,
    text,
    colour: field.place.ink,
    role: "name" as const,
    ...quarterStyle,
  }));
