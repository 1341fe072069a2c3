import * as messages from "./cbs-messages.ts";
import { shortNotes } from "./cbs-notes.ts";
import { beginsWith, headerOf, notThisFormat } from "./cbs-rows.ts";
import { type MetadataSection, metadataSections } from "./cbs-sections.ts";
import type { CodeList, Format, FormatReport } from "./format.ts";
import type { OfficeFile, Sample } from "./office-file.ts";

/** The lists that come beside a table of OData 3: DataProperties with the units, and the codes of each dimension. */
export const cbsOdata3Metadata: Format = {
  id: "cbs-odata3-metadata",
  title: "CBS StatLine, metadata of OData 3",
  about:
    "DataProperties, TableInfos and dimensions as CSV or JSON, or all of them in one NUMBER_metadata.csv. They hold no " +
    "figures; named together with a table they give it units and titles.",
  recognise,
  read,
};

const properties = ["ID", "Position", "ParentID", "Type", "Key", "Title"];
const codes = ["Key", "Title", "Description"];

function recognise({ name, text }: Sample): string | undefined {
  if (/^\{\s*"odata\.metadata"\s*:/u.test(text) && /\.json$/iu.test(name)) return "it begins with odata.metadata";
  const header = headerOf(text);
  const [first = ""] = header;
  if (header.length === 1 && /^(?:TableInfos|DataProperties)$/u.test(first)) return `it begins with the list ${first}`;
  if (beginsWith(header, properties)) return "the header is the one of DataProperties";
  return beginsWith(header, codes) ? "the header is the one of a dimension: Key, Title, Description" : undefined;
}

async function* read(file: OfficeFile, report: FormatReport): AsyncGenerator<CodeList> {
  const sections = await metadataSections(file, report);
  // Every list of CBS has titles; without any column of that name it is another file.
  if (sections.some(({ header }) => !header.includes("Title")))
    throw notThisFormat(file, 1, messages.notMetadata(sections[0]?.header.join(";") ?? ""));
  for (const section of sections) yield codeListOf(section);
}

const keyColumns = ["Key", "Identifier", "ID"];
const groupColumns = ["CategoryGroupID", "ParentID"];

function codeListOf({ name, header, rows }: MetadataSection): CodeList {
  const key = keyColumns.find((column) => header.includes(column)) ?? header[0] ?? "";
  const group = groupColumns.find((column) => header.includes(column)) ?? "";
  const codes = rows.map(({ cells, line }) => ({
    code: cells.get(key) ?? "",
    label: cells.get("Title") ?? "",
    group: cells.get(group) ?? "",
    notes: shortNotes(cells, [key, "Title", group]),
    line,
  }));
  return { kind: "codes", id: name, title: name, codes };
}
