import type { Language } from "../base/format-number.ts";
import { wrapText } from "../base/text-width.ts";
import type { ComparabilityCell, ComparabilityGroup, ComparabilityMark } from "../compare/comparability-matrix.ts";
import { reasonsOf } from "../compare/comparability-matrix.ts";
import { type ComparabilityWords, comparabilityWords } from "../compare/comparability-words.ts";
import { type ComparabilityReason, comparabilityReasons } from "../model/comparability.ts";
import { column, widest } from "./labels.ts";
import { type Label, type Line, lineLayer, type Point, pointLayer, textLayers } from "./layers.ts";
import type { Place } from "./places.ts";
import { flowKey, type KeyEntry } from "./region-key.ts";
import { ink, type Layer, layered, type Sheet, type Spec, sizes } from "./theme.ts";

// A disc whose right half is cut out, so that only its outline stays: one path, from -1 to 1, wound against itself.
const halfDisc = "M0,-1A1,1,0,0,0,0,1A1,1,0,0,0,0,-1ZM0,-1A1,1,0,0,1,0,1Z";
const area = 95;
const markRoom = 16;
const headLine = 14;
const lineHeight = 12;
const rowPadding = 6;

interface Row {
  readonly name: readonly string[];
  readonly cells: readonly {
    readonly mark: ComparabilityMark;
    readonly words: readonly string[];
    /** Ids of the numbers that the mark speaks of. */
    readonly results: readonly string[];
  }[];
  readonly top: number;
  readonly height: number;
}

interface Plan {
  readonly words: ComparabilityWords;
  readonly sheet: Sheet;
  readonly places: readonly Place[];
  readonly heads: readonly (readonly string[])[];
  readonly rows: readonly Row[];
  readonly slot: number;
  /** Reasons as capitals, where a column has no room for a word. */
  readonly asLetters: boolean;
}

/** A full, half or empty circle for each line and region, with the reasons beside it. */
export function comparabilityGrid(
  groups: readonly ComparabilityGroup[],
  places: readonly Place[],
  width: number,
  language: Language,
): Spec {
  const plan = planOf(groups, places, width, comparabilityWords(language));
  const { sheet, rows } = plan;
  const key = flowKey(keyEntries(plan, groups), width, -sheet.padding.left, sheet.height + 8);
  return layered({ ...sheet, padding: { ...sheet.padding, bottom: key.height + 12 } }, [
    ...lineLayer(separators(plan)),
    ...rows.flatMap((row) => circles(row, plan)),
    ...textLayers([...heads(plan), ...rows.flatMap((row) => texts(row, plan))]),
    ...key.layers,
  ]);
}

const nameStyle = { size: sizes.value } as const;
const wordStyle = { size: sizes.small } as const;
const headStyle = { size: sizes.label, weight: "semibold" } as const;

function planOf(
  groups: readonly ComparabilityGroup[],
  places: readonly Place[],
  width: number,
  words: ComparabilityWords,
): Plan {
  const names = column(
    groups.map(({ label }) => label),
    width * 0.38,
    nameStyle,
  );
  const left = names.width + 10;
  const slot = (width - left) / Math.max(1, places.length);
  const heads = places.map(({ name }) => wrapText(name, slot - 6, headStyle));
  const room = slot - markRoom - 4;
  const asLetters = widest(wordsIn(groups, words), wordStyle) > room;
  const tables = groups.map((group, at) => ({
    name: names.lines[at] ?? [],
    cells: cellsOf(group).map((cell, position) => ({
      mark: cell.mark,
      results: group.rows.map(({ cells }) => cells[position]?.result ?? "").filter((id) => id !== ""),
      words: asLetters ? wordsOf(cell, room, words.letters, " ") : wordsOf(cell, room, words.reasons, ", "),
    })),
  }));
  const rows = placed(tables);
  const height = rows.reduce((foot, row) => Math.max(foot, row.top + row.height), 0);
  const top = Math.max(...heads.map(({ length }) => length)) * headLine + 12;
  const padding = { left, right: 0, top, bottom: 0 };
  return { words, sheet: { width, height, padding }, places, heads, rows, slot, asLetters };
}

/** Rows under each other, each as high as the most lines in it. */
function placed(tables: readonly Pick<Row, "name" | "cells">[]): readonly Row[] {
  let top = 0;
  return tables.map(({ name, cells }) => {
    const lines = Math.max(1, name.length, ...cells.map(({ words }) => words.length));
    const row = { name, cells, top, height: lines * lineHeight + rowPadding };
    top += row.height;
    return row;
  });
}

/** The cells of a group: its lines are alike, so the first one speaks for all. */
const cellsOf = ({ rows: [first] }: ComparabilityGroup): readonly ComparabilityCell[] => first?.cells ?? [];

const reasonsIn = (groups: readonly ComparabilityGroup[]): readonly ComparabilityReason[] => {
  const found = new Set(groups.flatMap((group) => cellsOf(group).flatMap(reasonsOf)));
  return comparabilityReasons.filter((reason) => found.has(reason));
};

const wordsIn = (groups: readonly ComparabilityGroup[], { reasons }: ComparabilityWords): readonly string[] =>
  reasonsIn(groups).flatMap((reason) => `${reasons[reason]},`.split(" "));

/** The reasons in as many lines as they need; a good mark needs none. */
function wordsOf(
  cell: ComparabilityCell,
  room: number,
  words: Readonly<Record<ComparabilityReason, string>>,
  between: string,
): readonly string[] {
  const reasons = reasonsOf(cell);
  if (reasons.length === 0) return [];
  return wrapText(reasons.map((reason) => words[reason]).join(between), room, wordStyle);
}

const separators = ({ rows, sheet }: Plan): readonly Line[] =>
  rows.map(({ top }) => ({
    x: -sheet.padding.left,
    x2: sheet.width - sheet.padding.left,
    y: top,
    y2: top,
    colour: ink.grid,
  }));

const middleOf = ({ top, height }: Row): number => top + height / 2;

const circle = (mark: ComparabilityMark, x: number, y: number): Point => ({
  x,
  y,
  shape: mark === "care" ? halfDisc : "circle",
  colour: ink.strong,
  fill: mark === "not" ? ink.paper : ink.strong,
  area,
});

const circles = (row: Row, { slot }: Plan): readonly Layer[] =>
  pointLayer(
    row.cells.map(({ mark, results }, position) => ({
      ...circle(mark, position * slot + markRoom / 2, middleOf(row)),
      results,
    })),
  );

const heads = ({ places, heads: names, slot }: Plan): readonly Label[] =>
  places.flatMap(({ ink: colour }, position) =>
    (names[position] ?? []).map((text, at, lines) => ({
      x: position * slot,
      y: -12 - (lines.length - 1 - at) * headLine,
      text,
      colour,
      role: "name" as const,
      ...headStyle,
    })),
  );

function texts(row: Row, { sheet, slot }: Plan): readonly Label[] {
  const lines = (words: readonly string[], x: number, look: Partial<Label>): readonly Label[] =>
    words.map((text, at) => ({
      x,
      y: middleOf(row) + (at - (words.length - 1) / 2) * lineHeight,
      text,
      ...look,
    }));
  return [
    ...lines(row.name, -sheet.padding.left, { colour: ink.plain, size: sizes.value, role: "name" }),
    ...row.cells.flatMap(({ words, results: about }, position) =>
      lines(words, position * slot + markRoom + 2, { colour: ink.soft, size: sizes.small, about }),
    ),
  ];
}

function keyEntries(
  { asLetters, words: { marks: meanings, reasons, letters } }: Plan,
  groups: readonly ComparabilityGroup[],
): readonly KeyEntry[] {
  const marks = (["comparable", "care", "not"] as const).map((mark) => ({
    mark: circle(mark, 0, 0),
    text: meanings[mark],
    colour: ink.plain,
  }));
  const words = asLetters ? reasonsIn(groups) : [];
  return [...marks, ...words.map((one) => ({ text: `${letters[one]} ${reasons[one]}`, colour: ink.soft }))];
}
