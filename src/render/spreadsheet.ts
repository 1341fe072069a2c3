import type { CsvTable } from "../base/csv.ts";

type Cell =
  | { readonly value: number; readonly type: typeof Number }
  | { readonly value: string; readonly type: typeof String };

// A text stays a text, whatever it begins with: a cell of this type is never read as a formula.
const cellOf = (cell: number | string): Cell | null => {
  if (cell === "") return null;
  return typeof cell === "number" ? { value: cell + 0, type: Number } : { value: cell, type: String };
};

/** A table as an XLSX file with one sheet; the same table gives the same bytes. */
export async function renderSpreadsheet(sheet: string, table: CsvTable): Promise<Uint8Array> {
  const { default: write } = await import("write-excel-file/node");
  const head = table.columns.map((name) => ({ value: name, type: String, fontWeight: "bold" as const }));
  const rows = table.rows.map((row) => row.map(cellOf));
  const written = write([head, ...rows], { sheet: sheet.slice(0, 31), stickyRowsCount: 1 });
  return withoutClock(new Uint8Array(await written.toBuffer()));
}

const endSize = 22;
const noTime = 0x0000;
// The first day a zip archive can name: 1 January 1980.
const firstDay = 0x0021;

/** Puts one fixed time on every member of a zip archive: the package stamps the clock of the machine. */
function withoutClock(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - endSize;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(at + 42, true);
    view.setUint16(at + 12, noTime, true);
    view.setUint16(at + 14, firstDay, true);
    view.setUint16(local + 10, noTime, true);
    view.setUint16(local + 12, firstDay, true);
    at += 46 + [28, 30, 32].reduce((total, offset) => total + view.getUint16(at + offset, true), 0);
  }
  return zip;
}
