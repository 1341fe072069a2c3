import type { PageData, Way } from "../report/interactive/page-data.ts";
import { type Shared, unshared } from "../report/interactive/share.ts";

/** What a reader has chosen. */
export interface Choices {
  /** Number of the definition. */
  way: number;
  /** Id of the region that stands out; empty for none. */
  region: string;
  /** The order of rows by the id of the figure. */
  readonly orders: Map<string, string>;
}

/** The data that the page holds for its script. */
export function readData(): PageData {
  const text = document.getElementById("interactive")?.textContent ?? "";
  return unshared(JSON.parse(text) as Shared) as PageData;
}

/** The report under the chosen definition. */
export function wayOf(data: PageData, { way }: Choices): Way {
  const [first] = data.ways;
  const found = data.ways[way] ?? first;
  if (found === undefined) throw new Error("the page has no report");
  return found;
}

/** Lines of the page by their numbers, as one text. */
export const textOf = ({ lines }: PageData, numbers: readonly number[]): string =>
  numbers.map((number) => lines[number] ?? "").join("\n");

/** An element with properties, attributes and what stands in it. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** All elements that a selector finds. */
export const all = <Found extends Element = HTMLElement>(selector: string, within: ParentNode = document) => [
  ...within.querySelectorAll<Found>(selector),
];
