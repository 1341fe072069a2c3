// Bundles the script of the interactive page: what a reader's browser runs, as one text for one <script>.
// Parts of the drawing library that none of our figures is made of are left out: maps, networks, trees, clouds of words.
// A figure that came to need one would keep its printed picture, and the browser tests would say so.
import { writeFileSync } from "node:fs";
import { build } from "esbuild";

const unused = ["crossfilter", "force", "geo", "hierarchy", "label", "regression", "voronoi", "wordcloud"];

const nothing = {
  name: "nothing",
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^vega-(${unused.join("|")})$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: "nothing" }));
    onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "export {};" }));
  },
};

const notice =
  "/* Draws with Vega and its interpreter (University of Washington Interactive Data Lab, BSD-3-Clause) and D3 " +
  "(Mike Bostock, ISC); their licences stand in third-party.txt of cluster-economics. */";

const { metafile } = await build({
  entryPoints: ["src/page/page.ts"],
  outfile: "dist/page.js",
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  // The build for Node looks for an installed canvas.
  alias: { "vega-canvas": "./node_modules/vega-canvas/build/vega-canvas.browser.js" },
  plugins: [nothing],
  metafile: true,
  legalComments: "none",
  banner: { js: notice },
  logLevel: "warning",
});
writeFileSync("dist/bundled-page.json", JSON.stringify(metafile));
