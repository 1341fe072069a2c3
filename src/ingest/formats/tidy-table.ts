import { UserError } from "../../model/finding.ts";
import { escaped } from "../findings.ts";
import type { FormatReport, OfficeTable } from "./format.ts";
import { openDimension } from "./genesis-flat.ts";
import type { OfficeFile } from "./office-file.ts";
import { tidyCells } from "./tidy-cells.ts";
import { planOf, type TidyHeader } from "./tidy-columns.ts";
import { decimalsOf } from "./tidy-decimal.ts";
import { checkedHeader, sheetOf, type TidyRow } from "./tidy-rows.ts";
import { chosenShape, type TidyShape } from "./tidy-shape.ts";
import { statusOf } from "./tidy-status.ts";
import { wrongFormat } from "./whole-rows.ts";

/** Finds the columns of figures of a table by its header and rows; undefined where it has not that shape. */
export type ShapeOf = (header: TidyHeader, rows: readonly TidyRow[]) => TidyShape | undefined;

/** Reads a tidy table, from a text or from a spreadsheet, by the columns that the reader named or that the shape finds. */
export function tidyTable(
  file: OfficeFile,
  report: FormatReport,
  records: readonly TidyRow[],
  shapeOf: ShapeOf,
  wanted: string,
): OfficeTable {
  const place = { file: file.file, report };
  const sheet = sheetOf(records);
  if (sheet === undefined) throw wrongFormat(file, "no row has two names side by side: there is no header");
  const header = checkedHeader(sheet, place);
  const whole = sheet.rows.filter(({ fields }) => fields.length === header.names.length);
  const shape = chosenShape(file.file, header, file.choices.map) ?? shapeOf(header, whole);
  if (shape === undefined) throw noShape(file, header, wanted);
  // Beside several figures a flag does not say which of them it is about.
  const isLong = shape.values.length === 1;
  const status = isLong ? statusOf(file.file, header, whole, file.choices.map) : { flagsAt: -1, secrecyAt: -1 };
  const { values, across } = shape;
  const plan = planOf(file.file, header, values, across, file.choices.map, [status.flagsAt, status.secrecyAt]);
  const decimals = decimalsOf(sheet.rows, values, header.names, file.choices.decimal, place);
  for (const { findings } of sheet.above) for (const finding of findings) report.add(finding);
  report.skip(sheet.above.length);
  const dimensions = [...plan.keys, ...plan.constants, ...plan.across].map(({ id, role }) =>
    openDimension(id, "", role),
  );
  return {
    kind: "table",
    dataset: "",
    title: file.name.replace(/\.[^.]*$/u, ""),
    updated: "",
    dimensions,
    cells: tidyCells(place, sheet.rows, { plan, decimals, status, names: sheet.header.names }),
  };
}

const noShape = (file: OfficeFile, { names }: TidyHeader, wanted: string) => {
  const has = names
    .filter((name) => name !== "")
    .slice(0, 8)
    .join(", ");
  return new UserError(
    escaped(file.file),
    escaped(`${wanted}; the columns are ${has}`),
    "name them: --map region=COLUMN --map year=COLUMN --map value=COLUMN",
  );
};
