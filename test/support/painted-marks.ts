import { parseSvg, type SvgElement } from "../../src/render/svg-tree.ts";
import { type Outline, outlinesOf, type Place } from "./svg-outlines.ts";
import { type DrawnText, textsOf } from "./svg-texts.ts";

/** A straight-sided area of a drawing, in CSS pixels. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A shape or a line of a drawing as it is painted. */
export interface Mark extends Area {
  readonly kind: "mark";
  /** Place in the order of painting: the larger lies over the smaller. */
  readonly order: number;
  readonly outlines: readonly Outline[];
  /** Undefined where the inside is left open. */
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly strokeWidth: number;
  readonly isDashed: boolean;
  /** How much of what lies beneath it hides, from 0 to 1. */
  readonly opacity: number;
  /** The shape without its place, to tell a circle from a square. */
  readonly shape: string;
}

/** A text of a drawing as it is painted, with the box of its letters. */
export interface Words extends DrawnText {
  readonly kind: "words";
  readonly order: number;
  readonly fill: string;
  readonly size: number;
  readonly weight: number;
}

const numbersIn = (text: string): readonly number[] => (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** A colour as it is written in our drawings; a name, a gradient or a pattern must not be guessed at. */
function colourOf(element: SvgElement, name: "fill" | "stroke"): string | undefined {
  const value = element.attributes.get(name) ?? "none";
  if (value === "none" || value === "transparent") return undefined;
  if (value === "white") return "#FFFFFF";
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`the ${name} ${value} is no plain colour`);
  return value;
}

function outlinesIn({ name, attributes }: SvgElement): readonly Outline[] {
  const number = (key: string): number => Number(attributes.get(key) ?? 0);
  if (name === "line")
    return [
      [
        [number("x1"), number("y1")],
        [number("x2"), number("y2")],
      ],
    ];
  if (name !== "rect") return outlinesOf(attributes.get("d") ?? "");
  return outlinesOf(`M${number("x")},${number("y")}h${number("width")}v${number("height")}h${-number("width")}Z`);
}

const moved = (outlines: readonly Outline[], [dx, dy]: Place): readonly Outline[] =>
  outlines.map((outline) => outline.map(([x, y]): Place => [x + dx, y + dy]));

function markOf(element: SvgElement, shift: Place, order: number): Mark {
  const outlines = moved(outlinesIn(element), shift);
  const [stroke, fill] = [colourOf(element, "stroke"), colourOf(element, "fill")];
  const strokeWidth = stroke === undefined ? 0 : Number(element.attributes.get("stroke-width") ?? 1);
  const corners = outlines.flat();
  const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    kind: "mark",
    order,
    outlines,
    fill,
    stroke,
    strokeWidth,
    isDashed: element.attributes.has("stroke-dasharray"),
    opacity: Number(element.attributes.get("opacity") ?? 1) * Number(element.attributes.get("fill-opacity") ?? 1),
    shape: (element.attributes.get("d") ?? element.name).replace(/[-\d., ]+/g, " "),
    left: Math.min(...across) - strokeWidth / 2,
    right: Math.max(...across) + strokeWidth / 2,
    top: Math.min(...down) - strokeWidth / 2,
    bottom: Math.max(...down) + strokeWidth / 2,
  };
}

function wordsOf(
  { attributes }: SvgElement,
  box: DrawnText | undefined,
  fill: string | undefined,
  order: number,
): Words {
  if (box === undefined || fill === undefined) throw new Error("a text without a colour");
  const size = Number.parseFloat(attributes.get("font-size") ?? "");
  return { kind: "words", order, fill, size, weight: Number(attributes.get("font-weight") ?? 400), ...box };
}

const shapes = ["path", "line", "rect"];

/** The texts and shapes of an element with how far the elements around them move them, the lowest first; what it cannot read it refuses. */
function leavesOf(element: SvgElement, [x, y]: Place): readonly (readonly [SvgElement, Place])[] {
  const { name, attributes, children } = element;
  const transform = attributes.get("transform") ?? "";
  if (name === "title" || name === "desc") return [];
  if (name === "text") return [[element, [x, y]]];
  if (!/^(translate\([^)]*\))?$/.test(transform)) throw new Error(`<${name}> moved by ${transform}`);
  const [dx = 0, dy = 0] = numbersIn(transform);
  const shift: Place = [x + dx, y + dy];
  if (shapes.includes(name)) return [[element, shift]];
  if (name !== "svg" && name !== "g") throw new Error(`a <${name}> in a drawing`);
  return children.flatMap((child) => (typeof child === "string" ? [] : leavesOf(child, shift)));
}

/** Everything that a drawing of ours paints, the lowest first. */
export function paintedIn(svg: string): readonly (Mark | Words)[] {
  const boxes = textsOf(svg).values();
  return leavesOf(parseSvg(svg), [0, 0]).map(([element, shift], order) =>
    element.name === "text"
      ? wordsOf(element, boxes.next().value, colourOf(element, "fill"), order)
      : markOf(element, shift, order),
  );
}
