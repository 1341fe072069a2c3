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

/** Whether a code is one of the keys of six digits that CBS gives the classes of SBI 2008 in its tables. */
export const isSbiKey = (code: string): boolean => /^\d{6}$/u.test(code);

/** The code that the title of such a key begins with, `J` or `59.11.1`; undefined where it names several: `58-60 Media`. */
export function sbiCodeIn(title: string): string | undefined {
  const [, section, digits] = /^(?:([A-U])|(\d{2,5}))\s+\p{L}/u.exec(title.trim()) ?? [];
  if (section !== undefined) return section;
  return digits?.replace(/^(\d{2})(\d{1,2})(\d?)$/u, (_, division: string, group: string, last: string) =>
    [division, group, last].filter((part) => part !== "").join("."),
  );
}
