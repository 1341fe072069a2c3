import type { Format, FormatReport, OfficeTable } from "./format.ts";
import type { OfficeFile, Sample } from "./office-file.ts";
import { openRecords } from "./sdmx-records.ts";
import { firstDelimiter, headerNames } from "./sdmx-sample.ts";
import { sdmxTables } from "./sdmx-table.ts";
import { wrongFormat } from "./whole-rows.ts";

/** Tables in the second edition of SDMX-CSV, which came with SDMX 3.0; the OECD serves them, and Eurostat too. */
export const sdmxCsv2: Format = {
  id: "sdmx-csv-2",
  title: "SDMX-CSV 2.0",
  about:
    "One figure a row, the header beginning with STRUCTURE and STRUCTURE_ID. Rows that ask to delete are refused; columns of several values are notes and are not read; UNIT_MULT is part of the unit.",
  flagLetters: true,
  recognise,
  read,
};

function recognise(sample: Sample): string | undefined {
  const names = headerNames(sample, /^"?STRUCTURE/);
  if (names === undefined || !isStructure(names[0] ?? "") || names[1] !== "STRUCTURE_ID") return undefined;
  return "the header begins with STRUCTURE and STRUCTURE_ID";
}

const isStructure = (name: string): boolean => /^STRUCTURE(?:\[.\])?$/.test(name);

async function* read(file: OfficeFile, report: FormatReport): AsyncGenerator<OfficeTable> {
  // The standard: the character behind the word, or behind its bracket, keeps the cells apart.
  const delimiter = firstDelimiter(file, /^\s*"?STRUCTURE(?:\[.\])?"?([,;\t|])/);
  const opened = await openRecords(file, { delimiter, quote: true }, report);
  if (opened === undefined) return;
  const names = opened.header.fields.map((field) => field.trim());
  if (!isStructure(names[0] ?? "") || names[1] !== "STRUCTURE_ID")
    throw wrongFormat(file, "the header does not begin with STRUCTURE and STRUCTURE_ID; this is no SDMX-CSV 2.0");
  const leading = names.findIndex((name, at) => at > 1 && !leadingNames.has(name));
  const end = leading === -1 ? names.length : leading;
  const leadAt = (name: string): number => names.slice(0, end).indexOf(name);
  const first = (at: number): string => opened.firstRow?.fields[at]?.trim() ?? "";
  const [dataset = "", title = first(leadAt("STRUCTURE_NAME"))] = first(1).split(": ");
  const keys = [leadAt("SERIES_KEY"), leadAt("OBS_KEY")].filter((at) => at !== -1);
  const lead = { kind: 0, dataset: 1, action: leadAt("ACTION"), keys };
  const updated = first(names.findIndex((name) => /^(?:LAST[ _]UPDATE|UPDATED)$/.test(name)));
  const paired = leadAt("STRUCTURE_NAME") !== -1;
  yield* sdmxTables(file, opened, { lead, leading: end, paired, dataset, title, updated }, report);
}

const leadingNames = new Set(["STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY"]);
