const signals = ["SIGINT", "SIGTERM"] as const;

/** Waits for Ctrl-C, which is how a preview is meant to end: what else would end the program on it stands back meanwhile. */
export async function untilStopped(): Promise<void> {
  const others = signals.map((signal) => process.listeners(signal));
  for (const signal of signals) process.removeAllListeners(signal);
  await new Promise<void>((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
  signals.forEach((signal, at) => {
    process.removeAllListeners(signal);
    for (const listener of others[at] ?? []) process.on(signal, listener);
  });
}
