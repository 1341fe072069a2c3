import { readOwn, readShared, table } from "./tables.mjs";

/** The digits of an amount, as a number that can be added. */
const amountOf = (row) => Number(row.amount ?? row.value);

/** What the collected tables say an own policy costs: the sum of the rows of its source for its frequency and region. */
function isPrinted(policy, rows) {
  const own = rows.filter((row) => row.source_id === policy.source).map(amountOf);
  const wanted = Number(policy.amount);
  return policy.amount === "" || own.includes(wanted) || own.reduce((sum, amount) => sum + amount, 0) === wanted;
}

/** Measures of policy whose years are printed by their source; an amount that no collected row holds or adds up to is refused. */
export function policyTable() {
  const rows = [...readShared("data/funding_reported.csv"), ...readShared("data/funding_erdf_totals.csv")];
  const policies = readOwn("policies.csv");
  const invented = policies.filter((policy) => !isPrinted(policy, rows));
  if (invented.length > 0) throw new Error(`policies: no source prints the amount of ${invented[0].policy}`);
  return table("policies", {
    title: "Measures of policy with level, years and amount, as their sources print them",
    columns:
      "policy,name,name_de,name_nl,level,instrument,instrument_de,instrument_nl,start,end,amount,unit,frequency,region,source,checked,flag".split(
        ",",
      ),
    key: ["policy"],
    rows: policies,
    from: { "carry-over/policies": policies.length },
  });
}
