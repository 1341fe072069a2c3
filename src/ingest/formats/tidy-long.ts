import type { Format } from "./format.ts";
import { tidySample } from "./tidy-recognise.ts";
import { tidyRecords } from "./tidy-records.ts";
import { longShape, yearsShape } from "./tidy-shape.ts";
import { tidyTable } from "./tidy-table.ts";

/** Tables of one figure a row: what it is about in the other columns. */
export const tidyLong: Format = {
  id: "tidy-long",
  title: "Table with one figure a row",
  about:
    "Any CSV with a column of figures and columns that say what they are about; other names than region, year and value are told by --map.",
  flagLetters: true,
  recognise: (sample) => {
    const found = tidySample(sample);
    return found === undefined || yearsShape(found.header) !== undefined ? undefined : longShape(found.header)?.why;
  },
  read: async function* read(file, report) {
    const records = await tidyRecords(file);
    yield tidyTable(file, report, records, longShape, "a column of region, one of time and one of value are needed");
  },
};
