import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { renderSpreadsheet } from "../../src/render/spreadsheet.ts";

const table = {
  columns: ["Region", "=cmd()"],
  rows: [
    ["Berlin", 3.03],
    ["=1+1", "secret"],
    ["\u0000<b>", ""],
  ],
};

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test("numbers are numbers, and a text that begins like a formula stays a text", async () => {
  const files = unzipSync(await renderSpreadsheet("lq-dots", table));
  const sheet = textOf(files["xl/worksheets/sheet1.xml"]);
  const shared = textOf(files["xl/sharedStrings.xml"]);
  expect(sheet).toContain("<v>3.03</v>");
  expect(sheet).not.toContain("<f>");
  expect(shared).toContain("=1+1");
  expect(shared).toContain("<t>&lt;b&gt;</t>");
});

test("the same table gives the same bytes at another time", async () => {
  const first = await renderSpreadsheet("lq-dots", table);
  // The clock of a zip archive ticks every two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.compare(first, await renderSpreadsheet("lq-dots", table))).toBe(0);
});
