import { expect, test } from "vitest";
import { oneAtATime } from "../../../src/cli/preview/one-at-a-time.ts";

/** A queue whose runs end when they are let go, and a list of what happened. */
function watched() {
  const events: string[] = [];
  const open: (() => void)[] = [];
  const until = (name: string) =>
    new Promise<void>((resolve) => {
      events.push(`${name} begins`);
      open.push(() => {
        events.push(`${name} ends`);
        resolve();
      });
    });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const letGo = async () => {
    await turn();
    open.shift()?.();
    await turn();
  };
  return { events, until, letGo, turn };
}

test("what is asked for during a run, however often, is one further run after it", async () => {
  const { events, until, letGo, turn } = watched();
  const queue = oneAtATime(() => until("run"));
  queue.ask();
  await turn();
  for (let time = 0; time < 3; time += 1) queue.ask();
  await letGo();
  await letGo();
  await turn();
  expect(events).toEqual(["run begins", "run ends", "run begins", "run ends"]);
});

test("a run waits for the work in between, which is told of it", async () => {
  const { events, until, letGo, turn } = watched();
  const queue = oneAtATime(() => until("run"));
  let idle = [true];
  const work = queue.inBetween(async (isIdle) => {
    idle = [isIdle()];
    await until("work");
    idle.push(isIdle());
  });
  await turn();
  queue.ask();
  const late = queue.inBetween(() => until("late work"));
  await letGo();
  await work;
  await letGo();
  await letGo();
  await late;
  expect(idle).toEqual([true, false]);
  expect(events).toEqual(["work begins", "work ends", "run begins", "run ends", "late work begins", "late work ends"]);
});

test("work in between that a run overtakes is left out", async () => {
  const { events, until, letGo, turn } = watched();
  const queue = oneAtATime(() => until("run"));
  queue.ask();
  await turn();
  const work = queue.inBetween(() => until("work"));
  queue.ask();
  await letGo();
  await work;
  await letGo();
  expect(events).toEqual(["run begins", "run ends", "run begins", "run ends"]);
});

test("at the end nothing more begins, and what is under way is waited for", async () => {
  const { events, until, letGo, turn } = watched();
  const queue = oneAtATime(() => until("run"));
  queue.ask();
  await turn();
  queue.ask();
  const closed = queue.close();
  await letGo();
  await closed;
  queue.ask();
  await turn();
  expect(events).toEqual(["run begins", "run ends"]);
});
