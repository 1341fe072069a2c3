import type { Spec } from "vega";
import type { TopLevelSpec } from "vega-lite";
import { type ChartRuntime, chartRuntime, refusingLoader, strictLogger } from "./chart-runtime.ts";
import { finishSvg } from "./finish-svg.ts";
import { refuseLocalTime, safeSpec } from "./safe-spec.ts";

/** A chart to draw: its specification and the words for those who do not see it. */
export interface Drawable {
  /** Lower-case letters, digits and hyphens; it starts every id in the SVG. */
  readonly id: string;
  readonly grammar: "vega-lite" | "vega";
  readonly spec: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly description: string;
}

// Given outright, so that the machine's language never shows; other languages get their texts ready-made from the chart.
const english = {
  number: { decimal: ".", thousands: ",", grouping: [3], currency: ["€", ""], minus: "−" },
};

function refuseComplaints(complaints: readonly string[]): void {
  if (complaints.length > 0) throw new Error(complaints.join("; "));
}

function compile({ vegaLite }: ChartRuntime, { grammar, spec }: Pick<Drawable, "grammar" | "spec">): Spec {
  const safe = safeSpec(spec);
  if (grammar === "vega") return safe as unknown as Spec;
  const { logger, complaints } = strictLogger();
  const compiled = vegaLite.compile(safe as unknown as TopLevelSpec, { logger, config: { aria: false } });
  refuseComplaints(complaints);
  return compiled.spec;
}

/** The compiled Vega specification of a figure, for tools that read Vega. */
export const compiledSpec = async (figure: Pick<Drawable, "grammar" | "spec">): Promise<unknown> =>
  compile(await chartRuntime(), figure);

async function drawRaw(figure: Drawable): Promise<string> {
  const runtime = await chartRuntime();
  const spec = compile(runtime, figure);
  refuseLocalTime(spec);
  const { logger, complaints } = strictLogger();
  runtime.restart();
  const options = { renderer: "none", loader: refusingLoader, logger, locale: english } as object;
  const view = new runtime.vega.View(runtime.vega.parse(spec), options);
  try {
    const drawn = await view.toSVG();
    refuseComplaints(complaints);
    return drawn;
  } finally {
    view.finalize();
  }
}

function checkId(id: string): void {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new Error("the id must be lower-case letters, digits and hyphens");
}

async function drawAlone(figure: Drawable): Promise<string> {
  try {
    checkId(figure.id);
    return finishSvg(await drawRaw(figure), figure);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Figure "${figure.id}" cannot be drawn: ${reason}`, { cause: error });
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Draws a chart as the canonical SVG that every other format is made from; the same chart gives the same bytes. */
export function drawSvg(figure: Drawable): Promise<string> {
  // One at a time: the library counts clip paths for the whole process.
  const drawn = last.then(() => drawAlone(figure));
  last = drawn.catch(() => undefined);
  return drawn;
}
