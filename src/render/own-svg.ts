import { allowedElements, fontFamily } from "./finish-svg.ts";
import { parseSvg, type SvgElement } from "./svg-tree.ts";

function checkElement(element: SvgElement): void {
  if (!allowedElements.has(element.name)) throw new Error(`The SVG holds <${element.name}>, which is not drawn.`);
  const family = element.attributes.get("font-family") ?? fontFamily;
  // A viewer would take another typeface without a word, and every text would have another width.
  if (family !== fontFamily)
    throw new Error(`The SVG asks for the typeface "${family}"; only Source Sans 3 is shipped.`);
  for (const name of element.attributes.keys())
    if (/href|^on|^style$/.test(name)) throw new Error(`The SVG holds the attribute ${name}, which is not drawn.`);
  for (const child of element.children) if (typeof child !== "string") checkElement(child);
}

/** Checks that an SVG is one of ours before it is turned into another format: no foreign typeface, nothing that loads; gives its size in CSS pixels. */
export function checkOwnSvg(svg: string): { readonly width: number; readonly height: number } {
  const root = parseSvg(svg);
  checkElement(root);
  const [width = Number.NaN, height = Number.NaN] = ["width", "height"].map((name) =>
    Number(root.attributes.get(name)),
  );
  if (!(width > 0 && height > 0)) throw new Error("The SVG has no width and height.");
  return { width, height };
}
