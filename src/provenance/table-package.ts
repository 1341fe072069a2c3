import type { CsvTable } from "../base/csv.ts";
import { type Content, recordFile } from "./manifest.ts";

/** A table of a report with the file it was written to. */
export interface WrittenTable {
  readonly name: string;
  readonly table: CsvTable;
  readonly content: Content;
}

const isNumeric = (table: CsvTable, column: number): boolean => {
  const filled = table.rows.map((row) => row[column] ?? "").filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => typeof cell === "number");
};

/** A name as Frictionless wants it: small letters, digits and hyphens. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

function resourceOf({ name, table, content }: WrittenTable): Readonly<Record<string, unknown>> {
  const { path, bytes, sha256 } = recordFile(`${name}.csv`, content);
  return {
    name: slug(name),
    path,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes,
    hash: `sha256:${sha256}`,
    schema: {
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      fields: table.columns.map((column, index) => ({
        name: column,
        type: isNumeric(table, index) ? "number" : "string",
      })),
      missingValues: [""],
    },
  };
}

/** A Frictionless data package of the tables of a report, to stand beside them as `datapackage.json`. */
export function tablePackage(title: string, version: string, tables: readonly WrittenTable[]): string {
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "cluster-report-tables",
    title,
    version,
    description: "Tables behind a report of cluster; sources and their licences in sources.csv.",
    resources: tables.map(resourceOf),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
