import { UserError } from "../../model/finding.ts";
import type { World } from "../../world.ts";
import type { ComparisonChoices } from "../common-options.ts";
import { previewMaker, type Run } from "./maker.ts";
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
  const make = previewMaker(world, choices, name);
  const first = await timed(make);
  // A mistake at the start ends the command, as it ends every other; later ones are shown beside the page.
  if ("mistake" in first.outcome) {
    const { where, what, fix } = first.outcome.mistake;
    throw new UserError(where, what, fix);
  }
  let shown = shownAfter(undefined, first.outcome, first.milliseconds);
  const server = await serve(shown, choices.port);
  let running: Promise<void> | undefined;
  let isWaiting = false;
  const again = async (): Promise<void> => {
    do {
      isWaiting = false;
      const { outcome, asked, milliseconds } = await timed(make);
      watch.add(asked);
      shown = shownAfter(shown, outcome, milliseconds);
      server.show(shown);
      if (choices.quiet !== true) world.say(sayOf(shown));
    } while (isWaiting);
    running = undefined;
  };
  const watch = watchFiles(() => {
    isWaiting = true;
    running ??= again();
  });
  watch.add(first.asked);
  return {
    address: server.address,
    async close() {
      watch.close();
      await server.close();
      await running;
    },
  };
}
