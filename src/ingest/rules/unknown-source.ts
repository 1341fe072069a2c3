import * as messages from "../messages.ts";
import type { CodeRule } from "../rule.ts";
import { suggest } from "../suggest.ts";

/** A source must stand in sources.csv. */
export const unknownSource: CodeRule<"source"> = {
  id: "unknown-source",
  title: "Source is not known",
  severity: "error",
  explains: "A figure that leads back to no source cannot be defended.",
  hint: "Use an id of sources.csv.",
  check: ({ source }, { sources }) => {
    if (sources.has(source)) return undefined;
    const words =
      source === ""
        ? messages.emptyCell("source")
        : messages.unknownCode("source", source, suggest(source, sources), "sources.csv");
    return { column: "source", value: source, words };
  },
};
