import { gzipSync, strToU8, zipSync } from "fflate";
import type { Random } from "../../src/base/random.ts";
import { sheetXml, xlsxOf } from "../ingest/formats/xlsx-files.ts";
import { bytesOf, mutated } from "./mutate.ts";

const workbook = [
  {
    name: "Tabelle1",
    rows: [
      ["Kreis", 2011, 2012],
      ["Essen", 12, 13.5],
      ["Bochum", "x", "1.234"],
    ],
    merges: ["A1:A1"],
  },
];
const strings =
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Kreis</t></si><si><t>b</t></si></sst>';

/** One of its bytes or more overwritten, or its end cut off. */
function damaged(random: Random, bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let left = 1 + Math.floor(random() * 4); left > 0; left -= 1)
    changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
  return random() < 0.2 ? changed.subarray(0, Math.floor(random() * changed.length)) : changed;
}

/** A workbook whose sheet, strings or directory of parts was changed before it was packed. */
function mutatedWorkbook(random: Random): Uint8Array {
  const [first] = workbook;
  if (first === undefined) return xlsxOf(workbook);
  const kind = random();
  if (kind < 0.5) return xlsxOf(workbook, { "xl/worksheets/sheet1.xml": mutated(random, sheetXml(first)) });
  if (kind < 0.8) return xlsxOf(workbook, { "xl/sharedStrings.xml": mutated(random, strings) });
  return xlsxOf(workbook, {
    "xl/workbook.xml": mutated(
      random,
      '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
  });
}

/** A text as it comes in a zip or gzip file, or a workbook in its stead; changed before it is packed, behind that, or both. */
export function packedCase(random: Random, name: string, text: string): readonly [name: string, bytes: Uint8Array] {
  const kind = random();
  const content = random() < 0.5 ? strToU8(text) : bytesOf(random, mutated(random, text));
  const date = { mtime: new Date(2020, 0, 1) };
  const [as, bytes] =
    kind < 0.4
      ? (["t.xlsx", random() < 0.5 ? xlsxOf(workbook) : mutatedWorkbook(random)] as const)
      : kind < 0.75
        ? (["t.zip", zipSync({ [name]: content, "b.csv": strToU8("a,b\n1,2\n") }, date)] as const)
        : ([`${name}.gz`, gzipSync(content, { mtime: 0 })] as const);
  return [as, random() < 0.5 ? damaged(random, bytes) : bytes];
}
