import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../../model/finding.ts";
import type { World } from "../../world.ts";
import type { ComparisonChoices } from "../common-options.ts";
import { type PreviewMaker, previewMaker, type Run } from "./maker.ts";
import { oneAtATime, type Queue } from "./one-at-a-time.ts";
import { servePreview } from "./server.ts";
import { type Shown, shownAfter } from "./shown.ts";
import { watchFiles } from "./watch.ts";

/** What a preview is of, and where it is served. */
export interface PreviewChoices extends ComparisonChoices {
  /** 0 for any free port. */
  readonly port: number;
}

/** A preview under way. */
export interface Preview {
  readonly address: string;
  close(): Promise<void>;
}

async function timed(make: () => Promise<Run>): Promise<Run & { readonly milliseconds: number }> {
  const start = performance.now();
  const run = await make();
  return { ...run, milliseconds: Math.round(performance.now() - start) };
}

function sayOf({ isOld, mistake, milliseconds }: Shown): string {
  if (!isOld) return `made in ${milliseconds} ms\n`;
  const why = mistake === undefined ? "there are errors in the data" : `${mistake.where}: ${mistake.what}`;
  return `the last good page stays: ${why}\n`;
}

async function serve(first: Shown, port: number) {
  try {
    return await servePreview(first, port);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    throw new UserError(
      "--port",
      `port ${port} cannot be had (${code})`,
      "name another one, or 0 for any that is free",
    );
  }
}

/** Serves a report and makes it again whenever one of its inputs changes. */
export async function startPreview(world: World, choices: PreviewChoices, name: string): Promise<Preview> {
  const maker = previewMaker(world, choices, name);
  const first = await timed(maker.make);
  // A mistake at the start ends the command, as it ends every other; later ones are shown beside the page.
  if ("mistake" in first.outcome) {
    const { where, what, fix } = first.outcome.mistake;
    throw new UserError(where, what, fix);
  }
  let shown = shownAfter(undefined, first.outcome, first.milliseconds);
  const server = await serve(shown, choices.port);
  const again = async (): Promise<void> => {
    const { outcome, asked, milliseconds } = await timed(maker.make);
    watch.add(asked);
    shown = shownAfter(shown, outcome, milliseconds);
    server.show(shown);
    if (choices.quiet !== true) world.say(sayOf(shown));
  };
  const queue = oneAtATime(again);
  const watch = watchFiles(queue.ask);
  watch.add(first.asked);
  void server.opened.then(() => warmUp(maker, queue));
  return {
    address: server.address,
    async close() {
      watch.close();
      await server.close();
      await queue.close();
    },
  };
}

/** The browser asks for the page and its parts within this time. */
const openingMilliseconds = 300;
const warmUps = 2;

async function warmUp(maker: PreviewMaker, queue: Queue): Promise<void> {
  await pause(openingMilliseconds, undefined, { ref: false });
  for (let time = 0; time < warmUps; time += 1) await queue.inBetween(maker.warmUp);
}
