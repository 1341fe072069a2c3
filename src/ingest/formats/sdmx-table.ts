import { UserError } from "../../model/finding.ts";
import { escaped } from "../findings.ts";
import type { RawRecord } from "../records.ts";
import { findingOf } from "../rule.ts";
import { roleOf } from "./dimension-roles.ts";
import * as faults from "./eurostat-faults.ts";
import * as messages from "./eurostat-messages.ts";
import type { Dimension, FormatReport, OfficeCell, OfficeTable } from "./format.ts";
import type { OfficeFile } from "./office-file.ts";
import { codeReader } from "./sdmx-codes.ts";
import { areDistinct, type Component, columnsOf, componentsOf, type SdmxColumns } from "./sdmx-columns.ts";
import { type OpenedRecords, rejectAll } from "./sdmx-records.ts";
import { type LeadingColumns, rowReader, type SdmxFile } from "./sdmx-rows.ts";
import { isWholeRow } from "./whole-rows.ts";

/** What is known of a table from its header, before the dimensions are told. */
export interface SdmxHeader {
  readonly lead: LeadingColumns;
  /** How many columns stand before the first component. */
  readonly leading: number;
  /** Each component is followed by a column of names. */
  readonly paired: boolean;
  readonly dataset: string;
  readonly title: string;
  readonly updated: string;
}

/** Makes the table of a file of SDMX-CSV; none where its header has two columns of one name. */
export async function* sdmxTables(
  { file, choices }: OfficeFile,
  opened: OpenedRecords,
  { lead, leading, paired, dataset, title, updated }: SdmxHeader,
  report: FormatReport,
): AsyncGenerator<OfficeTable> {
  const { fields, line } = opened.header;
  const place = { file, line };
  const components = componentsOf(fields, leading, paired);
  const named = components.find(({ id }) => /\s/u.test(id));
  if (named !== undefined) throw namesOnly(file, named.id);
  if (!areDistinct(components, place, report)) return rejectAll(opened, report);
  const columns = columnsOf(components, new Set(Object.values(choices.map)));
  noteHeader(columns, place, report);
  const codes = columns.dimensions.map(codeReader);
  const sdmx = { file, report, columns, lead, codes, decimal: choices.decimal ?? "." };
  const dimensions = columns.dimensions.map((component, index) =>
    dimensionOf(component, codes[index]?.labels ?? new Map()),
  );
  const cells = cellsOf(sdmx, fields.length, opened.rows);
  yield { kind: "table", dataset, title, updated, dimensions: [...dimensions, ...measureDimension(columns)], cells };
}

/** Names of two offices differ and change from year to year; only codes say which region and which sector is meant. */
const namesOnly = (file: string, name: string): UserError =>
  new UserError(
    escaped(file),
    escaped(`the columns have names and no codes ("${name}"), and so have their cells`),
    "download it again with codes: labels “id” or “both”",
  );

function noteHeader(
  columns: SdmxColumns,
  place: { readonly file: string; readonly line: number },
  report: FormatReport,
): void {
  const whole = { ...place, column: 0 };
  if (columns.measures.length === 0) report.add(findingOf(faults.noFigures, whole, "", messages.noFigures()));
  if (!columns.isGuess) return;
  const ids = columns.dimensions.map(({ id }) => id);
  report.add(findingOf(faults.guessedDimensions, whole, "", messages.guessedDimensions(ids)));
}

const dimensionOf = ({ id, label }: Component, labels: ReadonlyMap<string, string>): Dimension => ({
  id,
  label,
  role: roleOf(id),
  labels,
});

/** Several columns of figures are codes of one more dimension. */
function measureDimension({ measures }: SdmxColumns): readonly Dimension[] {
  if (measures.length < 2) return [];
  const labels = new Map(measures.filter(({ label }) => label !== "").map(({ id, label }) => [id, label]));
  return [{ id: "OBS_VALUE", label: "", role: "measure", labels }];
}

async function* cellsOf(
  sdmx: SdmxFile,
  width: number,
  rows: AsyncIterable<readonly RawRecord[]>,
): AsyncGenerator<readonly OfficeCell[]> {
  const { report } = sdmx;
  const readRow = rowReader(sdmx);
  const count = { kept: report.keep, rejected: report.reject, skipped: report.skip };
  for await (const block of rows) {
    const cells: OfficeCell[] = [];
    const whole = block.filter((record) => isWholeRow(record, width, sdmx));
    for (const { fields, line } of whole) count[readRow(fields, line, cells)]();
    yield cells;
  }
}
