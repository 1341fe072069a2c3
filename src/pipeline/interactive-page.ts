import { UserError } from "../model/finding.ts";
import { webFonts } from "../render/web-fonts.ts";
import type { CountedReport } from "../report/interactive/interactive-html.ts";
import type { LiveDrawing } from "../report/interactive/live-drawing.ts";
import type { Report } from "../report/report.ts";
import { hash, joinPath, type World } from "../world.ts";
import { recounted } from "./compare-tables.ts";
import { assetsOf } from "./draw-charts.ts";
import type { Comparison } from "./pipeline.ts";

type Live = Map<string, LiveDrawing>;

/** Builds the same report from another comparison. */
type Build = (other: Comparison, drawing: { readonly live: Live }) => Promise<{ readonly report: Report }>;

/** The other definitions that give a headline number here, by id. */
function otherDefinitions({
  analysis,
  tables,
}: Comparison): readonly { readonly id: string; readonly title: string }[] {
  const variants = analysis.spread.flatMap((spread) => spread.variants.filter(({ kind }) => kind === "definition"));
  const names = new Set(variants.map(({ name }) => name));
  return tables.definitions.filter(({ id, title }) => id !== analysis.definition.id && names.has(title));
}

/** The report as a page that answers, under every definition that gives a number. */
export async function interactivePage(
  world: World,
  comparison: Comparison,
  { report, live }: { readonly report: Report; readonly live: Live },
  build: Build,
): Promise<string> {
  const { analysis } = comparison;
  const { renderInteractive } = await import("../report/interactive/interactive-html.ts");
  const counted: [CountedReport, ...CountedReport[]] = [{ name: analysis.definition.title, report, analysis, live }];
  for (const { id, title } of otherDefinitions(comparison)) {
    const other = await recounted(world, comparison, id);
    const drawn: Live = new Map();
    const built = await build(other, { live: drawn });
    counted.push({ name: title, report: built.report, analysis: other.analysis, live: drawn });
  }
  return renderInteractive(counted, await webFonts(assetsOf(world)), { script: await scriptOf(world), hash });
}

/** The script of the page as the build has bundled it. */
async function scriptOf(world: World): Promise<string> {
  const path = joinPath(world.packageFolder, "dist/page.js");
  if (!(await world.exists(path)))
    throw new UserError("dist/page.js", "the script of the page is not there", "build the program: npm run build");
  return new TextDecoder().decode(await world.read(path)).trim();
}
