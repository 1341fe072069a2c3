import * as messages from "../guard-messages.ts";
import type { MemberGroup, OfficialRegions } from "../official-regions.ts";
import { isValidOn } from "../region-validity.ts";
import type { TerritoryFlaw, TerritoryRule } from "../rule.ts";

/** A member must have the code that it has in the version of the classification that its row names. */
export const regionVersion: TerritoryRule = {
  id: "region-version",
  title: "Code is not of this version of the regions",
  severity: "warning",
  explains: "A code of another version finds no figures, and its region is short of them in silence.",
  hint: "Use the codes of one version, or correct the version.",
  check: (groups, official) => groups.flatMap((group) => flawsOf(group, official)),
};

/** The day from which each version of NUTS holds. */
const begins: ReadonlyMap<string, string> = new Map([
  ["2013", "2015-01-01"],
  ["2016", "2018-01-01"],
  ["2021", "2021-01-01"],
  ["2024", "2024-01-01"],
]);

function flawsOf({ nutsVersion, members }: MemberGroup, { validity }: OfficialRegions): readonly TerritoryFlaw[] {
  const day = begins.get(nutsVersion);
  if (day === undefined) return [];
  return members.flatMap(({ code, line }) => {
    const row = validity.get(code);
    if (row === undefined || row.codeSystem !== "NUTS" || isValidOn(row, day)) return [];
    const words = messages.otherVersion(code, nutsVersion, row);
    return [{ line, column: "member_code", value: code, words }];
  });
}
