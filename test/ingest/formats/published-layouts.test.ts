import { describe, expect, test } from "vitest";
import { formats } from "../../../src/ingest/formats/registry.ts";
import { UserError } from "../../../src/model/finding.ts";
import { imported } from "./imported.ts";

describe("JSON-stat of Eurostat", () => {
  test("has secrecy behind a bar, with flags before it or without", async () => {
    const cube = {
      version: "2.0",
      class: "dataset",
      id: ["unit", "nace_r2", "geo", "time"],
      size: [1, 1, 1, 4],
      extension: { id: "SBS_R" },
      dimension: {
        unit: { category: { index: ["THS_PER"] } },
        nace_r2: { category: { index: ["J59"] } },
        geo: { category: { index: ["DE30"] } },
        time: { category: { index: ["2018", "2019", "2020", "2021"] } },
      },
      value: { "0": 12.5, "3": 7 },
      status: { "0": "p", "1": "|C", "2": ": |C", "3": "p|C" },
    };
    const { rows, said } = await imported({ "t.json": JSON.stringify(cube) });
    expect(rows.toSorted()).toEqual([
      "DE30 J59 2018 sbs_r 12500 persons p",
      "DE30 J59 2019 sbs_r  persons c",
      "DE30 J59 2020 sbs_r  persons c",
      "DE30 J59 2021 sbs_r 7000 persons cp",
    ]);
    expect(said).toEqual([]);
  });
});

describe("SDMX-CSV with names and no codes", () => {
  test("is refused: two columns of names are not a code and its name", async () => {
    const text =
      "DATAFLOW,LAST UPDATE,Time frequency,Unit of measure,NACE,Geopolitical entity,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nE:S(1.0),26/03/25 11:00:00,Annual,Thousand persons,Film,Berlin,2020,12.5,p\n";
    await expect(imported({ "t.csv": text })).rejects.toMatchObject({
      what: 'the columns have names and no codes ("Time frequency"), and so have their cells',
    });
  });
});

describe("StatLine", () => {
  const table = {
    "81234ned_UntypedDataSet_01022024_101010.csv":
      '"ID";"BedrijfstakkenBranchesSBI2008";"RegioS";"Perioden";"Banen_1"\n"0";"T001081";"NL01  ";"2019JJ00";"  8"\n"1";"391600 ";"PV27  ";"2019JJ00";"  7"\n"2";"392500 ";"PV27  ";"2019JJ00";"  6"\n"3";"400100 ";"PV27  ";"2019JJ00";"  5"\n',
    "81234ned_DataProperties.csv":
      '"ID";"Position";"ParentID";"Type";"Key";"Title";"Description";"ReleasePolicy";"Datatype";"Unit";"Decimals";"Default"\n"4";"1";"";"Topic";"Banen_1";"Banen";"";"True";"Long";"x 1 000";"0";""\n',
  };
  const list = {
    "81234ned_BedrijfstakkenBranchesSBI2008.csv":
      '"Key";"Title";"Description";"CategoryGroupID"\n"T001081";"Alle economische activiteiten";"";"1"\n"391600";"J Informatie en communicatie";"";"1"\n"392500";"5911 Productie van films";"";"1"\n"400100";"58-60 Media";"";"1"\n',
  };

  test("calls a sector by a key whose title begins with the code of the classification", async () => {
    const { rows, said } = await imported({ ...table, ...list });
    expect(rows).toEqual([
      "NL _T 2019 Banen_1 8000 number ",
      "NL32 J 2019 Banen_1 7000 number ",
      "NL32 59.11 2019 Banen_1 6000 number ",
      "NL32 400100 2019 Banen_1 5000 number ",
    ]);
    expect(said.filter((line) => line.includes("sector-key"))).toHaveLength(1);
  });

  test("without that list says that the keys are no codes, once", async () => {
    const { said } = await imported(table);
    expect(said.filter((line) => line.includes("sector-key"))).toEqual([
      '81234ned_UntypedDataSet_01022024_101010.csv:3:5  warning  sector-key  "391600" is a key of the office\'s tables and no code of SBI 2008; it is kept as it is — name the list BedrijfstakkenBranchesSBI2008 of the table too: its titles begin with the code',
    ]);
  });

  test("is known with the columns of its lists in another order", async () => {
    const { rows } = await imported({
      "Observations.csv": "Id;Measure;ValueAttribute;Value;RegioS;Perioden\n0;M1;None;12.5;PV27;2019JJ00\n",
      "MeasureCodes.csv":
        "Identifier;Index;Title;Description;MeasureGroupId;DataType;Unit;Decimals\nM1;1;Banen;;;Double;x 1 000;1\n",
    });
    expect(rows).toEqual(["NL32 _T 2019 M1 12500 number "]);
  });
});

test("a table of a Land has small letters in its number", async () => {
  const text =
    "Tabelle: 12411-01iz\nBevölkerung: Kreise, Stichtag;;;\nBevölkerungsstand (Anzahl);;;\n;;31.12.2011;31.12.2012\nDG;Deutschland;80327900;80523746\n05913;Dortmund;571143;.\n__________\n";
  const { rows } = await imported({ "t.csv": text });
  expect(rows.slice(2)).toEqual([
    "05913 _T 2011 Bevölkerungsstand 571143 number ",
    "05913 _T 2012 Bevölkerungsstand  number o",
  ]);
});

test("a table that names neither measure nor unit says both", async () => {
  const { said } = await imported({ "t.tsv": "unit,nace_r2,geo\\time\t2012 \nTHS_PER,J59,DE30\t1 \n" });
  expect(said).toEqual([
    "t.tsv  warning  measure-not-stated  nothing in the file names what is counted; the column measure stays empty — say --set measure=employees, or --map measure=DIMENSION",
  ]);
});

describe("a file that was named as a format that it is not", () => {
  const table = "unit,nace_r2,geo\\time\t2012 \nTHS_PER,J59,DE30\t1 \n";
  test.each(formats.filter(({ id }) => id !== "eurostat-tsv" && id !== "tidy-wide").map(({ id }) => id))(
    "as %s is refused",
    async (format) => {
      const refused = await imported({ "t.tsv": table }, { format }).catch((error: unknown) => error);
      expect([format, refused instanceof UserError]).toEqual([format, true]);
    },
  );
});

test.each([
  "unit,geo\\time\nNR,DE30\n",
  "unit,geo\\time\t \nNR,DE30\t1 \n",
  "unit,geo\\time\t2012 \t2012 \nNR,DE30\t1 \t2 \n",
])("a table of Eurostat without a period that can be read has no figures, and says so: %j", async (text) => {
  const { rows, said } = await imported({ "t.tsv": text }, { format: "eurostat-tsv" });
  expect(rows).toEqual([]);
  expect(said.some((line) => line.includes("no period stands behind the first cell"))).toBe(true);
});
