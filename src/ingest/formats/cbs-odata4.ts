import * as messages from "./cbs-messages.ts";
import { additionsOf } from "./cbs-metadata.ts";
import { odata4Cells } from "./cbs-odata4-cells.ts";
import { odata4ListOf, readOdata4List } from "./cbs-odata4-lists.ts";
import { odata4Metadata } from "./cbs-odata4-package.ts";
import { beginsWith, type CbsRows, headerOf, openCbsRows } from "./cbs-rows.ts";
import { roleOf } from "./dimension-roles.ts";
import type { CodeList, Dimension, Format, FormatReport, OfficeTable } from "./format.ts";
import type { OfficeFile, Sample } from "./office-file.ts";

/** The package of CSV files that CBS calls "CSV volgens ODATA 4": observations, one a row, and their metadata. */
export const cbsOdata4: Format = {
  id: "cbs-odata4",
  title: "CBS StatLine, CSV package of OData 4",
  about:
    "Observations.csv and, beside it, MeasureCodes, PeriodenCodes and the codes of each dimension. Units, labels and " +
    "provisional periods come from those: name the whole package.",
  recognise,
  read,
};

const observations = ["Id", "Measure", "ValueAttribute", "Value"];

function recognise({ text }: Sample): string | undefined {
  const header = headerOf(text);
  if (beginsWith(header, observations)) return "the header begins with Id;Measure;ValueAttribute;Value";
  const list = odata4ListOf(header);
  return list === undefined ? undefined : `the header is the one of ${list.name} in a package of OData 4`;
}

async function* read(file: OfficeFile, report: FormatReport): AsyncGenerator<OfficeTable | CodeList> {
  const rows = await openCbsRows(file, report, (header) =>
    (beginsWith(header, observations) && new Set(header).size === header.length && !header.includes("")) ||
    odata4ListOf(header) !== undefined
      ? undefined
      : messages.notOdata4(header.join(";")),
  );
  const list = odata4ListOf(rows.header);
  if (list === undefined) yield await readObservations(file, report, rows);
  else yield* await readOdata4List(file, report, rows, list);
}

// StringValue stands beside Value in tables that also hold texts.
const own = new Set(["Id", "ValueAttribute", "Value", "StringValue"]);

async function readObservations(file: OfficeFile, report: FormatReport, rows: CbsRows): Promise<OfficeTable> {
  const columns = rows.header.map((id, at) => ({ id, at })).filter(({ id }) => !own.has(id));
  const ids = columns.map(({ id }) => id);
  const metadata = await odata4Metadata(file, ids, report);
  const dimensions: readonly Dimension[] = ids.map((id) => ({
    id,
    label: metadata.titles.get(id) ?? "",
    role: id === "Measure" ? "measure" : roleOf(id),
    labels: metadata.labels.get(id) ?? new Map<string, string>(),
  }));
  const time = dimensions.findIndex(({ role }) => role === "time");
  const additions = additionsOf(metadata, time, file.file, report);
  const cells = odata4Cells(file, report, rows, columns, additions);
  const { dataset, title, updated } = metadata;
  return { kind: "table", dataset, title, updated, dimensions, cells };
}
