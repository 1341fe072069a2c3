import { contrast, luminance, rgbOf } from "../../src/charts/palette.ts";
import { ink } from "../../src/charts/theme.ts";
import { type Area, type Mark, paintedIn, type Words } from "./painted-marks.ts";
import { isInside, isNear, type Place } from "./svg-outlines.ts";

/** What lies beside, beneath or over less of a text than this is a stray pixel. */
const stray = 0.01;

const isMark = (one: Mark | Words): one is Mark => one.kind === "mark";
const isWords = (one: Mark | Words): one is Words => one.kind === "words";

const touch = (one: Area, other: Area, gap = 0): boolean =>
  one.left < other.right + gap &&
  other.left < one.right + gap &&
  one.top < other.bottom + gap &&
  other.top < one.bottom + gap;

/** A colour painted over another so that some of the other shows through. */
function over(colour: string, below: string, opacity: number): string {
  if (opacity === 1) return colour.toUpperCase();
  const beneath = rgbOf(below);
  const mixed = rgbOf(colour).map((channel, at) =>
    Math.round(255 * (channel * opacity + (beneath[at] ?? 0) * (1 - opacity))),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

const fillsAt = (mark: Mark, place: Place): boolean => mark.fill !== undefined && isInside(mark.outlines, place);
const strokesAt = (mark: Mark, place: Place): boolean =>
  mark.stroke !== undefined && isNear(mark.outlines, place, mark.strokeWidth / 2);

const holds = ({ left, right, top, bottom }: Area, [x, y]: Place): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The colour that marks painted one over another leave at a place, on white paper. */
function colourAt(marks: readonly Mark[], place: Place): string {
  let colour: string = ink.paper;
  for (const mark of marks) {
    if (!holds(mark, place)) continue;
    if (fillsAt(mark, place)) colour = over(mark.fill ?? ink.paper, colour, mark.opacity);
    if (strokesAt(mark, place)) colour = over(mark.stroke ?? ink.paper, colour, mark.opacity);
  }
  return colour;
}

/** Places all over an area, a pixel apart at most. */
function placesOver({ left, right, top, bottom }: Area): readonly Place[] {
  const [across, down] = [Math.ceil(right - left), Math.ceil(bottom - top)];
  return Array.from(
    { length: across * down },
    (_, at): Place => [
      left + (((at % across) + 0.5) * (right - left)) / across,
      top + ((Math.floor(at / across) + 0.5) * (bottom - top)) / down,
    ],
  );
}

/** Colours at some places, with the share of the places that each has. */
function sharesOf(colours: readonly string[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const colour of colours) shares.set(colour, (shares.get(colour) ?? 0) + 1 / colours.length);
  return shares;
}

/** The least contrast that a text may have, after WCAG 2.2, criterion 1.4.3: large is 18 pt, or 14 pt bold. */
export const leastContrast = ({ size, weight }: { readonly size: number; readonly weight: number }): number =>
  size >= 24 || (size >= 18.66 && weight >= 700) ? 3 : 4.5;

/** The least contrast of a mark with what is around it, after WCAG 2.2, criterion 1.4.11. */
const leastOfMarks = 3;

/** Texts that cannot be read on what is painted beneath them, with the colour beneath. */
export function paleTexts(svg: string): readonly string[] {
  const painted = paintedIn(svg);
  return painted.filter(isWords).flatMap((words) => {
    const beneath = painted.filter(isMark).filter((mark) => mark.order < words.order && touch(mark, words));
    const shares = sharesOf(placesOver(words).map((place) => colourAt(beneath, place)));
    const pale = [...shares].flatMap(([colour, share]) => {
      const ratio = contrast(words.fill, colour);
      return share < stray || ratio >= leastContrast(words) ? [] : [`${ratio.toFixed(1)} on ${colour}`];
    });
    return pale.length === 0 ? [] : [`"${words.text}" in ${words.fill} reads at ${pale.join(" and ")}`];
  });
}

/** Texts that something painted later lies over. */
export function coveredTexts(svg: string): readonly string[] {
  const painted = paintedIn(svg);
  return painted.filter(isWords).flatMap((words) => {
    const later = painted.filter(isMark).filter((mark) => mark.order > words.order && touch(mark, words));
    const places = placesOver(words);
    const hidden = places.filter((place) => later.some((mark) => fillsAt(mark, place) || strokesAt(mark, place)));
    return hidden.length / places.length < stray ? [] : [`"${words.text}" lies under a mark`];
  });
}

/** Places round an area, a pixel and a half outside it. */
function placesRound({ left, right, top, bottom }: Area): readonly Place[] {
  const along = (from: number, to: number) => Array.from({ length: 9 }, (_, at) => from + ((to - from) * at) / 8);
  return [
    ...along(left - 1.5, right + 1.5).flatMap((x): Place[] => [top - 1.5, bottom + 1.5].map((y) => [x, y])),
    ...along(top, bottom).flatMap((y): Place[] => [left - 1.5, right + 1.5].map((x) => [x, y])),
  ];
}

/** What a mark is seen against: the colours painted before it that make up at least a quarter of its surroundings. */
function surroundings(mark: Mark, marks: readonly Mark[]): readonly string[] {
  const earlier = marks.filter((other) => other.order < mark.order && touch(other, mark, 2));
  const shares = sharesOf(placesRound(mark).map((place) => colourAt(earlier, place)));
  return [...shares].filter(([, share]) => share >= 0.25).map(([colour]) => colour);
}

const isPaper = (colour: string): boolean => colour.toUpperCase() === ink.paper;
const coloursOf = (mark: Mark): readonly string[] => [mark.fill, mark.stroke].flatMap((colour) => colour ?? []);

/** Paper and grid lines, which nobody has to see. */
const isQuiet = (mark: Mark): boolean =>
  coloursOf(mark).every(isPaper) || (mark.fill === undefined && mark.stroke === ink.grid);

/** A text in an area or just beside it says what its shade says. */
function isLabelled(mark: Mark, words: readonly Words[]): boolean {
  const beside = { ...mark, left: mark.left - 12, right: mark.right + 12 };
  return mark.fill !== undefined && words.some((text) => touch(text, beside));
}

/** Marks that carry meaning and stand out from what is around them by less than 3 to 1, unless a text says it too. */
export function paleMarks(svg: string): readonly string[] {
  const painted = paintedIn(svg);
  const [marks, words] = [painted.filter(isMark), painted.filter(isWords)];
  return marks.flatMap((mark) => {
    if (isQuiet(mark) || isLabelled(mark, words)) return [];
    const ratios = surroundings(mark, marks).flatMap((around) =>
      coloursOf(mark).map((colour) => contrast(over(colour, around, mark.opacity), around)),
    );
    const ratio = Math.max(...ratios);
    const what = `${mark.shape} in ${coloursOf(mark).join("/")} at ${Math.round(mark.left)},${Math.round(mark.top)}`;
    return ratio >= leastOfMarks ? [] : [`${what} stands out at ${ratio.toFixed(1)}`];
  });
}

/** How light a colour looks in a grey print, from 0 to 100 (CIE 1976). */
const lightness = (colour: string): number => {
  const y = luminance(colour);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
};

/** Which hue a colour has, in degrees; undefined for greys. */
function hueOf(colour: string): number | undefined {
  const [red, green, blue] = rgbOf(colour);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (most - least < 0.12) return undefined;
  return (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
}

function areApartInHue(one: string, other: string): boolean {
  const [a, b] = [hueOf(one), hueOf(other)];
  if (a === undefined || b === undefined) return false;
  const turn = Math.abs(a - b) % 360;
  return Math.min(turn, 360 - turn) > 25;
}

const colourOf = (mark: Mark): string => coloursOf(mark).find((colour) => !isPaper(colour)) ?? ink.paper;

/** Marks that the eye tells apart without hue: by form or dash, by the grey of the fill, or by that of the outline. */
function differInGrey(one: Mark, other: Mark): boolean {
  if (one.shape !== other.shape || one.isDashed !== other.isDashed) return true;
  const outlines = [one.stroke, other.stroke].map((stroke) => lightness(stroke ?? ink.paper));
  const fills = [colourOf(one), colourOf(other)].map(lightness);
  return [outlines, fills].some(([first = 0, second = 0]) => Math.abs(first - second) >= 12);
}

/** Pairs of marks side by side that a grey print leaves without a difference: two hues, one lightness, one form, no text in them. */
export function alikeInGrey(svg: string): readonly string[] {
  const painted = paintedIn(svg);
  const words = painted.filter(isWords);
  const marks = painted.filter(isMark).filter((mark) => !words.some((text) => touch(text, mark)));
  return marks.flatMap((one, at) =>
    marks.slice(at + 1).flatMap((other) => {
      const [first, second] = [colourOf(one), colourOf(other)];
      const isApart = !touch(one, other, 3) || !areApartInHue(first, second) || differInGrey(one, other);
      return isApart
        ? []
        : [`${one.shape} in ${first} and ${second} at ${Math.round(one.left)},${Math.round(one.top)}`];
    }),
  );
}
