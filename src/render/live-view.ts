import { type Loader, parse, type Spec, View, type ViewOptions } from "vega";
import { expressionInterpreter } from "vega-interpreter";

const refusal = (): Promise<never> => Promise.reject(new Error("a chart may not load anything"));

// Chart data come with the page; whatever else a specification might name stays where it is.
const loader = {
  load: refusal,
  http: refusal,
  file: refusal,
  sanitize: () => Promise.resolve({ href: "" }),
} as unknown as Loader;

/**
 * Draws a compiled chart into an element of a web page, as SVG.
 * Its expressions are read by an interpreter: the page's policy lets no text become code.
 */
export async function drawLive(spec: unknown, container: unknown): Promise<void> {
  const runtime = parse(spec as Spec, undefined, { ast: true } as never);
  const options = { renderer: "svg", container, hover: false, loader, expr: expressionInterpreter };
  await new View(runtime, options as unknown as ViewOptions).runAsync();
}
