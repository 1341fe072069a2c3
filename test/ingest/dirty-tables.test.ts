import fc from "fast-check";
import { expect, it } from "vitest";
import { formatFindings } from "../../src/ingest/findings.ts";
import { readFlows } from "../../src/ingest/flows.ts";
import { readObservations } from "../../src/ingest/observations.ts";
import { readTable } from "../../src/ingest/table.ts";
import { isBounds, isNumber } from "../../src/model/value.ts";
import { input, known, observationHeader } from "./inputs.ts";

const cell = fc.oneof(
  fc.constantFrom("NL32", "NL", "J59", "J", "2014", "2013", "turnover", "local_units", "12", "-3", "1e5", "", "c", "S"),
  fc.constantFrom("number", "EUR", "current", '"', '"a\nb"', "\u0000", "=1", "9".repeat(400), "__proto__", "\r", "ü"),
  fc.string({ maxLength: 4 }),
);
const goodRow = fc
  .tuple(
    fc.constantFrom("NL32", "NL", "NL31"),
    fc.constantFrom("J", "J59"),
    fc.integer({ min: 2010, max: 2014 }),
    fc.nat(3000),
  )
  .map(([region, sector, year, value]) => `${region},${sector},NACE2,${year},local_units,${value},,,number,,,S`);
const badRow = fc.array(cell, { maxLength: 14 }).map((cells) => cells.join(","));
const table = fc
  .tuple(
    fc.constantFrom(observationHeader, observationHeader, "region,year", ""),
    fc.array(fc.oneof(goodRow, badRow), { maxLength: 25 }),
  )
  .chain(([header, rows]) => fc.constantFrom("\n", "\r\n", "\r").map((end) => [header, ...rows].join(end)));

const addsUp = ({ read, kept, rejected, skipped }: { read: number; kept: number; rejected: number; skipped: number }) =>
  expect(kept + rejected + skipped).toBe(read);

it("random dirty tables are read to the end: counts add up, values are finite, and every rejected row has an error", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 2 }), async (texts) => {
      const { observations, findings, counts } = await readObservations(
        texts.map((text, index) => input(text, `${index}.csv`)),
        known,
      );
      counts.forEach(addsUp);
      expect(counts.reduce((sum, { kept }) => sum + kept, 0)).toBe(observations.length);
      for (const { value } of observations)
        expect(isNumber(value) ? Number.isFinite(value) : !isBounds(value) || value.low < value.high).toBe(true);
      for (const { file, rejected } of counts)
        if (rejected > 0)
          expect(findings.some((finding) => finding.file === file && finding.severity === "error")).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing a terminal obeys may come out
      for (const line of formatFindings(findings)) expect(line).not.toMatch(/[\u0000-\u001f]/);
    }),
    { seed: 20_141, numRuns: 300 },
  );
});

it("other tables survive random bytes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom("", "region,sector,year,value\n"),
      async (bytes, header) => {
        const content = new Uint8Array([...Buffer.from(header), ...bytes]);
        addsUp((await readTable(input(content))).counts);
        addsUp((await readFlows(input(content), known)).counts);
      },
    ),
    { seed: 20_142, numRuns: 300 },
  );
});
