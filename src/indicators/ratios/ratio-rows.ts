import type { Option, ResultRow, Settings, TableRow } from "../../model/indicator.ts";
import { presentIn, withStandards } from "../../model/settings.ts";
import type { Value } from "../../model/value.ts";
import { allSectors, resultRow, type Table, tableOf, tableOptions } from "../table.ts";

/** What a ratio divides, and by what. */
export interface RatioPlan {
  readonly id: string;
  /** Variables of the table that stand above and below the line, where the user names no others. */
  readonly amount: string;
  readonly base: string;
  /** `cell`: the base of the same sector; `region`: one base for the whole region, such as its inhabitants. */
  readonly baseOf: "cell" | "region";
  readonly formula: (amount: Value, base: Value) => Value;
}

/** The choices of a ratio of two variables. */
export const ratioOptions = ({ amount, base }: Pick<RatioPlan, "amount" | "base">): readonly Option[] => [
  { name: "amount", meaning: "the variable above the line", standard: amount },
  { name: "base", meaning: "the variable below the line", standard: base },
  ...tableOptions.filter(({ name }) => name !== "measure"),
];

/** One ratio for each place at which the table has the amount. */
export function ratioRows(plan: RatioPlan, rows: readonly TableRow[], chosen: Settings): readonly ResultRow[] {
  const settings = withStandards(ratioOptions(plan), chosen);
  const present = [...new Set(rows.map((row) => row.variable))];
  const of = (name: string): Table => tableOf(rows, { ...settings, measure: presentIn(settings, name, present) });
  const [amounts, bases] = [of("amount"), of("base")];
  // A base without sectors stands under an empty sector in some tables.
  const whole = bases.rowNames.includes(allSectors) ? allSectors : "";
  return amounts.years.flatMap((year) =>
    amounts.regions.flatMap((region) =>
      amounts.rowNames.map((sector) => {
        const base = bases.at(region, plan.baseOf === "region" ? whole : sector, year);
        const value = plan.formula(amounts.at(region, sector, year), base);
        return resultRow(amounts, plan.id, { region, sector, year }, value);
      }),
    ),
  );
}
