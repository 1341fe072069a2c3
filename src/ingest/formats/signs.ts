import type { OfficeCell } from "./format.ts";

/** What an office prints in place of a number or beside it, and what is stored. */
export interface Sign {
  readonly sign: string;
  /** The office's own explanation, in short. */
  readonly meaning: string;
  /** The number that the sign stands for; undefined where it stands for none. */
  readonly number: "0" | undefined;
  /** Letter of the SDMX list OBS_STATUS. */
  readonly status: string;
  /** Letter of the SDMX list CONF_STATUS. */
  readonly confidentiality: string;
}

/** Offices whose signs differ. */
export type Office = "genesis" | "cbs" | "eurostat";

type Row = readonly [sign: string, meaning: string, number: "0" | undefined, status: string, confidentiality: string];

// DIN 55301 and the offices' legends; `.` says unknown or secret and cannot be told apart, so it is not called secret.
const genesis: readonly Row[] = [
  ["-", "nothing there", "0", "A", "F"],
  ["–", "nothing there", "0", "A", "F"],
  [".", "unknown or to be kept secret", undefined, "O", "F"],
  ["/", "no figure, not reliable enough", undefined, "Q", "F"],
  ["x", "cell blocked, a figure would mean nothing", undefined, "M", "F"],
  ["X", "cell blocked, a figure would mean nothing", undefined, "M", "F"],
  ["...", "comes later", undefined, "L", "F"],
  ["…", "comes later", undefined, "L", "F"],
];

const cbs: readonly Row[] = [
  ["", "cannot occur on logical grounds", undefined, "M", "F"],
  [".", "unknown, not reliable enough, or confidential", undefined, "O", "F"],
  ["-", "nil", "0", "A", "F"],
  ["x", "confidential", undefined, "Q", "C"],
];

const eurostat: readonly Row[] = [
  [":", "not available", undefined, "O", "F"],
  ["", "not available", undefined, "O", "F"],
];

const tableOf = (rows: readonly Row[]): ReadonlyMap<string, Sign> =>
  new Map(
    rows.map(([sign, meaning, number, status, confidentiality]) => [
      sign,
      { sign, meaning, number, status, confidentiality },
    ]),
  );

/** The signs in place of a number, by office. */
export const signsOf: Readonly<Record<Office, ReadonlyMap<string, Sign>>> = {
  genesis: tableOf(genesis),
  cbs: tableOf(cbs),
  eurostat: tableOf(eurostat),
};

/** What a cell of a table says, apart from where it stands. */
export type CellReading = Pick<OfficeCell, "number" | "status" | "confidentiality" | "flags">;

/** What a sign says; undefined where the office has no such sign. */
export function readSign(office: Office, text: string): CellReading | undefined {
  const found = signsOf[office].get(text);
  if (found === undefined) return undefined;
  return { number: found.number, status: found.status, confidentiality: found.confidentiality, flags: text };
}

/** A number that nothing is noted about. */
export const plainReading = (number: string): CellReading => ({
  number,
  status: "A",
  confidentiality: "F",
  flags: "",
});
