import { unknownRegionOfOtherYears } from "../guard-messages.ts";
import * as messages from "../messages.ts";
import type { RegionValidity } from "../region-validity.ts";
import type { CodeRule } from "../rule.ts";
import { suggest } from "../suggest.ts";

/** A region must be a territory of the project or an official code in one. */
export const unknownRegion: CodeRule<"region"> = {
  id: "unknown-region",
  title: "Region is not known",
  severity: "error",
  explains: "A figure of a mistyped region would silently be missing from the sum of the right one.",
  hint: "Use an id or a member code of regions.csv.",
  check: ({ region }, { regions, official }) => {
    if (regions.has(region)) return undefined;
    const gone = official?.validity.get(region);
    return { column: "region", value: region, words: wordsAbout(region, regions, gone) };
  },
};

/** To add a district that was dissolved would make it worse: what took its place is named instead. */
function wordsAbout(region: string, regions: ReadonlySet<string>, gone: RegionValidity | undefined): messages.Words {
  if (region === "") return messages.emptyCell("region");
  if (gone !== undefined && gone.successors.length > 0) return unknownRegionOfOtherYears(gone);
  return messages.unknownCode("region", region, suggest(region, regions), "regions.csv");
}
