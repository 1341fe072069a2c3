// Measures how long one bar chart and one line chart take as SVG: this program's renderer and three peers, in the same run.
// node test/bench/charts.mjs [rounds]     installs the peers into the folder of temporary files
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";

const root = join(import.meta.dirname, "..", "..");
const rounds = Number(process.argv[2] ?? 9);
const folder = join(tmpdir(), "cluster-bench-charts");
const peers = { "vega-cli": "6.4.0", vega: "6.4.0", "vega-lite": "6.4.3", "@observablehq/plot": "0.6.17", linkedom: "0.18.15", echarts: "6.1.0" };

const bars = Array.from({ length: 20 }, (_, index) => ({ name: `Sector ${index + 1}`, value: ((index * 37) % 19) + 1.5 }));
const lines = ["Randstad", "Ruhr", "Berlin", "Europe"].flatMap((region, at) =>
  Array.from({ length: 10 }, (_, year) => ({ region, year: 2005 + year, value: 100 + at * 3 + ((year * (at + 3)) % 11) })),
);

const specs = {
  bar: {
    width: 400,
    height: 300,
    data: { values: bars },
    mark: "bar",
    encoding: { x: { field: "value", type: "quantitative" }, y: { field: "name", type: "nominal", sort: null } },
  },
  line: {
    width: 400,
    height: 300,
    data: { values: lines },
    mark: "line",
    encoding: {
      x: { field: "year", type: "quantitative" },
      y: { field: "value", type: "quantitative" },
      color: { field: "region", type: "nominal", scale: { range: ["#E0702A", "#1F6F68", "#16305C", "#888888"] }, legend: null },
    },
  },
};

// Each peer is a module with `draw(kind)`; `cold` is a process that draws both once, `warm` draws both many times.
const runner = `
const { draw } = await import(process.argv[2]);
const times = Number(process.argv[3]);
await draw("bar"); await draw("line");
const start = performance.now();
for (let i = 0; i < times; i += 1) { await draw("bar"); await draw("line"); }
const each = times === 0 ? 0 : (performance.now() - start) / times;
const svg = await draw("bar");
if (!svg.includes("<svg")) throw new Error("no drawing");
console.log(JSON.stringify({ each, bytes: svg.length }));
`;

const ours = `
import { drawSvg } from ${JSON.stringify(join(root, "src/render/svg.ts"))};
const specs = ${JSON.stringify(specs)};
export const draw = (kind) => drawSvg({ id: kind, grammar: "vega-lite", spec: specs[kind], title: kind, description: kind });
`;

const plainVega = `
import * as vega from "vega";
import { compile } from "vega-lite";
const specs = ${JSON.stringify(specs)};
export const draw = (kind) => new vega.View(vega.parse(compile(specs[kind]).spec), { renderer: "none" }).toSVG();
`;

const plot = `
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
const { document } = parseHTML("<!doctype html><body></body>");
const bars = ${JSON.stringify(bars)};
const lines = ${JSON.stringify(lines)};
const marks = {
  bar: () => [Plot.barX(bars, { x: "value", y: "name", sort: null })],
  line: () => [Plot.lineY(lines, { x: "year", y: "value", stroke: "region" })],
};
export const draw = async (kind) => Plot.plot({ document, width: 400, height: 300, marks: marks[kind]() }).outerHTML;
`;

const echarts = `
import * as echarts from "echarts";
const bars = ${JSON.stringify(bars)};
const lines = ${JSON.stringify(lines)};
const regions = [...new Set(lines.map(({ region }) => region))];
const options = {
  bar: { xAxis: {}, yAxis: { type: "category", data: bars.map(({ name }) => name) }, series: [{ type: "bar", data: bars.map(({ value }) => value) }] },
  line: {
    xAxis: { type: "category", data: lines.filter(({ region }) => region === regions[0]).map(({ year }) => year) },
    yAxis: {},
    series: regions.map((name) => ({ type: "line", name, data: lines.filter(({ region }) => region === name).map(({ value }) => value) })),
  },
};
export const draw = async (kind) => {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 400, height: 300 });
  chart.setOption({ ...options[kind], animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};
`;

function install() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", dependencies: peers }));
  if (!existsSync(join(folder, "node_modules", "echarts")))
    spawnSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });
  writeFileSync(join(folder, "runner.mjs"), runner);
  writeFileSync(join(folder, "vega.mjs"), plainVega);
  writeFileSync(join(folder, "plot.mjs"), plot);
  writeFileSync(join(folder, "echarts.mjs"), echarts);
  for (const kind of ["bar", "line"]) writeFileSync(join(folder, `${kind}.vl.json`), JSON.stringify(specs[kind]));
  buildSync({
    stdin: { contents: ours, resolveDir: root, loader: "ts" },
    outfile: join(folder, "cluster.mjs"),
    bundle: true,
    format: "esm",
    platform: "node",
    alias: { "vega-canvas": join(root, "node_modules/vega-canvas/build/vega-canvas.browser.js") },
    external: ["@resvg/resvg-js"],
    logLevel: "error",
  });
}

const programs = {
  cluster: [join(folder, "runner.mjs"), join(folder, "cluster.mjs")],
  "vega and vega-lite": [join(folder, "runner.mjs"), join(folder, "vega.mjs")],
  "Observable Plot with linkedom": [join(folder, "runner.mjs"), join(folder, "plot.mjs")],
  ECharts: [join(folder, "runner.mjs"), join(folder, "echarts.mjs")],
};

function run(args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  return { seconds: (performance.now() - start) / 1000, answer: stdout };
}

/** vega-cli has no way to stay warm: two processes for two charts, from Vega-Lite compiled once before. */
function vegaCli() {
  const { vega, bar, line } = { vega: join(folder, "node_modules/vega-cli/bin/vg2svg"), bar: "bar.vg.json", line: "line.vg.json" };
  return run([vega, bar, "bar.svg"]).seconds + run([vega, line, "line.svg"]).seconds;
}

function compileForCli() {
  const text = `import { compile } from "vega-lite"; import { readFileSync, writeFileSync } from "node:fs"; for (const kind of ["bar", "line"]) writeFileSync(kind + ".vg.json", JSON.stringify(compile(JSON.parse(readFileSync(kind + ".vl.json", "utf8"))).spec));`;
  writeFileSync(join(folder, "compile.mjs"), text);
  run([join(folder, "compile.mjs")]);
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

install();
compileForCli();
const cold = Object.fromEntries([...Object.keys(programs), "vega-cli"].map((name) => [name, []]));
const warm = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, args] of Object.entries(programs)) {
    cold[name].push(run([...args, "0"]).seconds);
    warm[name].push(JSON.parse(run([...args, "30"]).answer).each);
  }
  cold["vega-cli"].push(vegaCli());
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0].toFixed(1)}, middle of ${rounds} rounds`);
console.log("| program | cold, two charts, s | to ours | warm, two charts, ms | to ours |\n| --- | ---: | ---: | ---: | ---: |");
for (const name of Object.keys(cold)) {
  const [c, w] = [middle(cold[name]), warm[name] === undefined ? undefined : middle(warm[name])];
  const ratio = (value, own) => (value / own).toFixed(2);
  console.log(`| ${name} | ${c.toFixed(2)} | ${ratio(c, middle(cold.cluster))} | ${w === undefined ? "" : w.toFixed(1)} | ${w === undefined ? "" : ratio(w, middle(warm.cluster))} |`);
}
