import type { Value } from "../model/value.ts";
import { endsOf } from "./numbers.ts";
import { atLuminance } from "./palette.ts";
import type { KeyEntry } from "./region-key.ts";
import type { CircleGridWords } from "./terms/circle-matrix.ts";
import { ink } from "./theme.ts";

// The classes of the association's figure, with an open one at each end.
const shareClasses = [
  { from: Number.NEGATIVE_INFINITY, light: 0.8 },
  { from: 5, light: 0.6 },
  { from: 8, light: 0.42 },
  { from: 12, light: 0.27 },
  { from: 16, light: 0.15 },
] as const;

const shareClass = (percent: number): number => shareClasses.findLastIndex(({ from }) => percent >= from);

/** A class as the key names it: `under 5`, `5–8`, `16 and over`. */
function classText(at: number, { under, andOver }: CircleGridWords): string {
  const [from, to] = [shareClasses[at]?.from, shareClasses[at + 1]?.from];
  if (to === undefined) return andOver(String(from));
  return at === 0 ? under(String(to)) : `${from}–${to}`;
}

/** White where the bounds of a share reach over two classes: then no shade would be true. */
export function fillOf(share: Value, colour: string): string {
  const classes = new Set(endsOf(share).map(shareClass));
  const [only] = classes;
  return classes.size === 1 && only !== undefined ? atLuminance(colour, shareClasses[only]?.light ?? 1) : ink.paper;
}

/** The classes of shades with what they mean. */
export const shadeEntries = (words: CircleGridWords): readonly KeyEntry[] => [
  { text: words.shareKey, colour: ink.plain },
  ...shareClasses.map(({ light }, at) => ({
    mark: { shape: "circle", colour: ink.soft, fill: atLuminance(ink.strong, light), area: 100 },
    text: classText(at, words),
    colour: ink.plain,
  })),
];
