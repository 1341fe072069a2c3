import type { Format, FormatReport, OfficeTable } from "./format.ts";
import type { OfficeFile, Sample } from "./office-file.ts";
import { splitCode } from "./sdmx-codes.ts";
import { openRecords } from "./sdmx-records.ts";
import { firstDelimiter, headerNames } from "./sdmx-sample.ts";
import { sdmxTables } from "./sdmx-table.ts";
import { wrongFormat } from "./whole-rows.ts";

/** Tables as Eurostat and others serve them in the first edition of SDMX-CSV, one figure a row. */
export const eurostatSdmxCsv: Format = {
  id: "eurostat-sdmx-csv",
  title: "Eurostat SDMX-CSV 1.0",
  about:
    "One figure a row, as Eurostat's programming interface and its data browser (linear CSV) give them. Flags stand in OBS_FLAG, since 2025 secrecy in CONF_STATUS; with labels, take a file that has the codes too.",
  flagLetters: true,
  recognise,
  read,
};

function recognise(sample: Sample): string | undefined {
  const names = headerNames(sample, /^"?DATAFLOW/);
  if (names === undefined || names[0] !== "DATAFLOW" || !names.includes("OBS_VALUE")) return undefined;
  return "the header begins with DATAFLOW and has a column OBS_VALUE";
}

async function* read(file: OfficeFile, report: FormatReport): AsyncGenerator<OfficeTable> {
  const delimiter = firstDelimiter(file, /^\s*"?DATAFLOW(?:: ?[^,;\t"]*)?"?([,;\t])/);
  const opened = await openRecords(file, { delimiter, quote: true }, report);
  if (opened === undefined) return;
  const names = opened.header.fields.map((field) => splitCode(field).code);
  if (names[0] !== "DATAFLOW" || !names.includes("OBS_VALUE"))
    throw wrongFormat(file, "the header has no columns DATAFLOW and OBS_VALUE; this is no SDMX-CSV 1.0");
  const updatedAt = names.findIndex((name) => /^LAST[ _]UPDATE$/.test(name));
  const leading = Math.max(0, updatedAt) + 1;
  const nameAt = names.slice(0, leading).indexOf("DATAFLOW_NAME");
  const first = (at: number): string => opened.firstRow?.fields[at]?.trim() ?? "";
  // `ESTAT:NAMA_10R_3GDP(1.0)`: the colon belongs to the name; a title follows behind a blank.
  const [dataset = "", title = first(nameAt)] = first(0).split(/:\s+|(?<=\)):/);
  const lead = { kind: -1, dataset: 0, action: -1, keys: [] };
  yield* sdmxTables(file, opened, { lead, leading, paired: false, dataset, title, updated: first(updatedAt) }, report);
}
