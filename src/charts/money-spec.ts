import { columns } from "./columns.ts";
import { column, spread } from "./labels.ts";
import { tint } from "./palette.ts";
import type { Place } from "./places.ts";
import { type Node, type Stream, sankeyLayout } from "./sankey-layout.ts";
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

interface Label {
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

/** Streams as plain Vega: the layout is ours, the marks are paths, bars and texts. */
export function sankeySpec(
  streams: readonly Stream[],
  endings: readonly Ending[],
  amountText: (amount: number) => string,
  width: number,
): Spec {
  const room = width * 0.31;
  const froms = [...new Set(streams.map(({ from }) => from))];
  const left = column(froms, room, nameStyle);
  const right = column(
    endings.map(({ name }) => name),
    room,
    nameStyle,
  );
  const height = width >= 480 ? 300 : 290;
  const padding = { left: left.width + 12, right: right.width + 12, top: 14, bottom: 14 };
  const sheet = { width, height, padding };
  const end = plotWidth(sheet);
  const layout = sankeyLayout(
    streams,
    endings.map(({ name }) => name),
    {
      height,
      gap: 16,
      x1: barWidth,
      x2: end - barWidth,
    },
  );
  const endingOf = (name: string) => endings.find((ending) => ending.name === name);
  const sides: readonly [Side, Side] = [
    {
      nodes: layout.left,
      lines: layout.left.map(({ name }) => left.lines[froms.indexOf(name)] ?? []),
      x: -12,
      edge: -2,
    },
    { nodes: layout.right, lines: right.lines, x: end + 12, edge: end + 2 },
  ];
  const labels = sides.map((side) => sideLabels(side, height, amountText));
  const ribbons = layout.ribbons.map(({ stream, path }) => {
    const ending = endingOf(stream.to);
    return { path, fill: tint(hueOf(ending), ending?.music === true ? 0.25 : 0.6) };
  });
  const bars = [
    ...layout.left.map((node) => ({ x: 0, y: node.top, height: Math.max(node.height, 1), fill: ink.plain })),
    ...layout.right.map((node) => ({
      x: end - barWidth,
      y: node.top,
      height: Math.max(node.height, 1),
      fill: hueOf(endingOf(node.name)),
    })),
  ];
  return marked(sheet, ...drawn(ribbons, bars, labels));
}

function drawn(
  ribbons: readonly { readonly path: string; readonly fill: string }[],
  bars: readonly { readonly x: number; readonly y: number; readonly height: number; readonly fill: string }[],
  sides: readonly ReturnType<typeof sideLabels>[],
): readonly [readonly Layer[], readonly Layer[]] {
  const bands = columns(["path", "fill"], ribbons);
  const boxes = columns(["x", "y", "height", "fill"], bars);
  const leaders = columns(
    ["x", "y", "x2", "y2"],
    sides.flatMap(({ leaders }) => leaders),
  );
  const texts = sides.map(({ labels }) =>
    columns(
      ["x", "y", "text", "weight"],
      labels.map(({ x, y, text, bold }) => ({ x, y, text, weight: bold ? 600 : 400 })),
    ),
  );
  const at = (field: string) => ({ field });
  const data = [
    { name: "bands", ...bands.data },
    { name: "boxes", ...boxes.data },
    { name: "leaders", ...leaders.data },
    ...texts.map((one, side) => ({ name: `texts${side}`, ...one.data })),
  ];
  const marks = [
    {
      type: "path",
      from: { data: "bands" },
      encode: {
        enter: {
          path: at(bands.field.path),
          fill: at(bands.field.fill),
          stroke: { value: ink.paper },
          strokeWidth: { value: 0.5 },
        },
      },
    },
    {
      type: "rect",
      from: { data: "boxes" },
      encode: {
        enter: {
          x: at(boxes.field.x),
          y: at(boxes.field.y),
          width: { value: barWidth },
          height: at(boxes.field.height),
          fill: at(boxes.field.fill),
        },
      },
    },
    {
      type: "rule",
      from: { data: "leaders" },
      encode: {
        enter: {
          x: at(leaders.field.x),
          y: at(leaders.field.y),
          x2: at(leaders.field.x2),
          y2: at(leaders.field.y2),
          stroke: { value: ink.rule },
        },
      },
    },
    ...texts.map((one, side) => textMark(`texts${side}`, one.field, side === 0 ? "right" : "left")),
  ];
  return [data, marks];
}

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

/** Names with their amounts beside the bars, spread; a thin line leads back to the bar. */
function sideLabels(side: Side, height: number, amountText: (amount: number) => string) {
  const wanted = side.nodes.map((node) => node.top + node.height / 2);
  const wishes = wanted.map((at, position) => ({
    at,
    height: ((side.lines[position]?.length ?? 1) + 1) * lineHeight + 5,
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
      labels.push({ x: side.x, y, text, colour: ink.strong, bold: line === lines.length - 1 });
    });
  });
  return { labels, leaders };
}
