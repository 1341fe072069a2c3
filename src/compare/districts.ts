import { add } from "../model/arithmetic.ts";
import type { Flow, Observation } from "../model/observation.ts";
import type { Region } from "../model/territory.ts";
import { hole, isHole } from "../model/value.ts";
import type { District, Result } from "./analysis.ts";
import { cellOfFlow, type Wanted } from "./cells.ts";
import { type DistrictTile, districtTiles } from "./district-tiles.ts";
import { type Quantity, territoryQuantity } from "./quantity.ts";
import { levelResult } from "./result.ts";
import { definitionTotal, type Find, labelOf, type Scope } from "./scope.ts";
import { wordsIn } from "./terms/compare-words.ts";
import { regionHolding } from "./units.ts";

/** The districts of Berlin, and their numbers. */
export interface DistrictFigures {
  readonly districts: readonly District[];
  readonly results: readonly Result[];
}

/** What stands for the grants of the district offices where a sector stands for other numbers. */
export const districtGrants = "district-grants";

// A number of a district must not be taken for one of a compared region where the same sector is looked up.
const ofDistrict = ".district";

/** The sector that a number of a district is about, as the tables name it. */
export const sectorOfDistricts = ({ sector }: Result): string => sector.replace(ofDistrict, "");

/** One thing counted in the districts in one year, and how to find it in each. */
interface Series extends Wanted {
  readonly unit: string;
  readonly quantityOf: (tile: DistrictTile) => Quantity;
}

// What creative industries are counted by comes before what they are held against.
const measures = [
  "persons_employed",
  "employees_subject_to_social_insurance",
  "local_units",
  "enterprises",
  "companies",
];

const rankOf = (measure: string): number => {
  const at = measures.indexOf(measure);
  return at >= 0 ? at : measure === "population" ? measures.length + 1 : measures.length;
};

const codes = new Set(districtTiles.map(({ code }) => code));

function compareKeys(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  const at = one.findIndex((part, place) => part !== other[place]);
  return at < 0 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1;
}

/** Every series that the rows belong to, with one of its rows and the number of districts that it has. */
function bySeries(rows: readonly Observation[]): readonly (readonly [Observation, number])[] {
  const found = new Map<string, [Observation, Set<string>]>();
  for (const row of rows) {
    const key = JSON.stringify([row.measure, row.sector, row.year]);
    const [first, places] = found.get(key) ?? [row, new Set<string>()];
    found.set(key, [first, places.add(row.region)]);
  }
  return [...found.values()].map(([row, places]) => [row, places.size] as const);
}

/** A row for each district and year in which every class of the definition is published: they add up to its total. */
function totalsOf({ classes, settings }: Scope, rows: readonly Observation[]): readonly Observation[] {
  const groups = new Map<string, Observation[]>();
  const wanted = new Set(classes.map(({ code }) => code));
  for (const row of rows.filter(({ sector }) => wanted.has(sector))) {
    const key = JSON.stringify([row.measure, row.year, row.region]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const whole = [...groups.values()].filter((group) => new Set(group.map(({ sector }) => sector)).size === wanted.size);
  return whole.flatMap(([row]) => (row === undefined ? [] : [{ ...row, sector: settings.definition.id }]));
}

/** What the tables hold for most districts: rather people and companies than inhabitants, rather the definition than one class, rather a late year. */
function printedSeries(scope: Scope): Series | undefined {
  const { definition, year } = scope.settings;
  const own = [definition.id, ...scope.classes.map(({ code }) => code), "_T"];
  const sectorRank = (sector: string) => (own.includes(sector) ? own.indexOf(sector) : own.length);
  const rows = scope.lookup.dataset.observations.filter((row) => codes.has(row.region) && row.year.length === 4);
  const printed = rows.filter(({ value }) => !isHole(value) || value.reason === "confidential");
  const known = [...printed, ...totalsOf(scope, printed)];
  const keyOf = ([row, places]: readonly [Observation, number]): readonly (number | string)[] => [
    -places,
    rankOf(row.measure),
    row.measure,
    sectorRank(row.sector),
    row.sector,
    Number(row.year !== year),
    -Number(row.year),
  ];
  const [best] = bySeries(known).toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)));
  if (best === undefined) return undefined;
  const [{ measure, sector, year: found, unit }] = best;
  const wanted = { measure, sector, year: found };
  const isSum = !printed.some((row) => row.sector === sector);
  const quantityOf = ({ code, name }: DistrictTile): Quantity => {
    const label = labelOf(measure, sector === "_T" ? "" : sector, name, found);
    const find: Find = (one) => territoryQuantity(scope.lookup, code, labelOf(measure, one.sector, name, found), one);
    return isSum ? definitionTotal(scope, name, find, wanted) : { ...find(wanted), label };
  };
  return { ...wanted, unit, quantityOf };
}

const isGrantOf = (flow: Flow, { name }: DistrictTile): boolean =>
  flow.funderLevel === "district" && flow.funder === `Bezirksamt ${name}`;

/** The payments that the district offices list, in the latest of the years in which most of them list any. */
function grantSeries(scope: Scope, { id, territories }: Region, flows: readonly Flow[]): Series | undefined {
  const own = flows.filter(
    ({ region, funderLevel }) => funderLevel === "district" && [id, ...territories].includes(region),
  );
  const inYear = (year: string, tile: DistrictTile) =>
    own.filter((flow) => flow.year === year && isGrantOf(flow, tile));
  const years = [...new Set(own.map(({ year }) => year))].sort().reverse();
  const offices = (year: string) => districtTiles.filter((tile) => inYear(year, tile).length > 0).length;
  const [year] = years.toSorted((a, b) => offices(b) - offices(a));
  if (year === undefined || offices(year) === 0) return undefined;
  const quantityOf = (tile: DistrictTile): Quantity => {
    const paid = inYear(year, tile);
    const label = `listed grants of the district office, ${tile.name}, ${year}`;
    return { label, value: sumOf(scope, tile, paid), territory: tile.code, cells: paid.map(cellOfFlow), flags: [] };
  };
  return { measure: "funding", sector: districtGrants, year, unit: "EUR", quantityOf };
}

/** Amounts of one price basis added up; none listed is not nothing given. */
function sumOf({ lookup }: Scope, { name }: DistrictTile, paid: readonly Flow[]): Quantity["value"] {
  if (paid.length === 0) return hole("not-collected", wordsIn(lookup.language).noFigureFor(name));
  if (new Set(paid.map(({ priceBasis, unit }) => `${priceBasis} ${unit}`)).size > 1) return hole("incomparable");
  return add(paid.map(({ amount }) => amount));
}

/** One number for each district of Berlin: what the tables count there, else the grants that the district offices list. */
export function districtFigures(scope: Scope, flows: readonly Flow[]): DistrictFigures {
  const region = regionHolding(scope, ["DE300", ...codes]);
  const series = region && (printedSeries(scope) ?? grantSeries(scope, region, flows));
  if (region === undefined || series === undefined) return { districts: [], results: [] };
  const { measure, sector, year, unit, quantityOf } = series;
  const found = districtTiles.map((tile) => {
    const { code, column, row, parts } = tile;
    const named = sector === districtGrants ? sector : `${sector}${ofDistrict}`;
    const result = levelResult({ measure, region: code, sector: named, year, unit }, quantityOf(tile));
    return { result, district: { code, region: region.id, column, row, parts, result: result.id } };
  });
  return { districts: found.map(({ district }) => district), results: found.map(({ result }) => result) };
}
