import { isBounds, isNumber, noteOf, statusOf, type Value } from "../model/value.ts";
import type { Analysis, Result, Spread } from "./analysis.ts";

/** The comparison for programs: every number with its status, bounds and operands; the schema's version is in its name. */
export function comparisonJson(analysis: Analysis): { readonly schema: string } & Readonly<Record<string, unknown>> {
  const { title, edition, date, year, from, to, companyYear, reference, denominator, sectors, caveats } = analysis;
  return {
    schema: "cluster-comparison/1",
    title,
    edition,
    date,
    year,
    from,
    to,
    companyYear,
    definition: { id: analysis.definition.id, title: analysis.definition.title },
    reference,
    denominator,
    sectors,
    regions: analysis.regions.map(({ id, name, nation }) => ({ id, name, nation })),
    results: analysis.results.map((result) => resultJson(analysis, result)),
    spread: analysis.spread.map(spreadJson),
    comparability: analysis.comparability ?? null,
    caveats,
  };
}

/** A headline number in every way to count it: those that have a number by id, the others with their reason. */
const spreadJson = ({ variants, ...spread }: Spread): Readonly<Record<string, unknown>> => ({
  ...spread,
  variants: variants.map(({ name, kind, result }) => ({ name, kind, id: result.id, ...valueJson(result.value) })),
});

function resultJson(analysis: Analysis, result: Result): Readonly<Record<string, unknown>> {
  const { id, indicator, part, measure, region, territory, sector, year, unit, flags, reference } = result;
  return {
    id,
    indicator,
    part,
    measure,
    region,
    territory,
    territoryName: analysis.territoryNames[territory] ?? territory,
    sector,
    year,
    ...valueJson(result.value),
    unit,
    interval: result.interval ?? null,
    reference,
    flags,
    operands: result.operands.map(({ symbol, label, value }) => ({ symbol, label, ...valueJson(value) })),
  };
}

/** A value in JSON: null where there is no number, with the reason in words and as a status. */
function valueJson(value: Value): Readonly<Record<string, unknown>> {
  return {
    value: isNumber(value) ? value : null,
    low: isBounds(value) ? value.low : null,
    high: isBounds(value) ? value.high : null,
    status: statusOf(value),
    reason: noteOf(value) ?? null,
  };
}
