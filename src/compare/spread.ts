import type { Definition } from "../model/definition.ts";
import type { Region, Territory } from "../model/territory.ts";
import { highest, isHole, lowest, noteOf } from "../model/value.ts";
import type { Result, Spread, Unanswered, Variant } from "./analysis.ts";
import { perThousand } from "./density.ts";
import { memberSets } from "./quantity.ts";
import { referenceFor } from "./reference.ts";
import { levelResult } from "./result.ts";
import { classesOf, definitionTotal, inRegion, type Scope } from "./scope.ts";
import { quotientOfWhole, shareOfAll } from "./specialisation.ts";
import { wordsIn } from "./terms/compare-words.ts";
import { noNumberUnder } from "./unanswered.ts";

/** A number that heads the comparison and hangs on what counts as creative. */
interface Headline {
  readonly measure: string;
  readonly year: string;
  readonly make: (scope: Scope, region: Region) => Result;
}

const headlines = ({ settings: { year, companyYear } }: Scope): readonly Headline[] => {
  const people = { measure: "persons_employed", year };
  const companies = { measure: "local_units", year: companyYear };
  return [
    { ...people, make: (scope, region) => total(scope, region, "persons_employed", year, "persons") },
    { ...people, make: (scope, region) => perThousand(scope, region, "persons_employed", year) },
    { ...people, make: (scope, region) => shareOfAll(scope, region, "persons_employed", year) },
    { ...people, make: (scope, region) => quotientOfWhole(scope, region, referenceFor(scope, region), year) },
    { ...companies, make: (scope, region) => total(scope, region, "local_units", companyYear, "local units") },
    { ...companies, make: (scope, region) => perThousand(scope, region, "local_units", companyYear) },
  ];
};

/** Each headline number of each region under every shipped definition and on every shipped territory; where there is no number, the reason. */
export const spreadOf = (scope: Scope, definitions: readonly Definition[]): readonly Spread[] =>
  scope.settings.regions.flatMap((region) =>
    headlines(scope).flatMap((headline) => spreadIn(scope, region, definitions, headline)),
  );

type Answer = Variant | Unanswered;

const isVariant = (answer: Answer): answer is Variant => "result" in answer;

function spreadIn(
  scope: Scope,
  region: Region,
  definitions: readonly Definition[],
  headline: Headline,
): readonly Spread[] {
  const { definition } = scope.settings;
  // The one in use goes first, and as it is used: some of its classes may have been asked for alone.
  const others = definitions.filter(({ id }) => id !== definition.id);
  const answers = [
    ...[definition, ...others].map((one) => underDefinition(scope, region, one, headline)),
    ...territoriesBeside(scope, region).map((territory) => onTerritory(scope, region, territory, headline)),
  ];
  const variants = answers.filter(isVariant);
  const [first] = variants;
  const limits = variants.flatMap(({ result }) => [lowest(result.value) ?? [], highest(result.value) ?? []].flat());
  if (first === undefined) return [];
  return [
    {
      region: region.id,
      indicator: first.result.indicator,
      measure: headline.measure,
      year: headline.year,
      low: Math.min(...limits),
      high: Math.max(...limits),
      variants,
      unanswered: answers.flatMap((answer) => (isVariant(answer) ? [] : [answer])),
    },
  ];
}

function underDefinition(scope: Scope, region: Region, definition: Definition, headline: Headline): Answer {
  const { title: name } = definition;
  const named = { name, kind: "definition" } as const;
  const missing = noNumberUnder(scope, region, definition, headline);
  if (missing !== undefined) return { ...named, ...missing };
  const narrowed = { ...scope, settings: { ...scope.settings, definition }, classes: classesOf(definition) };
  return answered(scope, named, headline.make(narrowed, region), "classes");
}

function onTerritory(scope: Scope, region: Region, { id, name }: Territory, headline: Headline): Answer {
  const named = { name, kind: "territory" } as const;
  return answered(scope, named, headline.make(scope, { ...region, id, name, territories: [id] }), "territory");
}

const answered = (
  { lookup }: Scope,
  named: Pick<Variant, "name" | "kind">,
  result: Result,
  cause: Unanswered["cause"],
): Answer =>
  isHole(result.value)
    ? { ...named, cause, why: noteOf(result.value) ?? wordsIn(lookup.language).holes[result.value.reason] }
    : { ...named, result };

/** Other territories that bear the region's name: `randstad_prov3` beside `randstad_prov4`. */
const territoriesBeside = (scope: Scope, region: Region): readonly Territory[] =>
  [...scope.lookup.territories.values()].filter(
    (territory) =>
      territory.id.startsWith(`${region.id}_`) &&
      territory.kind === "exact" &&
      !region.territories.includes(territory.id) &&
      memberSets(territory).length > 0,
  );

function total(scope: Scope, region: Region, measure: string, year: string, unit: string): Result {
  const quantity = definitionTotal(scope, region.name, inRegion(scope, region), { measure, year });
  return levelResult({ measure, region: region.id, sector: scope.settings.definition.id, year, unit }, quantity);
}
