import { lstat, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { UserError } from "../model/finding.ts";
import { resolvePath, type World } from "../world.ts";
import { noFolder, readAndWritten, targetNoFile } from "./aggregate-messages.ts";

/** One file of the register: as it is called in findings, and where it lies. */
export interface InputFile {
  readonly name: string;
  readonly path: string;
}

/** The files that were named, all of one kind. */
export interface InputFiles {
  readonly kind: "csv" | "parquet";
  readonly files: readonly InputFile[];
}

const address = /^[a-z][a-z0-9+.-]*:\/\//i;
const hasPattern = (text: string): boolean => /[*?]/.test(text);

/** The files that were named, patterns like `firms-*.csv` filled in; nothing outside the folder of a pattern. */
export async function inputFiles(world: World, names: readonly string[]): Promise<InputFiles> {
  const files: InputFile[] = [];
  for (const name of names) for (const file of await filesOf(world, name)) files.push(file);
  const [first, ...others] = files.map((file) => ({ file, kind: kindOf(file) }));
  if (first === undefined) throw new UserError("cluster aggregate", "no file was named", "name a CSV or Parquet file");
  const other = others.find(({ kind }) => kind !== first.kind);
  if (other !== undefined)
    throw new UserError(
      other.file.name,
      `this is ${other.kind}, and ${first.file.name} is ${first.kind}`,
      "aggregate one kind at a time",
    );
  return { kind: first.kind, files };
}

async function filesOf(world: World, name: string): Promise<readonly InputFile[]> {
  if (address.test(name))
    throw new UserError(
      name,
      "this is an address; only files on this machine are read",
      "download it, and name the file",
    );
  const path = resolvePath(world.folder, name);
  if (await isFile(path)) return [{ name, path }];
  if (hasPattern(name)) return expanded(world, name, path);
  throw new UserError(name, "there is no such file", "check the name and the folder");
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

async function expanded(world: World, name: string, path: string): Promise<readonly InputFile[]> {
  if (name.split(/[/\\]/).includes(".."))
    throw new UserError(name, 'a pattern may not climb with ".."', "go to the folder first, or name the files");
  const folder = dirname(path);
  if (hasPattern(folder.slice(world.folder.length)))
    throw new UserError(
      name,
      "a pattern may stand in the name of a file, not of a folder",
      "name the folder, for example data/*.csv",
    );
  const wanted = patternOf(basename(path));
  const found = (await world.list(folder)).filter((file) => wanted.test(file));
  const files: InputFile[] = [];
  for (const file of found) if (await isFile(join(folder, file))) files.push(await insideOf(folder, file, name));
  if (files.length === 0) throw new UserError(name, "no file has such a name", "check the pattern and the folder");
  return files;
}

/** `*` stands for any letters, `?` for one; a name that begins with a point is not meant. */
const patternOf = (text: string): RegExp => {
  const source = text
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replaceAll("?", ".");
  return new RegExp(`^(?!\\.)${source}$`, "su");
};

async function insideOf(folder: string, file: string, pattern: string): Promise<InputFile> {
  const path = join(folder, file);
  const name = join(dirname(pattern), file);
  if ((await lstat(path)).isSymbolicLink() && !(await realpath(path)).startsWith((await realpath(folder)) + sep))
    throw new UserError(
      name,
      `the pattern ${pattern} meets a link that leads out of the folder`,
      "name the file itself if it is meant",
    );
  return { name, path };
}

/** The folder that the answer is to be written into; none where it is printed. Nothing that is read is written over. */
export async function folderOfTarget(
  world: World,
  target: string | undefined,
  { files }: InputFiles,
): Promise<string | undefined> {
  if (target === undefined) return undefined;
  const path = resolvePath(world.folder, target);
  const found = await realpath(path).catch(() => undefined);
  const read = await Promise.all(files.map((file) => realpath(file.path)));
  if (found !== undefined && read.includes(found)) throw readAndWritten(target);
  if (found !== undefined && !(await isFile(found))) throw targetNoFile(target);
  const folder = dirname(path);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw noFolder(target);
  return folder;
}

function kindOf({ name }: InputFile): "csv" | "parquet" {
  if (/\.parquet$/i.test(name)) return "parquet";
  if (/\.(csv|tsv|txt)(\.gz)?$/i.test(name)) return "csv";
  throw new UserError(name, "its name does not say what it is", "name a file .csv, .csv.gz or .parquet");
}
