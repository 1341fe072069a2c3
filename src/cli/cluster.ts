#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { abandonDrafts, realWorld } from "../world.ts";

/** The nearest folder upwards whose package.json has our name: the same from source, from dist/ and when installed. */
function packageFolder(from: string): string {
  try {
    const { name } = JSON.parse(readFileSync(join(from, "package.json"), "utf8")) as { name?: string };
    if (name === "cluster-economics") return from;
  } catch {
    // No package.json here: look one folder up.
  }
  const parent = dirname(from);
  if (parent === from) throw new Error("no package.json of cluster-economics above the program");
  return packageFolder(parent);
}

/** A reader that stops early (`cluster list | head`) closes the pipe; that is no error, and files are still written. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function stop(code: number): void {
  abandonDrafts();
  process.exit(code);
}

process.stdout.on("error", ignoreClosedPipe);
process.stderr.on("error", ignoreClosedPipe);
process.once("SIGINT", () => stop(130));
process.once("SIGTERM", () => stop(143));

const { run } = await import("./main.ts");
process.exitCode = await run(process.argv.slice(2), realWorld(packageFolder(dirname(fileURLToPath(import.meta.url)))));
