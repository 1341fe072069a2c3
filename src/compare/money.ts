import { definition as perCompanyRecord, turnoverPerCompany } from "../indicators/ratios/turnover-per-company.ts";
import { definition as perPersonRecord, turnoverPerPerson } from "../indicators/ratios/turnover-per-person.ts";
import { add } from "../model/arithmetic.ts";
import type { Flow } from "../model/observation.ts";
import type { Region } from "../model/territory.ts";
import { hole, type Value } from "../model/value.ts";
import type { Result } from "./analysis.ts";
import { cellOfFlow } from "./cells.ts";
import { perThousandResult } from "./density.ts";
import { refusal } from "./like.ts";
import { type Quantity, territoryQuantity } from "./quantity.ts";
import { realMoney } from "./real-money.ts";
import { levelResult, resultFrom } from "./result.ts";
import { definitionTotal, inRegion, labelOf, type Scope } from "./scope.ts";
import { wordsIn } from "./terms/compare-words.ts";

/** Turnover as the regions' own reports print it, and the public money that can be compared per head. */
export function money(scope: Scope, region: Region, flows: readonly Flow[]): readonly Result[] {
  const turnover = reported(scope, region, "turnover");
  const { year, reported: group } = scope.settings;
  const named = { region: region.id, year };
  return [
    levelResult({ ...named, measure: "turnover", sector: group, unit: "EUR" }, turnover),
    levelResult(
      { ...named, measure: "companies", sector: group, unit: "companies" },
      reported(scope, region, "companies"),
    ),
    perCompany(scope, region, turnover),
    perPerson(scope, region, turnover),
    ...nationalTurnover(scope, region),
    ...programmeResults(scope, region, flows),
  ];
}

const reported = (scope: Scope, region: Region, measure: string): Quantity => {
  const { year, reported: sector } = scope.settings;
  const quantity = inRegion(scope, region)({ measure, sector, year });
  return { ...quantity, label: labelOf(`${measure} as reported`, sector, region.name, year) };
};

function perCompany(scope: Scope, region: Region, turnover: Quantity): Result {
  const companies = reported(scope, region, "companies");
  const sources = new Set([...turnover.cells, ...companies.cells].map((cell) => cell.source));
  const { twoReports } = wordsIn(scope.lookup.language);
  const apart = sources.size > 1 ? hole("incomparable", twoReports) : undefined;
  return resultFrom({
    indicator: perCompanyRecord.id,
    abbreviation: perCompanyRecord.abbreviation,
    measure: "turnover",
    region: region.id,
    sector: scope.settings.reported,
    year: scope.settings.year,
    unit: "EUR per company",
    value:
      refusal(scope.lookup.language, ["turnover", turnover], ["companies", companies]) ??
      apart ??
      turnoverPerCompany(turnover.value, companies.value),
    operands: [
      ["turnover_rs", turnover],
      ["companies_rs", companies],
    ],
  });
}

/** Formed only where the measures say that both are counted at one place; in a region they are not. */
function perPerson(scope: Scope, region: Region, turnover: Quantity): Result {
  const { year, reported: sector } = scope.settings;
  const persons = definitionTotal(scope, region.name, inRegion(scope, region), { measure: "persons_employed", year });
  return resultFrom({
    indicator: perPersonRecord.id,
    abbreviation: perPersonRecord.abbreviation,
    measure: "turnover",
    region: region.id,
    sector,
    year,
    unit: "EUR per person",
    value:
      refusal(scope.lookup.language, ["turnover", turnover], ["persons_employed", persons]) ??
      turnoverPerPerson(turnover.value, persons.value),
    operands: [
      ["turnover_rs", turnover],
      ["persons_rs", persons],
    ],
  });
}

/** Turnover per person in the nation, where both are counted by enterprise: shown beside the regions, and labelled national. */
function nationalTurnover(scope: Scope, region: Region): readonly Result[] {
  const { regions, year, definition } = scope.settings;
  // Two regions of one nation share its figure: it is made once, with the first of them.
  if (regions.find((candidate) => candidate.nation === region.nation) !== region) return [];
  const name = scope.lookup.territories.get(region.nation)?.name ?? region.nation;
  const find = (wanted: { measure: string; sector: string; year: string }) =>
    territoryQuantity(scope.lookup, region.nation, labelOf(wanted.measure, wanted.sector, name, wanted.year), wanted);
  const turnover = definitionTotal(scope, name, find, { measure: "turnover", year });
  const persons = definitionTotal(scope, name, find, { measure: "enterprise_persons_employed", year });
  return [
    resultFrom({
      indicator: perPersonRecord.id,
      abbreviation: perPersonRecord.abbreviation,
      measure: "turnover",
      region: region.nation,
      sector: definition.id,
      year,
      unit: "EUR per person",
      value:
        refusal(scope.lookup.language, ["turnover", turnover], ["enterprise_persons_employed", persons]) ??
        turnoverPerPerson(turnover.value, persons.value),
      operands: [
        ["turnover_rs", turnover],
        ["persons_rs", persons],
      ],
      flags: ["national"],
    }),
  ];
}

function programmeResults(scope: Scope, region: Region, flows: readonly Flow[]): readonly Result[] {
  const { dataset, span, populationYear } = scope.settings.programme;
  const own = flows.filter((flow) => flow.notes.dataset === dataset && region.territories.includes(flow.region));
  const total = flowTotal(scope, own, region, labelOf("public money", dataset, region.name, span));
  const partial = own.some((flow) => (flow.notes.region_rule ?? "") !== "whole programme") ? ["lower-bound"] : [];
  const named = { measure: "funding", region: region.id, sector: dataset, year: span, unit: "EUR" };
  const wanted = { measure: "funding", year: span, populationYear, unit: "EUR per 1,000 inhabitants" };
  const withFlags = { ...total, flags: [...total.flags, ...partial] };
  const real = { sector: dataset, year: span, populationYear, flags: partial };
  return [
    levelResult(named, withFlags),
    perThousandResult(scope, region, dataset, withFlags, wanted),
    ...realMoney(scope, region, paymentsByYear(scope, own, region), real),
  ];
}

/** The payments of each year as one sum, in the order of the years. */
function paymentsByYear(scope: Scope, flows: readonly Flow[], region: Region) {
  const years = [...new Set(flows.map((flow) => flow.year))].sort();
  return years.map((year) => {
    const paid = flows.filter((flow) => flow.year === year);
    return { year, total: flowTotal(scope, paid, region, labelOf("public money", "", region.name, year)) };
  });
}

function flowTotal({ lookup }: Scope, flows: readonly Flow[], region: Region, label: string): Quantity {
  const words = wordsIn(lookup.language);
  const bases = new Set(flows.map((flow) => flow.priceBasis));
  const refused =
    flows.length === 0
      ? hole("not-collected", words.noPayment)
      : bases.size > 1
        ? hole("incomparable", words.priceBases(bases.size, [...bases].sort().join(", ")))
        : undefined;
  const value: Value = refused ?? add(flows.map((flow) => flow.amount));
  const territory = flows[0]?.region ?? region.territories[0] ?? "";
  return { label, value, territory, cells: flows.map(cellOfFlow), flags: [] };
}
