import { add, multiply } from "../../model/arithmetic.ts";
import type { Indicator, Option, Settings, TableRow } from "../../model/indicator.ts";
import { presentIn, withStandards } from "../../model/settings.ts";
import { bounds, isBounds, isNumber, type Value } from "../../model/value.ts";
import { companionOf } from "../inequality/companion.ts";
import { type Profile, profile } from "../specialisation/profile.ts";
import { distance, gapsOf } from "../specialisation/profile-distance.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import { within } from "../within.ts";

/** What part of a sector would have to move to another region to be spread like the yardstick. */
export const hoover = (sector: Profile, yardstick: Profile): Value => multiply(distance(sector, yardstick), 0.5);

/** The same with squared differences, so that one large difference counts more than many small ones. */
export function coulter(sector: Profile, yardstick: Profile): Value {
  const refused = sector.refused ?? yardstick.refused;
  if (refused) return refused;
  const squares = gapsOf(sector.shares, yardstick.shares).map((gap) => multiply(gap, gap));
  return root(within(multiply(add(squares), 0.5), 0, 1));
}

function root(value: Value): Value {
  if (isNumber(value)) return Math.sqrt(value);
  return isBounds(value) ? bounds(Math.sqrt(value.low), Math.sqrt(value.high), value.reason, value.note) : value;
}

const options: readonly Option[] = [
  ...tableOptions,
  {
    name: "against",
    meaning: "yardstick: `all` sectors together, `equal` shares, or a variable of the table such as its inhabitants",
    standard: "all",
  },
];

/** The record of Hoover's index of concentration, and the function from a table to rows. */
export const definition: Indicator = {
  id: "hoover",
  abbreviation: "hoover",
  title: "Hoover index of concentration",
  unit: "ratio",
  formula:
    "sum_r |x_rs / x_s - a_r| / 2, a_r = share of region r in the yardstick (x_r / x, 1/n or of a variable); coulter: sqrt(sum_r (x_rs / x_s - a_r)^2 / 2)",
  range: "0 to 1",
  reading:
    "0.2: one in five of the sector would have to be in another region for it to be spread like the yardstick. Against `equal` it is the Hoover, Schutz or Robin Hood index of inequality.",
  citation:
    "Hoover, E. M. (1936), The Measurement of Industrial Localization, Review of Economics and Statistics 18(4)",
  needs:
    "region, sector, value; a row of sector _T gives the published total of a region, otherwise its sectors are added up; a secret cell gives limits",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings, "refused");
    const yardstickOf = yardstickFrom(rows, settings, table);
    // Everything beside everything says nothing; against another yardstick the row of all sectors does.
    const sectors = settings.against === "all" ? table.sectors : table.rowNames;
    return table.years.flatMap((year) =>
      sectors.flatMap((sector) => {
        const place = { region: "", sector, year };
        const parts = table.regions.map((region) => table.at(region, sector, year));
        const [own, yardstick] = [profile(sector, parts, "zero-sector"), yardstickOf(sector, year)];
        return [
          resultRow(table, definition.id, place, hoover(own, yardstick)),
          resultRow(table, definition.id, place, coulter(own, yardstick), "coulter"),
        ];
      }),
    );
  },
};

/** The shares of the regions in what the sector is compared with. */
function yardstickFrom(rows: readonly TableRow[], settings: Settings, table: Table) {
  const variables = rows.map((row) => row.variable);
  const chosen = presentIn(settings, "against", ["all", "equal", ...new Set(variables)]);
  const variableAt = chosen === "all" || chosen === "equal" ? undefined : companionOf(rows, settings, "against");
  const amount = (region: string, sector: string, year: string): Value => {
    if (variableAt) return variableAt(region, sector, year);
    return chosen === "equal" ? 1 : table.total(region, year).value;
  };
  return (sector: string, year: string): Profile =>
    profile(
      chosen,
      table.regions.map((region) => amount(region, sector, year)),
      "zero-reference",
    );
}
