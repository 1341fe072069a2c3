import * as messages from "./cbs-messages.ts";
import { additionsOf, odata3Metadata } from "./cbs-metadata.ts";
import { type Odata3Layout, odata3Cells } from "./cbs-odata3-cells.ts";
import { headerOf, openCbsRows } from "./cbs-rows.ts";
import { roleOf } from "./dimension-roles.ts";
import type { Dimension, Format, FormatReport, OfficeTable } from "./format.ts";
import type { OfficeFile, Sample } from "./office-file.ts";

/** Tables of CBS as StatLine's open data portal gives them, one column a measure. */
export const cbsOdata3: Format = {
  id: "cbs-odata3",
  title: "CBS StatLine, table of OData 3",
  about:
    "UntypedDataSet and TypedDataSet of opendata.cbs.nl. A point is unknown, unreliable or secret and does not say which; " +
    "a TypedDataSet leaves all of them empty. Units are in DataProperties only: name that file too.",
  recognise,
  read,
};

// CBS numbers its measures through the table (`Mannen_2`) and never its dimensions: by that the two are told apart.
const isMeasure = (name: string): boolean => /_\d+$/u.test(name);

function layoutOf(header: readonly string[]): Odata3Layout {
  const columns = header.map((id, at) => ({ id, at })).slice(1);
  return {
    dimensions: columns.filter(({ id }) => !isMeasure(id)),
    measures: columns.filter(({ id }) => isMeasure(id)),
  };
}

function isTableHeader(header: readonly string[]): boolean {
  const { dimensions, measures } = layoutOf(header);
  const named = new Set(header).size === header.length && !header.includes("");
  return header[0] === "ID" && named && dimensions.length > 0 && measures.length > 0;
}

function recognise({ name, text }: Sample): string | undefined {
  if (!isTableHeader(headerOf(text))) return undefined;
  const kind = /(?:un)?typeddataset/iu.exec(name)?.[0];
  return `the header begins with ID, has dimensions and numbered measures${kind === undefined ? "" : `, and the name says ${kind}`}`;
}

/** The number of a table, from the name CBS gives the file: `37296ned_UntypedDataSet_26032024_091942.csv`. */
const datasetOf = (name: string): string =>
  /^(.*?)_(?:un)?typeddataset/iu.exec(name)?.[1] ?? /^(\d{4,5}[a-z]{3})(?=[_.])/iu.exec(name)?.[1] ?? "";

async function* read(file: OfficeFile, report: FormatReport): AsyncGenerator<OfficeTable> {
  const rows = await openCbsRows(file, report, (names) =>
    isTableHeader(names) ? undefined : messages.notOdata3(names.join(";")),
  );
  const layout = layoutOf(rows.header);
  const dataset = datasetOf(file.name);
  const ids = layout.dimensions.map(({ id }) => id);
  const metadata = await odata3Metadata(file, dataset, ids, report);
  const dimensions: readonly Dimension[] = [
    ...ids.map((id) => ({
      id,
      label: metadata.titles.get(id) ?? "",
      role: roleOf(id),
      labels: metadata.labels.get(id) ?? new Map<string, string>(),
    })),
    { id: "Measure", label: "", role: "measure", labels: metadata.titles },
  ];
  const time = dimensions.findIndex(({ role }) => role === "time");
  const additions = additionsOf(metadata, time, file.file, report);
  const cells = odata3Cells(file, report, rows, layout, additions);
  const { title, updated } = metadata;
  yield { kind: "table", dataset, title, updated, dimensions, cells };
}
