import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // The node build of vega-canvas looks for an installed `canvas`, which would change text widths: always the browser build.
  resolve: {
    alias: {
      "vega-canvas": fileURLToPath(new URL("node_modules/vega-canvas/build/vega-canvas.browser.js", import.meta.url)),
    },
  },
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false,
    testTimeout: 20_000,
    server: { deps: { inline: [/^vega/] } },
  },
});
