import { describe, expect, test } from "vitest";
import { bundled, having, unique } from "./tables.ts";

const policies = bundled("policies");
const flows = having(bundled("funding"), { dataset: "reported_budgets" });
const totals = having(bundled("funding-totals"), { measure: "erdf_programme_total" });

/** Every amount that the other bundled tables have from a source, and their sum. */
function amountsOf(source: string): readonly number[] {
  const printed = [
    ...having(flows, { source }).map(({ amount }) => Number(amount)),
    ...having(totals, { source }).map(({ value }) => Number(value)),
  ];
  return [...printed, printed.reduce((sum, amount) => sum + amount, 0)];
}

describe("the bundled policies", () => {
  test("have no amount that their source does not print elsewhere in these tables", () => {
    const priced = policies.filter(({ amount }) => amount !== "");
    expect(priced).toHaveLength(12);
    for (const { policy, amount, source = "" } of priced) expect(amountsOf(source), policy).toContain(Number(amount));
  });

  test("name the years that their source names for the money", () => {
    const yearly = policies.filter(
      ({ frequency, source }) => frequency === "year" && having(flows, { source: source ?? "" }).length > 0,
    );
    expect(yearly).toHaveLength(7);
    for (const { policy, source = "", start, end } of yearly) {
      const said = unique(having(flows, { source }).map((row) => row.frequency));
      const span = end === "" ? [`per year from ${start}`, "year"] : [`per year ${start}-${end}`];
      expect(span, policy).toEqual(expect.arrayContaining([...said]));
    }
  });

  test("leave the end empty where the source names none, and say so", () => {
    const open = policies.filter(({ end }) => end === "");
    expect(open.map(({ policy }) => policy)).toEqual(["musicboard_berlin", "sustainability_ruhr2010"]);
    for (const { flag } of open) expect(flag).toContain("no end is named");
  });

  test("rest on known sources and regions", () => {
    const sources = new Set(bundled("sources").map(({ id }) => id));
    const regions = new Set(bundled("regions").flatMap((row) => [row.region_id, row.member_code]));
    expect(policies.filter(({ source, region }) => !sources.has(source ?? "") || !regions.has(region))).toEqual([]);
  });
});
