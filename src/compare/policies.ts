import type { Policy } from "../model/policy.ts";
import type { Region, Territory } from "../model/territory.ts";
import type { Cell, PolicyLine, Result } from "./analysis.ts";
import { levelResult } from "./result.ts";

/** The policies of a comparison, and their amounts as numbers of their own. */
export interface PolicyFigures {
  readonly policies: readonly PolicyLine[];
  readonly results: readonly Result[];
}

const yearOf = (moment: string): string => moment.slice(0, 4);

const spanOf = ({ start, end }: Policy): string =>
  end === "" || yearOf(end) === yearOf(start) ? yearOf(start) : `${yearOf(start)}-${yearOf(end)}`;

/** The compared region that a policy is for, if it is for one. */
const regionIn = (regions: readonly Region[], policy: Policy): string =>
  regions.find(({ id, territories }) => id === policy.region || territories.includes(policy.region))?.id ?? "";

const cellOf = (policy: Policy, value: Cell["value"]): Cell => ({
  ...policy.origin,
  region: policy.region,
  sector: policy.id,
  year: spanOf(policy),
  measure: "funding",
  value,
  unit: policy.unit,
  status: "",
  source: policy.source,
});

function amountOf(policy: Policy, region: string): Result | undefined {
  const { amount: value } = policy;
  if (value === undefined) return undefined;
  const quantity = {
    label: policy.isYearly ? `amount a year of ${policy.name}` : `amount of ${policy.name}`,
    value,
    territory: policy.region,
    cells: [cellOf(policy, value)],
    flags: [],
  };
  const named = { measure: "funding", region: region || policy.region || "all", sector: `policy-${policy.id}` };
  return levelResult({ ...named, year: spanOf(policy), unit: "EUR" }, quantity);
}

type Territories = ReadonlyMap<string, Territory>;

/** Whether a policy is for an official unit around a compared region, such as its state: the codes of what is inside begin with its own. */
const isAround = (regions: readonly Region[], territories: Territories, { region: code }: Policy): boolean =>
  code.length >= 3 &&
  regions.some((region) =>
    region.territories.some((id) => territories.get(id)?.members.some((member) => member.code.startsWith(code))),
  );

/** The policies that concern the compared regions: their own, those of their nations and states, and those bound to no place. */
export function policyFigures(
  regions: readonly Region[],
  policies: readonly Policy[],
  territories: Territories = new Map(),
): PolicyFigures {
  const nations = regions.map(({ nation }) => nation);
  const isNear = (policy: Policy): boolean =>
    policy.region === "" || nations.includes(policy.region) || isAround(regions, territories, policy);
  const lines = policies.flatMap((policy) => {
    const region = regionIn(regions, policy);
    if (region === "" && !isNear(policy)) return [];
    const amount = amountOf(policy, region);
    return [{ line: { policy, region, ...(amount === undefined ? {} : { result: amount.id }) }, amount }];
  });
  return { policies: lines.map(({ line }) => line), results: lines.flatMap(({ amount }) => amount ?? []) };
}
