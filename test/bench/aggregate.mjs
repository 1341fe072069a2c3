// Ratios of `cluster aggregate` to raw DuckDB, and of our reader of records to bare csv-parse. See README.md here.
// node test/bench/aggregate.mjs [rows in millions: 10] [rounds: 3]; the program must have been built.
import { spawnSync } from "node:child_process";
import { closeSync, createReadStream, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [first = "10", second = "3", third = ""] = process.argv.slice(2);
const says = (text) => process.stdout.write(`${text}\n`);

/** Rows of 400 regions, 600 sectors, 10 years and 5 indicators in turn; values with 2 decimals, 1 in 200 empty. The same at every run. */
function generate(path, rows) {
  let state = 12345;
  const below = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const indicators = ["employment", "turnover", "wages", "companies", "exports"];
  const flags = ["", "", "", "", "", "", "", "", "p", "e"];
  const file = openSync(path, "w");
  let text = "region,sector,year,indicator,value,flag\n";
  for (let row = 0; row < rows; row += 1) {
    const place = `R${String(below(400)).padStart(3, "0")},S${String(below(600)).padStart(3, "0")},${2010 + below(10)}`;
    const value = (below(1_000_000) / 100).toFixed(2);
    text += `${place},${indicators[row % 5]},${below(200) === 0 ? "" : value},${flags[below(10)]}\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
}

const table = (path) =>
  `read_csv('${path}', auto_detect=false, header=true, delim=',', quote='"', escape='"', columns={'region':'VARCHAR','sector':'VARCHAR','year':'INTEGER','indicator':'VARCHAR','value':'DOUBLE','flag':'VARCHAR'})`;

/** What each fresh process does; the first word behind the script names it. */
const lanes = {
  /** The shortest statement with the same cells, sorted, as CSV; no check of any cell, no guard. */
  async raw(path, out) {
    await duckdb(`COPY (SELECT region, sector, year, sum(value) AS value FROM ${table(path)} WHERE indicator = 'employment' GROUP BY ALL ORDER BY ALL) TO '${out}'`);
  },
  /** The same with what the guard needs to know: how many, and the two largest. */
  async guarded(path, out) {
    await duckdb(
      `COPY (SELECT region, sector, year, CASE WHEN n >= 3 AND list_sum(m) * 100 <= 85 * value THEN value END FROM (SELECT region, sector, year, count(*) AS n, sum(value) AS value, max(value, 2) AS m FROM ${table(path)} WHERE indicator = 'employment' GROUP BY ALL) ORDER BY ALL) TO '${out}'`,
    );
  },
  async bare(path) {
    const { parse } = await import("csv-parse");
    const parser = createReadStream(path).pipe(parse({}));
    let rows = 0;
    parser.on("readable", () => {
      while (parser.read() !== null) rows += 1;
    });
    await new Promise((done, failed) => parser.on("end", done).on("error", failed));
    return rows;
  },
  async ours(path, module) {
    const { readBlocks } = await import(module);
    let rows = 0;
    for await (const block of readBlocks(path, createReadStream(path))) rows += block.length;
    return rows;
  },
};

async function duckdb(statement) {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "400MB" });
  const connection = await instance.connect();
  await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

/** Runs a command in a process of its own: seconds, processor seconds, and the most memory it held. */
function measured(words, report, stdout = "ignore") {
  const hook = `import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(${JSON.stringify(report)},JSON.stringify(process.resourceUsage())))`;
  const begun = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [`--import=data:text/javascript,${encodeURIComponent(hook)}`, ...words], { stdio: ["ignore", stdout, "pipe"] });
  const wall = Number(process.hrtime.bigint() - begun) / 1e9;
  if (status !== 0) throw new Error(`${words.join(" ")}\n${stderr}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(report, "utf8"));
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Interleaved: every lane once a round, so that other work on the machine hits all of them. */
function compared(names, rounds, runOf) {
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) for (const name of names) runs[name].push(runOf(name));
  const figures = names.map((name) => {
    const of = (what) => median(runs[name].map((run) => run[what]));
    return { name, wall: of("wall"), cpu: of("cpu"), memory: Math.max(...runs[name].map((run) => run.memory)), best: Math.min(...runs[name].map((run) => run.wall)) };
  });
  const [base] = figures;
  says("lane | wall s | ratio | CPU s | ratio | best wall s | ratio | most memory MB");
  for (const { name, wall, cpu, memory, best } of figures)
    says([name, wall.toFixed(2), (wall / base.wall).toFixed(2), cpu.toFixed(2), (cpu / base.cpu).toFixed(2), best.toFixed(2), (best / base.best).toFixed(2), memory.toFixed(0)].join(" | "));
}

async function bundledReader(folder) {
  const { build } = await import("esbuild");
  const outfile = join(folder, "records.mjs");
  await build({ entryPoints: [join(root, "src/ingest/records.ts")], bundle: true, platform: "node", format: "esm", outfile, logLevel: "error", banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" } });
  return outfile;
}

async function main() {
  const millions = Number(first);
  const rounds = Number(second);
  const folder = mkdtempSync(join(tmpdir(), "cluster-bench-"));
  const kept = join(tmpdir(), "cluster-bench-data");
  mkdirSync(kept, { recursive: true });
  const file = (size) => {
    const path = join(kept, `tidy-${size}.csv`);
    if (!existsSync(path)) generate(path, size);
    return path;
  };
  try {
    const script = fileURLToPath(import.meta.url);
    const report = join(folder, "usage.json");
    const large = file(millions * 1e6);
    const words = ["aggregate", large, "--map", "employment=value", "--sum", "employment", "--where", "indicator=employment", "--quiet"];
    says(`\n${millions} million rows to region x sector x year, ${rounds} rounds; ratios to raw DuckDB`);
    compared(["raw", "guarded", "cluster --out", "cluster"], rounds, (name) => {
      if (!name.startsWith("cluster")) return measured([script, name, large, join(folder, `${name}.csv`)], report);
      const program = [join(root, "dist/cluster.js"), ...words];
      // As raw does it: into a file of that name.
      if (name === "cluster --out") return measured([...program, "--out", join(folder, "out.csv")], report);
      const out = openSync(join(folder, "cluster.csv"), "w");
      const run = measured(program, report, out);
      closeSync(out);
      return run;
    });
    if (!readFileSync(join(folder, "out.csv")).equals(readFileSync(join(folder, "cluster.csv")))) throw new Error("two answers");
    says("\n1 million rows into records; ratios to bare csv-parse (time: below 1.11 is more than 0.9 of its speed)");
    const reader = await bundledReader(folder);
    compared(["bare", "ours"], rounds, (name) => measured([script, name, file(1e6), reader], report));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (first in lanes) await lanes[first](second, third);
else await main();
