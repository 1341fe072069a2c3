import { textWidth } from "../../src/base/text-width.ts";

/** A text of a drawing with the box it covers, in CSS pixels. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const numbersIn = (text: string): readonly number[] => (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const plain = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Width and height of a drawing. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, , width = 0, height = 0] = numbersIn(attribute(svg, "viewBox"));
  return { width, height };
}

function boxOf(tag: string, text: string, dx: number, dy: number): DrawnText {
  const size = Number.parseFloat(attribute(tag, "font-size"));
  const weight = { "400": "normal", "600": "semibold", "700": "bold" }[attribute(tag, "font-weight")] ?? "bold";
  const italic = attribute(tag, "font-style") === "italic";
  const width = textWidth(text, { size, weight: weight as "normal" | "semibold" | "bold", italic });
  const [x = 0, y = 0, angle = 0] = numbersIn(attribute(tag, "transform"));
  const from = { start: 0, middle: -width / 2, end: -width }[attribute(tag, "text-anchor")] ?? 0;
  // From the foot of the capitals to their head; what hangs below a line may touch the next line's air.
  const [high, low] = [-0.66 * size, 0.04 * size];
  const across = { left: x + dx + from, right: x + dx + from + width, top: y + dy + high, bottom: y + dy + low };
  const upright = { left: x + dx + high, right: x + dx + low, top: y + dy - from - width, bottom: y + dy - from };
  return { text, ...(angle === 0 ? across : upright) };
}

/** All texts of a drawing with their boxes, transforms of the groups around them added up. */
export function textsOf(svg: string): readonly DrawnText[] {
  const texts: DrawnText[] = [];
  const shifts: (readonly [number, number])[] = [[0, 0]];
  for (const [, close, name, rest = "", content = ""] of svg.matchAll(/<(\/?)(g|text)\b([^>]*)>([^<]*)/g)) {
    const [dx, dy] = shifts.at(-1) ?? [0, 0];
    if (name === "g" && close === "/") shifts.pop();
    else if (name === "g") {
      const [x = 0, y = 0] = numbersIn(attribute(rest, "transform"));
      shifts.push([dx + x, dy + y]);
    } else if (close === "") texts.push(boxOf(rest, plain(content), dx, dy));
  }
  return texts;
}

/** Texts that reach over the edge of the drawing by more than half a pixel. */
export function textsOutside(svg: string): readonly string[] {
  const { width, height } = sizeOf(svg);
  return textsOf(svg)
    .filter(({ left, right, top, bottom }) => left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5)
    .map(({ text }) => text);
}

/** Pairs of texts that cover each other by more than half a pixel both ways. */
export function overlappingTexts(svg: string): readonly string[] {
  const texts = textsOf(svg);
  return texts.flatMap((one, at) =>
    texts.slice(at + 1).flatMap((other) => {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return wide > 0.5 && high > 0.5 ? [`"${one.text}" and "${other.text}"`] : [];
    }),
  );
}
