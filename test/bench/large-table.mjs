// Measures `cluster compute location-quotient` on a table of 2.4 million rows: wall time, computing time, largest memory.
// node test/bench/large-table.mjs [runs]     after `npm run build:code`
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, createReadStream, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "..", "..");
const program = join(root, "dist", "cluster.js");
const peersFolder = join(root, "..", "shared", "oracle", "performance");
const runs = Number(process.argv[2] ?? 5);
const bar = { seconds: 1.8, megabytes: 300 };

const code = (letter, number) => letter + String(number).padStart(3, "0");

/** 400 regions × 600 sectors × 10 years, in the order of the file that the peers were timed on. */
function writeTable(path) {
  const digest = createHash("md5");
  const file = openSync(path, "w");
  const write = (text) => {
    digest.update(text);
    writeSync(file, text);
  };
  write("region,sector,year,value\n");
  for (let year = 1; year <= 10; year += 1)
    for (let region = 1; region <= 400; region += 1) write(linesOf(region, year));
  closeSync(file);
  const found = digest.digest("hex");
  if (found !== "94c3291c55438b8dc7499f00aabcdae8") throw new Error(`the table is not the one the peers read: md5 ${found}`);
}

function linesOf(region, year) {
  let text = "";
  for (let sector = 1; sector <= 600; sector += 1) {
    const value = ((region * 7919 + sector * 104729 + year * 1299709) % 1000) + 1;
    text += `${code("R", region)},${code("S", sector)},${2009 + year},${value}\n`;
  }
  return text;
}

/** One run of the built program in a process of its own. */
function measure(table, answer, more) {
  const out = openSync(answer, "w");
  const start = performance.now();
  const command = ["-f", "%U %S %M", process.execPath, program, "compute", "location-quotient", table, ...more];
  const { status, stderr } = spawnSync("/usr/bin/time", command, { stdio: ["ignore", out, "pipe"], encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  closeSync(out);
  if (status !== 0) throw new Error(`cluster ended with ${status}: ${stderr}`);
  const [user, system, kilobytes] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { seconds, computing: user + system, megabytes: kilobytes / 1024 };
}

/** The quotients that peers printed for some cells, and their sums by year; a relative 1e-10 as in test/published. */
async function checkAnswer(answer) {
  const file = join(peersFolder, "expected.csv");
  if (!existsSync(file)) return console.log("spot values: not checked, the peers' answers are not here");
  const records = readFileSync(file, "utf8").replaceAll('"', "").trim().split("\n").map((line) => line.split(","));
  const expected = new Map(records.flatMap(([, what, region, sector, year, value]) => /^lq(_sum)?$/.test(what) ? [[`${region},${sector},${year}`, Number(value)]] : []));
  const found = new Map([...expected.keys()].map((key) => [key, 0]));
  let rows = 0;
  for await (const line of createInterface({ input: createReadStream(answer) })) {
    const [, indicator, region, sector, year, value] = line.split(",");
    if (indicator !== "location-quotient") continue;
    rows += 1;
    for (const key of [`${region},${sector},${year}`, `,,${year}`]) if (found.has(key)) found.set(key, found.get(key) + Number(value));
  }
  const wrong = [...expected].filter(([key, value]) => !(Math.abs(found.get(key) / value - 1) < 1e-10));
  if (rows !== 2_400_000 || wrong.length > 0) throw new Error(`${rows} rows; other than the peers: ${wrong.map(([key]) => key).join(" ")}`);
  console.log(`spot values: ${expected.size} of ${expected.size} agree with the peers`);
}

/** What the peers took, as it was written down when they were run; it was not run again. */
function peersOf() {
  const file = join(peersFolder, "peer_timings.csv");
  if (!existsSync(file)) return [];
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  return lines
    .map((line) => line.replaceAll(/"[^"]*"/g, "").split(","))
    .filter(([, task, , , , , , seconds]) => task.includes("400x600x10") && seconds !== "")
    .map((cells) => ({ peer: cells[0], seconds: Number(cells[7]), megabytes: Number(cells[10]) }));
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function summary(name, measured) {
  const seconds = measured.map((run) => run.seconds);
  const megabytes = Math.max(...measured.map((run) => run.megabytes));
  const computing = Math.min(...measured.map((run) => run.computing));
  const best = Math.min(...seconds);
  console.log(
    `${name}: best ${best.toFixed(2)} s, middle ${middle(seconds).toFixed(2)} s of ${measured.length}; computing ${computing.toFixed(2)} s; at most ${megabytes.toFixed(0)} MB`,
  );
  return { best, megabytes };
}

const folder = mkdtempSync(join(tmpdir(), "cluster-bench-"));
process.once("SIGINT", () => process.exit(130));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const table = join(folder, "table.csv");
const answer = join(folder, "answer.csv");
writeTable(table);
console.log(`Node ${process.version}, ${cpus().length} cores ${cpus()[0]?.model.trim()}, load ${loadavg()[0].toFixed(1)}`);
const only = ["--only", "location-quotient"];
measure(table, answer, only);
await checkAnswer(answer);
const one = summary("--only location-quotient", Array.from({ length: runs }, () => measure(table, answer, only)));
summary("the whole answer", [measure(table, answer, [])]);
console.log(`the bar of ${bar.seconds} s and ${bar.megabytes} MB: ${(one.best / bar.seconds).toFixed(2)} and ${(one.megabytes / bar.megabytes).toFixed(2)} of it`);
for (const { peer, seconds, megabytes } of peersOf())
  console.log(`${peer} (as written down, best run): ${seconds} s, ${megabytes} MB; ours to theirs ${(one.best / seconds).toFixed(2)} and ${(one.megabytes / megabytes).toFixed(2)}`);
if (one.best > bar.seconds || one.megabytes > bar.megabytes) process.exitCode = 1;
