import { expect, test } from "vitest";
import { companyShareProxy, definition } from "../../../src/indicators/proxy/company-share-proxy.ts";
import { hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const input = { gdp: 500, companies: 10, allCompanies: 100, persons: 40, allPersons: 1000 };

test("a tenth of the companies is ascribed a tenth of the output, though only one person in 25 works there", () => {
  expect(companyShareProxy(input)).toEqual({ gdpByCompanies: 50, companyShare: 0.1, personShare: 0.04, bias: 2.5 });
});

test("without people there is no bias, but still the proxy; without companies at all there is neither", () => {
  expect(companyShareProxy({ ...input, persons: 0 })).toMatchObject({
    gdpByCompanies: 50,
    bias: { reason: "zero-base" },
  });
  expect(companyShareProxy({ ...input, persons: hole("confidential") }).bias).toMatchObject({ reason: "confidential" });
  expect(companyShareProxy({ ...input, companies: 0, allCompanies: 0 }).gdpByCompanies).toMatchObject({
    reason: "zero-region",
  });
});

test("the table gives companies and people by sector, and the output of the region under all sectors", () => {
  const rows = definition.compute(
    rowsOf(
      ["A", "creative", 10, "2010", "companies"],
      ["A", "_T", 100, "2010", "companies"],
      ["A", "creative", 40, "2010", "persons_employed"],
      ["A", "_T", 1000, "2010", "persons_employed"],
      ["A", "_T", 500, "2010", "gdp"],
    ),
    {},
  );
  expect(find(rows, "company-share-proxy.gdp-by-companies", "A", "creative", "2010")?.value).toBe(50);
  expect(find(rows, "company-share-proxy.bias", "A", "creative", "2010")?.value).toBe(2.5);
});
