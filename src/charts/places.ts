import type { Analysis, Result } from "../compare/analysis.ts";
import type { Region } from "../model/territory.ts";
import { asText, regionShapes } from "./palette.ts";
import { ink } from "./theme.ts";

/** How a region looks on every chart: its printed name, hue and shape. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  /** The hue as small text needs it. */
  readonly ink: string;
  readonly shape: string;
}

const shapeAt = (position: number): string => regionShapes[position % regionShapes.length] ?? "circle";

/** The regions of a comparison in their order, named after the envelope where one stood for them in these results. */
export function placesOf(analysis: Analysis, results: readonly Result[]): readonly Place[] {
  return analysis.regions.map((region, position) => {
    const colour = region.colour === "" ? ink.plain : region.colour;
    const name = territoryName(analysis, region, results);
    return { id: region.id, name, colour, ink: asText(colour), shape: shapeAt(position) };
  });
}

/** A remark behind a comma goes into brackets, so that the name can stand in a sentence. */
export const printed = (name: string): string => name.replace(/^([^,(]+), ([^,]+)$/, "$1 ($2)");

// An envelope holds more than the region, so its name must show wherever its numbers do.
function territoryName(analysis: Analysis, region: Region, results: readonly Result[]): string {
  const own = results.filter((result) => result.region === region.id && result.territory !== "");
  const envelope = own.find((result) => result.flags.includes("envelope"));
  return envelope === undefined ? region.name : printed(analysis.territoryNames[envelope.territory] ?? region.name);
}

/** The printed name of a result's region. */
export const nameIn = (places: readonly Place[], result: Result): string =>
  places.find(({ id }) => id === result.region)?.name ?? result.region;
