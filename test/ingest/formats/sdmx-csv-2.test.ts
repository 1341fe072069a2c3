import { describe, expect, it } from "vitest";
import type { ImportChoices } from "../../../src/ingest/formats/office-file.ts";
import { sdmxCsv2 } from "../../../src/ingest/formats/sdmx-csv-2.ts";
import { byStatus, hasSamples, printStatuses, reading, reasonFor, rolesOf, sample, shown } from "./sdmx-reading.ts";

const read = (content: string | Uint8Array, choices?: ImportChoices) => reading(sdmxCsv2, "t.csv", content, choices);
const lines = (...rows: readonly string[]): string => `${rows.join("\n")}\n`;
const header = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS";
const row = (rest: string): string => `dataflow,OECD:DF_X(1.0),${rest}`;
const places = (findings: readonly string[]) => findings.map((text) => text.split("  ").slice(0, 3).join(" "));

describe("SDMX-CSV 2.0", () => {
  it("is read one figure a row, the dimensions in the order of the header", async () => {
    const { table, dimensions, cells, findings, counts } = await read(
      lines(
        header,
        row("I,A,DE,2020,1.5,A,F"),
        row(",A,DE,2021,-2,E,"),
        row("A,A,DE,2022,,Q,C"),
        row("R,A,DE,2023,NaN,L,"),
        row("M,A,DE,2024,3e2,,"),
      ),
    );
    expect(table).toMatchObject({ dataset: "OECD:DF_X(1.0)", title: "" });
    expect(rolesOf(dimensions)).toEqual(["FREQ=frequency", "REF_AREA=region", "TIME_PERIOD=time"]);
    expect(cells.map(shown)).toEqual([
      "A.DE.2020 1.5 A/F 2:7",
      "A.DE.2021 -2 E/F [E] 3:7",
      "A.DE.2022 none Q/C [Q @C] 4:7",
      "A.DE.2023 none L/F [NaN L] 5:7",
      "A.DE.2024 300 A/F 6:7",
    ]);
    expect(places(findings)).toEqual(["6:7 warning exponent-number"]);
    expect(counts).toEqual({ read: 6, kept: 5, rejected: 0, skipped: 1 });
  });

  it("is read as Eurostat serves it: no ACTION, flags in small letters", async () => {
    const { cells } = await read(
      lines(
        "STRUCTURE,STRUCTURE_ID,freq,age,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS",
        "dataflow,ESTAT:UNE_RT_A(1.0),A,Y15-74,DE,2025,3.8,bp,",
        "dataflow,ESTAT:UNE_RT_A(1.0),A,Y15-74,NL,2025,,,C",
      ),
    );
    expect(cells.map(shown)).toEqual(["A.Y15-74.DE.2025 3.8 B/F [bp] 2:7", "A.Y15-74.NL.2025 none Q/C [@C] 3:7"]);
  });

  it("finds the separator behind the word STRUCTURE or its bracket, and reads names beside codes", async () => {
    const both = await read(
      lines(
        "STRUCTURE[|];STRUCTURE_ID;ACTION;SERIES_KEY;OBS_KEY;GEO: Region;TIME_PERIOD: Time;OBS_VALUE: Value;NOTE[]: Notes",
        "dataflow;A:DF(1.0): Jobs, all;I;DE;DE.2020;DE: Allemagne;2020: 2020;12,4;a|b",
      ),
      { map: {}, decimal: "," },
    );
    expect(both.table).toMatchObject({ dataset: "A:DF(1.0)", title: "Jobs, all" });
    expect(both.cells.map(shown)).toEqual(["DE.2020 12.4 A/F 2:8"]);
    expect(both.dimensions[0]).toMatchObject({ id: "GEO", label: "Region", role: "region" });
    expect([...(both.dimensions[0]?.labels ?? [])]).toEqual([["DE", "Allemagne"]]);
    const name = await read(
      lines(
        "STRUCTURE\tSTRUCTURE_ID\tSTRUCTURE_NAME\tACTION\tGEO\tRegion\tTIME_PERIOD\t\tOBS_VALUE\tValue\tOBS_STATUS\tStatus",
        "dataflow\tA:DF(1.0)\tJobs\tI\tDE\tGermany\t2020\t2020\t5\t\tB\tBreak",
      ),
    );
    expect(name.table?.title).toBe("Jobs");
    expect(name.cells.map(shown)).toEqual(["DE.2020 5 B/F [B] 2:9"]);
    expect(name.dimensions.map(({ id, label }) => `${id}=${label}`)).toEqual(["GEO=Region", "TIME_PERIOD="]);
  });

  it("gives several columns of figures a dimension of their own, and keeps what can be read of a row", async () => {
    const { dimensions, cells, counts } = await read(
      lines(
        "STRUCTURE,STRUCTURE_ID,GEO,OBS_VALUE1,OBS_VALUE2,ATTR_1",
        "dataflow,A:DF(1.0),DE,1,2,x",
        "dataflow,A:DF(1.0),NL,?,3,x",
        "dataflow,A:DF(1.0),BE,?,?,x",
      ),
    );
    expect(rolesOf(dimensions)).toEqual(["GEO=region", "OBS_VALUE=measure"]);
    expect(cells.map(shown)).toEqual(["DE.OBS_VALUE1 1 A/F 2:4", "DE.OBS_VALUE2 2 A/F 2:5", "NL.OBS_VALUE2 3 A/F 3:5"]);
    expect(counts).toEqual({ read: 4, kept: 2, rejected: 1, skipped: 1 });
  });

  it("puts the multiplier into the unit, wherever the unit stands", async () => {
    const { cells } = await read(
      lines(
        "STRUCTURE,STRUCTURE_ID,GEO,UNIT_MEASURE,OBS_VALUE,UNIT_MULT",
        "dataflow,A:DF(1.0),DE,EUR,1,3: Thousands",
        "dataflow,A:DF(1.0),NL,EUR,1,",
        "dataflow,A:DF(1.0),BE,EUR,1,-2",
      ),
    );
    expect(cells.map(({ unit }) => unit)).toEqual(["1000 EUR", "", "10^-2 EUR"]);
  });

  it("refuses rows that delete, unknown actions, figures for any region, rows of another table and keys that stand twice", async () => {
    const { cells, findings, counts } = await read(
      lines(
        header,
        row("D,A,DE,2020,-,,"),
        row("D,A,,,,,"),
        row("X,A,DE,2020,1,,"),
        row("I,A,*,2020,1,,"),
        row("I,A,~,2020,,,"),
        row("I,A,DE,2020,1,,"),
        row("A,A,DE,2020,2,,"),
        "dataflow,OECD:DF_Y(1.0),I,A,NL,2020,1,,",
        "dataflow,OECD:DF_X(1.1),I,A,NL,2020,1,,",
      ),
    );
    expect(cells.map(shown)).toEqual(["A.DE.2020 1 A/F 7:7", "A.NL.2020 1 A/F 10:7"]);
    expect(places(findings)).toEqual([
      "2:3 error delete-row",
      "3:3 error delete-row",
      "4:3 error unknown-action",
      "5:5 error incomplete-key",
      "6 note note-row",
      "8:4 error repeated-key",
      "9:2 error other-dataset",
    ]);
    expect(counts).toEqual({ read: 10, kept: 2, rejected: 6, skipped: 2 });
  });

  it("takes columns behind the figure for notes, unless the reader or their name says otherwise", async () => {
    const text = lines("STRUCTURE,STRUCTURE_ID,GEO,OBS_VALUE,SEX,TIME_PERIOD", "dataflow,A:DF(1.0),DE,1,F,2020");
    expect(rolesOf((await read(text)).dimensions)).toEqual(["GEO=region", "TIME_PERIOD=time"]);
    expect(rolesOf((await read(text, { map: { sector: "SEX" } })).dimensions)).toEqual([
      "GEO=region",
      "SEX=other",
      "TIME_PERIOD=time",
    ]);
  });

  it("says when it had to guess, and when a key disagrees with the guess", async () => {
    const { dimensions, findings } = await read(
      lines("STRUCTURE,STRUCTURE_ID,SERIES_KEY,OBS_VALUE,GEO,SEX,ATTR_1", "dataflow,A:DF(1.0),DE.T,1,DE,F,x"),
    );
    expect(rolesOf(dimensions)).toEqual(["GEO=region", "SEX=other"]);
    expect(findings).toEqual([
      "1  warning  guessed-dimensions  the header does not say which columns are dimensions; GEO, SEX are taken for such — put the dimensions before OBS_VALUE, or name them with --map",
      '2:3  warning  key-mismatch  the key "DE.T" does not agree with the dimensions "DE.F" — check the columns',
    ]);
  });

  it("survives ragged rows, NUL, a million letters, an empty file and doubled columns", async () => {
    const { cells, counts } = await read(
      lines(header, row("I,A,DE"), row("I,A,D\0,2020,1,,"), row(`I,A,DE,2021,${"1".repeat(9e5)},,`), "", "dataflow"),
    );
    expect(cells.map(shown)).toEqual(["A.D\ufffd.2020 1 A/F 3:7"]);
    expect(counts).toEqual({ read: 6, kept: 1, rejected: 3, skipped: 2 });
    expect((await read("")).findings).toHaveLength(1);
    const twice = await read(lines("STRUCTURE,STRUCTURE_ID,GEO,GEO,OBS_VALUE", "dataflow,A:DF(1.0),DE,NL,1"));
    expect(twice.table).toBeUndefined();
    await expect(read("geo,time\nDE,2000\n")).rejects.toThrow("this is no SDMX-CSV 2.0");
  });

  it("is recognised by STRUCTURE and STRUCTURE_ID", async () => {
    const reason = "the header begins with STRUCTURE and STRUCTURE_ID";
    for (const text of [
      header,
      "STRUCTURE[;],STRUCTURE_ID,X",
      "STRUCTURE[|];STRUCTURE_ID;X",
      '"STRUCTURE","STRUCTURE_ID"',
    ])
      expect(await reasonFor(sdmxCsv2, "x.csv", `${text}\n`)).toBe(reason);
    for (const text of [
      "",
      "STRUCTURE\n",
      "STRUCTURES,STRUCTURE_ID\n",
      "DATAFLOW,OBS_VALUE\n",
      "STRUCTURE,OBS_VALUE\n",
    ])
      expect(await reasonFor(sdmxCsv2, "x.csv", text)).toBeUndefined();
  });
});

// Every cell of the examples, read by eye.
const examples: readonly (readonly [
  file: string,
  cells: readonly string[],
  findings: readonly string[],
  counts: string,
])[] = [
  ["01", ["A.B.2014-01 12.4 A/F 2:7", "A.B.2014-02 10.8 A/F 3:7"], [], "kept 2, rejected 0"],
  [
    "03",
    [
      "B.A.2014-01.OBS_VALUE1 12.4 A/F 2:5",
      "B.A.2014-01.OBS_VALUE2 12.5 A/F 2:6",
      "B.A.2014-02.OBS_VALUE1 10.8 A/F 3:5",
      "B.A.2014-02.OBS_VALUE2 10.9 A/F 3:6",
    ],
    ["1 warning guessed-dimensions"],
    "kept 2, rejected 0",
  ],
  ["05", ["A.B.2014-01-01 12.4 A/F 2:7", "A.B.2014-02-01 10.8 A/F 3:7"], [], "kept 2, rejected 0"],
  ["07", ["A.B.2014-01 12.4 A/F 2:7", "A.B.2014-02 10.8 A/F 3:7"], [], "kept 2, rejected 0"],
  [
    "09A",
    ["A.B.2014-01 12.4 A/F 2:7", "A.B.2014-02 10.8 A/F 3:7", "A.B.2014-03 11.2 A/F 4:7"],
    [],
    "kept 3, rejected 0",
  ],
  ["10", ["A.B.2014-01 12.4 A/F 2:7", "A.B.2014-02 10.8 A/F 3:7"], [], "kept 2, rejected 0"],
  ["12", [], ["1 note no-figures"], "kept 0, rejected 0"],
  ["14", [], ["1 note no-figures"], "kept 0, rejected 0"],
  ["16", [], ["2:3 error delete-row", "3:3 error delete-row"], "kept 0, rejected 2"],
  ["18", [], ["1 note no-figures", "2:3 error delete-row", "3:3 error delete-row"], "kept 0, rejected 2"],
  ["19B", [], ["1 note no-figures", "2:3 error delete-row"], "kept 0, rejected 1"],
];

describe.skipIf(!hasSamples)(
  "SDMX-CSV 2.0, the examples of its guide (skipped where ../shared/formats is absent)",
  () => {
    it.each(examples)("reads example %s", async (file, cells, findings, counted) => {
      const found = await read(sample(`sdmx-csv-2/example-${file}.csv`));
      expect(found.cells.map(shown)).toEqual(cells);
      const statuses = byStatus(found.cells);
      printStatuses(`example-${file}`, statuses);
      expect(statuses).toEqual(cells.length === 0 ? {} : { "A/F number": cells.length });
      expect(places(found.findings)).toEqual(findings);
      expect(`kept ${found.counts.kept}, rejected ${found.counts.rejected}`).toBe(counted);
    });

    it("keeps the labels of example 05", async () => {
      const { table, dimensions } = await read(sample("sdmx-csv-2/example-05.csv"));
      expect(table?.title).toBe("National Accounts Main Aggregates");
      expect(dimensions.map(({ id, label, labels }) => [id, label, ...labels])).toEqual([
        ["DIM_1", "Dimension 1", ["A", "Value A"]],
        ["DIM_2", "Dimension 2", ["B", "Value B"]],
        ["DIM_3", "Dimension 3"],
      ]);
    });
  },
);
