import { addCode, addUnit, type CbsMetadata, type CbsMetadataDraft, emptyMetadata } from "./cbs-metadata.ts";
import { odata4ListOf, readOdata4List } from "./cbs-odata4-lists.ts";
import { openCbsRows, quiet } from "./cbs-rows.ts";
import type { Code, CodeList, FormatReport } from "./format.ts";
import type { OfficeFile } from "./office-file.ts";

/** What the other files of a package say about its observations. */
export interface Odata4Metadata extends CbsMetadata {
  readonly dataset: string;
}

/** Reads the metadata that lie beside the observations: in the same archive or folder where any do, otherwise all that were named. */
export async function odata4Metadata(
  file: OfficeFile,
  dimensions: readonly string[],
  report: FormatReport,
): Promise<Odata4Metadata> {
  const draft = { ...emptyMetadata(), dataset: "" };
  for (const companion of companionsOf(file, dimensions))
    for (const list of await listsOf(companion)) addList(draft, list, dimensions, companion.file, report);
  return draft;
}

function addList(
  draft: CbsMetadataDraft & { dataset: string },
  { id, codes }: CodeList,
  dimensions: readonly string[],
  file: string,
  report: FormatReport,
): void {
  for (const { code, label, notes } of codes) {
    if (dimensions.includes(id)) addCode(draft, id, code, label, notes.Status ?? "");
    additions.get(id)?.({ draft, code, label, notes, unit: (unit) => addUnit(draft, code, unit, file, report) });
  }
}

interface Addition extends Pick<Code, "code" | "label" | "notes"> {
  readonly draft: CbsMetadataDraft & { dataset: string };
  readonly unit: (unit: string) => void;
}

// Lists that say something about the table itself.
const additions: ReadonlyMap<string, (addition: Addition) => void> = new Map<string, (addition: Addition) => void>([
  ["Measure", ({ notes, unit }) => unit(notes.Unit ?? "")],
  ["Dimensions", ({ draft, code, label }) => void draft.titles.set(code, label)],
  [
    "Properties",
    ({ draft, code, label, notes }) => {
      draft.dataset = code;
      draft.title = label;
      draft.updated = notes.Modified ?? "";
    },
  ],
]);

function companionsOf(file: OfficeFile, dimensions: readonly string[]): readonly OfficeFile[] {
  const wanted = new Set(
    ["MeasureCodes", "Dimensions", "Properties", ...dimensions.map((id) => `${id}Codes`)].map((name) =>
      `${name}.csv`.toLowerCase(),
    ),
  );
  const all = file.companions.filter(({ name }) => wanted.has(name.toLowerCase()));
  const beside = all.filter((companion) => folderOf(companion) === folderOf(file));
  return beside.length > 0 ? beside : all;
}

/** The folder or archive that a file lies in. */
const folderOf = ({ file, name }: OfficeFile): string => (file.endsWith(name) ? file.slice(0, -name.length) : file);

// A companion that cannot be read is a mistake of its own, made known where that file is read for itself.
async function listsOf(file: OfficeFile): Promise<readonly CodeList[]> {
  const rows = await openCbsRows(file, quiet, (header) => (odata4ListOf(header) === undefined ? "" : undefined)).catch(
    () => undefined,
  );
  const list = rows === undefined ? undefined : odata4ListOf(rows.header);
  return rows === undefined || list === undefined ? [] : readOdata4List(file, quiet, rows, list);
}
