import { createReadStream, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCities } from "../../src/ingest/cities.ts";
import { readDefinitions } from "../../src/ingest/definitions.ts";
import { formatFindings } from "../../src/ingest/findings.ts";
import { readFlows } from "../../src/ingest/flows.ts";
import { knownCodesOf } from "../../src/ingest/known-codes.ts";
import { readObservations } from "../../src/ingest/observations.ts";
import { readSources } from "../../src/ingest/sources.ts";
import { readTerritories } from "../../src/ingest/territories.ts";
import type { Finding } from "../../src/model/finding.ts";

const bundled = (file: string) => ({ file, bytes: createReadStream(`data/${file}`) });
const errorsIn = (findings: readonly Finding[]) =>
  formatFindings(findings.filter(({ severity }) => severity === "error"));

const observationFiles = [
  "companies.csv",
  "employment.csv",
  "turnover.csv",
  "cultural-employment.csv",
  "population.csv",
  "gdp.csv",
  "prices.csv",
  "funding-totals.csv",
  "europe.csv",
];

describe("the bundled data", () => {
  it("hold no error in any table", async () => {
    const territories = await readTerritories(bundled("regions.csv"));
    const definitions = await readDefinitions(bundled("sectors.csv"));
    const sources = await readSources(bundled("sources.csv"));
    const known = knownCodesOf({
      territories: territories.items,
      definitions: definitions.items,
      sources: sources.items,
    });
    const flows = await readFlows(bundled("funding.csv"), known);
    const cities = await readCities(bundled("cities.csv"));
    for (const read of [territories, definitions, sources, flows, cities]) {
      expect(errorsIn(read.findings)).toEqual([]);
      expect(read.counts.kept).toBe(read.counts.read);
    }
    const { findings, counts } = await readObservations(observationFiles.map(bundled), known);
    expect(errorsIn(findings)).toEqual([]);
    expect(counts.map(({ rejected }) => rejected)).toEqual(observationFiles.map(() => 0));
    expect(counts.map(({ file }) => file)).toEqual(observationFiles);
  });

  it("name every definition, and every class that a chart draws, in three languages", async () => {
    const [english, ...others] = await Promise.all(
      (["en", "de", "nl"] as const).map((language) => readDefinitions(bundled("sectors.csv"), { language })),
    );
    const shortIn = (read: typeof english) =>
      read?.items.flatMap(({ members }) => members.map(({ shortName }) => shortName !== undefined));
    for (const read of others) {
      expect(shortIn(read)).toEqual(shortIn(english));
      const same = read?.items.filter(({ title }, at) => title === english?.items[at]?.title).map(({ id }) => id);
      expect(same).toEqual([]);
    }
    expect(shortIn(english)?.filter((isShort) => isShort).length).toBeGreaterThan(15);
  });

  it("lose no line: what is read is what an independent count finds", async () => {
    const { counts } = await readFlows(
      bundled("funding.csv"),
      knownCodesOf({ territories: [], definitions: [], sources: [] }),
    );
    const text = readFileSync("data/funding.csv", "utf8");
    // Records end where a line break follows an even number of quotation marks.
    let quotes = 0;
    let records = 0;
    for (const letter of text) {
      if (letter === '"') quotes += 1;
      if (letter === "\n" && quotes % 2 === 0) records += 1;
    }
    expect(counts.read).toBe(records - 1);
  });
});
