import { describe, expect, test } from "vitest";
import type { ContractRow } from "../../../src/ingest/formats/contract-row.ts";
import type { Dimension, Format, OfficeCell, OfficeTable, Role } from "../../../src/ingest/formats/format.ts";
import { type TranslationChoices, translate } from "../../../src/ingest/formats/translate.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { UserError } from "../../../src/model/finding.ts";

const dimension = (id: string, role: Role): Dimension => ({ id, label: "", role, labels: new Map() });

const cell = (codes: readonly string[], changes: Partial<OfficeCell> = {}): OfficeCell => ({
  codes,
  raw: "1.5",
  number: "1.5",
  status: "A",
  confidentiality: "F",
  flags: "",
  unit: "",
  line: 2,
  column: 2,
  ...changes,
});

async function* oneBlock(cells: readonly OfficeCell[]): AsyncGenerator<readonly OfficeCell[]> {
  yield cells;
}

const table = (dimensions: readonly Dimension[], cells: readonly OfficeCell[]): OfficeTable => ({
  kind: "table",
  dataset: "some_table",
  title: "",
  updated: "",
  dimensions,
  cells: oneBlock(cells),
});

const eurostat = { id: "eurostat-tsv", flagLetters: true } as Pick<Format, "id" | "flagLetters"> as Format;
const genesis = { id: "genesis-ffcsv" } as Pick<Format, "id"> as Format;
const standards: TranslationChoices = { map: {}, set: {}, keep: new Map(), source: "X", validity: new Map() };

async function translated(
  office: OfficeTable,
  choices: Partial<TranslationChoices> = {},
  format = eurostat,
): Promise<{ readonly rows: readonly ContractRow[]; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  const nothing = () => undefined;
  const report = { add: (found: Finding) => void findings.push(found), keep: nothing, reject: nothing, skip: nothing };
  const { rows } = await translate(office, { ...standards, ...choices }, { file: "f.tsv", format, report });
  const all: ContractRow[] = [];
  for await (const block of rows) all.push(...block);
  return { rows: all, findings };
}

const business = [
  dimension("nace_r2", "sector"),
  dimension("indic_sb", "measure"),
  dimension("geo", "region"),
  dimension("time", "time"),
];

describe("the translation of an office's table", () => {
  test("codes become the columns of the contract, and the code list gives the unit", async () => {
    const { rows } = await translated(
      table(business, [cell(["J59", "V13320", "DEA", "2012"], { line: 7, column: 3 })]),
    );
    expect(rows).toEqual([
      {
        region: "DEA",
        sector: "J59",
        code_system: "NACE2",
        year: "2012",
        measure: "wages",
        value: "1500000",
        unit: "EUR",
        price_basis: "current",
        status: "",
        source: "X",
        period: "",
        flags: "",
        origin: "f.tsv:7:3",
        further: [],
      },
    ]);
  });

  test("a secret cell is empty and secret, whatever letters stand with it", async () => {
    const secret = cell(["J59", "V16110", "NL31", "2012"], {
      number: undefined,
      status: "Q",
      confidentiality: "C",
      flags: "cd",
    });
    const { rows } = await translated(table(business, [secret]));
    expect(rows[0]).toMatchObject({ value: "", status: "cd", unit: "persons" });
  });

  test("a figure that is suppressed because it is not reliable is not called secret", async () => {
    const unreliable = cell(["J59", "V16110", "DE", "2012"], { number: undefined, status: "Q", flags: "/" });
    const { rows } = await translated(table(business, [unreliable]), {}, genesis);
    expect(rows[0]?.status).toBe("u");
  });

  test("the quality sign e of GENESIS, which means final, does not become e for estimated", async () => {
    const { rows } = await translated(
      table(business, [cell(["J59", "V16110", "05", "2012"], { flags: "e" })]),
      {},
      genesis,
    );
    expect(rows[0]).toMatchObject({ status: "", flags: "e", region: "DEA" });
  });

  test("a unit that is not known leaves the figure out and says so once", async () => {
    const cells = ["2011", "2012"].map((year) => cell(["J59", "X1", "DE", year], { unit: "Barrel" }));
    const { rows, findings } = await translated(table(business, cells));
    expect(rows).toEqual([]);
    expect(findings.map(({ rule, line, value }) => ({ rule, line, value }))).toEqual([
      { rule: "unknown-unit", line: 2, value: "Barrel" },
    ]);
  });

  test("a unit that is stated nowhere stays empty, with a warning", async () => {
    const { rows, findings } = await translated(table(business, [cell(["J59", "X1", "DE", "2012"])]));
    expect(rows[0]).toMatchObject({ measure: "X1", value: "1.5", unit: "" });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["unit-not-stated", "warning"]]);
  });

  test("a dash for a district that was dissolved by then is no zero", async () => {
    const aachen = {
      code: "05354",
      codeSystem: "AGS",
      name: "Aachen, Kreis",
      from: "",
      to: "2009-10-20",
      successors: ["05334"],
    };
    const dash = { number: "0", flags: "-" };
    const cells = ["31.12.2008", "31.12.2024"].map((day) => cell(["J59", "V16110", "05354", day], dash));
    const choices = { validity: new Map([["05354", aachen]]) };
    const { rows, findings } = await translated(table(business, cells), choices, genesis);
    expect(rows.map(({ value, status }) => [value, status])).toEqual([
      ["0", ""],
      ["", "m"],
    ]);
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      [
        "dissolved-region",
        "05354 (Aachen, Kreis) did not exist on 2024-12-31: its dash is no zero, and the value stays empty",
      ],
    ]);
  });

  test("a further dimension with several codes is warned of, and its total is written _T", async () => {
    const dimensions = [...business, dimension("sex", "other")];
    const cells = ["F", ""].map((sex) => cell(["J59", "V16110", "DE", "2012", sex]));
    const { rows, findings } = await translated(table(dimensions, cells));
    expect(rows.map(({ further }) => further)).toEqual([["F"], ["_T"]]);
    expect(findings.map(({ rule, hint }) => [rule, hint])).toEqual([
      ["several-codes", "keep one of them: --keep sex=_T"],
    ]);
    const kept = await translated(table(dimensions, cells), { keep: new Map([["sex", new Set(["_T"])]]) });
    expect(kept.rows.map(({ further }) => further)).toEqual([["_T"]]);
    expect(kept.findings).toEqual([]);
  });

  test("a period that is not known is an error, unless the year is set", async () => {
    const cells = [cell(["J59", "V16110", "DE", "Winter"])];
    const lost = await translated(table(business, cells));
    expect(lost.rows).toEqual([]);
    expect(lost.findings[0]?.rule).toBe("unknown-period");
    const set = await translated(table(business, cells), { set: { year: "2012" } });
    expect(set.rows[0]).toMatchObject({ year: "2012", period: "Winter" });
  });

  test("of two regions the first is the region, unless the reader says otherwise", async () => {
    const dimensions = [dimension("from", "region"), dimension("to", "region"), dimension("time", "time")];
    const office = () => table(dimensions, [cell(["NL31", "NL32", "2012"], { unit: "aantal" })]);
    expect((await translated(office())).rows[0]).toMatchObject({ region: "NL31", further: ["NL32"] });
    const mapped = await translated(office(), { map: { region: "to" } });
    expect(mapped.rows[0]).toMatchObject({ region: "NL32", further: ["NL31"] });
  });

  test("a choice for a dimension that is not there is the reader's mistake", async () => {
    const office = table(business, []);
    const keep = new Map([["nace", new Set(["J59"])]]);
    const place = { file: "f", format: eurostat, report: never };
    await expect(translate(office, { ...standards, keep }, place)).rejects.toThrow(UserError);
  });
});

const never = { add: () => undefined, keep: () => undefined, reject: () => undefined, skip: () => undefined };
