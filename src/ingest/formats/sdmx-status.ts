import { signsOf } from "./signs.ts";

/** What flags say about a cell; `unknown` is the first that is in no list. */
export interface Noted {
  readonly status: string;
  readonly confidentiality: string;
  readonly unknown: string | undefined;
}

/** Everything that a file says about a cell beside its number. */
export interface Marks {
  /** No number stands in the cell. */
  readonly hole: boolean;
  /** Eurostat's flags, several small letters in any order. */
  readonly flags: string;
  /** One letter of the SDMX list OBS_STATUS. */
  readonly status: string;
  /** One letter of the SDMX list CONF_STATUS. */
  readonly secrecy: string;
}

// One status must stand for several; this order is that of the SDMX paper "Possible ways of implementing the observation status concept" (2019).
const precedence = "BOMLHQJSDKWIFEPNUVGA";

/** Eurostat's flags and the letter of OBS_STATUS each one becomes; `c` is about secrecy and stands apart. */
const statusOfFlag: ReadonlyMap<string, string> = new Map([
  ["b", "B"], // break in time series
  ["d", "D"], // definition differs
  ["e", "E"], // estimated
  ["f", "F"], // forecast
  ["i", "I"], // imputed; until 2025 also "see metadata"
  ["k", "K"], // included in another category
  ["m", "M"], // data cannot exist
  ["n", "N"], // not significant
  ["p", "P"], // provisional
  ["r", "A"], // revised: a normal value, the flag itself is kept
  ["s", "E"], // estimate of Eurostat
  ["u", "U"], // low reliability
  ["w", "W"], // includes another category
  ["z", "M"], // not applicable
]);

const secrecies = "FNCAOTGMSDEXP";
const reasonsForAHole = "MLHQN";

/** One status and one confidentiality for all the marks of a cell. */
export function noteOf({ hole, flags, status, secrecy }: Marks): Noted {
  const letters = new Set([...flags].map((flag) => statusOfFlag.get(flag) ?? ""));
  letters.add(status);
  const stated = flags.includes("c") ? "C" : "F";
  const confidentiality = secrecy === "" || secrecy === "F" ? stated : secrecy;
  if (hole) addReason(letters, confidentiality !== "F");
  return {
    status: [...precedence].find((letter) => letters.has(letter)) ?? "A",
    confidentiality,
    unknown: unknownMark(flags, status, secrecy),
  };
}

function unknownMark(flags: string, status: string, secrecy: string): string | undefined {
  const flag = [...flags].find((letter) => letter !== "c" && !statusOfFlag.has(letter));
  if (flag !== undefined) return flag;
  if (status !== "" && !isLetterOf(precedence, status)) return status;
  return secrecy === "" || isLetterOf(secrecies, secrecy) ? undefined : secrecy;
}

const isLetterOf = (list: string, text: string): boolean => text.length === 1 && list.includes(text);

/** Why there is no number: secrecy, or what the flags say, or nothing more than the sign for "not available". */
function addReason(letters: Set<string>, secret: boolean): void {
  if (secret) letters.add("Q");
  const known = [...reasonsForAHole].some((letter) => letters.has(letter));
  if (!known) letters.add(signsOf.eurostat.get(":")?.status ?? "O");
}
