import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const shipped = join(import.meta.dirname, "..", "..", "src", "render", "assets", "fonts");
const require = createRequire(import.meta.url);
const desktop = dirname(require.resolve("@expo-google-fonts/source-sans-3/package.json"));
const web = join(dirname(require.resolve("@fontsource/source-sans-3/package.json")), "files");

const faces: Readonly<Record<string, string>> = {
  "source-sans-3-regular.ttf": "400Regular/SourceSans3_400Regular.ttf",
  "source-sans-3-italic.ttf": "400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  "source-sans-3-semibold.ttf": "600SemiBold/SourceSans3_600SemiBold.ttf",
  "source-sans-3-bold.ttf": "700Bold/SourceSans3_700Bold.ttf",
};

const originOf = (file: string): string =>
  file.endsWith(".ttf") ? join(desktop, faces[file] ?? file) : join(web, file);

test.each(readdirSync(shipped).filter((file) => /\.(ttf|woff2)$/.test(file)))(
  "%s is the published file, unchanged",
  (file) => {
    expect(readFileSync(join(shipped, file)).equals(readFileSync(originOf(file)))).toBe(true);
  },
);
