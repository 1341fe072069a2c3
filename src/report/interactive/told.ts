import { type Analysis, type Result, resultOf } from "../../compare/analysis.ts";
import type { Report } from "../report.ts";
import type { Terms } from "../terms/terms.ts";
import { capital, inline, printed, printedInterval, territoryName } from "../wording.ts";

/** The titles of the indicators that a report explains, by id. */
export function titlesIn({ blocks }: Report): ReadonlyMap<string, string> {
  const named = blocks.flatMap((block) =>
    block.kind === "indicators" || block.kind === "cards" ? block.indicators : [],
  );
  return new Map(named.map(({ id, title }) => [id, title]));
}

function nameOf({ indicator, measure }: Result, titles: ReadonlyMap<string, string>): string {
  const words = capital((indicator === "level" ? measure : indicator).replaceAll(/[-_]/g, " "));
  return indicator === "level" ? words : (titles.get(indicator) ?? words);
}

const sectorOf = (analysis: Analysis, code: string): string =>
  analysis.sectors.find((sector) => sector.code === code)?.name ??
  (code === analysis.definition.id ? analysis.definition.title : "");

const joined = (parts: readonly string[], between: string): string => parts.filter((part) => part !== "").join(between);

function toldOne(analysis: Analysis, result: Result, terms: Terms, titles: ReadonlyMap<string, string>): string {
  const { unit, isReason } = printed(result, terms);
  const interval = printedInterval(result, terms);
  const range = interval === "" ? "" : `(${terms.labels.range} ${interval})`;
  const place = [territoryName(analysis, result.territory), sectorOf(analysis, result.sector), result.year];
  const value = joined([inline(result, terms), unit === "%" || isReason ? "" : unit, range], " ");
  const flags = result.flags.flatMap((flag) => terms.flags[flag] ?? []);
  return [`${nameOf(result, titles)}: ${value}`, joined(place, " · "), joined(flags, "; "), result.id]
    .filter((line) => line !== "")
    .join("\n");
}

/** The region that all of some results are about; undefined where there are several, or none of those compared. */
export function regionOfResults(analysis: Analysis, ids: readonly string[]): string | undefined {
  const regions = new Set(ids.map((id) => resultOf(analysis, id)?.region));
  const [only] = regions;
  return regions.size === 1 && analysis.regions.some(({ id }) => id === only) ? only : undefined;
}

/** What a printed number is, in lines: what and how much, of whom and when, with which reservations, under which id. */
export function toldResults(
  analysis: Analysis,
  ids: readonly string[],
  terms: Terms,
  titles: ReadonlyMap<string, string>,
): string {
  const results = ids.flatMap((id) => resultOf(analysis, id) ?? []);
  return results.map((result) => toldOne(analysis, result, terms, titles)).join("\n\n");
}
