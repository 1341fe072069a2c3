/** Thrown where a large table holds something that only the careful reader may judge; it then reads the file anew. */
export const declined: Error = new Error("left to the careful reader");

/** What the work gives, or undefined where it was declined. */
export async function unlessDeclined<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error === declined) return undefined;
    throw error;
  }
}
