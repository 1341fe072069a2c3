import * as v from "valibot";
import { namedBlocks, type OrderedBlock } from "../model/ordered-block.ts";

/** Reports that every comparison has: a project's own may not take their names. */
const taken: readonly string[] = ["factsheet", "factsheet-2", "factsheet-4", "cahier"];

const words = (most: number) =>
  v.pipe(v.string(), v.nonEmpty("some words"), v.maxLength(most, `at most ${most} letters`));

const blockForms = `a block is one of ${namedBlocks.join(", ")}, or figure: ID, heading: WORDS, text: WORDS`;

const block = v.union(
  [
    v.picklist(namedBlocks),
    v.strictObject({ figure: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)) }),
    v.strictObject({ heading: words(120) }),
    /** Markdown: paragraphs, headings, lists with dashes, strong and emphasised words. */
    v.strictObject({ text: words(8000) }),
  ],
  blockForms,
);

/** A report of the project's own: its name, its picture, and its blocks in their order. */
export const ownReport = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]{0,39}$/, "a report has small letters, digits and -, for example briefing"),
    v.check((id) => !taken.includes(id), "that report exists already; choose another name"),
  ),
  title: v.optional(words(160)),
  /** An SVG or PNG file, from the folder of the project file. */
  logo: v.optional(v.pipe(v.string(), v.regex(/\.(svg|png)$/i, "a logo is a file that ends in .svg or .png"))),
  logo_alt: v.optional(words(200)),
  blocks: v.pipe(v.array(block), v.minLength(1, "name at least one block"), v.maxLength(200, "at most 200 blocks")),
});

/** A report as the project file orders it; written out, so that users of the library need no schema package. */
export interface ProjectReport {
  readonly id: string;
  readonly title?: string | undefined;
  readonly logo?: string | undefined;
  readonly logo_alt?: string | undefined;
  readonly blocks: readonly OrderedBlock[];
}

/** A report id that stands twice in the list, if any. */
export const repeatedReport = (reports: readonly ProjectReport[]): number =>
  reports.findIndex(({ id }, at) => reports.slice(0, at).some((before) => before.id === id));
