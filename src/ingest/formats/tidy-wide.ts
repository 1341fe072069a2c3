import type { Format } from "./format.ts";
import type { TidyHeader } from "./tidy-columns.ts";
import { tidySample } from "./tidy-recognise.ts";
import { tidyRecords } from "./tidy-records.ts";
import type { TidyRow } from "./tidy-rows.ts";
import { longShape, measuresShape, type TidyShape, yearsShape } from "./tidy-shape.ts";
import { tidyTable } from "./tidy-table.ts";

/** Tables of several figures a row: years or measures stand side by side. */
export const tidyWide: Format = {
  id: "tidy-wide",
  title: "Table with years or measures as columns",
  about:
    "Any CSV with a column for each year, or for each measure with the year in a column of its own; --map value=2008..2015 names the columns of figures.",
  flagLetters: true,
  recognise: (sample) => {
    const found = tidySample(sample);
    return found === undefined ? undefined : wideShape(found.header, found.rows, 1)?.why;
  },
  read: async function* read(file, report) {
    const records = await tidyRecords(file);
    const wanted = "three columns that are years are needed, or a column of years beside two columns of numbers";
    yield tidyTable(file, report, records, wideShape, wanted);
  },
};

/** Years as columns; else measures as columns, where no single column is the value. */
export const wideShape = (header: TidyHeader, rows: readonly TidyRow[], share = 0.9): TidyShape | undefined =>
  yearsShape(header) ?? (longShape(header) === undefined ? measuresShape(header, rows, share) : undefined);
