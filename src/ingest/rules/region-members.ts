import * as messages from "../guard-messages.ts";
import { type MemberGroup, type OfficialRegions, officialListOf } from "../official-regions.ts";
import type { TerritoryFlaw, TerritoryRule } from "../rule.ts";

/** A region must have the members it officially has: one left out takes its people out of every sum in silence. */
export const regionMembers: TerritoryRule = {
  id: "region-members",
  title: "Region has not its official members",
  severity: "warning",
  explains: "The Ruhr without Hamm is short of 180,000 people, and no sum says so.",
  hint: "Complete the list of members, or give the region an id of its own.",
  check: (groups, official) => groups.flatMap((group) => flawsOf(group, official)),
};

function flawsOf(group: MemberGroup, regions: OfficialRegions): readonly TerritoryFlaw[] {
  const difference = officialListOf(group, regions);
  const [first] = group.members;
  if (difference === undefined || first === undefined) return [];
  const { official, missing, extra } = difference;
  if (missing.length + extra.length === 0) return [];
  const words = messages.otherMembers(group, official, missing, extra);
  const line = group.members.find(({ code }) => extra.includes(code))?.line ?? first.line;
  return [{ line, column: "member_code", value: group.territory, words }];
}
