import { expect, test } from "vitest";
import { tablePackage } from "../../src/provenance/table-package.ts";

const table = {
  columns: ["region", "value", "note"],
  rows: [
    ["DE", 1, ""],
    ["NL", "", ""],
  ],
};

test("a table is described with its columns, its size and its hash", () => {
  const descriptor = JSON.parse(tablePackage("Title", "1.0.0", [{ name: "Some_table", table, content: "abc" }]));
  expect(descriptor.resources).toEqual([
    {
      name: "some-table",
      path: "Some_table.csv",
      type: "table",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: 3,
      hash: "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fields: [
          { name: "region", type: "string" },
          { name: "value", type: "number" },
          { name: "note", type: "string" },
        ],
        missingValues: [""],
      },
    },
  ]);
});
