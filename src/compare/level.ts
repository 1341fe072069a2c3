import type { Indicator } from "../model/indicator.ts";

/** The record of plain figures: published as they stand, or added up from their cells. */
export const level: Indicator = {
  id: "level",
  abbreviation: "level",
  title: "Published figure or sum",
  unit: "as the measure",
  formula: "x = sum of its published cells",
  range: "0 and above",
  reading: "What the source prints; a sum over a secret cell is a pair of bounds from the national total.",
  citation: "The source of each cell",
  needs: "the cells of the region's members and the classes of the definition",
  options: [],
  compute: () => [],
};
