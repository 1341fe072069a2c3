import * as v from "valibot";
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import { UserError } from "../model/finding.ts";
import { joinPath, parentOf, readUpTo, resolvePath, shownPath, type World } from "../world.ts";
import {
  alias,
  complexKey,
  controlCharacter,
  type Mistake,
  missingField,
  noFields,
  notYaml,
  tooLong,
  unknownField,
  wrongValue,
} from "./mistakes.ts";
import { nameIn } from "./named.ts";
import { altTextsOf } from "./own-figures.ts";
import { checkedProject, fieldsOf, type Project } from "./project.ts";
import { projectFolder } from "./project-folder.ts";

/** The project file of the bundled data, used where the user has none. */
const bundledProject = "data/cluster.yaml";

/** A project of a hundred regions has 20 kB; the YAML reader needs seconds for a hostile megabyte. */
const longestProject = 1 << 17;

/** Finds and reads the project: the file named, or `cluster.yaml` in this folder or above, or the bundled comparison. */
export async function readProject(world: World, named?: string): Promise<Project> {
  const path = named === undefined ? await findProject(world) : resolvePath(world.folder, named);
  if (!(await world.exists(path))) {
    throw new UserError(
      named ?? shownPath(world, path),
      "there is no such project file",
      "name an existing file, or run `cluster init` to make one",
    );
  }
  const shown = named ?? shownPath(world, path);
  const bytes = await readUpTo(world, path, longestProject);
  if (bytes === undefined) throw new UserError(shown, tooLong.what, tooLong.fix);
  return parseProject(new TextDecoder().decode(bytes), path, shown);
}

async function findProject(world: World): Promise<string> {
  const folder = await projectFolder(world);
  return folder === undefined ? joinPath(world.packageFolder, bundledProject) : joinPath(folder, "cluster.yaml");
}

/** Reads the text of a project file into a whole project; every mistake is named with line and column. */
export function parseProject(text: string, path: string, shown: string): Project {
  const lines = new LineCounter();
  const refuse = (offset: number, { what, fix }: Mistake): never => {
    const { line, col } = lines.linePos(offset);
    throw new UserError(`${shown}:${line}:${col}`, what, fix);
  };
  const explicit = explicitKey.exec(text);
  if (explicit) throw new UserError(shown, complexKey.what, complexKey.fix);
  // Without pretty errors the message names no place of its own: the first of our three lines does. Whether a field
  // stands twice is looked for here: the library compares each with each.
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: false, prettyErrors: false });
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) return refuse(fault.pos[0], notYaml(fault.message));
  const reference = firstAlias(document);
  if (reference) return refuse(startOf(reference), alias);
  const invisible = firstInvisible(document);
  if (invisible) return refuse(startOf(invisible), controlCharacter);
  const twice = firstTwice(document);
  if (twice) return refuse(startOf(twice), notYaml("Map keys must be unique"));
  if (!isMap(document.contents)) return refuse(0, noFields);
  const result = v.safeParse(checkedProject, document.toJS());
  if (result.success) return wholeProject(result.output, document, lines, { path, shown });
  // A misspelt field is also a missing one: the spelling is what helps.
  const issue = result.issues.find(isUnknownField) ?? result.issues[0];
  return refuse(offsetOf(document, issue), mistakeOf(issue));
}

/** The project with its names in its language, and the places that later mistakes are named by. */
function wholeProject(
  fields: v.InferOutput<typeof checkedProject>,
  document: Document,
  lines: LineCounter,
  { path, shown }: { readonly path: string; readonly shown: string },
): Project {
  const lineAndColumn = (offset: number) => {
    const { line, col: column } = lines.linePos(offset);
    return { line, column };
  };
  const placeOf = (keys: readonly (string | number)[]) => {
    const node = document.getIn(keys, true);
    return lineAndColumn(isNode(node) ? startOf(node) : 0);
  };
  const { title, regions, language, figures, texts, reports } = fields;
  return {
    ...fields,
    title: nameIn(language, title),
    regions: regions.map((region) => ({ ...region, name: nameIn(language, region.name) })),
    names: { title, regions: Object.fromEntries(regions.map(({ id, name }) => [id, name])) },
    folder: parentOf(path),
    file: shown,
    textPlaces: texts.map((_, position) => placeOf(["texts", position])),
    altTexts: altTextsOf(figures, placeOf),
    figurePlaces: Object.fromEntries(
      Object.keys(figures).map((id) => [id, lineAndColumn(nameOffset(document, ["figures", id]) ?? 0)]),
    ),
    blockPlaces: reports.map(({ blocks }, report) =>
      blocks.map((_, position) => placeOf(["reports", report, "blocks", position])),
    ),
  };
}

/** A key behind a question mark: nobody needs one, and some within each other take the library for ever. */
const explicitKey = /(?:^|[[{,])[ \t-]*\?(?:\s|$)/m;

const isUnknownField = (issue: v.BaseIssue<unknown>): boolean =>
  issue.type === "strict_object" && issue.expected === "never";

const keysOf = (issue: v.BaseIssue<unknown>): readonly (string | number)[] =>
  (issue.path ?? []).map((step) => step.key as string | number);

const startOf = (node: Node): number => node.range?.[0] ?? 0;

function firstAlias(document: Document): Node | undefined {
  let found: Node | undefined;
  visit(document, {
    Alias(_key, node) {
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

// What no SVG and no page may hold; line breaks and tabs are no such signs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const invisibleSign = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/u;

/** The first text with a sign that nobody sees and no figure can hold. */
function firstInvisible(document: Document): Node | undefined {
  let found: Node | undefined;
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== "string" || !invisibleSign.test(node.value)) return undefined;
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

/** The first field that stands twice in the same place. */
function firstTwice(document: Document): Node | undefined {
  let found: Node | undefined;
  visit(document, {
    Map(_key, { items }) {
      found = twiceIn(items.map(({ key }) => key));
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

function twiceIn(keys: readonly unknown[]): Node | undefined {
  const names = new Set<unknown>();
  for (const key of keys) {
    const name = isScalar(key) ? key.value : key;
    if (names.has(name) && isNode(key)) return key;
    names.add(name);
  }
  return undefined;
}

function mistakeOf(issue: v.BaseIssue<unknown>): Mistake {
  const keys = keysOf(issue);
  // An entry of a list is known by the list it stands in.
  const name = keys.findLast((key): key is string => typeof key === "string") ?? "";
  if (isUnknownField(issue)) return unknownField(name, fieldsOf(keys.length > 1 ? String(keys[0]) : ""));
  return issue.received === "undefined" ? missingField(name) : wrongValue(name, issue);
}

/** Where the name of a field stands, not its value. */
function nameOffset(document: Document, keys: readonly (string | number)[]): number | undefined {
  const above = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
  const pair = isMap(above) ? above.items.find(({ key }) => isScalar(key) && key.value === keys.at(-1)) : undefined;
  return isNode(pair?.key) ? startOf(pair.key) : undefined;
}

/** Where a mistake stands: at the name of an unknown field, else at the value, else at the nearest field above it. */
function offsetOf(document: Document, issue: v.BaseIssue<unknown>): number {
  const keys = keysOf(issue);
  const name = isUnknownField(issue) ? nameOffset(document, keys) : undefined;
  if (name !== undefined) return name;
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node)) return startOf(node);
  }
  return 0;
}
