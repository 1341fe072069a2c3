import type { Observation } from "../../model/observation.ts";
import * as messages from "../guard-messages.ts";
import { isValidOn, type RegionValidity } from "../region-validity.ts";
import type { TableFlaw, TableRule } from "../rule.ts";

/** A region that does not exist has no figures: its zeros are no zeros. */
export const regionNotValidInPeriod: TableRule = {
  id: "region-not-valid-in-period",
  title: "Region does not exist in that year",
  severity: "error",
  explains: "Offices print a dash for districts that were dissolved: read as zeros, they are regions without people.",
  hint: "Leave the row out, or leave the value empty with the status m.",
  check: ({ series }, { official }) =>
    series.flatMap(({ region, rows }) => {
      const validity = official?.validity.get(region);
      return validity === undefined ? [] : rows.flatMap((row) => flawOf(row, validity));
    }),
};

function flawOf(observation: Observation, validity: RegionValidity): readonly TableFlaw[] {
  const { year, value } = observation;
  const [first, last] = [`${year.slice(0, 4)}-01-01`, `${year.slice(-4)}-12-31`];
  const flaw = { observation, column: "value", value: String(value) };
  // Most figures are of the end of the year, and of the year of a reform nobody can tell.
  if (value === 0 && !isValidOn(validity, last)) return [{ ...flaw, words: messages.zeroOfNoRegion(validity, year) }];
  // Codes of NUTS are printed for years before they were made: sources count such years again. Districts are not.
  const everValid = isValidOn(validity, first) || isValidOn(validity, last) || validity.codeSystem === "NUTS";
  if (typeof value !== "number" || everValid) return [];
  return [{ ...flaw, words: messages.figureOfNoRegion(validity, year), severity: "warning" }];
}
