import { quoted, type Words, words } from "./messages.ts";

/** Members of a territory, as a message names them. */
interface Named {
  readonly territory: string;
  readonly nutsVersion: string;
  readonly members: readonly { readonly code: string; readonly name: string }[];
}

const listed = (codes: readonly string[]): string =>
  codes.length > 8 ? `${codes.slice(0, 8).join(", ")} and ${codes.length - 8} more` : codes.join(", ");

export function otherMembers(
  { territory, nutsVersion, members }: Named,
  official: { readonly id: string; readonly codes: readonly string[]; readonly source: string },
  missing: readonly string[],
  extra: readonly string[],
): Words {
  const version = nutsVersion === "" ? "" : ` in NUTS ${nutsVersion}`;
  const without = missing.length === 0 ? "" : `, without ${listed(missing)}`;
  const besides = extra.length === 0 ? "" : `, with ${listed(extra)} besides`;
  return words(
    `${territory} has ${members.length} members${version}, ${official.id} officially ${official.codes.length}${without}${besides}`,
    official.id === territory ? "complete the list, or give the region an id of its own" : `is it ${official.id}?`,
    official.codes.join(" "),
  );
}

export const otherSize = (territory: string, column: string, added: number, printed: number): Words =>
  words(
    `${column} of the members of ${territory} adds up to ${added}, and ${printed} is printed for the whole: ${(100 * (added / printed - 1)).toFixed(1)} percent`,
    "look for a member that is missing or too many",
    String(printed),
  );

/** A code of a region and its years, as a message names them. */
interface Validity {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly successors: readonly string[];
}

const years = ({ from, to }: Validity): string =>
  [from === "" ? "" : `from ${from}`, to === "" ? "" : `to ${to}`].filter((word) => word !== "").join(" ");

const insteadOf = ({ successors }: Validity, otherwise: string): string =>
  successors.length === 0 ? otherwise : `use ${successors.join(", ")}`;

export const otherVersion = (code: string, version: string, validity: Validity): Words =>
  words(
    `${code} is no code of NUTS ${version}: it was valid ${years(validity)}`,
    insteadOf(validity, "use the code of that version"),
    validity.successors[0],
  );

export const unknownRegionOfOtherYears = (validity: Validity): Words =>
  words(
    `region ${quoted(validity.code)} is not known to the project; ${validity.name} was valid ${years(validity)}`,
    `leave the row out, or ${insteadOf(validity, "add it to regions.csv")}, which has to stand in regions.csv`,
    validity.successors[0],
  );

export const zeroOfNoRegion = (validity: Validity, year: string): Words =>
  words(
    `${validity.code} ${validity.name} was valid ${years(validity)}: its 0 of ${year} is no number of anything`,
    `leave the row out, or the value empty with the status m; ${insteadOf(validity, "for these years use the codes before it")}`,
    "no row",
  );

export const figureOfNoRegion = (validity: Validity, year: string): Words =>
  words(
    `${validity.code} ${validity.name} was valid ${years(validity)}, and has a figure of ${year}`,
    `check the code at the source; ${insteadOf(validity, "for these years use the codes before it")}`,
    validity.successors[0],
  );

export const ambiguousNumber = (name: string, text: string): Words =>
  words(
    `every ${name} is written like ${quoted(text)}: ${text} here, and ${text.replace(".", "")} where the point parts thousands`,
    `if these are thousands, write ${text.replace(".", "")}; if decimals, all is well`,
    `${text} or ${text.replace(".", "")}`,
  );

export const derivableCell = (part: string, total: string, whole: number, rest: number): Words =>
  words(
    `${part} is secret, but the only one: ${total} has ${whole}, which leaves ${rest} for it`,
    "before you publish these rows, suppress a second one (cluster disclose)",
  );

/** A code under one classification, as a message names it. */
interface Meaning {
  readonly codeSystem: string;
  readonly to: string;
  readonly meaning: string;
}

const meant = ({ codeSystem, meaning }: Meaning): string => `${quoted(meaning)} (${codeSystem})`;

export const codeDrift = (code: string, before: Meaning, where: string, after: Meaning): Words =>
  words(
    `${code} means ${meant(after)} here and ${meant(before)} in ${where}: one code, two activities`,
    "keep one classification, or compare by the first four digits where these are the same",
  );

export const codeOutlived = (
  code: string,
  system: string,
  own: Meaning,
  year: string,
  next: Meaning | undefined,
): Words =>
  words(
    `${year} lies behind ${own.codeSystem}, used to ${own.to}: ${code} meant ${quoted(own.meaning)}${next === undefined ? "" : `, now ${meant(next)}`}`,
    system === "" ? "name the classification in code_system" : "check which classification the source used",
  );

export const territoryDrift = (region: string, from: string, meaning: string, share: number): Words =>
  words(
    `${region} has another territory from ${from} on (${meaning}): ${(100 * share).toFixed(1)} percent of its people moved`,
    "compare the years before and after only with that in mind, or use a larger unit",
  );

export const foreignSystem = (region: string, system: string, sector: string, own: string): Words =>
  words(
    `${sector} of ${region} is called a code of ${system}, which is another nation's: the fifth digit is national`,
    `write the ${own} of that year, or compare by the first four digits`,
    own,
  );
