import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** One font file as a web page carries it. */
export interface WebFont {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  readonly woff2Base64: string;
  readonly unicodeRange: string;
}

// Ranges as the font's publisher splits its files: a browser takes a file only where the page has its characters.
const ranges = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
} as const;

/** The weights a report page uses, ready to be carried inside it. */
export async function webFonts(assetsFolder: string): Promise<readonly WebFont[]> {
  const wanted = [400, 600, 700].flatMap((weight) =>
    (["latin", "latin-ext"] as const).map((script) => ({ weight, script })),
  );
  return Promise.all(
    wanted.map(async ({ weight, script }) => {
      const bytes = await readFile(join(assetsFolder, "fonts", `source-sans-3-${script}-${weight}-normal.woff2`));
      const woff2Base64 = bytes.toString("base64");
      return { family: "Source Sans 3", weight, style: "normal", woff2Base64, unicodeRange: ranges[script] };
    }),
  );
}
