import * as messages from "../messages.ts";
import type { CodeRule } from "../rule.ts";
import { suggest } from "../suggest.ts";

/** A region must be a territory of the project or an official code in one. */
export const unknownRegion: CodeRule<"region"> = {
  id: "unknown-region",
  title: "Region is not known",
  severity: "error",
  explains: "A figure of a mistyped region would silently be missing from the sum of the right one.",
  hint: "Use an id or a member code of regions.csv.",
  check: ({ region }, { regions }) => {
    if (regions.has(region)) return undefined;
    const words =
      region === ""
        ? messages.emptyCell("region")
        : messages.unknownCode("region", region, suggest(region, regions), "regions.csv");
    return { column: "region", value: region, words };
  },
};
