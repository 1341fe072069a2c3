import { columns } from "./columns.ts";
import { type Printed, printedColumns, printedIn } from "./printed-texts.ts";
import { type Shown, shownColumns, shownIn } from "./shown-marks.ts";
import { ink, type Layer, sizes } from "./theme.ts";

/** Scales of a layer: numbers run over a scale with an axis; without one they are pixels from the corner of the plot. */
export interface Plane {
  readonly x?: Layer;
  readonly y?: Layer;
}

const pixels: Plane = {};

const placed = (field: string, scale: Layer | undefined) => ({
  field,
  type: "quantitative",
  ...(scale ?? { scale: null, axis: null }),
});

/** Looks are given in the data as they are, not through a scale that would need a legend. */
const asGiven = (field: string) => ({ field, type: "nominal", scale: null, legend: null });

/** A text on a chart, at a place in pixels. */
export interface Label extends Printed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour?: string;
  readonly size?: number;
  readonly weight?: "normal" | "semibold" | "bold";
  readonly italic?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly angle?: number;
  /** Ids of results that the text stands for without printing a number: a reason, a name. */
  readonly about?: readonly string[];
  /** The row that the text moves with where rows are put in another order. */
  readonly row?: string;
}

const weights = { normal: 400, semibold: 600, bold: 700 } as const;

const lookOf = (label: Label) => ({
  align: label.align ?? "left",
  fontSize: label.size ?? sizes.value,
  fontWeight: weights[label.weight ?? "normal"],
  fontStyle: label.italic === true ? "italic" : "normal",
  angle: label.angle ?? 0,
});

/** Texts as layers, one for each look; every text is centred on its height. */
export function textLayers(labels: readonly Label[]): readonly Layer[] {
  const groups = new Map<string, Label[]>();
  for (const label of labels) {
    const key = JSON.stringify(lookOf(label));
    groups.set(key, [...(groups.get(key) ?? []), label]);
  }
  return [...groups.values()].map(textLayer);
}

function textLayer(labels: readonly Label[]): Layer {
  const rows = labels.map((label) => ({
    ...printedIn(label),
    x: label.x,
    y: label.y,
    colour: label.colour ?? ink.plain,
    about: (label.about ?? []).join("\n"),
    row: label.row ?? "",
  }));
  const { data, field } = columns([...printedColumns, "x", "y", "colour", "about", "row"], rows);
  const [first] = labels;
  return {
    data,
    mark: { type: "text", baseline: "middle", ...(first === undefined ? {} : lookOf(first)) },
    encoding: {
      x: placed(field.x, undefined),
      y: placed(field.y, undefined),
      text: { field: field.text, type: "nominal" },
      color: asGiven(field.colour),
    },
  };
}

/** A straight line between two places. */
export interface Line extends Shown {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly colour: string;
}

export interface LineLook {
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** Straight lines as one layer. */
export function lineLayer(lines: readonly Line[], look: LineLook = {}, plane: Plane = pixels): readonly Layer[] {
  if (lines.length === 0) return [];
  const { data, field } = columns([...shownColumns, "x", "y", "x2", "y2", "colour"], lines.map(pick));
  const dash = look.dash === undefined ? {} : { strokeDash: look.dash };
  return [
    {
      data,
      mark: { type: "rule", strokeWidth: look.width ?? 1, ...dash },
      encoding: {
        x: placed(field.x, plane.x),
        x2: { field: field.x2 },
        y: placed(field.y, plane.y),
        y2: { field: field.y2 },
        color: asGiven(field.colour),
      },
    },
  ];
}

const pick = (line: Line) => {
  const { x, y, x2, y2, colour } = line;
  return { x, y, x2, y2, colour, ...shownIn(line) };
};

/** A filled or outlined area with straight sides. */
export interface Box extends Line {
  /** Inside; `colour` is the outline. */
  readonly fill: string;
}

/** Boxes as one layer: bars, open bars of ranges, parts of a stack. */
export function boxLayer(boxes: readonly Box[], strokeWidth = 1, plane: Plane = pixels): readonly Layer[] {
  if (boxes.length === 0) return [];
  const rows = boxes.map((box) => ({ ...pick(box), fill: box.fill }));
  const { data, field } = columns([...shownColumns, "x", "y", "x2", "y2", "colour", "fill"], rows);
  return [
    {
      data,
      mark: { type: "rect", strokeWidth },
      encoding: {
        x: placed(field.x, plane.x),
        x2: { field: field.x2 },
        y: placed(field.y, plane.y),
        y2: { field: field.y2 },
        stroke: asGiven(field.colour),
        fill: asGiven(field.fill),
      },
    },
  ];
}

/** A mark of a region at a place. */
export interface Point extends Shown {
  readonly x: number;
  readonly y: number;
  readonly shape: string;
  readonly colour: string;
  readonly fill: string;
  /** Area in square pixels. */
  readonly area: number;
}

/** Marks as one layer. */
export function pointLayer(points: readonly Point[], plane: Plane = pixels): readonly Layer[] {
  if (points.length === 0) return [];
  const rows = points.map((point) => {
    const { x, y, shape, colour, fill, area } = point;
    return { x, y, shape, colour, fill, area, ...shownIn(point) };
  });
  const { data, field } = columns([...shownColumns, "x", "y", "shape", "colour", "fill", "area"], rows);
  return [
    {
      data,
      mark: { type: "point", strokeWidth: 1.5, opacity: 1 },
      encoding: {
        x: placed(field.x, plane.x),
        y: placed(field.y, plane.y),
        shape: asGiven(field.shape),
        stroke: asGiven(field.colour),
        fill: asGiven(field.fill),
        size: { ...asGiven(field.area), type: "quantitative" },
      },
    },
  ];
}
