import type { SeenDifference } from "./seen-difference.ts";

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null && !Array.isArray(value);

/** A manifest as it stands in a folder: somebody may have edited it, so nothing in it is taken for granted. */
function manifestIn(text: string): Part {
  try {
    const read: unknown = JSON.parse(text);
    return isPart(read) ? read : {};
  } catch {
    return {};
  }
}

const partOf = (manifest: Part, name: string): Part => {
  const part = manifest[name];
  return isPart(part) ? part : {};
};

/** The hash of each input by its path. */
function inputsOf({ inputs }: Part): ReadonlyMap<string, string> {
  const files = Array.isArray(inputs) ? inputs.filter(isPart) : [];
  return new Map(files.map(({ path, sha256 }) => [String(path), String(sha256)]));
}

const listed = (words: string, paths: readonly string[]): readonly string[] =>
  paths.length === 0 ? [] : [`${words}: ${paths.join(", ")}`];

function inputReasons(old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] {
  const both = [...old.keys()].filter((path) => now.has(path));
  const reasons = [
    ...listed(
      "tables that changed since",
      both.filter((path) => old.get(path) !== now.get(path)),
    ),
    ...listed(
      "tables that are no longer there",
      [...old.keys()].filter((path) => !now.has(path)),
    ),
    ...listed(
      "tables that are new",
      [...now.keys()].filter((path) => !old.has(path)),
    ),
  ];
  return reasons.length > 0
    ? reasons
    : ["no table has changed since: look at the project file, and at the report itself"];
}

function optionReasons(old: Part, now: Part): readonly string[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]);
  return names.map((name) => `${name} was ${old[name] ?? "not set"} and is ${now[name] ?? "not set"}`);
}

const programWords = ({ version, node }: Part): string => `cluster ${version} on Node ${node}`;

function programReasons(old: Part, now: Part): readonly string[] {
  const [then, today] = [programWords(old), programWords(now)];
  return then === today ? [] : [`the committed report was made by ${then}, this is ${today}`];
}

/** What has changed between two runs by their manifests: tables, options, the program itself. */
export function reasonsBetween(committed: string, made: string): readonly string[] {
  const [old, now] = [manifestIn(committed), manifestIn(made)];
  if (!("inputs" in old)) return ["the committed manifest.json cannot be read: what has changed since is not known"];
  return [
    ...inputReasons(inputsOf(old), inputsOf(now)),
    ...optionReasons(partOf(old, "options"), partOf(now, "options")),
    ...programReasons(partOf(old, "program"), partOf(now, "program")),
  ];
}

const counted = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** How much differs, in one line. */
export function countWords(differences: readonly SeenDifference[]): string {
  const count = (kind: SeenDifference["kind"]) => differences.filter((one) => one.kind === kind).length;
  return [
    ...counted(count("number"), "number", "numbers"),
    ...counted(count("sentence"), "sentence", "sentences"),
    ...counted(count("figure"), "figure", "figures"),
    ...counted(count("report") + count("file"), "other file", "other files"),
  ].join(", ");
}
