import { type Analysis, type Result, resultOf } from "../../compare/analysis.ts";
import { reasonsOf } from "../../compare/comparability-matrix.ts";
import { comparabilityWords } from "../../compare/comparability-words.ts";
import { wordedRecordOf } from "../../compare/terms/indicator-words.ts";
import { isBounds, isHole, noteOf } from "../../model/value.ts";
import type { Terms } from "../terms/terms.ts";
import { territoryName } from "../wording.ts";
import { exactWords } from "./exact-words.ts";
import { measureName, toldWords } from "./told-words.ts";

/** A mark over many numbers names the first of them and counts the rest. */
const most = 6;

const joined = (parts: readonly string[], between: string): string => parts.filter((part) => part !== "").join(between);

function nameOf({ indicator, measure, part }: Result, { language }: Analysis): string {
  const name = indicator === "level" ? measureName(measure, language) : wordedRecordOf(indicator, language)?.title;
  const words = name ?? indicator.replaceAll("-", " ");
  return part === "" ? words : `${words}, ${toldWords[language].parts[part] ?? part.replaceAll("-", " ")}`;
}

/** A definition of this comparison by its id: that in use, or one that the headline is counted under as well. */
function definitionNamed({ definition, spread }: Analysis, id: string): string | undefined {
  if (id === definition.id) return definition.title;
  const variants = spread.flatMap((one) => one.variants.filter(({ kind }) => kind === "definition"));
  return variants.find(({ result }) => result.sector === id)?.name;
}

/** What a payment is for and who gives it, as its register names the funder. */
function paymentOf({ sector, operands: [sum] }: Result, { sectors }: (typeof toldWords)["en"]): string {
  const [use = "", funder] = sector.split(".");
  const [, , ...rest] = (sum?.label ?? "").split(", ");
  return joined([sectors[use] ?? use, rest.slice(0, -1).join(", ") || (funder ?? "").replaceAll("-", " ")], ", ");
}

/** The sector that a number is about, or what stands in the place of one. */
function sectorOf(analysis: Analysis, result: Result): string {
  const words = toldWords[analysis.language];
  const { sector: code, measure } = result;
  if (code === "" || code === "_T") return "";
  const policy = analysis.policies?.find((line) => line.result === result.id)?.policy.name;
  if (policy !== undefined) return policy;
  const [base = "", size] = code.split(".size-");
  if (size !== undefined) return words.sizes(size.replace("-", "–"));
  if (measure === "funding" && code.includes(".")) return paymentOf(result, words);
  const known = analysis.sectors.find((sector) => sector.code === base)?.name ?? definitionNamed(analysis, base);
  return known ?? words.sectors[base] ?? base.replaceAll(/[-_.]+/g, " ");
}

/** The place that a number is about; what stands for all regions together is none. */
function placeOf(analysis: Analysis, { territory, region }: Result): string {
  if (region === "all") return toldWords[analysis.language].everywhere;
  if (territory !== "") return territoryName(analysis, territory);
  return analysis.regions.find(({ id }) => id === region)?.name ?? territoryName(analysis, region);
}

/** Why a number is none, or only bounds; with the note of the source where it has one. */
function statusOf({ value }: Result, terms: Terms): string {
  if (isBounds(value))
    return joined([terms.phrases.rangeBecause(terms.reasons[value.reason]), noteOf(value) ?? ""], ": ");
  return isHole(value) ? (noteOf(value) ?? "") : "";
}

/** How far the number compares with those of the other regions, and why not further; empty where nobody says. */
function comparedWith({ comparability, language }: Analysis, id: string): string {
  const cell = comparability?.rows.flatMap(({ cells }) => cells).find(({ result }) => result === id);
  if (cell === undefined) return "";
  const { marks, reasons } = comparabilityWords(language);
  const why = reasonsOf(cell).map((reason) => reasons[reason]);
  return `${toldWords[language].compared}: ${marks[cell.mark]}${why.length === 0 ? "" : ` (${why.join(", ")})`}`;
}

function toldOne(analysis: Analysis, result: Result, terms: Terms): string {
  const { text, unit, interval } = exactWords(result, terms);
  const range = interval === "" ? "" : `(${terms.labels.range} ${interval})`;
  const year = result.year.replace(/^(\d{4})-(\d{4})$/, "$1–$2");
  const name = nameOf(result, analysis);
  const measure = result.indicator === "level" ? "" : measureName(result.measure, analysis.language);
  const where = [measure, placeOf(analysis, result), sectorOf(analysis, result), year];
  const value = joined([text, unit.toLowerCase() === name.toLowerCase() ? "" : unit, range], " ");
  // That a number is at least so much stands before it already.
  const flags = result.flags.filter((flag) => flag !== "lower-bound").flatMap((flag) => terms.flags[flag] ?? []);
  const status = joined([statusOf(result, terms), ...flags], "; ");
  const lines = [`${name}: ${value}`, joined(where, " · "), status, comparedWith(analysis, result.id), result.id];
  return joined(lines, "\n");
}

/** The region that all of some results are about; undefined where there are several, or none of those compared. */
export function regionOfResults(analysis: Analysis, ids: readonly string[]): string | undefined {
  const regions = new Set(ids.map((id) => regionOf(analysis, id)));
  const [only] = regions;
  return regions.size === 1 && analysis.regions.some(({ id }) => id === only) ? only : undefined;
}

/** The compared region of a number; that of an official unit is the region that holds it. */
const regionOf = (analysis: Analysis, id: string): string | undefined =>
  analysis.units?.find(({ result }) => result === id)?.region ?? resultOf(analysis, id)?.region;

/** What a mark is, in lines: what and how much, of whom and when, with which reservations, under which id. */
export function toldResults(analysis: Analysis, ids: readonly string[], terms: Terms): string {
  const results = ids.flatMap((id) => resultOf(analysis, id) ?? []);
  const told = results.slice(0, most).map((result) => toldOne(analysis, result, terms));
  const rest = results.length - told.length;
  return [...told, ...(rest > 0 ? [toldWords[analysis.language].more(rest)] : [])].join("\n\n");
}
