import { ink } from "./theme.ts";

/** Colours for regions: apart in hue, in grey and for colour-blind readers; a project file may name others. */
export const regionColours = ["#E0702A", "#1F6F68", "#16305C", "#B04A92", "#55606A"] as const;

/** A second sign beside the hue, so that a grey print or a colour-blind reader loses nothing. */
export const regionShapes = ["circle", "square", "diamond", "triangle-up", "triangle-down"] as const;

type Rgb = readonly [number, number, number];

/** Red, green and blue of `#RRGGBB`, from 0 to 1; anything else is read as mid grey. */
export function rgbOf(colour: string): Rgb {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (digits === null) return [0.5, 0.5, 0.5];
  const [, red = "", green = "", blue = ""] = digits;
  return [Number.parseInt(red, 16) / 255, Number.parseInt(green, 16) / 255, Number.parseInt(blue, 16) / 255];
}

const linearLight = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** How bright a colour is to the eye, from 0 (black) to 1 (white), after WCAG 2. */
export function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour);
  return 0.2126 * linearLight(red) + 0.7152 * linearLight(green) + 0.0722 * linearLight(blue);
}

/** Contrast of two colours, from 1 to 21, after WCAG 2. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour mixed with white: 0 is the colour itself, 1 is white. */
export function tint(colour: string, white: number): string {
  const mixed = rgbOf(colour).map((channel) => Math.round(255 * (channel + (1 - channel) * white)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

const shaded = (colour: string, black: number): string =>
  `#${rgbOf(colour)
    .map((channel) =>
      Math.round(255 * channel * (1 - black))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** The hue made as light or dark as asked for, so that one shade means one thing in every hue and in grey. */
export function atLuminance(colour: string, wanted: number): string {
  const lighter = luminance(colour) < wanted;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    const mixed = lighter ? tint(colour, middle) : shaded(colour, middle);
    if (luminance(mixed) < wanted === lighter) low = middle;
    else high = middle;
  }
  return lighter ? tint(colour, high) : shaded(colour, high);
}

const readable = 4.5;

/** The same hue for small text on white, grid lines included: darkened only as far as it must be to be read. */
export function asText(colour: string): string {
  const steps = Array.from({ length: 80 }, (_, step) => step / 100);
  const black = steps.find((step) => contrast(shaded(colour, step), ink.grid) >= readable) ?? 0.8;
  return black === 0 ? colour : shaded(colour, black);
}

/** The colour of text on a filled area: white or near black, whichever reads better. */
export function textOn(fill: string): string {
  return contrast(fill, ink.paper) >= contrast(fill, ink.strong) ? ink.paper : ink.strong;
}

/** The grey that a printer or a copier makes of a colour: of its channels, not of the light that they stand for. */
function inGrey(colour: string): string {
  const [red, green, blue] = rgbOf(colour);
  const channel = Math.round(255 * (0.2126 * red + 0.7152 * green + 0.0722 * blue));
  return `#${channel.toString(16).padStart(2, "0").repeat(3)}`;
}

function isReadable(fill: string): boolean {
  const text = textOn(fill);
  return contrast(fill, text) >= readable && contrast(inGrey(fill), inGrey(text)) >= readable;
}

/** A fill moved to the nearest shade on which `textOn` is read, in grey too: between dark and light lies a range in which no text is. */
export function underText(fill: string): string {
  const steps = Array.from({ length: 100 }, (_, step) => step / 100);
  const near = steps.flatMap((step) => (step === 0 ? [fill] : [shaded(fill, step), tint(fill, step)]));
  return near.find(isReadable) ?? ink.paper;
}
