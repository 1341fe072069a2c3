import { sum } from "../../base/sum.ts";
import * as messages from "../guard-messages.ts";
import { type MemberGroup, type MemberLine, type OfficialRegions, officialListOf } from "../official-regions.ts";
import type { TerritoryFlaw, TerritoryRule } from "../rule.ts";

/** Area and people of the members must add up to what is printed for the region as a whole. */
export const regionSize: TerritoryRule = {
  id: "region-size",
  title: "Members do not add up to their region",
  severity: "warning",
  explains: "A member that is missing, doubled or of another place shows in the sum, though each row looks right.",
  hint: "Look for the member that is missing or too many.",
  check: (groups, official) => groups.flatMap((group) => flawsOf(group, official)),
};

// Areas are measured anew and rounded: those of the Ruhr's members add up to 0.03 percent more than is printed.
const areaTolerance = 0.01;
// The figures are of different years: 0.4 percent for the Ruhr. Its smallest member has 2.3 percent of its people.
const peopleTolerance = 0.015;

function flawsOf(group: MemberGroup, regions: OfficialRegions): readonly TerritoryFlaw[] {
  const official = officialListOf(group, regions)?.official;
  if (official === undefined) return [];
  return [
    ...apart(group, "area_km2", ({ areaKm2 }) => areaKm2, official.areaKm2, areaTolerance),
    ...apart(group, "population_2018", ({ population2018 }) => population2018, official.population, peopleTolerance),
  ];
}

function apart(
  { territory, members }: MemberGroup,
  column: string,
  of: (member: MemberLine) => number | undefined,
  printed: number | undefined,
  tolerance: number,
): readonly TerritoryFlaw[] {
  const figures = members.map(of).filter((figure) => figure !== undefined);
  const [first] = members;
  // A sum over a part of the members says nothing.
  if (printed === undefined || first === undefined || figures.length < members.length) return [];
  const added = Number(sum(figures).toFixed(1));
  if (Math.abs(added - printed) <= printed * tolerance) return [];
  const words = messages.otherSize(territory, column, added, printed);
  return [{ line: first.line, column, value: String(added), words }];
}
