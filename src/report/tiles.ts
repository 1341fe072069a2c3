import { type Analysis, type Caveat, type Result, resultsOf } from "../compare/analysis.ts";
import type { Region } from "../model/territory.ts";
import { isBounds, isHole, lowest, noteOf } from "../model/value.ts";
import type { Block, Said, TileColumn, TileNumber } from "./report.ts";
import type { Terms } from "./terms/terms.ts";
import { capital, printed, printedInterval, territoryName } from "./wording.ts";

const flagWords = (result: Result, terms: Terms): readonly string[] =>
  result.flags
    .filter((flag) => flag !== "lower-bound" && flag !== "envelope")
    .flatMap((flag) => terms.flags[flag] ?? []);

const softNote = ({ value }: Result, terms: Terms): string =>
  noteOf(value) ?? (isBounds(value) ? terms.phrases.rangeBecause(terms.reasons[value.reason]) : "");

/** Territory, flags and the remark of the value: what a reader must know beside this number. */
function noteUnder(analysis: Analysis, result: Result, home: string, terms: Terms): string {
  const place = result.territory === home ? [] : [territoryName(analysis, result.territory)];
  return [...place, ...flagWords(result, terms), softNote(result, terms)].filter((part) => part !== "").join("; ");
}

function numberOf(
  label: string,
  unit: string,
  result: Result,
  note: string,
  terms: Terms,
  others: readonly string[] = [],
): TileNumber {
  const { text, isReason } = printed(result, terms);
  const interval = printedInterval(result, terms);
  const parts = isReason ? [] : [interval === "" ? "" : `${terms.labels.range} ${interval}`, unit];
  return {
    label,
    text,
    unit: parts.filter((part) => part !== "").join(" · "),
    note,
    result: isReason ? "" : result.id,
    others,
  };
}

const reasonTile = (label: string, text: string, note: string, others: readonly string[] = []): TileNumber => ({
  label,
  text,
  unit: "",
  note,
  result: "",
  others,
});

/** Companies over inhabitants where both are there, else companies, in the one year in which they may be compared. */
function companyTile(analysis: Analysis, { id: region }: Region, home: string, terms: Terms): TileNumber {
  const { labels, phrases } = terms;
  const year = analysis.companyYear;
  const query = { measure: "local_units", region, sector: analysis.definition.id, year };
  const [ratio] = resultsOf(analysis, { ...query, indicator: "per-1000-inhabitants" });
  const [count] = resultsOf(analysis, { ...query, indicator: "level" });
  const result = ratio && !isHole(ratio.value) ? ratio : (count ?? ratio);
  const label = phrases.inYear(result === ratio && ratio ? labels.companiesPerInhabitant : labels.companies, year);
  if (!result) return reasonTile(label, labels.unknown, "");
  return numberOf(label, "", result, noteUnder(analysis, result, home, terms), terms);
}

function peopleTile(analysis: Analysis, { id: region }: Region, home: string, terms: Terms): TileNumber {
  const label = terms.phrases.inYear(terms.labels.people, analysis.year);
  const query = { measure: "persons_employed", region, sector: analysis.definition.id, year: analysis.year };
  const [result] = resultsOf(analysis, { ...query, indicator: "level" });
  if (!result) return reasonTile(label, terms.labels.unknown, "");
  const [ratio] = resultsOf(analysis, { ...query, indicator: "per-1000-inhabitants" });
  const shown = ratio !== undefined && !isHole(ratio.value) ? ratio : undefined;
  const unit = shown ? terms.phrases.perThousand(printed(shown, terms).text) : "";
  return numberOf(label, unit, result, noteUnder(analysis, result, home, terms), terms, shown ? [shown.id] : []);
}

/** The national figure that stands in for a turnover no region has, labelled as national. */
function nationalNote(analysis: Analysis, region: Region, terms: Terms): Said {
  const [national] = resultsOf(analysis, { indicator: "turnover-per-person", region: region.nation });
  if (!national || isHole(national.value)) return { text: "", results: [] };
  return { text: terms.phrases.nationalTurnover(printed(national, terms).text, national.year), results: [national.id] };
}

// The first clause of a caveat is short enough for a tile; the whole of it stands on the second page.
const firstClause = (text: string): string => text.split(/[;:.]\s|\.$/)[0] ?? text;

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("; ");

/** The latest turnover that a region's own reports print, with its definition; or why there is none to compare. */
function turnoverTile(analysis: Analysis, region: Region, home: string, terms: Terms): TileNumber {
  const { labels, phrases, reasons, groups } = terms;
  const all = resultsOf(analysis, { indicator: "level", measure: "turnover", region: region.id });
  const latest = [...all.filter(({ value }) => !isHole(value))].sort((a, b) => (a.year < b.year ? 1 : -1))[0];
  if (!latest) {
    const caveat = analysis.caveats.find(({ id, regions }) => id.includes("turnover") && regions.includes(region.id));
    const [first] = all.map(({ value }) => value).filter(isHole);
    const national = nationalNote(analysis, region, terms);
    const note = joined([caveat ? firstClause(caveat.why) : "", national.text]);
    return reasonTile(labels.turnover, reasons[first?.reason ?? "not-collected"], note, national.results);
  }
  const unit = phrases.inYear(printed(latest, terms).unit, latest.year);
  const scope =
    latest.sector === analysis.definition.id ? "" : (groups[latest.sector] ?? latest.sector.replaceAll("_", " "));
  return numberOf(labels.turnover, unit, latest, joined([scope, noteUnder(analysis, latest, home, terms)]), terms);
}

/** The sector with the highest location quotient that is a number and rests on enough people. */
function specialisationTile(analysis: Analysis, { id: region }: Region, home: string, terms: Terms): TileNumber {
  const { labels, phrases } = terms;
  const label = phrases.inYear(labels.specialisation, analysis.year);
  const query = { indicator: "location-quotient", measure: "persons_employed", region, year: analysis.year };
  const codes = analysis.sectors.map(({ code }) => code);
  const sure = resultsOf(analysis, query).filter(
    ({ sector, value, flags }) => codes.includes(sector) && !isHole(value) && !flags.includes("too-few"),
  );
  const best = [...sure].sort((a, b) => (lowest(b.value) ?? 0) - (lowest(a.value) ?? 0))[0];
  if (!best) return reasonTile(label, labels.unknown, "");
  const sector = analysis.sectors.find(({ code }) => code === best.sector)?.name ?? best.sector;
  const note = joined([phrases.timesReference(best.reference), noteUnder(analysis, best, home, terms)]);
  return numberOf(label, sector, best, note, terms);
}

/** The territory that stands for a region in the statistic of people employed, which most numbers come from. */
function homeTerritory(analysis: Analysis, region: Region): string {
  const people = resultsOf(analysis, { measure: "persons_employed", region: region.id });
  return people[0]?.territory ?? region.territories[0] ?? "";
}

function columnOf(analysis: Analysis, region: Region, terms: Terms): TileColumn {
  const home = homeTerritory(analysis, region);
  const territory = territoryName(analysis, home);
  const tiles = [companyTile, peopleTile, turnoverTile, specialisationTile];
  return {
    region: region.id,
    name: region.name,
    territory: territory === region.name ? "" : territory,
    colour: region.colour,
    numbers: tiles.map((tile) => tile(analysis, region, home, terms)),
  };
}

/** Whether a caveat is about a territory wider than its region; it then stands under the tiles, on the first page. */
export const isEnvelope = ({ id }: Caveat): boolean => id.includes("envelope");

/** The key numbers, one column a region, with the notes that belong to territories wider than their region. */
export function tilesBlock(analysis: Analysis, terms: Terms): Block {
  const envelopes = analysis.caveats.filter(isEnvelope);
  return {
    kind: "tiles",
    columns: analysis.regions.map((region) => columnOf(analysis, region, terms)),
    notes: envelopes.map(({ what, why }) => terms.phrases.caveat(capital(what), why)),
  };
}
