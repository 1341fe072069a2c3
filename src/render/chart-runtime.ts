import type { LoggerInterface, Loader as VegaLoader } from "vega";
import { textWidth } from "../base/text-width.ts";

/** What the drawing library knows of a piece of text; weights come as words, numbers or not at all. */
interface TextItem {
  readonly fontSize?: number | null;
  readonly fontWeight?: string | number | null;
  readonly fontStyle?: string | null;
  readonly limit?: number | null;
}

const defaultSize = 11;

// The four files shipped stand for nine weights, the way a browser would choose among them.
function weightOf(weight: TextItem["fontWeight"]): "normal" | "semibold" | "bold" {
  const number = weight === "bold" || weight === "bolder" ? 700 : Number(weight ?? 400) || 400;
  return number <= 500 ? "normal" : number <= 600 ? "semibold" : "bold";
}

/** Width of a text in a chart. A text with a limit is never wider than it: the library asks for the whole text both before and after cutting. */
export function chartTextWidth(item: TextItem, text: unknown): number {
  const size = Number(item.fontSize ?? defaultSize);
  if (text === null || text === undefined || !(size > 0)) return 0;
  const width = textWidth(String(text).trim(), {
    size,
    weight: weightOf(item.fontWeight),
    italic: item.fontStyle === "italic",
  });
  const limit = Number(item.limit ?? 0);
  return limit > 0 ? Math.min(width, limit) : width;
}

const refusal = (): Promise<never> => Promise.reject(new Error("a chart may not load anything"));

/** A loader that loads nothing: no file, no address, no link. */
export const refusingLoader: VegaLoader = {
  load: refusal,
  http: refusal,
  file: refusal,
  // A refused promise here would end the whole program, since nobody waits for it; an <a> is refused when the SVG is finished.
  sanitize: () => Promise.resolve({ href: "" }),
};

/** A logger that collects whatever the drawing library complains of, warnings included. */
export function strictLogger(): { readonly logger: LoggerInterface; readonly complaints: readonly string[] } {
  const complaints: string[] = [];
  const complain = (...words: readonly unknown[]) => {
    complaints.push(words.map((word) => (word instanceof Error ? word.message : String(word))).join(" "));
    return logger;
  };
  const ignore = () => logger;
  const logger = {
    level: () => 2,
    error: complain,
    warn: complain,
    info: ignore,
    debug: ignore,
  } as unknown as LoggerInterface;
  return { logger, complaints };
}

/** Parts of the library that its own types leave out. */
interface Untyped {
  readonly textMetrics: { width: typeof chartTextWidth };
  readonly setRandom: (random: () => number) => void;
  readonly randomLCG: (seed: number) => () => number;
}

/** The drawing library, set to our text widths, and how to bring its counters to the start before a chart. */
export interface ChartRuntime {
  readonly vega: typeof import("vega");
  readonly vegaLite: typeof import("vega-lite");
  readonly restart: () => void;
}

async function loadRuntime(): Promise<ChartRuntime> {
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
  const untyped = vega as unknown as Untyped;
  untyped.textMetrics.width = chartTextWidth;
  const restart = () => {
    vega.resetSVGDefIds();
    // Some transforms draw samples; with a seed they draw the same ones.
    untyped.setRandom(untyped.randomLCG(1));
  };
  return { vega, vegaLite, restart };
}

let runtime: Promise<ChartRuntime> | undefined;

/** The drawing library, loaded at the first chart only, since loading it takes longer than most commands. */
export function chartRuntime(): Promise<ChartRuntime> {
  runtime ??= loadRuntime();
  return runtime;
}
