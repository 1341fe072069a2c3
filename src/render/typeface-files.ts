import { access } from "node:fs/promises";
import { join } from "node:path";

/** The four fonts shipped, by weight and slant. */
const typefaceFiles = ["regular", "italic", "semibold", "bold"].map((name) => `source-sans-3-${name}.ttf`);

/** Full paths of the fonts shipped; a missing one is an error, since the text would be drawn in whatever stands in. */
export async function typefacePaths(assetsFolder: string): Promise<readonly string[]> {
  const paths = typefaceFiles.map((file) => join(assetsFolder, "fonts", file));
  for (const path of paths) {
    await access(path).catch((cause) => {
      throw new Error(`The font file ${path} is missing. Install the program again.`, { cause });
    });
  }
  return paths;
}
