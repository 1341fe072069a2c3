import type { Indicator, ResultRow } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import { hole, isBounds, isHole, isNumber, type Value } from "../../model/value.ts";
import { resultRow, type Table, tableOf } from "../table.ts";
import { isUnknown, type Presence, presenceOf, presenceOptions } from "./presence.ts";

/** Whether a sector that was absent from a region has come (1) or not (0). */
function entry(before: Value, after: Value): Value {
  return changed(before, after) ?? (before === 1 ? hole("not-applicable", "at home from the start") : here(after));
}

/** Whether a sector that was at home in a region has gone (1) or stayed (0). */
function exit(before: Value, after: Value): Value {
  return changed(before, after) ?? (before === 1 ? 1 - here(after) : hole("not-applicable", "absent from the start"));
}

/** A cell that is not known, or only within limits, shows neither entry nor exit. */
function changed(before: Value, after: Value): Value | undefined {
  const unknown = [before, after].find(isUnknown);
  if (unknown === undefined || isNumber(unknown)) return undefined;
  return isBounds(unknown) ? hole(unknown.reason, "limits on both sides of the threshold") : unknown;
}

// Where a region or a sector has nothing at all, the sector is not at home.
const here = (value: Value): number => (isHole(value) || value !== 1 ? 0 : 1);

/** The record of entry and exit, and the function from a table to rows. */
export const definition: Indicator = {
  id: "entry-exit",
  abbreviation: "ee",
  title: "Entry and exit of sectors",
  unit: "1 or 0",
  formula:
    "entry: 1 where M_rs goes from 0 to 1, 0 where it stays 0; exit: 1 where M_rs goes from 1 to 0, 0 where it stays 1; M_rs = 1 where LQ_rs >= 1",
  range: "0 or 1",
  reading: "entry 1: the region became at home in the sector between the two years.",
  citation:
    "Neffke, F., Henning, M. and Boschma, R. (2011), How Do Regions Diversify over Time?, Economic Geography 87(3)",
  needs: "region, sector, year, value; two years or more, each compared with the one before",
  options: presenceOptions,
  compute: (rows, chosen) => {
    const settings = withStandards(presenceOptions, chosen);
    const table = tableOf(rows, settings, "refused");
    const years = presenceOf(table, settings);
    if (years.length < 2) return years.flatMap((year) => rowsOf(table, year, year));
    return years.slice(1).flatMap((after, number) => rowsOf(table, years[number] ?? after, after));
  },
};

const oneYear = hole("too-few", "one year has no change");

function rowsOf(table: Table, before: Presence, after: Presence): readonly ResultRow[] {
  const single = before === after;
  const year = single ? after.year : `${before.year}-${after.year}`;
  return after.regions.flatMap((region, i) =>
    after.sectors.flatMap((sector, j) => {
      const [first, last] = [before.values[i]?.[j] ?? oneYear, after.values[i]?.[j] ?? oneYear];
      const place = { region, sector, year };
      return [
        resultRow(table, definition.id, place, single ? oneYear : entry(first, last), "entry"),
        resultRow(table, definition.id, place, single ? oneYear : exit(first, last), "exit"),
      ];
    }),
  );
}
