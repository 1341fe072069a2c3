import type { Finding } from "../../model/finding.ts";
import { isBinary } from "../containers/binary.ts";
import { notText, spreadsheet, tooLargeAsWhole } from "../containers/mistakes.ts";
import { type ByteFile, type Unpacked, unpack, wholeOf } from "../containers/unpack.ts";
import { encodingNamed } from "../encodings.ts";
import { type FileText, fileText, startOf } from "../file-text.ts";
import { inspectText } from "../inspect-text.ts";
import { defaultLimits, type Limits } from "../limits.ts";
import { readText } from "../records.ts";
import type { ImportChoices, OfficeFile, Sample } from "./office-file.ts";

/** A file ready to be recognised and read, and what was found while it was opened. */
export interface OpenedFile extends OfficeFile {
  readonly sample: Sample;
  /** `utf-8`, `windows-1252` …; empty where the file is no text. */
  readonly encoding: string;
  /** What is to be said about its letters; records bring findings of their own. */
  readonly findings: readonly Finding[];
}

/** Opens the files that a reader named: unpacks `.gz` and `.zip`, tells the encoding, and looks each one through once. */
export async function openOfficeFiles(
  inputs: readonly ByteFile[],
  choices: ImportChoices,
  limits: Limits = defaultLimits,
): Promise<readonly OpenedFile[]> {
  if (choices.encoding !== undefined) encodingNamed(choices.encoding);
  const opened: { readonly archive: string; readonly file: OpenedFile }[] = [];
  for (const input of inputs)
    for (const unpacked of await unpack(input, limits))
      opened.push({ archive: unpacked.archive, file: await openFile(unpacked, choices, limits) });
  // Two packages may each have a file of the same name: what lies in an archive belongs to what lies beside it there.
  return opened.map(({ archive, file }) => {
    const beside = opened.filter((other) => other.archive === archive && other.file !== file);
    return { ...file, companions: beside.map((other) => other.file) };
  });
}

async function openFile(unpacked: Unpacked, choices: ImportChoices, limits: Limits): Promise<OpenedFile> {
  const { file, start, open } = unpacked;
  const name = file.split(/[/!\\]/).at(-1) ?? file;
  const bytes = () => wholeOf(open(), limits.wholeBytes, () => tooLargeAsWhole(file, limits));
  const rest = { file, name, choices, bytes, limits, companions: [] };
  if (unpacked.spreadsheet || isBinary(start)) {
    const refuse = (): never => {
      throw unpacked.spreadsheet ? spreadsheet(file) : notText(file);
    };
    const sample = { name, text: "", bytes: start };
    return { ...rest, sample, encoding: "", findings: [], text: async () => refuse(), records: refuse };
  }
  const { encoding, findings } = await inspectText(file, start, open, choices.encoding);
  const text = await fileText(encoding, open);
  const sample = { name, text: await startOf(text.pieces(), start.length), bytes: start };
  return {
    ...rest,
    sample,
    encoding,
    findings,
    ...(text.separator === undefined ? {} : { separator: text.separator }),
    records: (dialect) => readText(file, text.pieces(), dialect, text.firstLine, limits),
    text: () => wholeText(file, text, limits),
  };
}

async function wholeText(file: string, { pieces }: FileText, limits: Limits): Promise<string> {
  const all: string[] = [];
  let length = 0;
  for await (const piece of pieces()) {
    length += piece.length;
    if (length > limits.wholeBytes) throw tooLargeAsWhole(file, limits);
    all.push(piece);
  }
  return all.join("");
}
