import { findingOf } from "../rule.ts";
import type { Code, CodeList, FormatReport, OfficeTable } from "./format.ts";
import { type Axis, axesOf, axisOf } from "./json-stat-axes.ts";
import { jsonStatCells } from "./json-stat-cells.ts";
import { jsonStatNoValues, jsonStatShape } from "./json-stat-faults.ts";
import { type JsonObject, listOf, own, textOf } from "./json-stat-json.ts";
import * as messages from "./json-stat-messages.ts";
import type { PrintedList } from "./json-stat-printed.ts";
import { statusesOf } from "./json-stat-status.ts";

/** Where a dataset stands, and its lists as they are printed. */
export interface DatasetPlace {
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly listAt: (...path: readonly string[]) => PrintedList | undefined;
}

/** Reads one dataset as a table; without values, or where it is only a dimension, as lists of codes. */
export function* readJsonStatDataset(
  json: JsonObject,
  place: DatasetPlace,
  report: FormatReport,
): Generator<OfficeTable | CodeList> {
  const { file, name, text, listAt } = place;
  const values = listAt("value");
  const axes = own(json, "class") === "dimension" ? loneDimension(json) : axesOf(json);
  if ("wrong" in axes) {
    report.reject(values?.starts.length ?? 0);
    report.add(findingOf(jsonStatShape, { file, line: 0, column: 0 }, name, messages.wrongShape(name, axes.wrong)));
  } else if (values === undefined) yield* codeLists(json, axes, place, report);
  else {
    const statuses = statusesOf(json);
    const further = values.isArray ? undefined : (listAt("status", "value") ?? listAt("status"));
    yield {
      kind: "table",
      dataset: datasetOf(json, name),
      title: textOf(own(json, "label") ?? own(json, "title")),
      updated: textOf(own(json, "updated") ?? own(json, "lastUpdateDate")),
      dimensions: axes,
      cells: jsonStatCells({ file, name, text, axes, values, statuses, further }, report),
    };
  }
}

/** The office's number of a dataset: Eurostat has it in `extension.id`, before that in `code`; the name in a bundle is often only `dataset`. */
function datasetOf(json: JsonObject, name: string): string {
  const stated = own(own(json, "extension"), "id") ?? own(json, "code");
  return stated !== undefined ? textOf(stated) : name;
}

/** A file that is one dimension and no dataset: it has no size, its codes are all it names. */
function loneDimension(json: JsonObject): readonly Axis[] | { readonly wrong: string } {
  const index = own(own(json, "category"), "index");
  const label = own(own(json, "category"), "label");
  const size = Array.isArray(index) ? index.length : Object.keys(Object(index ?? label ?? {})).length;
  const axis = axisOf(textOf(own(json, "label")), size, "other", json);
  return "wrong" in axis ? axis : [axis];
}

function* codeLists(
  json: JsonObject,
  axes: readonly Axis[],
  { file, name }: DatasetPlace,
  report: FormatReport,
): Generator<CodeList> {
  const isDimension = own(json, "class") === "dimension";
  if (!isDimension)
    report.add(findingOf(jsonStatNoValues, { file, line: 0, column: 0 }, name, messages.noValues(name)));
  for (const axis of axes) {
    const described = isDimension ? json : own(own(json, "dimension"), axis.id);
    yield { kind: "codes", id: axis.id, title: axis.label, codes: codesOf(axis, described) };
  }
}

function codesOf({ codes, labels, units }: Axis, described: unknown): readonly Code[] {
  const parents = new Map<string, string>();
  const child = own(own(described, "category"), "child");
  for (const parent of codes) for (const code of listOf(own(child, parent))) parents.set(textOf(code), parent);
  return codes.map((code) => {
    const unit = units.get(code) ?? "";
    const notes = unit === "" ? {} : { unit };
    return { code, label: labels.get(code) ?? "", group: parents.get(code) ?? "", notes, line: 1 };
  });
}
