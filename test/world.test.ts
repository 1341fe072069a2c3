import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hash, hashedStream, pathFrom, realWorld } from "../src/world.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cluster-world-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const world = realWorld("/package");
const write = (...files: readonly (readonly [name: string, content: Uint8Array | string])[]) =>
  world.write(new Map(files.map(([name, content]) => [join(folder, name), content])));
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");
/** Everything below the folder, drafts that nobody finished included. */
const everything = () => readdirSync(folder, { recursive: true }).map(String).sort();

describe("writing", () => {
  test("puts every file in its place, makes the folders, and leaves no draft", async () => {
    await write(["a.txt", "new"], ["figures/b.svg", "<svg/>"], ["c.pdf", new Uint8Array([37, 80])]);
    expect(everything()).toEqual(["a.txt", "c.pdf", "figures", "figures/b.svg"]);
    expect([textOf("a.txt"), textOf("figures/b.svg"), textOf("c.pdf")]).toEqual(["new", "<svg/>", "%P"]);
  });

  test("replaces what was there", async () => {
    await write(["a.txt", "old and long"]);
    await write(["a.txt", "new"]);
    expect(textOf("a.txt")).toBe("new");
    expect(everything()).toEqual(["a.txt"]);
  });
});

describe("a run that dies while it writes leaves the old files whole, and nothing else", () => {
  beforeEach(() => write(["a.txt", "old a"], ["z.txt", "old z"]));
  const expectOld = () => {
    expect(everything()).toEqual(["a.txt", "z.txt"]);
    expect([textOf("a.txt"), textOf("z.txt")]).toEqual(["old a", "old z"]);
  };

  test("at a file in the middle that cannot be written", async () => {
    // A number is nothing that can be written: the second file fails when the first one is a finished draft.
    const broken = 5 as unknown as string;
    await expect(write(["a.txt", "new a"], ["m.txt", broken], ["z.txt", "new z"])).rejects.toThrow();
    expectOld();
  });

  test("at a file in the place of a folder", async () => {
    await expect(write(["a.txt", "new a"], ["z.txt/deep/b.txt", "b"])).rejects.toMatchObject({ code: "ENOTDIR" });
    expectOld();
  });

  test("and takes away the folders that it made", async () => {
    await expect(write(["one/two/three/b.txt", "b"], ["z.txt/c.txt", "c"])).rejects.toThrow();
    expectOld();
  });

  test("but leaves a folder that was there", async () => {
    mkdirSync(join(folder, "figures"));
    await expect(write(["figures/b.svg", "b"], ["z.txt/c.txt", "c"])).rejects.toThrow();
    expect(everything()).toEqual(["a.txt", "figures", "z.txt"]);
  });

  test("at a folder in the place of a file: before the first file is renamed, not after it", async () => {
    mkdirSync(join(folder, "m.txt"));
    await expect(write(["a.txt", "new a"], ["m.txt", "m"], ["z.txt", "new z"])).rejects.toMatchObject({
      code: "EISDIR",
      path: join(folder, "m.txt"),
    });
    expect(everything()).toEqual(["a.txt", "m.txt", "z.txt"]);
    expect([textOf("a.txt"), textOf("z.txt")]).toEqual(["old a", "old z"]);
  });
});

describe("reading", () => {
  test("tells what is there, by name, sorted by code point", async () => {
    for (const name of ["b", "a", "B", "ä"]) writeFileSync(join(folder, name), "");
    expect(await world.list(folder)).toEqual(["B", "a", "b", "ä"]);
    expect(await world.exists(join(folder, "a"))).toBe(true);
    expect(await world.exists(join(folder, "c"))).toBe(false);
  });

  test("a stream is counted and hashed as it passes", async () => {
    writeFileSync(join(folder, "a"), "abc");
    const { bytes, record } = hashedStream(world.stream(join(folder, "a")));
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe("abc");
    expect(record()).toEqual({ bytes: 3, sha256: hash("abc") });
  });
});

test("a path is shown from a folder, with forward slashes", () => {
  expect(pathFrom("/a/b", "/a/b/c/d.csv")).toBe("c/d.csv");
  expect(pathFrom("/a/b", "/a/x.csv")).toBe("../x.csv");
  expect(pathFrom("/a/b", "/a/b")).toBe("");
});
