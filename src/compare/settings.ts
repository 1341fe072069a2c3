import type { Dataset } from "../model/dataset.ts";
import type { Definition } from "../model/definition.ts";
import type { Region } from "../model/territory.ts";

/** What "1" means in a location quotient: the nation of each region, the compared regions together, Europe, or a table of the user. */
export type Reference =
  | { readonly kind: "nation" }
  | { readonly kind: "sum" }
  | { readonly kind: "europe" }
  | { readonly kind: "table"; readonly name: string; readonly dataset: Dataset };

/** The choices of a comparison, all of them printed with it. */
export interface Settings {
  readonly title: string;
  readonly edition: string;
  readonly date: string;
  readonly language: "en" | "nl" | "de";
  readonly regions: readonly Region[];
  readonly definition: Definition;
  /** Year of the headline numbers. */
  readonly year: string;
  /** First and last year of growth and shift-share. */
  readonly from: string;
  readonly to: string;
  /** Year in which company counts are comparable. */
  readonly companyYear: string;
  /** First year of the two-year steps. */
  readonly stepsFrom: string;
  readonly reference: Reference;
  /** Group of reported figures that turnover is taken from: `kkw_total`. */
  readonly reported: string;
  /** The funding programme that is compared per head: its dataset, its span, the year of the population it is held against. */
  readonly programme: { readonly dataset: string; readonly span: string; readonly populationYear: string };
}

/** Every year from one to another, both included. */
export function yearsBetween(from: string, to: string, step = 1): readonly string[] {
  const years: string[] = [];
  for (let year = Number(from); year <= Number(to); year += step) years.push(String(year));
  return years;
}
