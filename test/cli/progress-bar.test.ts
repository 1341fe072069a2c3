import { describe, expect, test } from "vitest";
import { progressBar } from "../../src/cli/progress-bar.ts";
import { memoryWorld } from "../support/memory-world.ts";

/** A bar whose clock the test winds. */
function barAt(terminal: boolean, quiet = false) {
  const world = memoryWorld({}, terminal);
  let time = 0;
  const bar = progressBar(world, 100_000_000, quiet, () => time);
  const show = (at: number, bytes: number): void => {
    time = at;
    bar.show("reading", bytes);
  };
  return { show, end: bar.end, said: world.said };
}

describe("the progress bar", () => {
  test("shows share, rate and time left past half a second, and goes away", () => {
    const { show, end, said } = barAt(true);
    show(0, 0);
    show(400, 10_000_000);
    expect(said()).toBe("");
    show(2000, 25_000_000);
    expect(said()).toBe(`\rreading ${"█".repeat(6)}${"░".repeat(18)} 25 %  13 MB/s  6 s left\u001b[K`);
    end();
    expect(said().endsWith("\r\u001b[K")).toBe(true);
  });

  test("names minutes where it takes them, and is drawn no more often than ten times a second", () => {
    const { show, said } = barAt(true);
    show(0, 0);
    show(60_000, 25_000_000);
    show(60_050, 26_000_000);
    expect(said()).toBe(`\rreading ${"█".repeat(6)}${"░".repeat(18)} 25 %  0.4 MB/s  3 min 0 s left\u001b[K`);
  });

  test.each([
    ["where stderr is no terminal", barAt(false)],
    ["where the user wants quiet", barAt(true, true)],
  ])("says nothing %s", (_, { show, end, said }) => {
    show(2000, 25_000_000);
    end();
    expect(said()).toBe("");
  });
});
