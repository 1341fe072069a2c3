import { UserError } from "../model/finding.ts";

/** How much a file may hold before it is refused: a small archive can unpack to more than any machine has. */
export interface Limits {
  /** Bytes of an archive with several files; it is held in memory. */
  readonly archiveBytes: number;
  /** Bytes of one file, after unpacking where it is packed. */
  readonly unpackedBytes: number;
  /** Bytes of all files of an archive after unpacking. */
  readonly totalBytes: number;
  /** How many times its packed size a file may unpack to, once it is larger than `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Files in an archive. */
  readonly members: number;
  /** Bytes of a file that is read as a whole: JSON and spreadsheets. */
  readonly wholeBytes: number;
  /** Bytes of a record: a longer one is a file read with the wrong separator or line end. */
  readonly recordBytes: number;
  /** Cells of a record. */
  readonly columns: number;
  /** Rows of a table that is held in memory. */
  readonly rows: number;
  /** Findings about a file: of more the machine would only run out of memory. */
  readonly findings: number;
}

const mebibyte = 1 << 20;

/** The limits unless the reader sets others. Tables of an office, full of equal signs, pack to a fiftieth at most. */
export const defaultLimits: Limits = {
  archiveBytes: 512 * mebibyte,
  unpackedBytes: 4096 * mebibyte,
  totalBytes: 8192 * mebibyte,
  ratio: 200,
  ratioFrom: 16 * mebibyte,
  members: 1000,
  wholeBytes: 256 * mebibyte,
  recordBytes: mebibyte,
  // As many as a spreadsheet has.
  columns: 1 << 14,
  // Two gigabytes of memory.
  rows: 5_000_000,
  findings: 500_000,
};

/** A limit by the name that it has on the command line. */
interface NamedLimit {
  readonly key: keyof Limits;
  readonly isSize: boolean;
  readonly about: string;
}

const namedLimits = {
  size: { key: "unpackedBytes", isSize: true, about: "one file, unpacked" },
  rows: { key: "rows", isSize: false, about: "the rows of a table" },
  total: { key: "totalBytes", isSize: true, about: "all files of an archive, unpacked" },
  archive: { key: "archiveBytes", isSize: true, about: "an archive as it is packed" },
  whole: { key: "wholeBytes", isSize: true, about: "a spreadsheet or a JSON file" },
  record: { key: "recordBytes", isSize: true, about: "one record" },
  columns: { key: "columns", isSize: false, about: "the cells of a record" },
  members: { key: "members", isSize: false, about: "the files of an archive" },
  ratio: { key: "ratio", isSize: false, about: "how many times its packed size a file may unpack to" },
  findings: { key: "findings", isSize: false, about: "the findings about a file" },
} as const satisfies Readonly<Record<string, NamedLimit>>;
type LimitName = keyof typeof namedLimits;

const isLimit = (name: string): name is LimitName => Object.hasOwn(namedLimits, name);

/** What can be limited and how it stands, one line each, for the help of a command. */
export const limitLines = (): readonly string[] =>
  Object.entries(namedLimits).map(([name, { key, isSize, about }]) => {
    const standard = isSize ? formatBytes(defaultLimits[key]).replace(" ", "") : String(defaultLimits[key]);
    return `  ${`${name}=${standard}`.padEnd(18)}${about}`;
  });

/** The limits with those of the reader: `size=8GB`, `members=5000`. */
export function limitsFrom(chosen: Readonly<Record<string, string>> = {}): Limits {
  const set = Object.entries(chosen).map(([name, text]) => {
    if (isLimit(name)) return [namedLimits[name].key, amountOf(name, text)] as const;
    const names = Object.keys(namedLimits).join(", ");
    throw new UserError(`--limit ${name}=${text}`, `"${name}" is no limit`, `the limits are ${names}`);
  });
  return { ...defaultLimits, ...Object.fromEntries(set) };
}

const sizes: Readonly<Record<string, number>> = {
  "": 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KIB: 1024,
  MIB: mebibyte,
  GIB: 1024 * mebibyte,
};

function amountOf(name: LimitName, text: string): number {
  const { isSize } = namedLimits[name];
  const [, digits = "", unit = ""] = /^([1-9]\d{0,14}) ?([KMG]i?B)?$/i.exec(text.trim()) ?? [];
  const amount = Number(digits) * (sizes[unit.toUpperCase()] ?? 1);
  if (digits !== "" && (isSize || unit === "") && Number.isSafeInteger(amount)) return amount;
  const example = isSize ? "a size, for example 2GB or 500MiB" : "a whole number, for example 5000";
  throw new UserError(`--limit ${name}=${text}`, `"${text}" is no such limit`, `write ${example}`);
}

/** How to raise a limit, as the last line of a mistake says it: twice as much as now. */
export function raised(name: LimitName, limits: Limits): string {
  const { key, isSize } = namedLimits[name];
  const twice = 2 * limits[key];
  return `--limit ${name}=${isSize ? formatBytes(twice).replace(/ (?:bytes)?/, "") : twice}`;
}

/** A size in the largest unit that leaves whole digits before the point: `512 MiB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < mebibyte) return `${Math.round(bytes / 1024)} KiB`;
  return `${Math.round(bytes / mebibyte)} MiB`;
}
