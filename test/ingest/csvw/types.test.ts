import { describe, expect, it } from "vitest";
import { readValue } from "../../../src/ingest/csvw/datatype.ts";
import { isDatePattern } from "../../../src/ingest/csvw/date-format.ts";
import { type Datatype, plainText } from "../../../src/ingest/csvw/description.ts";
import { numberPattern } from "../../../src/ingest/csvw/number-pattern.ts";
import { columns, read, wrong } from "./described.ts";

const valued = (text: string, datatype: Partial<Datatype>) => readValue(text, { ...plainText, ...datatype });
const typed = (datatype: unknown, more: object = {}) => columns({ titles: "a", datatype, ...more });
/** How many findings a table of one column has. */
const flaws = async (datatype: unknown, cell: string): Promise<number> =>
  (await read(typed(datatype), `a\n"${cell}"\n`)).findings.length;

describe("a number in a pattern", () => {
  const number = (text: string, format: string, more: Partial<Datatype> = {}) =>
    valued(text, { base: "decimal", format, ...more });
  it.each([
    ["#,##0", "1,234,567", 1234567],
    ["#,##0", "1234", undefined],
    ["#,##0", "12,34", undefined],
    ["#,##,##0", "12,34,567", 1234567],
    ["#,##,##0", "1,234,567", undefined],
    ["000", "12", undefined],
    ["#0.0##,#", "1.234,5", 1.2345],
    ["#0.0##,#", "1.2345", undefined],
    ["0.0", "1", undefined],
    ["0.#", "1", 1],
    ["0.#", "1.25", undefined],
    ["+0", "1", undefined],
    ["+0", "-1", -1],
    ["0%", "7%", 0.07],
    ["%0", "%-7", -0.07],
    ["0‰", "7‰", 0.007],
    ["0%", "7", undefined],
    ["0", "7%", undefined],
  ])("%s reads %s as %s", (format, text, value) => {
    expect(number(text, format)).toBe(value);
  });

  it("has its own signs, and an exponent only where the pattern has one", () => {
    expect(number("1.234,5", "#.##0,0", { decimalChar: ",", groupChar: "." })).toBe(1234.5);
    expect(number("1,234.5", "#.##0,0", { decimalChar: ",", groupChar: "." })).toBeUndefined();
    expect(valued("1.5E3", { base: "double", format: "0.#E0" })).toBe(1500);
    expect(valued("1.5", { base: "double", format: "0.#E0" })).toBeUndefined();
    expect(valued("1.", { base: "integer" })).toBeUndefined();
    expect(valued("1%", { base: "integer" })).toBeUndefined();
    expect(valued("0.07%", { base: "decimal" })).toBe(0.0007);
    expect(valued("1e999", { base: "double" })).toBeUndefined();
  });

  it.each(["[", "0#", "#,,0", "0.#0", "%0%", "", "0.0.0", "abc"])("is not checked by %j", (format) => {
    expect(numberPattern(format, {} as Datatype)).toBeUndefined();
  });
});

describe("a date", () => {
  it("has parts of a second, as many as the pattern has or fewer", () => {
    const time = (text: string) => valued(text, { base: "time", format: "HH:mm:ss.SS" });
    expect([time("15:02:37.1"), time("15:02:37.14"), time("15:02:37")]).toEqual([
      "15:02:37.1",
      "15:02:37.14",
      "15:02:37",
    ]);
    expect(time("15:02:37.143")).toBeUndefined();
  });

  it("may be a month, a day of any month or a day of any year", () => {
    expect(valued("--02-29", { base: "gMonthDay" })).toBe("--02-29");
    expect(valued("--02-30", { base: "gMonthDay" })).toBeUndefined();
    expect(valued("---31Z", { base: "gDay" })).toBe("---31Z");
    expect(valued("--13", { base: "gMonth" })).toBeUndefined();
    expect(valued("2015-03-15T15:02:37", { base: "dateTimeStamp" })).toBeUndefined();
  });

  it("is read by a pattern that says all of it, and says nothing twice", () => {
    expect(isDatePattern("d.M.yyyy", "date")).toBe(true);
    expect(isDatePattern("M.yyyy", "date")).toBe(false);
    expect(isDatePattern("yyyy yyyy-MM-dd", "date")).toBe(false);
    expect(isDatePattern("yy-MM-dd", "date")).toBe(false);
  });
});

describe("a limit", () => {
  it.each([
    [{ base: "integer", minimum: 5 }, "5", "4"],
    [{ base: "integer", minExclusive: 5 }, "6", "5"],
    [{ base: "decimal", maxInclusive: "5.5" }, "5.5", "5.6"],
    [{ base: "decimal", maxExclusive: 5, format: { decimalChar: "," } }, "4,9", "5,0"],
    [{ base: "date", minimum: "2015-01-31", format: "d.M.yyyy" }, "31.1.2015", "30.1.2015"],
    [{ base: "dateTime", maximum: "2015-01-01T12:00:00Z" }, "2015-01-01T13:00:00+01:00", "2015-01-01T12:00:00-01:00"],
    [{ base: "duration", minimum: "P1M" }, "P32D", "P27D"],
    [{ base: "yearMonthDuration", maximum: "P1Y" }, "P12M", "P13M"],
  ])("%j takes %s and not %s", async (datatype, inside, outside) => {
    expect([await flaws(datatype, inside), await flaws(datatype, outside)]).toEqual([0, 1]);
  });

  it("is said with the cell that breaks it, and the cell stays the text it is", async () => {
    expect(await read(typed({ base: "integer", minimum: 5 }), "a\n04\n")).toMatchObject({
      rows: [{ a: "04" }],
      findings: [
        't.csv:2:1  error  constraint-error  a "04" breaks minInclusive 5 — correct the cell, or what the metadata say of it',
      ],
    });
  });

  it.each([
    { base: "integer", minInclusive: 5, minExclusive: 4 },
    { base: "integer", maximum: 5, maxInclusive: 4 },
    { base: "integer", minInclusive: 5, maxInclusive: 4 },
    { base: "integer", minInclusive: 5, maxExclusive: 5 },
    { base: "string", minimum: 5 },
    { base: "date", length: 5 },
    { base: "string", maxLength: 1, minLength: 2 },
    { "@id": "_:a", base: "string" },
    { "@id": "http://www.w3.org/2001/XMLSchema#string", base: "string" },
  ])("like %j is refused", async (datatype) => {
    expect((await wrong(typed(datatype)))[0]).toMatch(/^error: /);
  });

  it.each([
    { base: "integer", minimum: 5, minInclusive: 5 },
    { base: "integer", minExclusive: 5, maxExclusive: 5 },
    { base: "integer", minimum: 5, maximum: 5 },
    { "@id": "http://example.org/type", base: "string" },
  ])("like %j is taken", async (datatype) => {
    expect(await wrong(typed(datatype))).toEqual([]);
  });
});

describe("a pattern of texts", () => {
  it("is matched by the whole cell", async () => {
    const city = { base: "string", format: "[A-Z]{2}\\d*" };
    expect([await flaws(city, "BE12"), await flaws(city, "xBE12"), await flaws(city, "BE12x")]).toEqual([0, 1, 1]);
    expect(await flaws({ base: "duration", format: "P\\dD" }, "P1M")).toBe(1);
  });

  it("of a stranger runs no longer than the cell is long", async () => {
    const content = `a\n${"a".repeat(100_000)}!\n`;
    expect((await read(typed({ base: "string", format: "(a+)+$" }), content)).findings).toHaveLength(1);
  });

  it("that looks ahead or names what it found before is not used, and that is said", async () => {
    expect(await wrong(typed({ base: "string", format: "(?=a)b" }))).toEqual([
      'warning: tableSchema.columns[0].datatype.format "(?=a)b" cannot be checked: it looks ahead or behind, or names a group; it is left out',
    ]);
    expect(await wrong(typed({ base: "string", format: "(a)\\1" }))).toHaveLength(1);
    expect(await wrong(typed({ base: "string", format: "+" }))).toHaveLength(1);
    expect(await wrong(typed({ base: "boolean", format: "YN" }))).toHaveLength(1);
    expect(await wrong(typed({ base: "boolean", format: { pattern: "Y|N" } }))).toHaveLength(1);
  });
});

describe("a cell", () => {
  it("without a value takes the default, and is missed where it is required", async () => {
    const filled = await read(typed("integer", { default: "7", null: ["", "-", "7x"] }), "a,\n".replace(",", ""));
    expect(filled.rows).toEqual([]);
    const rows = await read(typed("integer", { default: "7", null: "-" }), 'a\n""\n-\n5\n');
    expect(rows).toMatchObject({ rows: [{ a: 7 }, {}, { a: 5 }], findings: [] });
    const missed = await read(typed("integer", { required: true, null: ["-"] }), "a\n-\n");
    expect(missed.findings).toEqual([
      expect.stringContaining("t.csv:2:1  error  constraint-error  a must not be empty"),
    ]);
  });

  it("of a list is parted, each value by its type, and a value that stands for none is none", async () => {
    const lists = await read(typed("integer", { separator: ";", null: "x" }), "a\n1; 2;x;y\nx\n");
    expect(lists.rows).toEqual([{ a: [1, 2, "y"] }, {}]);
    expect(lists.findings).toEqual([expect.stringContaining('a "y" is no integer')]);
  });

  it("keeps as much of its white space as its type does", async () => {
    const cell = '"\ta  b\n"';
    for (const [base, value] of [
      ["string", "\ta  b\n"],
      ["normalizedString", " a  b "],
      ["token", "a b"],
    ])
      expect([base, (await read(typed(base), `a\n${cell}\n`)).rows]).toEqual([base, [{ a: value }]]);
  });

  it("of a column that no file has holds its default", async () => {
    const metadata = columns({ titles: "a" }, { name: "kind", virtual: true, default: "city" });
    expect(await read(metadata, "a\n1\n")).toMatchObject({ rows: [{ a: "1", kind: "city" }], findings: [] });
  });
});
