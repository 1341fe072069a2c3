/** Work that is asked for from outside and never runs twice at once. */
export interface Queue {
  /** Asks for a run; what is asked for during a run is one further run after it. */
  ask(): void;
  /** Does something else while nothing is asked for; it is told when that changes. */
  inBetween(work: (isIdle: () => boolean) => Promise<void>): Promise<void>;
  /** Takes no more, and waits for what is under way. */
  close(): Promise<void>;
}

/** Makes one piece of work wait for the other. */
export function oneAtATime(run: () => Promise<void>): Queue {
  let isAsked = false;
  let isClosed = false;
  let last: Promise<void> = Promise.resolve();
  const isIdle = (): boolean => !isAsked && !isClosed;
  const after = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work);
    return last;
  };
  return {
    ask() {
      if (!isIdle()) return;
      isAsked = true;
      void after(async () => {
        isAsked = false;
        if (!isClosed) await run();
      });
    },
    inBetween: (work) => after(async () => (isIdle() ? work(isIdle) : undefined)),
    async close() {
      isClosed = true;
      await last;
    },
  };
}
