import { columns } from "./columns.ts";
import { column, spread } from "./labels.ts";
import { tint } from "./palette.ts";
import type { Place } from "./places.ts";
import { type Printed, printedColumns, printedIn } from "./printed-texts.ts";
import { type Layout, type Node, type Stream, sankeyLayout } from "./sankey-layout.ts";
import { shownColumns, shownIn } from "./shown-marks.ts";
import { ink, type Layer, marked, plotWidth, type Spec, sizes } from "./theme.ts";

/** An end on the right: what the money is for, in the hue of its region. */
export interface Ending {
  readonly name: string;
  readonly place: Place;
  readonly music: boolean;
}

const barWidth = 7;
const lineHeight = 14;
const nameStyle = { size: sizes.label } as const;

const hueOf = (ending: Ending | undefined): string => ending?.place.colour ?? ink.soft;

interface Label extends Printed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: string;
  readonly bold: boolean;
}

interface Side {
  readonly nodes: readonly Node[];
  readonly lines: readonly (readonly string[])[];
  /** Where texts stand, and where their leaders start. */
  readonly x: number;
  readonly edge: number;
}

/** How an amount is printed, and the ids of the results that the amount of a named end is. */
export interface AmountWords {
  readonly amountText: (amount: number) => string;
  readonly idsOf: (end: string) => readonly string[];
}

/** Streams as plain Vega: the layout is ours, the marks are paths, bars and texts. */
export function sankeySpec(
  streams: readonly Stream[],
  endings: readonly Ending[],
  { amountText, idsOf }: AmountWords,
  width: number,
): Spec {
  const room = width * 0.31;
  const froms = [...new Set(streams.map(({ from }) => from))];
  const left = column(froms, room, nameStyle);
  const uses = endings.map(({ name }) => name);
  const right = column(uses, room, nameStyle);
  const labelled = Math.max(labelsHeight(left.lines), labelsHeight(right.lines));
  const height = Math.max(width >= 480 ? 300 : 290, labelled - 24);
  const padding = { left: left.width + 12, right: right.width + 12, top: 14, bottom: 14 };
  const sheet = { width, height, padding };
  const end = plotWidth(sheet);
  const layout = sankeyLayout(streams, uses, { height, gap: 16, x1: barWidth, x2: end - barWidth });
  const sides: readonly [Side, Side] = [
    {
      nodes: layout.left,
      lines: layout.left.map(({ name }) => left.lines[froms.indexOf(name)] ?? []),
      x: -12,
      edge: -2,
    },
    { nodes: layout.right, lines: right.lines, x: end + 12, edge: end + 2 },
  ];
  const labels = sides.map((side) => sideLabels(side, height, { amountText, idsOf }));
  const hues = (name: string) => endings.find((ending) => ending.name === name);
  return marked(sheet, ...drawn(bandsOf(layout, hues), barsOf(layout, hues, end, idsOf), labels));
}

type EndingOf = (name: string) => Ending | undefined;

/** Music in the full hue of its region, the rest of culture pale; an outline lets the eye follow a band across others. */
const bandsOf = (layout: Layout, endingOf: EndingOf) =>
  layout.ribbons.map(({ stream, path }) => {
    const ending = endingOf(stream.to);
    const hue = hueOf(ending);
    return { ...shownIn(stream), path, fill: tint(hue, ending?.music === true ? 0.25 : 0.6), outline: hue };
  });

const barsOf = (layout: Layout, endingOf: EndingOf, end: number, idsOf: AmountWords["idsOf"]) => [
  ...layout.left.map((node) => ({
    ...shownIn({ results: idsOf(node.name) }),
    x: 0,
    y: node.top,
    height: Math.max(node.height, 1),
    fill: ink.plain,
  })),
  ...layout.right.map((node) => ({
    ...shownIn({ results: idsOf(node.name) }),
    x: end - barWidth,
    y: node.top,
    height: Math.max(node.height, 1),
    fill: hueOf(endingOf(node.name)),
  })),
];

function drawn(
  ribbons: ReturnType<typeof bandsOf>,
  bars: ReturnType<typeof barsOf>,
  sides: readonly ReturnType<typeof sideLabels>[],
): readonly [readonly Layer[], readonly Layer[]] {
  const bands = columns([...shownColumns, "path", "fill", "outline"], ribbons);
  const boxes = columns([...shownColumns, "x", "y", "height", "fill"], bars);
  const leaders = columns(
    [...shownColumns, "x", "y", "x2", "y2"],
    sides.flatMap(({ leaders }) => leaders.map((leader) => ({ ...shownIn({}), ...leader }))),
  );
  const texts = sides.map(({ labels }) =>
    columns(
      [...printedColumns, "x", "y", "weight"],
      labels.map((label) => ({ ...printedIn(label), x: label.x, y: label.y, weight: label.bold ? 600 : 400 })),
    ),
  );
  const data = [
    { name: "bands", ...bands.data },
    { name: "boxes", ...boxes.data },
    { name: "leaders", ...leaders.data },
    ...texts.map((one, side) => ({ name: `texts${side}`, ...one.data })),
  ];
  const marks = [
    fromData("path", "bands", {
      path: at(bands.field.path),
      fill: at(bands.field.fill),
      stroke: at(bands.field.outline),
      strokeWidth: { value: 0.6 },
    }),
    fromData("rect", "boxes", { ...placesIn(boxes.field), width: { value: barWidth }, fill: at(boxes.field.fill) }),
    fromData("rule", "leaders", { ...placesIn(leaders.field), stroke: { value: ink.rule } }),
    ...texts.map((one, side) => textMark(`texts${side}`, one.field, side === 0 ? "right" : "left")),
  ];
  return [data, marks];
}

const at = (field: string) => ({ field });

const fromData = (type: string, data: string, enter: Layer): Layer => ({ type, from: { data }, encode: { enter } });

/** Channels of place whose columns carry the channel's own name. */
const placesIn = (fields: Readonly<Record<string, string>>): Layer =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      ["x", "y", "x2", "y2", "height"].includes(name) ? [[name, { field }]] : [],
    ),
  );

const textMark = (
  data: string,
  field: Readonly<Record<"x" | "y" | "text" | "weight", string>>,
  align: "left" | "right",
): Layer => ({
  type: "text",
  from: { data },
  encode: {
    enter: {
      x: { field: field.x },
      y: { field: field.y },
      text: { field: field.text },
      fontWeight: { field: field.weight },
      fontSize: { value: sizes.label },
      align: { value: align },
      baseline: { value: "middle" },
      fill: { value: ink.strong },
    },
  },
});

/** Room for names with an amount under each. */
const labelsHeight = (names: readonly (readonly string[])[]): number =>
  names.reduce((height, lines) => height + (lines.length + 1) * lineHeight + 5, 0);

/** Names with their amounts beside the bars, spread; a thin line leads back to the bar. */
function sideLabels(side: Side, height: number, { amountText, idsOf }: AmountWords) {
  const wanted = side.nodes.map((node) => node.top + node.height / 2);
  const wishes = wanted.map((at, position) => ({
    at,
    height: labelsHeight([side.lines[position] ?? []]),
  }));
  const middles = spread(wishes, -12, height + 12);
  const labels: Label[] = [];
  const leaders = side.nodes.map((_, at) => {
    const inner = side.edge < 0 ? side.x + 3 : side.x - 3;
    return { x: side.edge, y: wanted[at] ?? 0, x2: inner, y2: middles[at] ?? 0 };
  });
  side.nodes.forEach((node, at) => {
    const lines = [...(side.lines[at] ?? []), amountText(node.total)];
    lines.forEach((text, line) => {
      const y = (middles[at] ?? 0) + (line - (lines.length - 1) / 2) * lineHeight;
      const isAmount = line === lines.length - 1;
      const printed: Printed = isAmount ? { results: idsOf(node.name) } : { role: "name" };
      labels.push({ x: side.x, y, text, colour: ink.strong, bold: isAmount, ...printed });
    });
  });
  return { labels, leaders };
}
