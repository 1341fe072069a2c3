import * as v from "valibot";
import { isNode, LineCounter, parseDocument } from "yaml";
import { UserError } from "../model/finding.ts";
import { joinPath, parentOf, resolvePath, type World } from "../world.ts";
import { type Project, projectSchema } from "./project.ts";

/** The project file of the bundled data, used where the user has none. */
const bundledProject = "data/cluster.yaml";

/** Finds and reads the project: the file named, or `cluster.yaml` in this folder or above, or the bundled comparison. */
export async function readProject(world: World, named?: string): Promise<Project> {
  const path = named === undefined ? await findProject(world) : resolvePath(world.folder, named);
  if (!(await world.exists(path))) {
    throw new UserError(
      named ?? path,
      "there is no such project file",
      "name an existing file, or run `cluster init` to make one",
    );
  }
  return parseProject(new TextDecoder().decode(await world.read(path)), path, named ?? path);
}

async function findProject(world: World): Promise<string> {
  for (let folder = world.folder; ; folder = parentOf(folder)) {
    const path = joinPath(folder, "cluster.yaml");
    if (await world.exists(path)) return path;
    if (parentOf(folder) === folder) return joinPath(world.packageFolder, bundledProject);
  }
}

/** Reads the text of a project file into a whole project; every mistake is named with line and column. */
export function parseProject(text: string, path: string, shown: string): Project {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${shown}:${line}:${col}`;
  };
  const fault = document.errors[0];
  if (fault)
    throw new UserError(place(fault.pos[0]), "this is not YAML as it stands", fault.message.split("\n")[0] ?? "");
  const result = v.safeParse(projectSchema, read(document, shown));
  if (result.success) return { ...result.output, folder: parentOf(path), file: shown };
  const issue = result.issues[0];
  const keys = (issue.path ?? []).map((step) => step.key as string | number);
  throw new UserError(place(offsetOf(document, keys)), describe(issue, keys), fixFor(issue));
}

function read(document: ReturnType<typeof parseDocument>, shown: string): unknown {
  try {
    // Aliases are not needed in a project file and can be made to explode.
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new UserError(shown, "the file uses YAML aliases (&name, *name)", "write the values out");
  }
}

/** Where a field stands; a field that is missing is shown at the nearest one above it. */
function offsetOf(document: ReturnType<typeof parseDocument>, keys: readonly (string | number)[]): number {
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const describe = (issue: v.BaseIssue<unknown>, keys: readonly (string | number)[]): string =>
  issue.type === "strict_object" && issue.expected === "never"
    ? `"${keys.join(".")}" is not a field of a project file`
    : `"${keys.join(".")}" holds ${issue.received}`;

const fixFor = (issue: v.BaseIssue<unknown>): string =>
  issue.type === "strict_object" && issue.expected === "never"
    ? "remove it; the fields are title, edition, date, language, regions, definition, year, from, to, company_year, steps_from, reference, reported, programme, data, inputs"
    : issue.message.startsWith("Invalid")
      ? `expected ${issue.expected ?? "another value"}`
      : issue.message;
