import type { Analysis } from "../compare/analysis.ts";
import type { Source } from "../model/source.ts";
import type { ReportFigure } from "./report.ts";
import type { Terms } from "./terms/terms.ts";

/** A note that several figures have in common, with their ids. */
export interface SharedNote {
  readonly text: string;
  readonly figures: readonly string[];
}

/** Figures with the notes that are theirs alone, and the notes that several of them have in common. */
export interface PreparedNotes {
  readonly own: readonly ReportFigure[];
  readonly shared: readonly SharedNote[];
}

const shortName = (publisher: string): string => publisher.split(/[;,]/)[0]?.trim() ?? publisher;

/** The sources that a note names by publisher and title; a title alone may be a word of any sentence. */
const namedIn = (note: string, sources: readonly Source[]): readonly Source[] =>
  sources.filter(({ publisher, title }) => {
    if (publisher === "" || title === "") return false;
    const name = publisher.split(";")[0]?.trim() ?? publisher;
    return note.includes(`${name}, ${title}`) || (title.includes(name) && note.includes(title));
  });

// The titles stand in the list of sources: under a figure the publishers are enough to find them there.
function sourceNotes(figure: ReportFigure, sources: readonly Source[], terms: Terms): readonly string[] {
  const publishers = figure.notes.flatMap((note) =>
    namedIn(note, sources).map(({ publisher }) => shortName(publisher)),
  );
  const names = [...new Set(publishers)].filter((name) => name !== "");
  return names.length === 0 ? [] : [terms.phrases.sourceNote(names)];
}

/** Takes out of the figures what a report prints once for all: notes that several carry, caveats and titles of sources. */
export function prepareNotes(figures: readonly ReportFigure[], analysis: Analysis, terms: Terms): PreparedNotes {
  const { caveats, sources } = analysis;
  const isTold = (note: string): boolean =>
    caveats.some(({ why }) => note.includes(why)) || namedIn(note, sources).length > 0;
  const open = figures.map((figure) => figure.notes.filter((note) => !isTold(note)));
  const bearers = new Map<string, readonly string[]>();
  for (const [position, { id }] of figures.entries())
    for (const note of new Set(open[position])) bearers.set(note, [...(bearers.get(note) ?? []), id]);
  const isShared = (note: string): boolean => (bearers.get(note)?.length ?? 0) > 1;
  const own = figures.map((figure, position) => {
    const alone = (open[position] ?? []).filter((note) => !isShared(note));
    return { ...figure, notes: [...alone, ...sourceNotes(figure, sources, terms)] };
  });
  return { own, shared: [...bearers].flatMap(([text, ids]) => (ids.length > 1 ? [{ text, figures: ids }] : [])) };
}

// A sentence ends before a capital.
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=\.)\s+(?=\p{Lu})/u);

/** What some figures have in common, each sentence once: notes of several sentences share some of them. */
export const commonWords = (shared: readonly SharedNote[], figures: readonly ReportFigure[]): string =>
  [
    ...new Set(
      shared
        .filter((note) => figures.some(({ id }) => note.figures.includes(id)))
        .flatMap(({ text }) => sentencesOf(text)),
    ),
  ].join(" ");
