import { describe, expect, test } from "vitest";
import { streamIds, streamResults } from "../../src/compare/stream-results.ts";
import { streamsOf } from "../../src/compare/streams.ts";
import { payment } from "./small-comparison.ts";
import { region } from "./small-tables.ts";

const regions = [region("berlin", "DE"), region("ruhr", "DE")];
const paid = (place: string, amount: number, funder: string, more: object = {}) => ({
  ...payment(place, amount),
  funder,
  funderLevel: funder === "European Union" ? "eu" : "city",
  ...more,
});

const flows = [
  paid("berlin", 30, "European Union", { music: true }),
  paid("berlin", 50, "Senat für Köln – Kultur"),
  paid("berlin", 20, "Senat für Köln – Kultur", { music: true }),
  paid("ruhr", 7, "European Union"),
];
const valuesOf = (payments = flows) => streamResults({ regions, flows: payments }).map(({ id, value }) => [id, value]);

describe("listed payments as numbers", () => {
  test("are each stream, each funder, each use, each region, its European part, and all of it", () => {
    expect(Object.fromEntries(valuesOf())).toEqual({
      "berlin.funding.music.senat-fur-koln-kultur.2012": 20,
      "berlin.funding.other-culture.senat-fur-koln-kultur.2012": 50,
      "berlin.funding.music.european-union.2012": 30,
      "ruhr.funding.other-culture.european-union.2012": 7,
      "all.funding.senat-fur-koln-kultur.2012": 70,
      "all.funding.european-union.2012": 37,
      "berlin.funding.music.2012": 50,
      "berlin.funding.other-culture.2012": 50,
      "berlin.funding.listed.2012": 100,
      "berlin.share.funding.listed-eu.2012": 0.3,
      "ruhr.funding.other-culture.2012": 7,
      "ruhr.funding.listed.2012": 7,
      "ruhr.share.funding.listed-eu.2012": 1,
      "all.funding.listed.2012": 107,
    });
  });

  test("have the cells of their payments", () => {
    const all = streamResults({ regions, flows }).find(({ id }) => id === "all.funding.listed.2012");
    expect(all?.operands[0]?.cells.map(({ value, file }) => [value, file])).toEqual([
      [20, "flows.csv"],
      [50, "flows.csv"],
      [30, "flows.csv"],
      [7, "flows.csv"],
    ]);
  });

  test("say nothing of a European part where no such payment is listed", () => {
    const ids = valuesOf(flows.filter(({ funderLevel }) => funderLevel !== "eu")).map(([id]) => id);
    expect(ids.filter((id) => String(id).includes("listed-eu"))).toEqual([]);
  });

  test("number funders that would be written alike", () => {
    const ids = valuesOf([paid("berlin", 2, "A & B"), paid("berlin", 1, "A - B")]).map(([id]) => id);
    expect(ids).toContain("all.funding.a-b.2012");
    expect(ids).toContain("all.funding.a-b_2.2012");
  });

  test("never add amounts in prices of two kinds: the rarer ones are counted and left out", () => {
    const mixed = [...flows, paid("berlin", 1000, "European Union", { priceBasis: "2015" })];
    expect(streamsOf({ regions, flows: mixed }, 12).otherPrices).toBe(1);
    expect(Object.fromEntries(valuesOf(mixed))).toMatchObject({ "all.funding.listed.2012": 107 });
  });

  test("are called what the figure looks them up by", () => {
    const streams = streamsOf({ regions, flows }, 12);
    const ids = streamIds(streams);
    const known = new Set(valuesOf().map(([id]) => id));
    const asked = streams.bands.flatMap((band) => [
      ids.band(band),
      ids.funder(band.funder),
      ids.use(band.region, band.music),
    ]);
    expect([...asked, ids.region("ruhr"), ids.european("berlin"), ids.whole].filter((id) => !known.has(id))).toEqual(
      [],
    );
  });

  test("are none where nothing is listed", () => {
    expect(streamResults({ regions, flows: [] })).toEqual([]);
  });
});
