import { formatNumber } from "../../base/format-number.ts";
import { UserError } from "../../model/finding.ts";
import { formatBytes, type Limits, raised } from "../limits.ts";

const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);

export const damaged = (where: string, why: string): UserError =>
  new UserError(where, `the archive is damaged: ${why}`, "download or pack the file again");

export const unpacksTooLarge = (where: string, limits: Limits): UserError =>
  new UserError(
    where,
    `the file unpacks to more than ${formatBytes(limits.unpackedBytes)}`,
    `unpack it yourself and read the parts you need, or choose ${raised("size", limits)}`,
  );

export const packedTooTight = (where: string, limits: Limits): UserError =>
  new UserError(
    where,
    `the file unpacks to more than ${limits.ratio} times its size; tables do not, bombs do`,
    `look at where the file comes from; if it is right, choose ${raised("ratio", limits)}`,
  );

export const archiveTooLarge = (where: string, limits: Limits): UserError =>
  new UserError(
    where,
    `the archive is larger than ${formatBytes(limits.archiveBytes)}`,
    `unpack it yourself and name the files inside, or choose ${raised("archive", limits)}`,
  );

export const totalTooLarge = (where: string, limits: Limits): UserError =>
  new UserError(
    where,
    `the files of the archive unpack to more than ${formatBytes(limits.totalBytes)} together`,
    `unpack it yourself and name the files you need, or choose ${raised("total", limits)}`,
  );

export const tooManyMembers = (where: string, count: number, limits: Limits): UserError =>
  new UserError(
    where,
    `the archive holds ${count} files, more than ${limits.members}`,
    `unpack it yourself and name the files you need, or choose ${raised("members", limits)}`,
  );

export const unsafeName = (where: string, name: string): UserError =>
  new UserError(
    where,
    `the archive holds a file named ${quoted(name)}, which points outside of it`,
    "do not trust this archive; ask its sender for another",
  );

export const sameName = (where: string, name: string): UserError =>
  new UserError(where, `the archive holds two files named ${quoted(name)}`, "pack it again with one of each name");

export const encrypted = (where: string): UserError =>
  new UserError(where, "the file is encrypted", "unpack it yourself with its password");

export const unknownMethod = (where: string, method: number): UserError =>
  new UserError(where, `the file is packed by method ${method}, which is not read`, "pack it again as an ordinary zip");

export const largeZip = (where: string): UserError =>
  new UserError(
    where,
    "the archive is of the kind for more than 4 GiB (zip64)",
    "unpack it yourself and name the files inside",
  );

export const splitZip = (where: string): UserError =>
  new UserError(where, "the archive is only one part of several", "put the parts together and pack them as one");

export const noMembers = (where: string): UserError =>
  new UserError(where, "the archive holds no files", "check that it is the right one");

export const nested = (where: string): UserError =>
  new UserError(where, "the file is an archive inside an archive", "unpack the outer one yourself");

export const noSpreadsheet = (where: string, kind: string): UserError =>
  new UserError(where, `the file is ${kind}, which is not read`, "save the table as CSV UTF-8 or XLSX");

export const packed = (where: string, kind: string): UserError =>
  new UserError(
    where,
    `the file is packed (${kind})`,
    "unpack it first; a file of an office: cluster import auto FILE",
  );

export const spreadsheet = (where: string): UserError =>
  new UserError(where, "the file is a spreadsheet", "cluster import xlsx FILE makes a table of it");

export const notText = (where: string): UserError =>
  new UserError(where, "the file is not text", "save the table as CSV UTF-8");

export const fileTooLarge = (where: string, limits: Limits): UserError =>
  new UserError(
    where,
    `the file is larger than ${formatBytes(limits.unpackedBytes)}`,
    `take a part of the table, or choose ${raised("size", limits)}`,
  );

export const tooManyRows = (where: string, limits: Limits): UserError =>
  new UserError(
    where,
    `the table has more than ${formatNumber(limits.rows)} rows, and all of them are held in memory`,
    `take the rows you need, add them up with \`cluster aggregate\`, or choose ${raised("rows", limits)}`,
  );

export const tooLargeAsWhole = (where: string, limits: Limits): UserError =>
  new UserError(
    where,
    `the file is larger than ${formatBytes(limits.wholeBytes)}, and this format is read as a whole`,
    `take a part of the table, ask for it as CSV, or choose ${raised("whole", limits)}`,
  );
