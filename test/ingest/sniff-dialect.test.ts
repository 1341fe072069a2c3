import { describe, expect, it } from "vitest";
import { sniffDialect } from "../../src/ingest/sniff-dialect.ts";

const found = async (text: string) => (await sniffDialect(text))?.delimiter;

describe("the separator of a table", () => {
  it("is the one that parts all records into the same number of cells, and it says so", async () => {
    expect(await sniffDialect("a;b;c\n1,5;2;3\n4,5;5;6\n")).toEqual({
      delimiter: ";",
      quote: true,
      why: '";" parts 3 of 3 records into 3 cells',
    });
    expect(await found("a\tb\n1\t2\n")).toBe("\t");
    expect(await found("a|b\n1|2\n")).toBe("|");
  });

  it("is not in the text of quoted cells", async () => {
    expect(await found('name,note\nx,"a;b;c"\ny,"d;\ne;f"\n')).toBe(",");
  });

  it("is not the decimal comma, which stands in every row but not in the header", async () => {
    expect(await found("jahr;wert\n2020;1,5\n2021;2,5\n")).toBe(";");
  });

  it("may have title lines above it and blank ones between", async () => {
    expect(await found("Title, with comma\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n")).toBe(";");
  });

  it("is the one that leaves no quotation mark in the wrong place", async () => {
    expect(await found('"a;b","c;d"\n"1;2","3;4"\n')).toBe(",");
  });

  it("is looked for in the first 200 records only, and not in one that the sample cuts", async () => {
    expect(await found(`a;b\n${"1;2\n".repeat(250)}${"1,2,3\n".repeat(5000)}`)).toBe(";");
    expect((await sniffDialect("a;b\n1;2\n3"))?.why).toBe('";" parts 2 of 2 records into 2 cells');
  });

  it("is nowhere in a list of one column", async () => {
    expect(await sniffDialect("a\n1\n2\n")).toBeUndefined();
    expect(await sniffDialect("")).toBeUndefined();
  });
});
