import { findingOf } from "../rule.ts";
import * as faults from "./eurostat-faults.ts";
import * as messages from "./eurostat-messages.ts";
import type { FormatReport, OfficeCell } from "./format.ts";
import type { CodeReader } from "./sdmx-codes.ts";
import type { SdmxColumns } from "./sdmx-columns.ts";
import { type AddFlaw, type FigureReader, figureReader, isHole, unitReader } from "./sdmx-figure.ts";
import { type SeenFigures, seenFigures } from "./sdmx-keys.ts";

/** Positions of the columns before the dimensions; -1 where the file has none. */
export interface LeadingColumns {
  /** What the table is: dataflow, data structure or agreement. */
  readonly kind: number;
  readonly dataset: number;
  readonly action: number;
  /** Columns that repeat the dimensions as one key. */
  readonly keys: readonly number[];
}

/** What a reader of rows needs to know of the file. */
export interface SdmxFile {
  readonly file: string;
  readonly report: FormatReport;
  readonly columns: SdmxColumns;
  readonly lead: LeadingColumns;
  readonly codes: readonly CodeReader[];
  readonly decimal: "." | ",";
}

/** What became of one row. */
export type Outcome = "kept" | "rejected" | "skipped";

/** Reads the figures of one row into a list. */
export type SdmxRowReader = (fields: readonly string[], line: number, cells: OfficeCell[]) => Outcome;

/** Reads rows of SDMX-CSV, of either edition; what the leading columns forbid is refused first. */
export function rowReader(sdmx: SdmxFile): SdmxRowReader {
  const { file, report, columns, lead, codes } = sdmx;
  const isRefused = refusal(sdmx);
  const seen = seenFigures();
  const figures = figuresReader(sdmx);
  return (fields, line, cells) => {
    const add: AddFlaw = (rule, at, value, words) =>
      report.add(findingOf(rule, { file, line, column: at + 1 }, value, words));
    const key = codes.map(({ codeOf }) => codeOf(fields));
    if (isRefused(fields, key, add)) return "rejected";
    if (columns.measures.length === 0) return "skipped";
    const without = key.findIndex(isWildcard);
    if (without !== -1) return incomplete(sdmx, fields, without, add);
    compareKeys(fields, key, lead, add);
    if (!isNew(seen, key, sdmx, add)) return "rejected";
    return figures(fields, key, line, add, cells) ? "kept" : "rejected";
  };
}

const isWildcard = (code: string): boolean => code === "" || code === "*" || code === "~";

/** A row for any code of a dimension holds notes on many figures; a figure of its own has nobody it belongs to. */
function incomplete({ columns }: SdmxFile, fields: readonly string[], without: number, add: AddFlaw): Outcome {
  const dimension = columns.dimensions[without];
  const figure = columns.measures.find(({ at }) => !isHole((fields[at] ?? "").trim()));
  if (figure === undefined) {
    add(faults.noteRow, -1, "", messages.noteRow());
    return "skipped";
  }
  const at = dimension?.at ?? -1;
  add(faults.incompleteKey, at, (fields[at] ?? "").slice(0, 200), messages.incompleteKey(dimension?.id ?? ""));
  return "rejected";
}

type Refusal = (fields: readonly string[], key: readonly string[], add: AddFlaw) => boolean;

/** Whether a row is refused for what stands in the leading columns. */
function refusal({ lead }: SdmxFile): Refusal {
  const isOfOtherTable = tableRefusal(lead);
  return (fields, key, add) => isNoFigure(fields, key, lead, add) || isOfOtherTable(fields, key, add);
}

const actions = new Set(["", "I", "A", "R", "M"]);

function isNoFigure(fields: readonly string[], key: readonly string[], lead: LeadingColumns, add: AddFlaw): boolean {
  const action = (fields[lead.action] ?? "").trim();
  if (actions.has(action)) return false;
  if (action === "D") add(faults.deleteRow, lead.action, action, messages.deleteRow(key.join(".").slice(0, 200)));
  else add(faults.unknownAction, lead.action, action.slice(0, 200), messages.unknownAction(action));
  return true;
}

/** A dataflow, its structure and an agreement about it are three names of one table, so each kind is compared with itself. */
function tableRefusal({ kind, dataset }: LeadingColumns): Refusal {
  const first = new Map<string, string>();
  return (fields, _key, add) => {
    const own = (fields[kind] ?? "").trim().toLowerCase();
    const id = withoutVersion(fields[dataset] ?? "");
    const before = first.get(own);
    if (before === undefined) first.set(own, id);
    if (before === undefined || before === id) return false;
    add(faults.otherDataset, dataset, id.slice(0, 200), messages.otherDataset(id, before));
    return true;
  };
}

const withoutVersion = (text: string): string => (/^[^(]*/.exec(text)?.[0] ?? "").replace(/: .*$/, "").trim();

/** The columns SERIES_KEY and OBS_KEY repeat the codes; where they do not, dimensions and attributes were taken for each other. */
function compareKeys(fields: readonly string[], codes: readonly string[], lead: LeadingColumns, add: AddFlaw): void {
  for (const at of lead.keys) {
    const key = (fields[at] ?? "").trim();
    if (key === "" || key.split(".").every((part) => codes.includes(part))) continue;
    add(faults.keyMismatch, at, key.slice(0, 200), messages.keyMismatch(key, codes));
  }
}

function isNew(seen: SeenFigures, key: readonly string[], { columns }: SdmxFile, add: AddFlaw): boolean {
  // The last dimension is the time in nearly all files; any other serves as well.
  const last = key.at(-1) ?? "";
  if (seen.isNew(key.slice(0, -1).join("\u0000"), last)) return true;
  const shown = key.join(".").slice(0, 200);
  add(faults.repeatedKey, columns.dimensions[0]?.at ?? -1, shown, messages.repeatedKey(shown, undefined));
  return false;
}

type FiguresReader = (
  fields: readonly string[],
  key: readonly string[],
  line: number,
  add: AddFlaw,
  cells: OfficeCell[],
) => boolean;

/** Reads each measure of a row; with several measures their ids are one more dimension. */
function figuresReader({ columns, codes, decimal }: SdmxFile): FiguresReader {
  const { measures, dimensions } = columns;
  const readFigure: FigureReader = figureReader(columns, decimal);
  const unitAt = dimensions.findIndex(({ id }) => unitIds.has(id.toLowerCase()));
  const unitOf = unitReader(columns, (fields) => codes[unitAt]?.codeOf(fields) ?? "");
  return (fields, key, line, add, cells) => {
    const before = cells.length;
    for (const { id, at } of measures) {
      const reading = readFigure(fields, at, add);
      if (reading === undefined) continue;
      const { number, status, confidentiality, flags } = reading;
      cells.push({
        codes: measures.length > 1 ? [...key, id] : key,
        raw: (fields[at] ?? "").trim(),
        number,
        status,
        confidentiality,
        flags,
        unit: unitOf(fields),
        line,
        column: at + 1,
      });
    }
    return cells.length > before;
  };
}

const unitIds = new Set(["unit", "unit_measure"]);
