import { type Analysis, resultOf } from "../../compare/analysis.ts";
import type { Terms } from "../terms/terms.ts";
import type { Told } from "./page-data.ts";
import type { LineList } from "./page-lines.ts";
import { regionOfResults, toldResults } from "./told.ts";

/** Collects what marks tell, every wording once, over all definitions of a page. */
export interface ToldList {
  /** The place of the words in the list; undefined where nothing is known of the results. */
  readonly place: (results: readonly string[]) => number | undefined;
}

/** Makes the lists of a page: all that is told, and for each definition the way from results to words. */
export function toldLists(lines: LineList): {
  readonly all: readonly Told[];
  readonly of: (analysis: Analysis, terms: Terms) => ToldList;
} {
  const all: Told[] = [];
  const places = new Map<string, number>();
  const placeOf = (text: string, region: string): number => {
    const key = `${region}\n${text}`;
    const place = places.get(key) ?? all.push({ text: lines.places(text), region }) - 1;
    places.set(key, place);
    return place;
  };
  const of = (analysis: Analysis, terms: Terms): ToldList => {
    const byId = new Map<string, number | undefined>();
    return {
      place(results) {
        const known = [...new Set(results)].filter((id) => resultOf(analysis, id) !== undefined);
        if (known.length === 0) return undefined;
        const key = known.join("\n");
        const found = byId.get(key);
        if (found !== undefined) return found;
        const place = placeOf(toldResults(analysis, known, terms), regionOfResults(analysis, known) ?? "");
        byId.set(key, place);
        return place;
      },
    };
  };
  return { all, of };
}
