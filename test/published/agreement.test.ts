import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { agreementPage, type Counted, folders, type Tally } from "./agreement.ts";
import { expectGolden } from "./golden.ts";

/** The counts that the comparison of a folder has left there; none before it is compared. */
function talliesOf(folder: string): readonly Tally[] {
  const file = new URL(`${folder}/agreement.csv`, import.meta.url);
  if (!existsSync(file)) return [];
  const rows: readonly (Omit<Counted, "rows"> & { readonly rows: string })[] = parse(readFileSync(file), {
    columns: true,
  });
  return rows.map((row) => ({ ...row, rows: Number(row.rows) }));
}

test("the page of agreement says what the tests count", () => {
  expectGolden("AGREEMENT.md", agreementPage(new Map(folders.map((folder) => [folder, talliesOf(folder)]))));
});

test("no ordinary answer of a peer differs from ours", () => {
  const differing = folders.flatMap((folder) => talliesOf(folder).filter(({ answer }) => answer === "differs"));
  expect(differing).toEqual([]);
});

const oracle = new URL("../../../shared/oracle/", import.meta.url);
const isHere = existsSync(oracle);
if (!isHere) process.stdout.write("agreement: ../shared/oracle is not here, so its list of folders is not checked\n");

test.skipIf(!isHere)("the page lists every folder of peers' answers", () => {
  const known = readdirSync(oracle, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = known.map(({ name }) => name.replaceAll("_", "-")).filter((name) => name !== "performance");
  expect([...folders].sort()).toEqual(names.sort());
});

test("every folder with peers' answers beside the tests is on the page", () => {
  const beside = readdirSync(new URL(".", import.meta.url), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders).toEqual(expect.arrayContaining(beside.map(({ name }) => name)));
});
