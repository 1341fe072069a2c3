import { describe, expect, it } from "vitest";
import { eurostatSdmxCsv } from "../../../src/ingest/formats/eurostat-sdmx-csv.ts";
import type { ImportChoices } from "../../../src/ingest/formats/office-file.ts";
import {
  byStatus,
  cellsAt,
  hasSamples,
  printStatuses,
  reading,
  reasonFor,
  rolesOf,
  sample,
  shown,
} from "./sdmx-reading.ts";

const read = (content: string | Uint8Array, choices?: ImportChoices) =>
  reading(eurostatSdmxCsv, "t.csv", content, choices);
const lines = (...rows: readonly string[]): string => `${rows.join("\r\n")}\r\n`;
const header = "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS";
const row = (rest: string): string => `ESTAT:NAMA_10R_3GDP(1.0),21/02/23 23:00:00,${rest}`;
const places = (findings: readonly string[]) => findings.map((text) => text.split("  ").slice(0, 3).join(" "));

describe("Eurostat SDMX-CSV", () => {
  it("is read one figure a row, with flags and secrecy from columns of their own", async () => {
    const { table, dimensions, cells, findings, counts } = await read(
      lines(
        header,
        row("A,MIO_EUR,DE111,2000,35273.89,,"),
        row("A,MIO_EUR,DE111,2001,38408.68,bd,F"),
        row("A,MIO_EUR,DE111,2002,,,C"),
        row("A,MIO_EUR,DE111,2003,:,c,"),
        row("A,MIO_EUR,DE111,2004,,,"),
        row("A,MIO_EUR,DE111,2005,NaN,z,"),
        row("A,MIO_EUR,DE111,2006,12,,N"),
      ),
    );
    expect(table).toMatchObject({ dataset: "ESTAT:NAMA_10R_3GDP(1.0)", title: "", updated: "21/02/23 23:00:00" });
    expect(rolesOf(dimensions)).toEqual(["freq=frequency", "unit=unit", "geo=region", "TIME_PERIOD=time"]);
    expect(cells.map(shown)).toEqual([
      "A.MIO_EUR.DE111.2000 35273.89 A/F 2:7",
      "A.MIO_EUR.DE111.2001 38408.68 B/F [bd] 3:7",
      "A.MIO_EUR.DE111.2002 none Q/C [@C] 4:7",
      "A.MIO_EUR.DE111.2003 none Q/C [: c] 5:7",
      "A.MIO_EUR.DE111.2004 none O/F 6:7",
      "A.MIO_EUR.DE111.2005 none M/F [NaN z] 7:7",
      "A.MIO_EUR.DE111.2006 12 A/N [@N] 8:7",
    ]);
    expect(findings).toEqual([]);
    expect(counts).toEqual({ read: 8, kept: 7, rejected: 0, skipped: 1 });
  });

  it("is read with semicolons, with codes and labels in one cell, and with labels in columns of their own", async () => {
    const both = await read(
      lines(
        "DATAFLOW;LAST UPDATE;freq: Time frequency;geo: Geopolitical entity;TIME_PERIOD: Time;OBS_VALUE: Observation value;OBS_FLAG: Flag",
        'ESTAT:T(1.0): A table;01/01/25 11:00:00;A:Annual;DE3:Berlin;2020:2020;"1.5";e: estimated',
        "ESTAT:T(1.0): A table;01/01/25 11:00:00;A:Annual;NL: Netherlands: all;2020-01-01T12:00:00;;",
      ),
    );
    expect(both.cells.map(shown)).toEqual(["A.DE3.2020 1.5 E/F [e] 2:6", "A.NL.2020-01-01T12:00:00 none O/F 3:6"]);
    expect(both.table).toMatchObject({ dataset: "ESTAT:T(1.0)", title: "A table" });
    expect(both.dimensions.map(({ id, label, labels }) => [id, label, ...labels])).toEqual([
      ["freq", "Time frequency", ["A", "Annual"]],
      ["geo", "Geopolitical entity", ["DE3", "Berlin"], ["NL", "Netherlands: all"]],
      ["TIME_PERIOD", "Time", ["2020", "2020"]],
    ]);
    const apart = await read(
      lines(
        "DATAFLOW,LAST UPDATE,freq,Time frequency,geo,Geopolitical entity (reporting),TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status",
        "ESTAT:T(1.0),x,A,Annual,DE3,Berlin,2020,,7,,u,low reliability",
      ),
    );
    expect(apart.cells.map(shown)).toEqual(["A.DE3.2020 7 U/F [u] 2:9"]);
    expect(apart.dimensions.map(({ id, label }) => `${id}=${label}`)).toEqual([
      "freq=Time frequency",
      "geo=Geopolitical entity (reporting)",
      "TIME_PERIOD=Time",
    ]);
    expect(apart.dimensions[1]?.labels.get("DE3")).toBe("Berlin");
  });

  it("reads decimal commas only where the reader says so, and never thousands", async () => {
    const text = lines(
      "DATAFLOW;LAST UPDATE;geo;TIME_PERIOD;OBS_VALUE",
      "E:T(1);x;DE;2020;12,5",
      "E:T(1);x;DE;2021;1.500",
    );
    const plain = await read(text);
    expect(plain.cells.map(shown)).toEqual(["DE.2021 1.500 A/F 3:5"]);
    expect(plain.findings).toEqual([
      '2:5  error  office-cell  "12,5" is not a number with a decimal point — say --decimal , where the file has decimal commas',
    ]);
    const comma = await read(text, { map: {}, decimal: "," });
    expect(comma.cells.map(shown)).toEqual(["DE.2020 12.5 A/F 2:5"]);
    expect(places(comma.findings)).toEqual(["3:5 error office-cell"]);
  });

  it("is read where another office serves it: OBS_STATUS, and a multiplier that belongs to the unit", async () => {
    const { cells } = await read(
      lines(
        "DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT",
        "ECB:X(1.0),A,DE,2020,1.5,A,EUR,6",
        "ECB:X(1.0),A,DE,2021,2.5,P,EUR,0",
        "ECB:X(1.0),A,DE,2022,,M,EUR,6",
      ),
    );
    expect(cells.map(shown)).toEqual([
      "A.DE.2020 1.5 A/F (1000000 EUR) 2:5",
      "A.DE.2021 2.5 P/F [P] (EUR) 3:5",
      "A.DE.2022 none M/F [M] (1000000 EUR) 4:5",
    ]);
  });

  it("rejects what is no figure, has no region, stands twice, or belongs to another table", async () => {
    const { cells, findings, counts } = await read(
      lines(
        header,
        row("A,MIO_EUR,DE111,2000,1,,"),
        row("A,MIO_EUR,DE111,2001,many,,"),
        row("A,MIO_EUR,DE111,2002,1,q,"),
        row("A,MIO_EUR,DE111,2003,1,,Y"),
        row("A,MIO_EUR,,2000,1,,"),
        row("A,MIO_EUR,DE111,2000,2,,"),
        "ESTAT:OTHER(1.0),x,A,MIO_EUR,DE112,2000,1,,",
        row("A,MIO_EUR,DE112,2000,1"),
        header,
      ),
    );
    expect(cells.map(shown)).toEqual(["A.MIO_EUR.DE111.2000 1 A/F 2:7"]);
    expect([...places(findings)].sort()).toEqual([
      "10:1 error other-dataset",
      "3:7 error office-cell",
      "4:9 error unknown-flag",
      "5:9 error unknown-flag",
      "6:5 error incomplete-key",
      "7:3 error repeated-key",
      "8:1 error other-dataset",
      "9 error missing-cell",
    ]);
    expect(counts).toEqual({ read: 10, kept: 1, rejected: 8, skipped: 1 });
  });

  it("loses one line to a quotation mark in the wrong place, and none to a cell of a million letters", async () => {
    const { cells, counts } = await read(
      lines(
        header,
        row('A,"MIO_EUR,DE111,2000,1,,'),
        row("A,MIO_EUR,DE111,2001,1,,"),
        row(`A,MIO_EUR,DE111,2002,${"1".repeat(5e5)},,`),
        row("A,MIO_EUR,D\0E,2003,1,,"),
      ),
    );
    expect(cells.map(shown)).toEqual(["A.MIO_EUR.DE111.2001 1 A/F 3:7", "A.MIO_EUR.D\ufffdE.2003 1 A/F 5:7"]);
    expect(counts).toEqual({ read: 5, kept: 2, rejected: 2, skipped: 1 });
  });

  it("has no table where two columns have one name, and refuses other files", async () => {
    const twice = await read(lines("DATAFLOW,LAST UPDATE,geo,geo,OBS_VALUE", "E:T(1),x,DE,NL,1"));
    expect(twice.table).toBeUndefined();
    expect(places(twice.findings)).toEqual(["1:4 error duplicate-label"]);
    expect(twice.counts).toEqual({ read: 2, kept: 0, rejected: 1, skipped: 1 });
    expect((await read("")).counts).toEqual({ read: 0, kept: 0, rejected: 0, skipped: 0 });
    await expect(read("geo,time,value\nDE,2000,1\n")).rejects.toThrow("this is no SDMX-CSV 1.0");
  });

  it("is recognised by DATAFLOW and OBS_VALUE in its header", async () => {
    const reason = "the header begins with DATAFLOW and has a column OBS_VALUE";
    for (const text of [header, header.replaceAll(",", ";"), `"${header.replaceAll(",", '","')}"`])
      expect(await reasonFor(eurostatSdmxCsv, "x.csv", `${text}\n`)).toBe(reason);
    for (const text of [
      "",
      "DATAFLOW\n",
      "DATAFLOWS,OBS_VALUE\n",
      "STRUCTURE,STRUCTURE_ID,OBS_VALUE\n",
      "geo\\time\t2000\n",
    ])
      expect(await reasonFor(eurostatSdmxCsv, "x.csv", text)).toBeUndefined();
  });
});

// The counts were taken from the file with awk, row by row; the cells were read by eye.
describe.skipIf(!hasSamples)("Eurostat SDMX-CSV, a real file (skipped where ../shared/formats is absent)", () => {
  it("reads the gross domestic product of German districts", async () => {
    const { table, cells, counts, findings } = await read(sample("eurostat-sdmx-csv/nama_10r_3gdp_linear.subset.csv"));
    expect(table).toMatchObject({ dataset: "ESTAT:NAMA_10R_3GDP(1.0)", updated: "21/02/23 23:00:00" });
    expect(cellsAt(cells, [2, 7], [20, 7], [21, 7], [22, 7], [30, 7], [2623, 7])).toEqual([
      "A.MIO_EUR.DE111.2000 35273.89 A/F 2:7",
      "A.MIO_EUR.DE111.2018 58207.69 E/F [e] 20:7",
      "A.MIO_EUR.DE111.2019 57510.22 E/F [e] 21:7",
      "A.MIO_EUR.DE111.2020 53927.85 E/F [e] 22:7",
      "A.MIO_EUR.DE112.2007 17899.93 A/F 30:7",
      "A.MIO_EUR.DE26B.2017 2517.2 A/F 2623:7",
    ]);
    const statuses = byStatus(cells);
    printStatuses("nama_10r_3gdp", statuses);
    // No cell of this file is missing or secret.
    expect(statuses).toEqual({ "A/F number": 2250, "E/F number": 372 });
    expect(counts).toEqual({ read: 2623, kept: 2622, rejected: 0, skipped: 1 });
    expect(findings).toEqual([]);
  });
});
