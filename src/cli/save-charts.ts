import { nearest } from "../base/nearest.ts";
import { charts } from "../charts/registry.ts";
import type { Analysis } from "../compare/analysis.ts";
import { UserError } from "../model/finding.ts";
import { type FigureFormat, figureFiles, figureFormats } from "../pipeline/figure-files.ts";
import { bytesOf, type Content } from "../provenance/manifest.ts";
import type { FontMode } from "../render/svg-fonts.ts";
import type { World } from "../world.ts";
import { writeOrExplain } from "./save-report.ts";

const isFormat = (text: string): text is FigureFormat => (figureFormats as readonly string[]).includes(text);

/** The formats asked for, after a look at the names of the figures: a mistake is named before anything is computed. */
export function checkedFormats(text: string, ids: readonly string[]): readonly FigureFormat[] {
  const known = charts.map(({ id }) => id);
  const odd = ids.find((id) => !known.includes(id));
  if (odd !== undefined) {
    const near = nearest(odd, known);
    throw new UserError(
      "cluster chart",
      `"${odd}" is not a figure`,
      near === undefined ? "see `cluster chart --list`" : `did you mean ${near}?`,
    );
  }
  return text.split(",").map((part) => {
    const format = part.trim();
    if (isFormat(format)) return format;
    throw new UserError(
      "--format",
      `"${format}" is not a format of a figure`,
      `the formats are ${figureFormats.join(", ")}`,
    );
  });
}

/** How figures leave the program. */
interface Leaving {
  readonly out: string;
  readonly formats: readonly FigureFormat[];
  readonly fonts: FontMode;
  /** Figures without data are passed over, because nobody named them. */
  readonly some: boolean;
  readonly quiet?: true;
}

/** Makes figures and writes them, all or none; with `--out -` the one figure goes to stdout. */
export async function saveCharts(
  world: World,
  analysis: Analysis,
  ids: readonly string[],
  leaving: Leaving,
): Promise<void> {
  const files = await makeFiles(world, analysis, ids, leaving);
  if (leaving.out === "-") {
    printOnly(world, [...files.values()]);
    return;
  }
  await writeOrExplain(world, leaving.out, files);
  if (leaving.quiet !== true) world.say(`wrote ${[...files.keys()].join(", ")} to ${leaving.out}/\n`);
}

async function makeFiles(world: World, analysis: Analysis, ids: readonly string[], { formats, fonts, some }: Leaving) {
  const files = new Map<string, Content>();
  for (const id of ids) {
    const made = await figureFiles(world, analysis, id, formats, fonts);
    if (made === undefined && !some) {
      const fix = charts.find((chart) => chart.id === id)?.bring ?? "see `cluster compare` for the reasons";
      throw new UserError(id, "the comparison has no numbers for this figure", fix);
    }
    for (const [name, content] of made ?? []) files.set(name, content);
  }
  return files;
}

function printOnly(world: World, contents: readonly Content[]): void {
  const [only, ...more] = contents;
  if (only === undefined || more.length > 0) {
    throw new UserError("--out -", "only one figure in one format can be printed", "name one figure and one format");
  }
  world.print(typeof only === "string" ? only : new TextDecoder().decode(bytesOf(only)));
}
