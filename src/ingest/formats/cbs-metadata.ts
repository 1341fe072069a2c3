import { findingOf } from "../rule.ts";
import { inPeriod, statusOfPeriod } from "./cbs-cell.ts";
import { cbsContradiction, cbsUnknownPeriodStatus } from "./cbs-faults.ts";
import * as messages from "./cbs-messages.ts";
import { quiet } from "./cbs-rows.ts";
import { type MetadataSection, metadataName, metadataSections } from "./cbs-sections.ts";
import type { FormatReport } from "./format.ts";
import type { OfficeFile } from "./office-file.ts";
import type { CellReading } from "./signs.ts";

/** What the metadata of a CBS table say about its measures, dimensions and periods. */
export interface CbsMetadata {
  readonly title: string;
  readonly updated: string;
  /** Titles of columns, by key. */
  readonly titles: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  /** Labels by code, by dimension. */
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The office's word for the status of a period, where it says one. */
  readonly periods: ReadonlyMap<string, string>;
}

/** What the metadata add to a cell. */
export interface CbsAdditions {
  readonly unitOf: (measure: string) => string;
  readonly inPeriod: (reading: CellReading, keys: readonly string[]) => CellReading;
}

/** Metadata while they are gathered from several files. */
export interface CbsMetadataDraft {
  title: string;
  updated: string;
  readonly titles: Map<string, string>;
  readonly units: Map<string, string>;
  readonly labels: Map<string, Map<string, string>>;
  readonly periods: Map<string, string>;
}

/** Metadata that say nothing yet. */
export const emptyMetadata = (): CbsMetadataDraft => ({
  title: "",
  updated: "",
  titles: new Map(),
  units: new Map(),
  labels: new Map(),
  periods: new Map(),
});

/** Notes the unit of a measure; two files that contradict each other leave it open. */
export function addUnit(draft: CbsMetadataDraft, code: string, unit: string, file: string, report: FormatReport): void {
  const before = draft.units.get(code);
  if (before === undefined || before === unit) draft.units.set(code, unit);
  else {
    const words = messages.contradictingUnit(code, before, unit);
    report.add(findingOf(cbsContradiction, { file, line: 0, column: 0 }, code, words));
    draft.units.set(code, "");
  }
}

/** Notes the label of a code of a dimension, and its status if it is a period. */
export function addCode(draft: CbsMetadataDraft, dimension: string, code: string, label: string, status: string): void {
  const labels = draft.labels.get(dimension) ?? new Map<string, string>();
  labels.set(code, label);
  draft.labels.set(dimension, labels);
  if (status !== "") draft.periods.set(code, status);
}

/** What the files beside a table of OData 3 say about it; files of another table are left alone. */
export async function odata3Metadata(
  file: OfficeFile,
  dataset: string,
  dimensions: readonly string[],
  report: FormatReport,
): Promise<CbsMetadata> {
  const draft = emptyMetadata();
  for (const companion of file.companions) {
    if (!isMetadataFile(companion, dataset, dimensions)) continue;
    for (const section of await sectionsOf(companion))
      addSection(draft, section, dimensions, (code, unit) => addUnit(draft, code, unit, companion.file, report));
  }
  return draft;
}

// A companion that cannot be read is a mistake of its own, made known where that file is read for itself.
const sectionsOf = (file: OfficeFile): Promise<readonly MetadataSection[]> =>
  metadataSections(file, quiet).catch(() => []);

function isMetadataFile({ name }: OfficeFile, dataset: string, dimensions: readonly string[]): boolean {
  const number = /^(\d{4,}\w*?)[_-](?=[A-Za-z])/u.exec(name)?.[1];
  if (number !== undefined && number.toLowerCase() !== dataset.toLowerCase()) return false;
  const list = metadataName(name).toLowerCase();
  return ["dataproperties", "tableinfos", "metadata", ...dimensions.map((id) => id.toLowerCase())].includes(list);
}

function addSection(
  draft: CbsMetadataDraft,
  { name, header, rows }: MetadataSection,
  dimensions: readonly string[],
  unit: (code: string, unit: string) => void,
): void {
  const dimension = dimensions.find((id) => id.toLowerCase() === name.toLowerCase());
  const isProperties = header.includes("Key") && header.includes("Unit");
  for (const { cells } of rows) {
    const cell = (column: string): string => cells.get(column) ?? "";
    if (isProperties) addProperty(draft, cell, unit);
    else if (dimension !== undefined) addCode(draft, dimension, cell("Key"), cell("Title"), periodStatus(cell));
    else if (header.includes("Modified")) {
      draft.title = cell("Title");
      draft.updated = cell("Modified");
    }
  }
}

type Cell = (column: string) => string;

// A property is a column of the table, or a heading above columns, which has no key of its own.
function addProperty(draft: CbsMetadataDraft, cell: Cell, unit: (code: string, unit: string) => void): void {
  const key = cell("Key");
  if (key === "") return;
  draft.titles.set(key, cell("Title"));
  if (cell("Type") === "Topic" || cell("Unit") !== "") unit(key, cell("Unit"));
}

// Older tables say it by asterisks behind the title: `2023*` provisional, `2023**` revised provisional.
const periodStatus = (cell: Cell): string =>
  cell("Status") === "" ? (/\*{1,2}$/u.exec(cell("Title"))?.[0] ?? "") : cell("Status");

/** What metadata add to the cells of a table: the unit of a measure, and the status of a period by the place of the time dimension. */
export function additionsOf(metadata: CbsMetadata, time: number, file: string, report: FormatReport): CbsAdditions {
  const status = periodReader(metadata, file, report);
  return {
    unitOf: (measure) => metadata.units.get(measure) ?? "",
    inPeriod: (reading, keys) => (time === -1 ? reading : status(reading, keys[time] ?? "")),
  };
}

/** Gives cells the status of their period; a status that is not known is reported once for each period. */
function periodReader(
  { periods }: CbsMetadata,
  file: string,
  report: FormatReport,
): (reading: CellReading, period: string) => CellReading {
  const said = new Set<string>();
  return (reading, period) => {
    const word = periods.get(period);
    if (word === undefined) return reading;
    if (statusOfPeriod(word) !== undefined) return inPeriod(reading, word);
    if (!said.has(period)) {
      said.add(period);
      const words = messages.unknownPeriodStatus(period, word);
      report.add(findingOf(cbsUnknownPeriodStatus, { file, line: 0, column: 0 }, word, words));
    }
    return { ...reading, flags: `${reading.flags} ${word}`.trim() };
  };
}
