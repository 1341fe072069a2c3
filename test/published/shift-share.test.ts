import { expect, test } from "vitest";
import { definition as growth } from "../../src/indicators/growth/growth.ts";
import { definition } from "../../src/indicators/shift-share/shift-share.ts";
import { add } from "../../src/model/arithmetic.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("shift-share");
const answer = answersOf(definition, inputs);
const grown = answersOf(growth, inputs);

/** Which of our parts a peer's row adds up. */
const parts: Readonly<Record<string, readonly string[]>> = {
  growth_t1_t_: ["change"],
  national_share: ["national"],
  industrial_mix: ["mix"],
  regional_share: ["local"],
  allocation_effect: ["allocation"],
  net_total_shift: ["mix", "local"],
};

function ours(row: Expected): Value | undefined {
  const growthOf = /^growth_e_(ij|i)_growth_(abs|rel)$/.exec(row.indicator);
  if (growthOf) return growthOfSector(row, growthOf[1] === "ij" ? "REGION" : "NATION", growthOf[2] === "abs");
  const [, form, method, part] =
    /^(dynamic_shift|by_sector_shift|shift)_(dunn|esteban|gerfin)_(.*)$/.exec(row.indicator) ?? [];
  if (method === undefined || part === undefined) return undefined;
  const settings = { reference: "NATION", method, dynamic: form === "dynamic_shift" ? "yes" : "no" };
  // REAT treats each sector as if it were the whole region, so that its "national share" is our national and mix parts.
  const onlySector = form === "by_sector_shift" ? row.sector : undefined;
  const names = method === "gerfin" && part === "net_total_shift" ? ["net"] : (parts[part] ?? []);
  const values = names.map((name) =>
    answer(
      row.case,
      settings,
      { indicator: `shift-share.${name}`, region: "REGION", sector: "", year: row.year },
      onlySector,
    ),
  );
  return values.length === 1 ? values[0] : add(values);
}

function growthOfSector(row: Expected, region: string, isAbsolute: boolean): Value {
  const place = { indicator: isAbsolute ? "growth.change" : "growth", region, sector: row.sector, year: row.year };
  return grown(row.case, { from: "2015", to: "2020" }, place);
}

test("shift-share after Dunn, Esteban-Marquillas and Gerfin agrees with REAT", () => {
  const { compared, agreeing } = compare({
    folder: "shift-share",
    expected: expectedOf("shift-share"),
    ours,
    isEdge: () => false,
    sizeOf: ({ case: name }) => Math.max(...(inputs.get(name) ?? []).map(({ value }) => (isNumber(value) ? value : 0))),
  });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(1500);
});
