import { dirname } from "node:path";
import { UserError } from "../model/finding.ts";

/** What the machine answered, and what the user can do, by its code. */
const answers: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  ENOENT: ["there is no such file or folder", "check the name and the folder"],
  EACCES: ["the machine does not allow it", "choose another place, or change the rights of this one"],
  EPERM: ["the machine does not allow it", "choose another place, or change the rights of this one"],
  EROFS: ["nothing can be written here", "choose another folder with --out"],
  EISDIR: ["this is a folder, not a file", "name a file in it"],
  ENOTDIR: ["a file stands where a folder is needed", "choose another folder, or move that file away"],
  EEXIST: ["a file stands where a folder is needed", "choose another folder, or move that file away"],
  ENOSPC: ["the disk is full", "make room, then run the command again"],
};

const notFound = ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"];

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | undefined)?.code ?? "";

/** PNG and PDF need packages with a binary, which an installation may lack; the error around it says what to do. */
function missingPackage(error: Error): UserError | undefined {
  if (!(error.cause instanceof Error)) return undefined;
  if (!notFound.includes(codeOf(error.cause))) return missingPackage(error.cause);
  const [what = "", fix = ""] = error.message.split(/\. (?=Install )/);
  return new UserError("this installation", what, fix);
}

const undrawn = /the text `\\?"(.+?)\\?"` could not be displayed with font `\\?"(.+?)\\?"`/;

/** A PDF that everybody can read aloud may hold no letter that its typeface lacks; names of the user may. */
function missingLetter({ message }: Error): UserError | undefined {
  const [, text, typeface] = undrawn.exec(message) ?? [];
  if (text === undefined) return undefined;
  return new UserError(
    "the PDF",
    `"${text}" cannot be set: the typeface ${typeface} has no such letter`,
    "write the name with Latin, Greek or Cyrillic letters",
  );
}

/** What the machine refused about a file or folder of the user, in our three lines; undefined for everything else. */
export function systemMistake(error: unknown): UserError | undefined {
  if (!(error instanceof Error)) return undefined;
  const answer = answers[codeOf(error)];
  if (answer === undefined) return missingLetter(error) ?? missingPackage(error);
  const [what, fix] = answer;
  const { path } = error as NodeJS.ErrnoException;
  // Drafts have names of our own making: the folder is what the user knows.
  const place = path?.endsWith(".part") ? dirname(path) : path;
  return new UserError(place ?? "the machine", what, fix);
}
