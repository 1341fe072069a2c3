import type { Dialect } from "../records.ts";
import { sniffDialect } from "../sniff-dialect.ts";
import type { OfficeFile } from "./office-file.ts";
import type { TidyRow } from "./tidy-rows.ts";
import { allRecords, wrongFormat } from "./whole-rows.ts";

const beginning = 1 << 16;

/** All records of a text, parted by the separator that its first line says or its beginning shows. */
export async function tidyRecords(file: OfficeFile): Promise<readonly TidyRow[]> {
  return allRecords(file.records(await dialectOf(file)));
}

async function dialectOf(file: OfficeFile): Promise<Dialect> {
  if (file.separator !== undefined) return { delimiter: file.separator, quote: true };
  const sniffed = await sniffDialect((await file.text()).slice(0, beginning));
  if (sniffed === undefined) throw wrongFormat(file, "no separator parts the lines into columns");
  return sniffed;
}
