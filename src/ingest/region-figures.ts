import { cellAt, readNumber, requireCell } from "./cells.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import { type RowReader, readRows } from "./rows.ts";

const columns: Columns = {
  required: ["region_id", "nuts_version", "level", "codes"],
  optional: ["members", "area_km2", "population", "year", "source"],
};

/** What makes up a territory in one version of the classification of regions, and what is printed for it as a whole. */
export interface RegionFigures {
  readonly id: string;
  readonly nutsVersion: string;
  readonly level: string;
  readonly codes: readonly string[];
  readonly areaKm2?: number;
  readonly population?: number;
  readonly source: string;
}

/** Reads how many members territories have, which, and what area and population. */
export const readRegionFigures = (input: Input): Promise<Read<RegionFigures>> =>
  readRows(input, columns, figuresReader);

function figuresReader(header: Header): RowReader<RegionFigures> {
  return (fields, _line, report) => {
    const text = (name: string): string => cellAt(fields, header.at(name));
    for (const column of ["region_id", "codes"]) requireCell(report, column, text(column));
    const areaKm2 = readNumber(report, "area_km2", text("area_km2"), 0);
    const population = readNumber(report, "population", text("population"), 0);
    return {
      id: text("region_id"),
      nutsVersion: text("nuts_version"),
      level: text("level"),
      codes: text("codes").split(/\s+/),
      ...(areaKm2 === undefined ? {} : { areaKm2 }),
      ...(population === undefined ? {} : { population }),
      source: text("source"),
    };
  };
}
