import * as messages from "../messages.ts";
import { isActivityCode } from "../nace.ts";
import type { RowRule } from "../rule.ts";
import { suggest } from "../suggest.ts";

/** A sector must be a code of the classification, a group of a definition, or `_T` for all. */
export const unknownSector: RowRule = {
  id: "unknown-sector",
  title: "Sector is not known",
  severity: "error",
  explains: "A figure of a mistyped sector would silently be missing from its definition.",
  hint: "Use a code such as J59 or 59.20, a group of sectors.csv, or _T for all sectors.",
  check: ({ sector }, { sectors }) => {
    if (sectors.has(sector) || isActivityCode(sector)) return undefined;
    const words =
      sector === ""
        ? messages.emptyCell("sector")
        : messages.unknownCode("sector", sector, suggest(sector, sectors), "sectors.csv");
    return { column: "sector", value: sector, words };
  },
};
