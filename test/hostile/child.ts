import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** What a program of its own left behind: how it ended, what it said, and how much memory it took at most. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
  readonly megabytes: number;
}

/** The program with its sources as they are now, in a process of its own with little memory. */
export interface ChildProgram {
  readonly run: (argv: readonly string[], heap?: number) => Ended;
  readonly remove: () => void;
}

const root = join(import.meta.dirname, "..", "..");

// A file called `generated-KIND-MEGABYTES-NAME` is there, and its bytes are made as they are read.
const contents = `
import { existsSync, readFileSync } from "node:fs";
import { run } from "./src/cli/main.ts";
import { realWorld } from "./src/world.ts";
// The largest memory that the system reports for a process takes in what its parent held when it began; this one does not.
const status = "/proc/self/status";
const highest = () => existsSync(status) ? Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync(status, "utf8"))[1]) : process.resourceUsage().maxRSS;
const real = realWorld(${JSON.stringify(root)});
const piece = { line: Buffer.alloc(1 << 20, "a"), quote: Buffer.alloc(1 << 20, "a,b\\n"), wide: Buffer.alloc(1 << 20, "a,") };
async function* generated(kind, size) {
  if (kind === "quote") yield Buffer.from('region,sector,year,value\\n"');
  if (kind === "line") yield Buffer.from("region,sector,year,value\\n");
  for (let at = 0; at < size; at += 1) yield piece[kind];
}
const asked = (path) => /generated-(line|quote|wide)-(\\d+)-/.exec(path);
const world = { ...real,
  exists: async (path) => asked(path) !== null || real.exists(path),
  stream: (path) => { const found = asked(path); return found === null ? real.stream(path) : generated(found[1], Number(found[2])); },
};
process.exitCode = await run(process.argv.slice(2), world);
process.stderr.write("\\nmemory " + Math.round(highest() / 1024));
`;

/** Bundles the program as it stands; tests of memory and time would say nothing about a build of yesterday. */
export async function childProgram(): Promise<ChildProgram> {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const outfile = join(folder, "program.mjs");
  await build({
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["@duckdb/node-api", "@resvg/resvg-js", "@myriaddreamin/typst-ts-node-compiler", "plotly.js-dist-min"],
    alias: { "vega-canvas": join(root, "node_modules/vega-canvas/build/vega-canvas.browser.js") },
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    logLevel: "error",
  });
  return {
    run: (argv, heap = 200) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [`--max-old-space-size=${heap}`, outfile, ...argv],
        { encoding: "utf8", cwd: folder, maxBuffer: 1 << 26 },
      );
      const megabytes = Number(/memory (\d+)$/.exec(stderr)?.[1] ?? Number.POSITIVE_INFINITY);
      return { status, out: stdout, error: stderr.replace(/\nmemory \d+$/, ""), megabytes };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
