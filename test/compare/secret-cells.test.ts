import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addQuantities, territoryQuantity } from "../../src/compare/quantity.ts";
import { highest, isHole, lowest } from "../../src/model/value.ts";
import { lookupFrom, territory } from "./small-tables.ts";

const film = { sector: "J59", year: "2012", measure: "persons_employed" };
/** A nation of five units; the delta is three of them. */
const nation = territory("NL", ["NL11", "NL21", "NL31", "NL32", "NL33"]);
const delta = territory("delta", ["NL31", "NL32", "NL33"]);
const row = (region: string, value: string | number) => `${region} J59 2012 persons_employed ${value}`;
const sumIn = (rows: readonly string[], of = delta) =>
  territoryQuantity(lookupFrom(rows.join("\n"), [nation, of]), "delta", "film", film);

describe("a sum with a secret cell", () => {
  test("lies between what is published and that plus what the nation leaves", () => {
    // 100 in the nation, of which 20 + 15 + 30 are published elsewhere or here: 35 are left for the two secret units.
    const found = sumIn([
      row("NL", 100),
      row("NL11", 20),
      row("NL21", 15),
      row("NL31", 30),
      row("NL32", "c"),
      row("NL33", "c"),
    ]);
    expect(found.value).toEqual({
      kind: "bounds",
      low: 30,
      high: 65,
      reason: "confidential",
      note: "2 of 3 units are secret (NL32, NL33)",
    });
  });

  test("leaves room for secret units elsewhere in the nation", () => {
    const found = sumIn([
      row("NL", 100),
      row("NL11", "c"),
      row("NL21", 15),
      row("NL31", 30),
      row("NL32", "c"),
      row("NL33", 5),
    ]);
    expect(found.value).toMatchObject({ low: 35, high: 85 });
  });

  test("leaves room for units that have no row at all", () => {
    const found = sumIn([row("NL", 100), row("NL21", 15), row("NL31", 30), row("NL32", "c"), row("NL33", 5)]);
    expect(found.value).toMatchObject({ low: 35, high: 85 });
  });

  test("is known exactly where nothing is left", () => {
    const found = sumIn([
      row("NL", 70),
      row("NL11", 20),
      row("NL21", 15),
      row("NL31", 30),
      row("NL32", "c"),
      row("NL33", 5),
    ]);
    expect(found.value).toBe(35);
  });

  test("names the national total and the units elsewhere among its cells", () => {
    const found = sumIn([
      row("NL", 100),
      row("NL11", 20),
      row("NL21", "c"),
      row("NL31", 30),
      row("NL32", "c"),
      row("NL33", 5),
    ]);
    expect(found.cells.map((cell) => cell.region)).toEqual(["NL31", "NL32", "NL33", "NL", "NL11"]);
  });

  test("holds units against the parts of the nation they lie in, and never against units of another level", () => {
    const wide = territory("other", ["NL3", "NL310"]);
    const rows = [row("NL", 100), row("NL3", 60), row("NL310", 9), row("NL31", 30), row("NL32", "c"), row("NL33", 5)];
    const lookup = lookupFrom(rows.join("\n"), [nation, delta, wide]);
    // NL3 has 60, of which 30 + 5 are published below it; NL310 is a part of NL31 and takes nothing away.
    expect(territoryQuantity(lookup, "delta", "film", film).value).toMatchObject({ low: 35, high: 60 });
  });
});

describe("only the reason is left", () => {
  const published = [row("NL31", 30), row("NL32", "c"), row("NL33", 5)];
  const secret = { kind: "hole", reason: "confidential", note: "1 of 3 units are secret (NL32)" };

  test("without a national total", () => {
    expect(sumIn(published).value).toEqual(secret);
  });

  test("where the national total is secret", () => {
    expect(sumIn([row("NL", "c"), ...published]).value).toEqual(secret);
  });

  test("where the published figures are more than the nation has: then they bound nothing", () => {
    expect(sumIn([row("NL", 30), ...published]).value).toEqual(secret);
  });
});

test("a national total that is a range limits by its upper end", () => {
  const rows = [row("NL", "90..110"), row("NL31", 30), row("NL32", "c"), row("NL33", 5)];
  expect(sumIn(rows).value).toMatchObject({ low: 35, high: 110 });
});

test("secrets in two nations are each held against their own", () => {
  const border = territory("delta", ["NL31", "NL32", "DEA1"]);
  const rows = [row("NL", 100), row("DE", 900), row("NL31", 30), row("NL32", "c"), row("DEA1", "c")];
  expect(sumIn(rows, border).value).toMatchObject({
    low: 30,
    high: 1000,
    note: "2 of 3 units are secret (NL32, DEA1)",
  });
});

test("the true sum is never outside the limits", () => {
  const codes = ["NL11", "NL21", "NL31", "NL32", "NL33"];
  const cell = fc.record({ persons: fc.nat(1000), state: fc.constantFrom("open", "secret", "absent") });
  const property = fc.property(fc.tuple(cell, cell, cell, cell, cell), fc.nat(50), (cells, elsewhere) => {
    const total = cells.reduce((sum, { persons }) => sum + persons, elsewhere);
    const rows = cells.flatMap(({ persons, state }, at) => {
      const code = codes[at] ?? "";
      // A unit without a row can only lie outside the territory: inside, the sum is refused for another reason.
      if (state === "absent" && at < 2) return [];
      return [row(code, state === "secret" ? "c" : persons)];
    });
    const { value } = sumIn([row("NL", total), ...rows]);
    const truth = cells.slice(2).reduce((sum, { persons }) => sum + persons, 0);
    expect(isHole(value)).toBe(false);
    expect(lowest(value)).toBeLessThanOrEqual(truth);
    expect(highest(value)).toBeGreaterThanOrEqual(truth);
  });
  fc.assert(property, { seed: 5, numRuns: 500 });
});

/** A table of units by sectors in one year: a line a unit, a word a sector, `-` where there is no row. */
function grid(sectors: string, ...lines: string[]): string {
  const codes = sectors.split(" ");
  return lines
    .flatMap((line) => {
      const [unit = "", ...values] = line.trim().split(/ +/);
      return values.flatMap((value, at) =>
        value === "-" ? [] : [`${unit} ${codes[at]} 2012 persons_employed ${value}`],
      );
    })
    .join("\n");
}

const find = (rows: string, sector: string, codes: readonly string[], measure = "persons_employed") =>
  territoryQuantity(lookupFrom(rows, [nation, territory("delta", codes)]), "delta", sector, {
    ...film,
    sector,
    measure,
  });

describe("a section over its classes", () => {
  // Three units show that J is the sum of the three classes in the data.
  const open = ["NL 100 40 35 25", "NL11 20 10 5 5", "NL21 40 15 15 10"];

  test("leaves a secret class what the others do not have, where the published lines add up", () => {
    const rows = grid("J J58 J59 J62", ...open, "NL31 40 15 c 10");
    expect(find(rows, "J59", ["NL31"]).value).toBe(15);
  });

  test("binds from below, too, where only two classes are secret", () => {
    // J59 and J62 of NL31 are 25 together, and the nation leaves J62 no more than 25 - 5 - 10.
    const rows = grid("J J58 J59 J62", ...open, "NL31 40 15 c c");
    expect(find(rows, "J59", ["NL31"]).value).toBe(15);
    const wide = grid("J J58 J59 J62", "NL 100 40 35 25", "NL11 20 10 5 5", "NL21 40 - - -", "NL31 40 15 c c");
    expect(find(wide, "J59", ["NL31"]).value).toMatchObject({ low: 0, high: 25 });
  });

  test("is no more than an upper limit where one published line has something left over", () => {
    const rows = grid("J J58 J59 J62", "NL 105 - - -", "NL11 25 10 5 5", "NL21 40 15 15 10", "NL31 40 15 c 10");
    // Five people of NL11 are in classes outside the table: so may some of NL31's 40 be.
    expect(find(rows, "J59", ["NL31"]).value).toMatchObject({ low: 0, high: 15 });
  });

  test("is not relied on where a published line has more in its classes than in the section", () => {
    const rows = grid("J J58 J59 J62", "NL - 40 37 75", "NL11 20 10 5 5", "NL21 40 15 15 60", "NL31 40 15 c 10");
    // By its section it would be 15; the nation leaves 17.
    expect(find(rows, "J59", ["NL31"]).value).toMatchObject({ low: 0, high: 17 });
    const alone = grid("J J58 J59 J62", "NL11 20 10 5 5", "NL21 40 15 15 60", "NL31 40 15 c 10");
    expect(find(alone, "J59", ["NL31"]).value).toMatchObject({ kind: "hole", reason: "confidential" });
  });

  test("takes no aggregate for a class because it begins with the same letter", () => {
    const rows = grid("B B-S_X_K642 B08", "NL31 30 500 c");
    expect(find(rows, "B08", ["NL31"]).value).toMatchObject({ low: 0, high: 30 });
  });
});

test("where published lines miss their totals by a unit, room for rounding is left", () => {
  const lines = ["NL 61 20 21 20", "NL11 20 10 5 5", "NL21 21 5 10 5", "NL31 20 5 c 10"];
  const { value } = find(grid("J J58 J59 J62", ...lines), "J59", ["NL31"]);
  // J of NL21 is one more than its classes. Two each way, as four figures are rounded in either sum:
  // 20 - 5 - 10 by the section is 3 to 7, and 21 - 5 - 10 by the nation is 4 to 8.
  expect([lowest(value), highest(value)]).toEqual([4, 7]);
});

test("wages are not drawn in to whole euros, and value added has no bounds because it may be negative", () => {
  const wages = (measure: string) =>
    ["NL 100.5", "NL11 20", "NL31 c"].map((line) => line.replace(" ", ` J59 2012 ${measure} `)).join("\n");
  const { value } = find(wages("wages"), "J59", ["NL31"], "wages");
  expect(lowest(value)).toBe(0);
  expect(highest(value)).toBeCloseTo(80.5, 9);
  expect(find(wages("gross_value_added"), "J59", ["NL31"], "gross_value_added").value).toMatchObject({ kind: "hole" });
});

describe("a sum over several classes", () => {
  const rows = grid(
    "J J58 J59 J62",
    "NL 110 40 40 30",
    "NL11 20 10 5 5",
    "NL21 40 15 15 10",
    "NL31 25 15 c c",
    "NL32 25 0 c c",
  );
  const lookup = lookupFrom(rows, [nation, territory("delta", ["NL31"])]);
  const at = (sector: string) => territoryQuantity(lookup, "delta", sector, { ...film, sector });
  const [film59, it62] = [at("J59"), at("J62")];
  const both = addQuantities("both", [film59, it62]);

  test("asks for all its secrets at once: what is uncertain one by one may be certain together", () => {
    expect(film59.value).toMatchObject({ low: 0, high: 10 });
    expect(it62.value).toMatchObject({ low: 0, high: 10 });
    expect(both.value).toBe(10);
  });

  test("names the cells that prove it, each once", () => {
    const names = both.cells.map(({ region, sector }) => `${region} ${sector}`);
    expect(names).toEqual(["NL31 J59", "NL31 J62", "NL31 J", "NL31 J58"]);
  });

  test("is the same in whatever order it is added", () => {
    const other = addQuantities("both", [addQuantities("one", [it62]), film59]);
    expect(other.value).toEqual(both.value);
  });

  test("keeps the hole of a part that nobody collected", () => {
    expect(addQuantities("all", [film59, at("J63")]).value).toMatchObject({ reason: "not-collected" });
  });
});
