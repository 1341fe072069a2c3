import type { Limits } from "../limits.ts";
import { packedTooTight, unpacksTooLarge } from "./mistakes.ts";

/** Lets unpacked bytes pass until they are more than any table would be. */
export function guard(where: string, limits: Limits): (unpacked: number, packed: number) => void {
  return (unpacked, packed) => {
    if (unpacked > limits.unpackedBytes) throw unpacksTooLarge(where, limits);
    if (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio) throw packedTooTight(where, limits);
  };
}

// Inflating multiplies by a thousand at most: so much goes in at once, and memory stays small.
const step = 1 << 14;

/** Cuts bytes into pieces small enough to be unpacked one at a time. */
export function* small(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}
