import { hash } from "../world.ts";
import { bytesOf, type Content } from "./manifest.ts";
import { sentenceDifferences } from "./sentences.ts";

/** One thing that is no longer what was committed. */
export interface Difference {
  readonly kind: "number" | "sentence" | "figure" | "report" | "file";
  readonly name: string;
  readonly old: string;
  readonly new: string;
}

const absent = "(absent)";

/** What differs between the committed files and those made again: numbers first, by id, then sentences, then files. */
export function differencesBetween(
  old: ReadonlyMap<string, Content>,
  made: ReadonlyMap<string, Content>,
  names: { readonly numbers: string; readonly ledger: string },
): readonly Difference[] {
  const paths = [...new Set([...old.keys(), ...made.keys()])].sort();
  const changed = paths.filter((path) => !sameBytes(old.get(path), made.get(path)));
  const numbers = changed.includes(names.numbers)
    ? numberDifferences(textOf(old.get(names.numbers)), textOf(made.get(names.numbers)))
    : [];
  const sentences = changed.includes(names.ledger)
    ? sentenceDifferences(textOf(old.get(names.ledger)), textOf(made.get(names.ledger)))
    : [];
  const files = changed.map((path) => ({
    kind: kindOf(path),
    name: path,
    old: stateOf(old.get(path)),
    new: stateOf(made.get(path)),
  }));
  return [...numbers, ...sentences, ...files];
}

function sameBytes(a: Content | undefined, b: Content | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return hash(bytesOf(a)) === hash(bytesOf(b));
}

const textOf = (content: Content | undefined): string =>
  content === undefined ? "" : typeof content === "string" ? content : new TextDecoder().decode(content);

/** Size and the beginning of the hash: two drawings of one length are still told apart. */
function stateOf(content: Content | undefined): string {
  if (content === undefined) return absent;
  const bytes = bytesOf(content);
  return `${bytes.length} bytes, ${hash(bytes).slice(0, 8)}`;
}

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

// A unit such as "per 1,000 inhabitants" stands between quotation marks.
const commaOutsideQuotes = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/;

/** Value, bounds and status of each line, by the id in its first column. */
function linesById(csv: string): ReadonlyMap<string, string> {
  const [header = "", ...lines] = csv.split("\n");
  const columns = header.split(",");
  const shown = ["value", "low", "high", "status"].map((name) => columns.indexOf(name));
  return new Map(
    lines
      .filter((line) => line !== "")
      .map((line) => {
        const cells = line.split(commaOutsideQuotes);
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
