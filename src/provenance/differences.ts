import { hash } from "../world.ts";
import { bytesOf, type Content } from "./manifest.ts";

/** One thing that is no longer what was committed. */
export interface Difference {
  /** `number`, `figure`, `report` or `file`. */
  readonly kind: "number" | "figure" | "report" | "file";
  readonly name: string;
  readonly old: string;
  readonly new: string;
}

const absent = "(absent)";

/** What differs between the committed files and those made again: numbers first, by id, then figures and the rest. */
export function differencesBetween(
  old: ReadonlyMap<string, Content>,
  made: ReadonlyMap<string, Content>,
  numbersFile: string,
): readonly Difference[] {
  const paths = [...new Set([...old.keys(), ...made.keys()])].sort();
  const changed = paths.filter((path) => !sameBytes(old.get(path), made.get(path)));
  const numbers = changed.includes(numbersFile)
    ? numberDifferences(textOf(old.get(numbersFile)), textOf(made.get(numbersFile)))
    : [];
  const files = changed.map((path) => ({
    kind: kindOf(path),
    name: path,
    old: stateOf(old.get(path)),
    new: stateOf(made.get(path)),
  }));
  return [...numbers, ...files];
}

function sameBytes(a: Content | undefined, b: Content | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return hash(bytesOf(a)) === hash(bytesOf(b));
}

const textOf = (content: Content | undefined): string =>
  content === undefined ? "" : typeof content === "string" ? content : new TextDecoder().decode(content);

const stateOf = (content: Content | undefined): string =>
  content === undefined ? absent : `${bytesOf(content).length} bytes`;

const kindOf = (path: string): Difference["kind"] =>
  path.startsWith("figures/") ? "figure" : /^[^/]+\.(pdf|html)$/.test(path) ? "report" : "file";

/** The results table has one number a line under its id: the lines are compared by id. */
function numberDifferences(old: string, made: string): readonly Difference[] {
  const before = linesById(old);
  const after = linesById(made);
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .filter((id) => before.get(id) !== after.get(id))
    .map((id) => ({ kind: "number", name: id, old: before.get(id) ?? absent, new: after.get(id) ?? absent }));
}

/** Value, bounds and status of each line, by the id in its first column. */
function linesById(csv: string): ReadonlyMap<string, string> {
  const [header = "", ...lines] = csv.split("\n");
  const columns = header.split(",");
  const shown = ["value", "low", "high", "status"].map((name) => columns.indexOf(name));
  // Ids, numbers and statuses hold no commas and stand before the free texts, so a plain split is enough here.
  return new Map(
    lines
      .filter((line) => line !== "")
      .map((line) => {
        const cells = line.split(",");
        return [
          cells[0] ?? "",
          shown
            .map((place) => cells[place] ?? "")
            .filter((cell) => cell !== "")
            .join(" "),
        ] as const;
      }),
  );
}
