import { escaped } from "../ingest/findings.ts";
import type { World } from "../world.ts";

// Our own colours (print.ts), our own progress bar (progress-bar.ts), and line breaks: all else of the kind came out of a file.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const own = /(\u001b\[(?:1|2|22|31|32|33|39)m|^\r|\u001b\[K|\r?\n|\t)/;

const guarded = (text: string): string =>
  text
    .split(own)
    .map((part, at) => (at % 2 === 0 ? escaped(part) : part))
    .join("");

/** A world whose terminal shows what strangers wrote and never obeys it; what goes into a file stays as it is. */
export const guardTerminal = (world: World): World => ({
  ...world,
  print: (text) => world.print(world.terminal.out ? guarded(text) : text),
  say: (text) => world.say(guarded(text)),
});
