import { escapeHtml } from "../escape.ts";
import { hueOf } from "./hue.ts";

/** A text of a drawing, in the order in which it is drawn, with the results that it prints. */
interface DrawnText {
  readonly text: string;
  readonly results: readonly string[];
}

/** A region and the colour that all its marks are shades of. */
interface ColouredRegion {
  readonly id: string;
  readonly colour: string;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

const wordsIn = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? "")
    .replace(/&#39;/g, "'")
    .trim();

/** Finds the label of each text: both lists have the same order, and texts that were not drawn are passed over. */
function labelFinder(labels: readonly DrawnText[]): (words: string) => readonly string[] {
  let next = 0;
  return (words) => {
    const at = labels.findIndex(({ text }, position) => position >= next && text.trim() === words);
    if (at < 0) return [];
    next = at + 1;
    return labels[at]?.results ?? [];
  };
}

const ofMark = /<(path|rect|circle|line|text)\b([^>]*?)(\/?)>/g;

/** Which region's colour a mark has, in whatever shade; undefined for grey ones and those of nobody. */
function regionOf(attributes: string, regions: readonly ColouredRegion[]): string | undefined {
  for (const [, colour = ""] of attributes.matchAll(/\b(?:fill|stroke)="(#[0-9a-fA-F]{6})"/g)) {
    const hue = hueOf(colour);
    const found = hue === undefined ? undefined : regions.find((region) => isNear(hue, hueOf(region.colour)));
    if (found !== undefined) return found.id;
  }
  return undefined;
}

const isNear = (one: number, other: number | undefined): boolean =>
  other !== undefined && Math.min(Math.abs(one - other), 360 - Math.abs(one - other)) <= 6;

/** The drawing with the results of its printed numbers and the regions of its marks written to it; nothing in it moves. */
export function markedSvg(svg: string, labels: readonly DrawnText[], regions: readonly ColouredRegion[]): string {
  const resultsOf = labelFinder(labels);
  const bound = svg.replace(/<text\b([^>]*)>([\s\S]*?)<\/text>/g, (whole, attributes: string, inside: string) => {
    const results = resultsOf(wordsIn(inside));
    return results.length === 0
      ? whole
      : `<text data-results="${escapeHtml(results.join(" "))}"${attributes}>${inside}</text>`;
  });
  return bound.replace(ofMark, (whole, name: string, attributes: string, end: string) => {
    const region = regionOf(attributes, regions);
    return region === undefined ? whole : `<${name} data-region="${region}"${attributes}${end}>`;
  });
}
