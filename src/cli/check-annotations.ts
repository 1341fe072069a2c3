import { annotationText } from "../ingest/annotations.ts";
import { readableStates } from "./check-states.ts";
import { type SeenDifference, shareText } from "./seen-difference.ts";

/** GitHub shows ten annotations of a step and drops the others: numbers, sentences and figures have three each. */
const mostOfAKind = 3;
/** Lines in the annotation that stands for the rest of a kind. */
const mostLines = 60;

type Kind = SeenDifference["kind"];

const plural: Readonly<Record<Kind, string>> = {
  number: "numbers",
  sentence: "sentences",
  figure: "figures",
  report: "reports",
  file: "files",
};

function textOf({ kind, old, new: now, changed }: SeenDifference): string {
  const [before, after] = kind === "number" ? readableStates(old, now) : [old, now];
  const share = changed === undefined ? "" : `, ${shareText(changed)} of the picture`;
  return `committed ${before}, now ${after}${share}`;
}

/** The committed file that a difference is seen in; numbers and sentences stand in the ledger. */
const fileOf = ({ kind, name }: SeenDifference): string =>
  kind === "number" || kind === "sentence" ? "claims.json" : name;

const annotationOf = (one: SeenDifference, out: string): string =>
  annotationText({
    level: "error",
    file: `${out}/${fileOf(one)}`,
    title: `${one.kind} differs: ${one.name}`,
    text: textOf(one),
  });

/** Many differences in one annotation, a line each. */
function rest(all: readonly SeenDifference[], title: string, out: string): string {
  const lines = all.slice(0, mostLines).map((one) => `${one.name}: ${textOf(one)}`);
  const more = all.length - lines.length;
  const text = [...lines, ...(more > 0 ? [`… and ${more} more`] : [])].join("\n");
  return annotationText({ level: "error", file: `${out}/${all[0] === undefined ? "" : fileOf(all[0])}`, title, text });
}

/** The differences as annotations beside the files of a pull request, never more than GitHub shows. */
export function annotationsOf(differences: readonly SeenDifference[], out: string): readonly string[] {
  const ofKind = (...kinds: readonly Kind[]) => differences.filter(({ kind }) => kinds.includes(kind));
  const single = (["number", "sentence", "figure"] as const).flatMap((kind) => {
    const all = ofKind(kind);
    const alone = all.length > mostOfAKind ? all.slice(0, mostOfAKind - 1) : all;
    const others = all.slice(alone.length);
    const title = `${others.length} more ${plural[kind]} differ`;
    return [...alone.map((one) => annotationOf(one, out)), ...(others.length === 0 ? [] : [rest(others, title, out)])];
  });
  const files = ofKind("report", "file");
  const [only, ...more] = files;
  if (only === undefined) return single;
  return [...single, more.length === 0 ? annotationOf(only, out) : rest(files, `${files.length} files differ`, out)];
}
