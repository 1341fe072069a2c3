import { strToU8, type Zippable, zipSync } from "fflate";

/** One cell as a sheet has it: text, a number, or the XML of a cell without its address. */
export type XlsxCell = string | number | undefined | { readonly attributes: string; readonly inside: string };

/** A sheet of a workbook that is made for a test. */
export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  readonly merges?: readonly string[];
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** The smallest workbook with these sheets, as bytes; `more` adds or replaces parts of it. */
export function xlsxOf(sheets: readonly XlsxSheet[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relations}"><sheets>${sheets
      .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join("")}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    // Style 1 is a date.
    "xl/styles.xml": `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
  const zippable: Zippable = {};
  for (const [name, text] of Object.entries({ ...parts, ...more })) zippable[name] = strToU8(text);
  return zipSync(zippable, { mtime: new Date(2020, 0, 1) });
}

/** The XML of a sheet. */
export function sheetXml({ rows, merges = [] }: XlsxSheet): string {
  const body = rows.map((cells, row) => {
    const written = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`));
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<worksheet ${main}><sheetData>${body.join("")}</sheetData>${merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: XlsxCell, address: string): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return `<c r="${address}" ${cell.attributes}>${cell.inside}</c>`;
}
