import { assetsOf } from "../pipeline/draw-charts.ts";
import type { Difference } from "../provenance/differences.ts";
import { bytesOf, type Content } from "../provenance/manifest.ts";
import { changedShare, sideBySide } from "../render/picture-difference.ts";
import type { World } from "../world.ts";
import type { SeenDifference } from "./seen-difference.ts";

type Files = ReadonlyMap<string, Content>;

/** Both states of a figure, where there are two. */
function statesOf(name: string, committed: Files, made: Files): readonly [old: string, made: string] | undefined {
  const [old, now] = [committed.get(name), made.get(name)];
  if (old === undefined || now === undefined) return undefined;
  const [left, right] = [old, now].map((content) => new TextDecoder().decode(bytesOf(content)));
  return left === undefined || right === undefined ? undefined : [left, right];
}

/** The differences with how much of each picture changed; a committed file that cannot be drawn changed wholly. */
export async function seenDifferences(
  world: World,
  differences: readonly Difference[],
  committed: Files,
  made: Files,
): Promise<readonly SeenDifference[]> {
  const seen: SeenDifference[] = [];
  for (const difference of differences) {
    const states = difference.kind === "figure" ? statesOf(difference.name, committed, made) : undefined;
    if (states === undefined) seen.push(difference);
    else {
      const changed = await changedShare(...states, { assetsFolder: assetsOf(world) }).catch(() => 1);
      seen.push({ ...difference, changed });
    }
  }
  return seen;
}

/** Old and new state of each changed figure in one PNG, by file name; figures that cannot be drawn are left out. */
export async function picturesOf(
  world: World,
  differences: readonly SeenDifference[],
  committed: Files,
  made: Files,
): Promise<ReadonlyMap<string, Content>> {
  const pictures = new Map<string, Content>();
  const captions = { old: "committed", made: "now" };
  for (const { kind, name } of differences) {
    const states = kind === "figure" ? statesOf(name, committed, made) : undefined;
    if (states === undefined) continue;
    const png = await sideBySide(...states, captions, { assetsFolder: assetsOf(world) }).catch(() => undefined);
    if (png !== undefined) pictures.set(name.replace(/^figures\/(.*)\.svg$/, "$1.png"), png);
  }
  return pictures;
}
