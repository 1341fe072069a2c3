import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eurostatSdmxCsv } from "../../../src/ingest/formats/eurostat-sdmx-csv.ts";
import { eurostatTsv } from "../../../src/ingest/formats/eurostat-tsv.ts";
import type { Format } from "../../../src/ingest/formats/format.ts";
import { sdmxCsv2 } from "../../../src/ingest/formats/sdmx-csv-2.ts";
import { UserError } from "../../../src/model/finding.ts";
import { reading } from "./sdmx-reading.ts";

const files: readonly (readonly [format: Format, text: string])[] = [
  [eurostatTsv, "freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,NR,DE\t: @C\t-1.50 bd\nA,NR,NL\t12 \t: cd\n"],
  [
    eurostatSdmxCsv,
    'DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\r\nE:T(1.0),x,A,"DE",2020,1.5,bd,\r\nE:T(1.0),x,A,NL,2020,,,C\r\n',
  ],
  [
    sdmxCsv2,
    "STRUCTURE[;],STRUCTURE_ID,ACTION,SERIES_KEY,GEO: Region,TIME_PERIOD,OBS_VALUE1,OBS_VALUE2,NOTE[]\ndataflow,E:T(1.0),I,DE,DE: Germany,2020,1,2e1,a;b\ndataflow,E:T(1.0),D,NL,NL,2020,-,-,\n",
  ],
];

const letters = [
  "",
  "\t",
  ",",
  ";",
  "\n",
  "\r",
  '"',
  ":",
  "@",
  "\\",
  "\0",
  "\ufeff",
  "\ufffd",
  " ",
  "-",
  "9",
  "e",
  "c",
  "[",
  "*",
  "ü",
];
const change = fc.record({
  at: fc.noBias(fc.nat(999)),
  length: fc.nat(6),
  letter: fc.constantFrom(...letters),
});

describe("damaged files of Eurostat and SDMX", () => {
  it.each(files)("give cells or findings, and no record is lost: $id", async (format, text) => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const damaged = changes.reduce((before, { at, length, letter }) => {
          const place = Math.floor((at / 1000) * before.length);
          return before.slice(0, place) + letter + before.slice(place + length);
        }, text);
        const found = await reading(format, "t.csv", damaged).catch((error: unknown) => {
          if (!(error instanceof UserError)) throw error;
        });
        if (found === undefined) return;
        read += 1;
        if (found.counts.rejected > 0) expect(found.findings).not.toEqual([]);
        for (const { codes, number, status, confidentiality } of found.cells) {
          expect(codes).toHaveLength(found.dimensions.length);
          expect(number ?? "0").toMatch(/^-?\d+(?:\.\d+)?$/);
          expect(`${status}${confidentiality}`).toMatch(/^[A-Z]{2}$/);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
