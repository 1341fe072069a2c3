import { Gunzip } from "fflate";
import type { Limits } from "../limits.ts";
import { checksum } from "./checksum.ts";
import { guard, small } from "./guard.ts";
import { damaged } from "./mistakes.ts";

/** Whether bytes begin as a gzip file does. */
export const isGzip = (start: Uint8Array): boolean => start[0] === 0x1f && start[1] === 0x8b && start[2] === 8;

/** Unpacks a gzip file as its bytes come, and checks at the end that it is whole. */
export async function* gunzip(
  where: string,
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Uint8Array> {
  const unpacker = gzipUnpacker(where, limits);
  for await (const chunk of bytes) for (const piece of small(chunk)) yield* unpacker.push(piece);
  yield* unpacker.end();
}

function gzipUnpacker(where: string, limits: Limits) {
  const check = guard(where, limits);
  const out: Uint8Array[] = [];
  const seen = { packed: 0, unpacked: 0, size: 0, sum: 0 };
  let trailer: Uint8Array = new Uint8Array(0);
  const stream = new Gunzip((chunk) => {
    seen.unpacked += chunk.length;
    seen.size += chunk.length;
    seen.sum = checksum(chunk, seen.sum);
    out.push(chunk);
  });
  // Files may be joined, one gzip behind the other: what stands at the end of the file is about the last one.
  stream.onmember = () => Object.assign(seen, { size: 0, sum: 0 });
  const unpack = (piece: Uint8Array, last: boolean): readonly Uint8Array[] => {
    unpacked(where, () => stream.push(piece, last));
    check(seen.unpacked, seen.packed);
    return out.splice(0);
  };
  return {
    push(piece: Uint8Array): readonly Uint8Array[] {
      seen.packed += piece.length;
      trailer = lastEight(trailer, piece);
      return unpack(piece, false);
    },
    end(): readonly Uint8Array[] {
      const rest = unpack(new Uint8Array(0), true);
      if (!agrees(trailer, seen)) throw damaged(where, "its check sum is wrong, or its end is missing");
      return rest;
    },
  };
}

/** Runs a step of unpacking; what the unpacker throws is the fault of the file. */
export function unpacked(where: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    throw damaged(where, error instanceof Error ? error.message : String(error));
  }
}

const trailerSize = 8;

function lastEight(before: Uint8Array, piece: Uint8Array): Uint8Array {
  if (piece.length >= trailerSize) return piece.slice(-trailerSize);
  return Uint8Array.from([...before, ...piece].slice(-trailerSize));
}

function agrees(trailer: Uint8Array, seen: { readonly sum: number; readonly size: number }): boolean {
  if (trailer.length < trailerSize) return false;
  const numbers = new DataView(trailer.buffer, trailer.byteOffset, trailerSize);
  return numbers.getUint32(0, true) === seen.sum && numbers.getUint32(4, true) === seen.size >>> 0;
}
