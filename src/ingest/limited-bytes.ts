import { fileTooLarge } from "./containers/mistakes.ts";
import type { Limits } from "./limits.ts";

/** Lets the bytes of a file pass until they are more than any table of the reader's should have. */
export async function* limitedBytes(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > limits.unpackedBytes) throw fileTooLarge(file, limits);
    yield piece;
  }
}
