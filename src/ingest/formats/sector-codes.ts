// Ids of dimensions, without year of edition and case, and the list their codes belong to.
const systems: readonly (readonly [RegExp, string])[] = [
  [/^nace_r2/iu, "NACE2"],
  [/^nace_r21/iu, "NACE2.1"],
  [/^nace_r1/iu, "NACE1.1"],
  [/sbi2008/iu, "SBI2008"],
  [/^WZ08/iu, "WZ2008"],
  [/^WZ25/iu, "WZ2025"],
];

/** The code list of a dimension of sectors; empty where its id does not say. */
export const codeSystemOf = (dimension: string): string =>
  systems.toReversed().find(([pattern]) => pattern.test(dimension))?.[1] ?? "";

const totals = new Set(["", "TOTAL", "TOT", "INSGESAMT", "T001081"]);

/** An office's code of a sector in the data contract: `_T` for all sectors, and no prefix of the classification. */
export const sectorCode = (code: string): string => (totals.has(code) ? "_T" : code.replace(/^WZ(?:08|25)-/u, ""));
