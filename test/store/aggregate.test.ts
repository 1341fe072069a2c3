import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asksForCare } from "../../src/store/aggregate.ts";
import { decimalText } from "../../src/store/aggregate-output.ts";
import { scaledNumber, shortNumber } from "../../src/store/aggregate-source.ts";
import { type Engine, openEngine } from "../../src/store/engine.ts";
import { temporaryFolder } from "../../src/store/temporary-folder.ts";

let folder = "";
let engine: Engine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cluster-store-"));
  engine = await openEngine({ files: [], folder });
});

afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

const scaled = async (text: string | null) => {
  const [row] = await engine.rows(
    `SELECT CAST(${shortNumber("said")} AS VARCHAR) AS number FROM (SELECT $1::VARCHAR AS said)`,
    [text],
  );
  return row?.number;
};

describe("a short number as whole ten-thousandths", () => {
  test.each([
    ["0", "0"],
    ["007.5", "75000"],
    ["0.0001", "1"],
    ["99999999999.9999", "999999999999999"],
    ["99999999999.9997", "999999999999997"],
    ["12345678901.2345", "123456789012345"],
  ])("%s", async (text, whole) => {
    expect(await scaled(text)).toBe(whole);
  });

  test("is exact for every ending, also of the longest", async () => {
    const endings = Array.from({ length: 10_000 }, (_, index) => String(index).padStart(4, "0"));
    const statement = `SELECT count(*) AS wrong FROM (SELECT '99999999999.' || ending AS said, ending FROM (SELECT unnest($1) AS ending)) WHERE ${shortNumber("said")} <> CAST('99999999999' || ending AS BIGINT)`;
    expect(await engine.rows(statement, [endings])).toEqual([{ wrong: 0 }]);
  });

  test.each([null, ""])("is nothing where the cell is %j", async (text) => {
    expect(await scaled(text)).toBeNull();
  });

  test.each([
    "1e5",
    "1_000",
    "inf",
    "nan",
    "+1",
    " 1",
    "1 ",
    ".5",
    "5.",
    "-1",
    "1,5",
    "0x10",
    "0.00001",
    "100000000000",
  ])("leaves %j to the careful lane", async (text) => {
    const error = await scaled(text).catch((caught: unknown) => caught);
    expect(asksForCare(error)).toBe(true);
  });
});

test("a whole number in a double is the same one, also the longest", async () => {
  const endings = Array.from({ length: 10_000 }, (_, index) => String(index).padStart(4, "0"));
  const statement = `SELECT count(*) AS wrong FROM (SELECT '99999999999.' || ending AS said, ending FROM (SELECT unnest($1) AS ending)) WHERE CAST(${scaledNumber("said")} AS HUGEINT) <> CAST('99999999999' || ending AS HUGEINT)`;
  expect(await engine.rows(statement, [endings])).toEqual([{ wrong: 0 }]);
});

describe("a whole number as the decimal it stands for", () => {
  test.each([
    ["0", 4, "0"],
    ["10000", 4, "1"],
    ["12500", 4, "1.25"],
    ["1", 4, "0.0001"],
    ["-1", 4, "-0.0001"],
    ["-120000", 4, "-12"],
    ["100", 0, "100"],
    ["12345678901234567890123456789", 18, "12345678901.234567890123456789"],
  ])("%s with %d decimals", async (whole, decimals, text) => {
    const [row] = await engine.rows(
      `SELECT ${decimalText("whole", decimals)} AS said FROM (SELECT $1::DECIMAL(38, 0) AS whole)`,
      [whole],
    );
    expect(row?.said).toBe(text);
  });
});

test("a temporary folder is this user's alone, and is gone when it is removed", async () => {
  const { stat } = await import("node:fs/promises");
  const { path, remove } = await temporaryFolder();
  expect((await stat(path)).mode & 0o077).toBe(0);
  remove();
  await expect(stat(path)).rejects.toThrow("ENOENT");
});
