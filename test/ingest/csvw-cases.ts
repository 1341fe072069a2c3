import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { plainDialect, type TableDescription } from "../../src/ingest/csvw/description.ts";
import { type Metadata, readMetadata } from "../../src/ingest/csvw/read-metadata.ts";
import { type CsvwTable, readCsvwTable } from "../../src/ingest/csvw/read-table.ts";
import { type Finding, UserError } from "../../src/model/finding.ts";
import { officeFileOf } from "./formats/office-files.ts";

/** What is expected of one case of the W3C's tests, and what came of it. */
export interface CsvwOutcome {
  readonly test: string;
  readonly expected: string;
  readonly found: string;
  readonly verdict: "as expected" | "in part" | "not supported" | "differs";
}

interface Case {
  readonly test: string;
  readonly expected: string;
  readonly user: string | undefined;
  readonly beside: string | undefined;
}

// Where the published cells contradict the published rule.
const known: ReadonlyMap<string, string> = new Map([
  ["test022", ": the published ones keep the blanks that the dialect says to trim"],
]);

/** Runs every case of the folder of which at least one file is at hand. */
export async function csvwOutcomes(folder: string): Promise<readonly CsvwOutcome[]> {
  const names = readdirSync(folder);
  const manifest = parse(readFileSync(`${folder}/manifest.csv`), { columns: true, relax_column_count: true }) as Record<
    string,
    string
  >[];
  const outcomes: CsvwOutcome[] = [];
  for (const { test = "", json = "", validate = "", extra = "" } of manifest) {
    if (test === "" || !names.some((name) => name.startsWith(test))) continue;
    const named = ["-metadata.json", "-user-metadata.json"]
      .map((end) => test + end)
      .find((name) => names.includes(name));
    // Beside an address with a query no metadata are looked for.
    const found = names.find((name) => name === `${test}.csv-metadata.json` && !extra.includes("?"));
    const expected = validate === "FALSE" ? json : validate;
    outcomes.push(await outcomeOf(folder, { test, expected, user: named, beside: found }));
  }
  return outcomes;
}

const textIn = (folder: string, name: string): string => readFileSync(`${folder}/${name}`, "utf8");

async function outcomeOf(folder: string, one: Case): Promise<CsvwOutcome> {
  const { test, expected } = one;
  const as = (found: string, verdict: CsvwOutcome["verdict"]): CsvwOutcome => ({ test, expected, found, verdict });
  try {
    const { tables, findings } = metadataOf(folder, one);
    const refused = errorsOf(findings);
    if (refused !== undefined) return as(`refused: ${refused}`, expected === "negative" ? "as expected" : "differs");
    const absent = tables.find(({ url }) => !existsSync(`${folder}/${url}`));
    const warned = findings.some(({ severity }) => severity === "warning");
    if (absent !== undefined && expected === "warning" && warned)
      return as(`warned: ${findings[0]?.rule} (metadata only, the table is not in the folder)`, "in part");
    if (absent !== undefined || tables.length === 0) return as("the table is not in the folder", "not supported");
    const read = await Promise.all(tables.map((table) => readFrom(folder, table)));
    return judged(folder, one, read, findings, as);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return as("refused: no JSON", expected === "negative" ? "as expected" : "differs");
  }
}

function metadataOf(folder: string, { test, user, beside }: Case): Metadata {
  if (user !== undefined) return readMetadata(user, textIn(folder, user));
  const bare: TableDescription = { url: `${test}.csv`, columns: undefined, dialect: plainDialect };
  if (beside === undefined) return { tables: [bare], findings: [] };
  // Metadata that were found beside a table count only where they name it.
  const metadata = readMetadata(beside, textIn(folder, beside));
  if (metadata.tables.some(({ url }) => url === bare.url)) return metadata;
  const finding = { file: beside, line: 0, column: 0, rule: "metadata-warning", severity: "warning" } as const;
  const words = { value: "", expected: "", message: "the metadata name another table", hint: "" };
  return { tables: [bare], findings: [{ ...finding, ...words }] };
}

const errorsOf = (findings: readonly Finding[]): string | undefined => {
  const rules = new Set(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule));
  return rules.size === 0 ? undefined : [...rules].join(", ");
};

async function readFrom(folder: string, table: TableDescription): Promise<CsvwTable> {
  const choices = { map: {}, ...(table.dialect.encoding === undefined ? {} : { encoding: table.dialect.encoding }) };
  return readCsvwTable(await officeFileOf(table.url, readFileSync(`${folder}/${table.url}`), choices), table);
}

function judged(
  folder: string,
  one: Case,
  read: readonly CsvwTable[],
  fromMetadata: readonly Finding[],
  as: (found: string, verdict: CsvwOutcome["verdict"]) => CsvwOutcome,
): CsvwOutcome {
  const findings = [...fromMetadata, ...read.flatMap((table) => table.findings)];
  const refused = errorsOf(findings);
  if (refused !== undefined) return as(`refused: ${refused}`, one.expected === "negative" ? "as expected" : "differs");
  if (one.expected === "negative") return as("read without an error", "differs");
  if (one.expected === "warning" && findings.length === 0) return as("read without a warning", "differs");
  const cells = comparison(folder, one, read);
  if (cells === "other cells")
    return as(cells + (known.get(one.test) ?? ""), known.has(one.test) ? "in part" : "differs");
  const warned = findings.find(({ severity }) => severity === "warning");
  return as(
    `read, ${cells}${warned === undefined ? "" : `, warned: ${warned.rule}`}`,
    cells.endsWith("as expected") ? "as expected" : "in part",
  );
}

/** The cells against the expected JSON, where it names them by their columns and not by addresses. */
function comparison(folder: string, { test, user, beside }: Case, read: readonly CsvwTable[]): string {
  const described = [user, beside].map((name) => (name === undefined ? "" : textIn(folder, name))).join("");
  if (/"(?:aboutUrl|propertyUrl|valueUrl)"/.test(described)) return "cells not compared (addresses as names)";
  if (!existsSync(`${folder}/${test}.json`)) return "nothing to compare with";
  const expected = JSON.parse(textIn(folder, `${test}.json`)) as {
    readonly tables: readonly { readonly row?: readonly { readonly describes: readonly object[] }[] }[];
  };
  const wanted = expected.tables.map(({ row = [] }) => row.map(({ describes }) => Object.assign({}, ...describes)));
  const found = read.map(({ rows }) => rows.map((row) => Object.fromEntries(row)));
  const count = wanted.flat().reduce((sum, row) => sum + Object.keys(row).length, 0);
  return JSON.stringify(found) === JSON.stringify(wanted) ? `${count} cells as expected` : "other cells";
}
