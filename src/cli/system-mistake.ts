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

/** A refusal of the machine about a file or folder of the user, in our three lines; undefined for everything else. */
export function systemMistake(error: unknown): UserError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  const answer = answers[code ?? ""];
  if (answer === undefined) return undefined;
  const [what, fix] = answer;
  // Drafts have names of our own making: the folder is what the user knows.
  const place = path?.endsWith(".part") ? dirname(path) : path;
  return new UserError(place ?? "the machine", what, fix);
}
