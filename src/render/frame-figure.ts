import { type TextStyle, wrapText } from "../base/text-width.ts";
import { type DrawingWords, drawingRoot } from "./finish-svg.ts";
import { escapeText, parseSvg, type SvgElement, writeSvg } from "./svg-tree.ts";

/** The words around a figure that stands alone, and how wide the whole is at least, in CSS pixels. */
export interface FigureFrame {
  readonly headline: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly width: number;
}

interface Lettering extends TextStyle {
  readonly lineHeight: number;
  readonly fill: string;
}

const margin = 16;
const gap = 10;
const headlineLettering: Lettering = { size: 18, weight: "semibold", lineHeight: 23, fill: "#1a1a1a" };
const subtitleLettering: Lettering = { size: 13, lineHeight: 18, fill: "#595959" };
const noteLettering: Lettering = { size: 11, lineHeight: 15, fill: "#595959" };

interface Piece {
  readonly elements: readonly SvgElement[];
  readonly height: number;
}

// From the top of a line to the foot of its letters, so that the letters stand in the middle of the line.
const baseline = ({ size, lineHeight }: Lettering): number => Math.round((lineHeight + 0.66 * size) / 2);

function textLine(line: string, y: number, lettering: Lettering): SvgElement {
  const attributes = new Map([
    ["x", String(margin)],
    ["y", String(y + baseline(lettering))],
    ["font-size", `${lettering.size}px`],
    ["fill", lettering.fill],
  ]);
  if (lettering.weight === "semibold") attributes.set("font-weight", "600");
  return { name: "text", attributes, children: [escapeText(line)] };
}

/** Sets one text from a height downwards. */
function paragraph(text: string, top: number, width: number, lettering: Lettering): Piece {
  if (text.trim() === "") return { elements: [], height: 0 };
  const lines = wrapText(text, width, lettering);
  const elements = lines.map((line, at) => textLine(line, top + at * lettering.lineHeight, lettering));
  return { elements, height: lines.length * lettering.lineHeight };
}

function paragraphs(texts: readonly string[], top: number, width: number, lettering: Lettering): Piece {
  const elements: SvgElement[] = [];
  let height = 0;
  for (const text of texts) {
    const piece = paragraph(text, top + height, width, lettering);
    elements.push(...piece.elements);
    height += piece.height;
  }
  return { elements, height };
}

const rectangle = (width: number, height: number): SvgElement => ({
  name: "rect",
  attributes: new Map([
    ["width", String(width)],
    ["height", String(height)],
    ["fill", "white"],
  ]),
  children: [],
});

interface Drawing extends DrawingWords {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly SvgElement[];
}

function plainText(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

function wordsOf(root: SvgElement, name: string): string {
  const found = root.children.find((child) => typeof child !== "string" && child.name === name);
  return typeof found === "object"
    ? plainText(found.children.filter((child) => typeof child === "string").join(""))
    : "";
}

function readDrawing(svg: string): Drawing {
  const root = parseSvg(svg);
  const number = (name: string): number => Number(root.attributes.get(name));
  const isMark = (child: SvgElement | string): child is SvgElement =>
    typeof child !== "string" && child.name !== "title" && child.name !== "desc";
  return {
    id: root.attributes.get("id") ?? "figure",
    title: wordsOf(root, "title"),
    description: wordsOf(root, "desc"),
    width: number("width"),
    height: number("height"),
    marks: root.children.filter(isMark),
  };
}

const moved = (marks: readonly SvgElement[], top: number): SvgElement => ({
  name: "g",
  attributes: new Map([["transform", `translate(${margin},${top})`]]),
  children: marks,
});

/** A figure that can stand alone: headline and subtitle over the canonical drawing, notes under it, all as text. */
export function frameFigure(svg: string, frame: FigureFrame): string {
  const drawing = readDrawing(svg);
  const inner = Math.max(frame.width - 2 * margin, drawing.width);
  const headline = paragraph(frame.headline, margin, inner, headlineLettering);
  const subtitle = paragraph(frame.subtitle, margin + headline.height + 2, inner, subtitleLettering);
  const drawingTop = margin + headline.height + 2 + subtitle.height + gap;
  const notesTop = drawingTop + drawing.height + gap;
  const notes = paragraphs(frame.notes, notesTop, inner, noteLettering);
  const size = { width: inner + 2 * margin, height: notesTop + notes.height + margin };
  const over = [rectangle(size.width, size.height), ...headline.elements, ...subtitle.elements];
  return writeSvg(drawingRoot(drawing, size, [...over, moved(drawing.marks, drawingTop), ...notes.elements]));
}

/** Width left for a drawing inside a frame of a given width, in CSS pixels. */
export const drawingWidth = (frameWidth: number): number => frameWidth - 2 * margin;
