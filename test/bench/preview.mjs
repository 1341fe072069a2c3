// Measures how long `cluster preview` takes from a saved table to the new page on the screen of a real Chromium.
// node test/bench/preview.mjs [changes] [program]     after `npm run build:code`
import { spawn, spawnSync } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";

const root = join(import.meta.dirname, "..", "..");
const changes = Number(process.argv[2] ?? 15);
const program = process.argv[3] ?? join(root, "dist", "cluster.js");
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (executablePath === undefined) throw new Error("no Chromium is installed");

/** The bundled comparison as a project of one's own, so that its tables can be changed. */
function newProject() {
  const folder = mkdtempSync(join(tmpdir(), "cluster-bench-preview-"));
  const { status, stderr } = spawnSync(process.execPath, [program, "init", "."], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return folder;
}

/** Starts the preview, and gives its address and all that it says. */
async function startPreview(folder) {
  const child = spawn(process.execPath, [program, "preview"], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  child.stderr.on("data", (words) => said.push(String(words)));
  const begun = performance.now();
  const [address] = await once(child.stdout, "data");
  return { child, said, address: String(address).trim(), seconds: (performance.now() - begun) / 1000 };
}

// In the page around the report: the moment at which a new report has come to the screen, two frames after it took its place.
const noteMoments = `addEventListener("DOMContentLoaded", () => {
  if (window !== top) return;
  new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(() =>
    pageShown(performance.timeOrigin + performance.now()),
  ))).observe(document.body, { attributeFilter: ["data-page"] });
});`;

/** Opens the preview, and hands every moment of a new report to a listener. */
async function openBrowser(address, pageShown) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.exposeFunction("pageShown", pageShown);
  await page.addInitScript(noteMoments);
  await page.goto(address, { waitUntil: "load" });
  return { browser, page };
}

const rowOf = (value) => `\nDE30,J59,NACE2,2012,persons_employed,${value},`;

/** Berlin's location quotient of film, TV and music, as the page prints it: 3.03 in the bundled data. */
const quotientOf = (persons) => ((persons * 18_534_411) / (830_783 * 61_213)).toFixed(2);

/** Saves another number, waits until the page shows it, and gives the milliseconds between the two. */
async function oneChange({ page, news }, file, text, value) {
  const changed = text.replace(rowOf(8308), rowOf(value));
  if (changed === text) throw new Error("the row to change is not in the table");
  const shown = once(news, "shown", { signal: AbortSignal.timeout(30_000) });
  const before = performance.timeOrigin + performance.now();
  writeFileSync(file, changed);
  const [moment] = await shown;
  const words = await page.frames().at(-1)?.evaluate("document.body.textContent");
  if (!words?.includes(quotientOf(value))) throw new Error(`${quotientOf(value)} is not on the page`);
  return moment - before;
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;

/** Seconds of computing that a process has had, all its threads together, where the system tells (Linux). */
function computingOf({ pid }) {
  if (!existsSync(`/proc/${pid}/stat`)) return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Starts, rests, and then changes one number again and again. */
async function measure(restMilliseconds) {
  const folder = newProject();
  const file = join(folder, "data/employment.csv");
  const text = readFileSync(file, "utf8");
  const { child, said, address, seconds: started } = await startPreview(folder);
  const news = new EventEmitter();
  const { browser, page } = await openBrowser(address, (moment) => news.emit("shown", moment));
  const times = [];
  const computing = [];
  try {
    await pause(restMilliseconds);
    for (let count = 1; count <= changes; count += 1) {
      const before = computingOf(child);
      times.push(await oneChange({ page, news }, file, text, 8308 + 500 * count));
      computing.push(computingOf(child) - before);
      await pause(700);
    }
  } finally {
    await browser.close();
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  }
  return { started, times, computing, said };
}

const { started, times, computing, said } = await measure(10_000);
const [first = 0, ...later] = times;
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0].toFixed(1)}`);
console.log(`page served ${started.toFixed(2)} s after the start; first change ${seconds(first)}, computing ${computing[0]?.toFixed(2)} s`);
console.log(`later changes: best ${seconds(Math.min(...later))}, middle of ${later.length} ${seconds(middle(later))}, worst ${seconds(Math.max(...later))}`);
console.log(`computing a change: best ${Math.min(...computing.slice(1)).toFixed(2)} s, middle ${middle(computing.slice(1)).toFixed(2)} s`);
console.log(said.join("").replaceAll("\n", "; "));
