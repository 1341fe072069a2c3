import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { tableCache } from "../../src/store/cache-folder.ts";
import { type CacheOrigin, cacheKey } from "../../src/store/cache-key.ts";

const base = mkdtempSync(join(tmpdir(), "cluster-test-cache-"));
afterAll(() => rmSync(base, { recursive: true }));

let folders = 0;
let folder = "";
const at = (...names: readonly string[]) => join(folder, ...names);
const entries = () => readdirSync(at(".cluster", "cache"));

beforeEach(() => {
  folders += 1;
  folder = join(base, String(folders));
  mkdirSync(folder);
  writeFileSync(at("in.csv"), "a,b\n1,2\n");
  writeFileSync(at("table"), "PAR1 some bytes of a table PAR1");
});

const origin = (): CacheOrigin => ({
  kind: "import",
  versions: ["1", "2.0.0"],
  choices: { map: {}, decimal: "," },
  files: [{ name: "in.csv", path: at("in.csv") }],
});

async function keyOf(from: CacheOrigin = origin()) {
  const key = await cacheKey(from);
  if (key === undefined) throw new Error("no key");
  return key;
}

function otherByte(): CacheOrigin {
  writeFileSync(at("in.csv"), "a,b\n1,3\n");
  return origin();
}

const keep = async (from?: CacheOrigin, cache = tableCache(folder)) =>
  cache.keep("import", await keyOf(from), at("table"));

async function taken(from?: CacheOrigin): Promise<string | undefined> {
  rmSync(at("copy"), { force: true });
  const found = await tableCache(folder).take("import", await keyOf(from), at("copy"));
  return found ? readFileSync(at("copy"), "utf8") : undefined;
}

const entryPath = () => at(".cluster", "cache", entries()[0] ?? "");

describe("the cache of tables", () => {
  test("gives back the bytes that were kept, and makes nothing before it keeps something", async () => {
    expect(await taken()).toBeUndefined();
    expect(await tableCache(folder).mayHave("import", await keyOf())).toBe(false);
    expect(existsSync(at(".cluster"))).toBe(false);
    await keep();
    expect(await tableCache(folder).mayHave("import", await keyOf())).toBe(true);
    expect(await taken()).toBe("PAR1 some bytes of a table PAR1");
    expect(readFileSync(at(".cluster", ".gitignore"), "utf8")).toBe("*\n");
    expect(entries()).toHaveLength(1);
  });

  test("is closed to other users", async () => {
    await keep();
    expect(statSync(at(".cluster", "cache")).mode & 0o077).toBe(0);
    expect(statSync(entryPath()).mode & 0o077).toBe(0);
  });

  test.each<[string, () => CacheOrigin]>([
    ["another byte in a file of the same size", otherByte],
    ["another choice", () => ({ ...origin(), choices: { map: {}, decimal: "." } })],
    ["another version of the reading", () => ({ ...origin(), versions: ["2", "2.0.0"] })],
    ["another version of the program", () => ({ ...origin(), versions: ["1", "2.0.1"] })],
    ["the same bytes under another name", () => ({ ...origin(), files: [{ name: "./in.csv", path: at("in.csv") }] })],
    ["a further file", () => ({ ...origin(), files: [...origin().files, { name: "table", path: at("table") }] })],
  ])("has nothing for %s", async (_, changed) => {
    await keep();
    expect(await taken()).toBeDefined();
    expect(await taken(changed())).toBeUndefined();
  });

  test.each<[string, (path: string) => void]>([
    ["was cut off", (path) => truncateSync(path, 12)],
    ["has another byte", (path) => writeFileSync(path, "PAR1 some bytes of a tablE PAR1")],
    ["is empty", (path) => truncateSync(path, 0)],
  ])("notices that a file %s, removes it and keeps it anew", async (_, damage) => {
    await keep();
    damage(entryPath());
    expect(await taken()).toBeUndefined();
    expect(entries()).toEqual([]);
    await keep();
    expect(await taken()).toBe("PAR1 some bytes of a table PAR1");
  });

  test("follows no link, neither of a file nor of a folder", async () => {
    await keep();
    const [name = ""] = entries();
    renameSync(at(".cluster", "cache", name), at("elsewhere"));
    symlinkSync(at("elsewhere"), at(".cluster", "cache", name));
    expect(await taken()).toBeUndefined();
    rmSync(at(".cluster"), { recursive: true });
    mkdirSync(at("other", "cache"), { recursive: true, mode: 0o700 });
    symlinkSync(at("other"), at(".cluster"));
    await keep();
    expect(readdirSync(at("other", "cache"))).toEqual([]);
    rmSync(at(".cluster"));
    mkdirSync(at(".cluster"));
    symlinkSync(at("other", "cache"), at(".cluster", "cache"));
    await keep();
    expect(readdirSync(at("other", "cache"))).toEqual([]);
  });

  test("does not trust a folder that is open to others, as one in a copy of a project is", async () => {
    await keep();
    chmodSync(at(".cluster", "cache"), 0o755);
    expect(await taken()).toBeUndefined();
    rmSync(entryPath());
    await keep();
    expect(entries()).toEqual([]);
  });

  test("keeps nothing of a file that was written to while it was read", async () => {
    const key = await keyOf();
    writeFileSync(at("in.csv"), "a,b\n1,2\n3,4\n");
    await tableCache(folder).keep("import", key, at("table"));
    expect(existsSync(at(".cluster"))).toBe(false);
  });

  test("drops what was not used for longest, and nothing that is not its own", async () => {
    const cache = tableCache(folder, 70);
    const choices = (choice: number) => ({ ...origin(), choices: choice });
    await keep(choices(1), cache);
    const first = entryPath();
    await keep(choices(2), cache);
    writeFileSync(at(".cluster", "cache", "notes.txt"), "mine".repeat(50));
    const old = new Date(2020, 1, 1);
    for (const name of entries()) utimesSync(at(".cluster", "cache", name), old, old);
    expect(await taken(choices(1))).toBeDefined();
    await keep(choices(3), cache);
    expect(existsSync(first)).toBe(true);
    expect(await taken(choices(2))).toBeUndefined();
    expect(await taken(choices(3))).toBeDefined();
    expect(entries()).toContain("notes.txt");
  });

  test("keeps nothing larger than all of it, and removes what runs that died have left", async () => {
    await keep(undefined, tableCache(folder, 10));
    expect(existsSync(at(".cluster"))).toBe(false);
    await keep();
    const left = at(".cluster", "cache", ".00000000-0000-0000-0000-000000000000.part");
    writeFileSync(left, "half");
    await keep({ ...origin(), choices: 1 });
    expect(existsSync(left)).toBe(true);
    utimesSync(left, new Date(2020, 1, 1), new Date(2020, 1, 1));
    await keep({ ...origin(), choices: 2 });
    expect(existsSync(left)).toBe(false);
  });
});

test("what is no plain file on the disk has no key", async () => {
  expect(await cacheKey({ ...origin(), files: [{ name: "none", path: at("none") }] })).toBeUndefined();
  expect(await cacheKey({ ...origin(), files: [{ name: "folder", path: folder }] })).toBeUndefined();
});
