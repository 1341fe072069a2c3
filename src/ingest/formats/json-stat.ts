import { UserError } from "../../model/finding.ts";
import { controlCharacter } from "../faults.ts";
import { escaped } from "../findings.ts";
import { controlCharacter as controlWords } from "../messages.ts";
import { findingOf } from "../rule.ts";
import type { CodeList, Format, FormatReport, OfficeTable } from "./format.ts";
import { readJsonStatDataset } from "./json-stat-dataset.ts";
import { jsonStatLink, jsonStatShape } from "./json-stat-faults.ts";
import { isObject, type JsonObject, listOf, own, textOf } from "./json-stat-json.ts";
import * as messages from "./json-stat-messages.ts";
import { pathKey, printedLists } from "./json-stat-printed.ts";
import type { OfficeFile, Sample } from "./office-file.ts";

/** Datasets in JSON-stat, as Eurostat's service and many offices give them. */
export const jsonStat: Format = {
  id: "json-stat",
  title: "JSON-stat 1 and 2",
  about:
    "Datasets, collections and bundles in JSON, from Eurostat and many national offices. A value has no name but its " +
    "place; parts of a collection that lie at another address are never fetched.",
  recognise,
  read,
};

function recognise({ text }: Sample): string | undefined {
  if (!/^\ufeff?\s*\{/u.test(text)) return undefined;
  const found = /"class"\s*:\s*"(dataset|collection|dimension)"/u.exec(text);
  if (/"version"\s*:\s*"2\.\d+"/u.test(text) && found?.[1] !== undefined)
    return `it is JSON with a version of 2 and the class ${found[1]}`;
  return /"dimension"\s*:\s*\{/u.test(text) && /"category"\s*:\s*\{\s*"(?:index|label)"\s*:/u.test(text)
    ? "it is JSON with dimensions that have categories"
    : undefined;
}

/** A dataset and where it stands in the file. */
interface Found {
  readonly path: readonly string[];
  readonly name: string;
  readonly json: JsonObject;
}

async function* read(file: OfficeFile, report: FormatReport): AsyncGenerator<OfficeTable | CodeList> {
  const text = withoutControls((await file.text()).replace(/^\ufeff/u, ""), file, report);
  const root = parsed(file, text);
  const found = foundIn(root, file, report);
  if (found === undefined) throw mistake(file, 1, messages.notJsonStat());
  const wanted = found.flatMap(({ path }) =>
    [["value"], ["status"], ["status", "value"]].map((end) => pathKey([...path, ...end])),
  );
  const lists = printedLists(text, new Set(wanted));
  for (const { path, name, json } of found) {
    const listAt = (...end: readonly string[]) => lists.get(pathKey([...path, ...end]));
    yield* readJsonStatDataset(json, { file: file.file, name, text, listAt }, report);
  }
}

// JSON may write any sign by its number; behind an even number of backslashes it is one. As many letters stay as there were.
const control = /(?<!\\)((?:\\\\)*)\\u00(?:0[0-8bcef]|1[\da-f]|7f)/giu;

/** A text whose invisible signs are shown as lost letters, as in a CSV file; the first of them is reported. */
function withoutControls(text: string, { file }: OfficeFile, report: FormatReport): string {
  const at = text.search(control);
  if (at === -1) return text;
  const line = text.slice(0, at).split(/\r\n|\n|\r/u).length;
  const sign = String.fromCharCode(Number.parseInt(/\\u(....)/u.exec(text.slice(at))?.[1] ?? "0", 16));
  report.add(findingOf(controlCharacter, { file, line, column: 0 }, sign, controlWords(sign)));
  return text.replace(control, "$1\\ufffd");
}

function parsed(file: OfficeFile, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    const at = /position (\d+)/u.exec(reason)?.[1];
    const before = at === undefined ? text : text.slice(0, Number(at));
    throw mistake(file, before.split(/\r\n|\n|\r/u).length, messages.notJson(reason));
  }
}

const mistake = (file: OfficeFile, line: number, what: string): UserError =>
  new UserError(
    escaped(`${file.file}:${line}`),
    escaped(what),
    "ask the office for the file again, or import it as auto",
  );

/** The datasets of a file: one, those of a collection, or those of a bundle of version 1; undefined where there are none. */
function foundIn(root: unknown, file: OfficeFile, report: FormatReport): readonly Found[] | undefined {
  if (!isObject(root)) return undefined;
  const kind = own(root, "class");
  if (kind === "collection") return collected({ path: [], name: "", json: root }, file, report);
  if (kind === "dimension" || isObject(own(root, "dimension"))) return [{ path: [], name: "", json: root }];
  const bundled = Object.entries(root).flatMap(([name, json]) =>
    isObject(json) && isObject(own(json, "dimension")) ? [{ path: [name], name, json }] : [],
  );
  return bundled.length === 0 ? undefined : bundled;
}

// A collection may hold collections; nobody nests them deeper, and a file that does is made to exhaust its reader.
const deepest = 3;

function collected({ path, name, json }: Found, file: OfficeFile, report: FormatReport): readonly Found[] {
  const place = { file: file.file, line: 0, column: 0 };
  if (path.length >= 3 * deepest) {
    report.add(findingOf({ ...jsonStatShape, severity: "warning" }, place, name, messages.tooDeep()));
    return [];
  }
  const items = listOf(own(own(json, "link"), "item"));
  return items.flatMap((item, at) => {
    const next = { path: [...path, "link", "item", String(at)], name: textOf(own(item, "label")), json: item };
    if (isObject(item) && own(item, "class") === "collection" && own(item, "link") !== undefined)
      return collected({ ...next, json: item }, file, report);
    if (isObject(item) && isObject(own(item, own(item, "class") === "dimension" ? "category" : "dimension")))
      return [{ ...next, json: item }];
    const href = textOf(own(item, "href"));
    report.add(findingOf(jsonStatLink, place, href, messages.linkNotOpened(href)));
    return [];
  });
}
