import type { ImportChoices } from "../../../src/ingest/formats/office-file.ts";
import { type OpenedFile, openOfficeFiles } from "../../../src/ingest/formats/open-office-file.ts";
import type { Limits } from "../../../src/ingest/limits.ts";

/** Bytes that can be read from the beginning again, in pieces as a disk would deliver them. */
export const reopened = (content: string | Uint8Array, size = 1 << 16) => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
};

/** Files as a reader names them on the command line; what lies in archives comes out as files of its own. */
export const officeFilesOf = (
  contents: Readonly<Record<string, string | Uint8Array>>,
  choices: ImportChoices = { map: {} },
  limits?: Limits,
): Promise<readonly OpenedFile[]> =>
  openOfficeFiles(
    Object.entries(contents).map(([file, content]) => ({ file, open: reopened(content) })),
    choices,
    limits,
  );

/** One file as a format sees it. */
export async function officeFileOf(
  file: string,
  content: string | Uint8Array,
  choices: ImportChoices = { map: {} },
): Promise<OpenedFile> {
  const [only] = await officeFilesOf({ [file]: content }, choices);
  if (only === undefined) throw new Error(`${file} did not open`);
  return only;
}
