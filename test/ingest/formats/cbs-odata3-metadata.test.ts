import { describe, expect, it } from "vitest";
import { cbsOdata3Metadata } from "../../../src/ingest/formats/cbs-odata3-metadata.ts";
import { mistakeOf, readingOf } from "./cbs-reading.ts";
import { reasonFor } from "./sdmx-reading.ts";

const read = (name: string, content: string) => readingOf(cbsOdata3Metadata, { [name]: content });
const properties =
  '"ID";"Position";"ParentID";"Type";"Key";"Title";"Description";"Unit";"Decimals"\r\n' +
  `"1";"";"";"TopicGroup";"";"Werk";"${"lang ".repeat(60)}";"";""\r\n` +
  '"2";"4";"1";"Topic";"Banen_1";"Banen";"Een baan\r\nis een baan";"x 1 000";"1"\r\n';

describe("CBS metadata of OData 3", () => {
  it("are lists of codes with unit and decimals; long texts are shortened, physical lines right", async () => {
    const found = await read("81234ned_DataProperties.csv", properties);
    expect(found.lists.map(({ id, codes }) => [id, codes.length])).toEqual([["DataProperties", 2]]);
    const [heading, jobs] = found.lists[0]?.codes ?? [];
    expect(heading?.notes.Description).toHaveLength(200);
    expect(jobs).toEqual({
      code: "Banen_1",
      label: "Banen",
      group: "1",
      notes: {
        ID: "2",
        Position: "4",
        Type: "Topic",
        Description: "Een baan is een baan",
        Unit: "x 1 000",
        Decimals: "1",
      },
      line: 3,
    });
    expect(found.counts).toBe("2 + 0 + 1");
  });

  it("may be several lists in one file, and JSON", async () => {
    const several = `"DataProperties"\n${properties}\n"Perioden"\n"Key";"Title"\n"2020JJ00";"2020*"\n"2021JJ00"\n"x";"y";"z"\n`;
    const found = await read("81234ned_metadata.csv", several);
    expect(found.lists.map(({ id, codes }) => [id, codes.length])).toEqual([
      ["DataProperties", 2],
      ["Perioden", 1],
    ]);
    const json = await read(
      "RegioS.json",
      '{"odata.metadata":"x","value":[{"Key":"NL01  ","Title":"Nederland","__proto__":"y"}]}',
    );
    expect(json.lists[0]?.codes.map(({ code, label }) => [code, label])).toEqual([["NL01", "Nederland"]]);
    expect(({} as Record<string, unknown>).y).toBeUndefined();
    expect(json.counts).toBe("1 + 0 + 0");
  });

  it("that are no JSON, or JSON without a list, are refused", async () => {
    expect(await mistakeOf(read("RegioS.json", '{"value":'))).toContain("the file is no JSON");
    expect(await mistakeOf(read("RegioS.json", '{"value":7}'))).toContain("there is no list called value in it");
  });

  it("are recognised by their header, or by odata.metadata", async () => {
    expect(await reasonFor(cbsOdata3Metadata, "x.csv", properties)).toBe("the header is the one of DataProperties");
    expect(await reasonFor(cbsOdata3Metadata, "x.csv", '"TableInfos"\n"ID"\n')).toBe(
      "it begins with the list TableInfos",
    );
    expect(await reasonFor(cbsOdata3Metadata, "x.json", '{"odata.metadata":"x"')).toBe("it begins with odata.metadata");
    for (const other of ["Key;Value\n", '{"version":"2.0"', "Identifier;Title\n", ""])
      expect(await reasonFor(cbsOdata3Metadata, "x.json", other)).toBeUndefined();
  });
});
