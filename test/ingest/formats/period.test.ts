import { describe, expect, test } from "vitest";
import { readPeriod } from "../../../src/ingest/formats/period.ts";

describe("a period of an office", () => {
  test.each([
    ["2014", "2014", ""],
    ["2020JJ00", "2020", ""],
    ["2015-Q1", "2015", "2015-Q1"],
    ["2015Q4", "2015", "2015-Q4"],
    ["2020KW03", "2020", "2020-Q3"],
    ["2015-S1", "2015", "2015-S1"],
    ["2020HJ02", "2020", "2020-S2"],
    ["2015-02", "2015", "2015-02"],
    ["2015M02", "2015", "2015-02"],
    ["2020MM12", "2020", "2020-12"],
    ["2015-W01", "2015", "2015-W01"],
    ["2022-12-31", "2022", "2022-12-31"],
    ["31.12.2022", "2022", "2022-12-31"],
    ["2023-10P6M", "2023", "2023-10/P6M"],
    ["2020SJ00", "2020", "2020/P1Y"],
  ])("%s belongs to %s", (text, year, period) => expect(readPeriod(text)).toEqual({ year, period }));

  test.each(["", "20", "2015-13", "2015-Q5", "all", "31.12.22", "2020QQ00"])("%s is none", (text) =>
    expect(readPeriod(text)).toBeUndefined(),
  );
});
