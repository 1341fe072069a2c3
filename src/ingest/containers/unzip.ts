import { Inflate } from "fflate";
import type { Limits } from "../limits.ts";
import { checksum } from "./checksum.ts";
import { guard, small } from "./guard.ts";
import { unpacked } from "./gzip.ts";
import { damaged } from "./mistakes.ts";
import type { Member } from "./zip-directory.ts";

/** Unpacks one file of a zip archive piece by piece, and checks that it is the one that was packed. */
export async function* unzip(where: string, member: Member, limits: Limits): AsyncGenerator<Uint8Array> {
  const check = guard(where, limits);
  // What the directory says is enough to refuse; that it says the truth is seen while unpacking.
  check(member.size, member.packedSize);
  const seen = { size: 0, sum: 0 };
  for (const chunk of chunksOf(where, member)) {
    seen.size += chunk.length;
    if (seen.size > member.size) throw damaged(where, "it is larger than the directory says");
    seen.sum = checksum(chunk, seen.sum);
    yield chunk;
  }
  if (seen.size !== member.size || seen.sum !== member.sum) throw damaged(where, "its check sum is wrong");
}

function* chunksOf(where: string, { method, packed }: Member): Generator<Uint8Array> {
  if (method === 0) return yield* small(packed);
  const out: Uint8Array[] = [];
  const stream = new Inflate((chunk) => out.push(chunk));
  for (const piece of small(packed)) {
    unpacked(where, () => stream.push(piece, false));
    yield* out.splice(0);
  }
  unpacked(where, () => stream.push(new Uint8Array(0), true));
  yield* out.splice(0);
}
