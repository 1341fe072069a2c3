import { cellAt } from "../cells.ts";
import type { RawRecord } from "../records.ts";
import { shortNotes } from "./cbs-notes.ts";
import { beginsWith, type CbsRows, newKeys } from "./cbs-rows.ts";
import type { Code, CodeList, FormatReport } from "./format.ts";
import type { OfficeFile } from "./office-file.ts";

/** One of the files of metadata in a package of OData 4, and which of its columns say what. */
export interface Odata4List {
  readonly name: string;
  /** The columns its header begins with. */
  readonly columns: readonly string[];
  readonly code: string;
  /** Column of the group or parent; empty where there is none. */
  readonly group: string;
  /** The column that names the dimension a code belongs to, and what is put behind that name. */
  readonly list?: { readonly column: string; readonly suffix: string };
}

/** The files of metadata of a package, by their headers. */
const odata4Lists: readonly Odata4List[] = [
  {
    name: "Codes",
    columns: ["Identifier", "DimensionGroupId", "DimensionId", "Index", "Title"],
    code: "Identifier",
    group: "DimensionGroupId",
    list: { column: "DimensionId", suffix: "" },
  },
  {
    name: "Groups",
    columns: ["Id", "Index", "Title", "Description", "ParentId", "DimensionId"],
    code: "Id",
    group: "ParentId",
    list: { column: "DimensionId", suffix: "Groups" },
  },
  {
    name: "MeasureGroups",
    columns: ["Id", "Index", "Title", "Description", "ParentId"],
    code: "Id",
    group: "ParentId",
  },
  {
    name: "Measure",
    columns: ["Identifier", "MeasureGroupId", "Index", "Title", "Description", "DataType", "Unit", "Decimals"],
    code: "Identifier",
    group: "MeasureGroupId",
  },
  {
    name: "Dimensions",
    columns: ["Identifier", "Title", "Description", "MapYear", "ReleasePolicy", "Kind"],
    code: "Identifier",
    group: "",
  },
  {
    name: "Properties",
    columns: ["Identifier", "Title", "Description", "Modified", "ReleaseDate"],
    code: "Identifier",
    group: "",
  },
  {
    name: "Catalog",
    columns: ["Identifier", "Index", "Title", "Description", "Publisher"],
    code: "Identifier",
    group: "",
  },
];

/** The list that has such a header. */
export const odata4ListOf = (header: readonly string[]): Odata4List | undefined =>
  odata4Lists.find(({ columns }) => beginsWith(header, columns)) ??
  odata4Lists.find(({ code, columns }) => header[0] === code && columns.every((column) => header.includes(column)));

/** Reads the codes of a list; those of several dimensions in one file become a list each. */
export async function readOdata4List(
  file: OfficeFile,
  report: FormatReport,
  { header, blocks }: CbsRows,
  list: Odata4List,
): Promise<readonly CodeList[]> {
  const isNew = newKeys(file.file, report);
  const lists = new Map<string, Code[]>();
  const take = (record: RawRecord): void => {
    const cells = new Map(header.map((name, at) => [name, cellAt(record.fields, at)]));
    const id = list.list === undefined ? list.name : `${cells.get(list.list.column) ?? ""}${list.list.suffix}`;
    const code = codeOf(record, cells, list);
    const codes = lists.get(id) ?? [];
    lists.set(id, codes);
    if (isNew([id, code.code], record.line)) {
      codes.push(code);
      report.keep();
    } else report.reject();
  };
  for await (const block of blocks) for (const record of block) take(record);
  return [...lists].map(([id, codes]) => ({ kind: "codes", id, title: id, codes }));
}

const codeOf = ({ line }: RawRecord, cells: ReadonlyMap<string, string>, { code, group, list }: Odata4List): Code => ({
  code: cells.get(code) ?? "",
  label: cells.get("Title") ?? "",
  group: cells.get(group) ?? "",
  notes: shortNotes(cells, [code, "Title", group, list?.column ?? ""]),
  line,
});
