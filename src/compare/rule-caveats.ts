import type { ComparabilityRule } from "../model/comparability.ts";
import type { Region } from "../model/territory.ts";
import { isHole } from "../model/value.ts";
import type { Caveat, Result } from "./analysis.ts";
import { recordOf } from "./explain.ts";
import { applies, cellsMeant } from "./rule-match.ts";
import type { Scope } from "./scope.ts";
import { wordsIn } from "./terms/compare-words.ts";
import { wordedRecordOf } from "./terms/indicator-words.ts";

/** The rules that a reader is told of in words, with the regions of this comparison that they concern. */
export function ruleCaveats(
  rules: readonly ComparabilityRule[],
  regions: readonly Region[],
  results: readonly Result[],
): readonly Caveat[] {
  const nations = new Set(regions.map(({ nation }) => nation)).size;
  return rules
    .filter(({ printed }) => printed)
    .flatMap((rule) => {
      const { id, what, why, source } = rule;
      const concerned = regions.filter((region) =>
        results.some((result) => result.region === region.id && isAbout(rule, result, region, nations)),
      );
      if (concerned.length === 0) return [];
      const isForAll = rule.nations.length === 0 && rule.cellsOf.length === 0;
      return [{ id, regions: isForAll ? [] : concerned.map((region) => region.id), what, why, source }];
    });
}

/** A break is told wherever its series is shown, though no printed number may cross it. */
function isAbout(rule: ComparabilityRule, result: Result, region: Region, nations: number): boolean {
  if (rule.reason !== "break") return applies(rule, { result, region, nations });
  const isOfNation = rule.nations.length === 0 || rule.nations.includes(region.nation);
  return isOfNation && cellsMeant(rule, result).length > 0;
}

/** What the measures themselves refuse: one caveat for each quotient that no region has. */
export function refusalCaveats({ lookup, settings }: Scope, results: readonly Result[]): readonly Caveat[] {
  const { language } = lookup;
  const { regions } = settings;
  const ids = new Set(regions.map(({ id }) => id));
  const regional = results.filter(({ region, indicator }) => ids.has(region) && recordOf(indicator) !== undefined);
  return [...new Set(regional.map(({ indicator }) => indicator))].flatMap((indicator) => {
    const own = regional.filter((result) => result.indicator === indicator);
    const notes = own.map(({ value }) => (isHole(value) && value.reason === "incomparable" ? value.note : undefined));
    const [why] = notes;
    if (why === undefined || notes.some((note) => note === undefined)) return [];
    const title = wordedRecordOf(indicator, language)?.title ?? indicator;
    return [{ id: `refused_${indicator}`, regions: [], ...wordsIn(language).refused(title, why), source: "" }];
  });
}
