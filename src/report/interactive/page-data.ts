import type { Language } from "../../base/format-number.ts";
import type { InteractiveWords } from "./words.ts";

/** What a mark tells: the numbers of the lines it is written in, and the region that all of them are about; empty for several or none. */
export interface Told {
  readonly text: readonly number[];
  readonly region: string;
}

/** A row of a figure with its place, and the numbers that it may be put in order by: one for each region, those without a number left out. */
export interface OrderedRow {
  readonly key: string;
  readonly group: string;
  readonly name: string;
  readonly top: number;
  readonly height: number;
  readonly values: readonly (readonly [region: string, value: number])[];
}

/** A drawing that a page draws itself: compiled Vega whose data say which marks tell what. */
export interface PageDrawing {
  readonly id: string;
  readonly spec: unknown;
  /** Empty where the order of the rows means something. */
  readonly rows: readonly OrderedRow[];
}

/** The report under one definition: what differs from page to page. */
export interface Way {
  /** The definition. */
  readonly name: string;
  readonly finding: string;
  /** Numbers of the lines in which the main part of the page is written; the drawings in it are left empty. */
  readonly main: readonly number[];
  /** Numbers on tiles by the id of their result, with what they tell. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly drawings: readonly PageDrawing[];
}

/** All that the script of an interactive page reads. */
export interface PageData {
  readonly language: Language;
  readonly words: InteractiveWords;
  readonly regions: readonly { readonly id: string; readonly name: string; readonly colour: string }[];
  readonly told: readonly Told[];
  readonly lines: readonly string[];
  /** The definition in use first. */
  readonly ways: readonly Way[];
}
