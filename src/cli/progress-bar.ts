import type { World } from "../world.ts";

/** What is shown while a long run goes on, on a terminal only. */
export interface ProgressBar {
  /** How much of the bytes has passed; `name` says what is being done. */
  readonly show: (name: string, bytes: number) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/** A run that is over before this needs no bar. */
const silentMs = 500;
/** How often the bar is drawn anew. */
const everyMs = 100;
const width = 24;

const nothing: ProgressBar = { show: () => undefined, end: () => undefined };

/** A bar on stderr with rate and time left; nothing at all where stderr is no terminal or the user wants quiet. */
export function progressBar(world: World, total: number, quiet: boolean, now: () => number = Date.now): ProgressBar {
  if (quiet || !world.terminal.error || total <= 0) return nothing;
  let stage = "";
  let started = now();
  let drawn = started;
  let visible = false;
  const begun = started;
  return {
    show: (name, bytes) => {
      const time = now();
      if (name !== stage) {
        stage = name;
        started = time;
      }
      if (time - begun < silentMs || time - drawn < everyMs) return;
      drawn = time;
      visible = true;
      world.say(`\r${barText(name, bytes, total, time - started)}\u001b[K`);
    },
    end: () => {
      if (visible) world.say("\r\u001b[K");
      visible = false;
    },
  };
}

function barText(name: string, bytes: number, total: number, elapsed: number): string {
  const share = Math.min(1, Math.max(0, bytes / total));
  const full = Math.round(share * width);
  const bar = `${"█".repeat(full)}${"░".repeat(width - full)}`;
  const text = `${name} ${bar} ${Math.floor(share * 100)} %`;
  if (elapsed <= 0 || share <= 0) return text;
  const rate = bytes / 1e6 / (elapsed / 1000);
  const left = Math.ceil((elapsed * (1 - share)) / share / 1000);
  return `${text}  ${rate.toFixed(rate < 10 ? 1 : 0)} MB/s  ${timeText(left)} left`;
}

const timeText = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
