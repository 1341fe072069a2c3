import { existsSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { resolveAddress } from "../../src/ingest/csvw/addresses.ts";
import { checkGroup } from "../../src/ingest/csvw/check-group.ts";
import { plainTable, type TableDescription } from "../../src/ingest/csvw/description.ts";
import { describesTable, loadMetadata, notOfTable, placesOfMetadata } from "../../src/ingest/csvw/locate-metadata.ts";
import type { Metadata } from "../../src/ingest/csvw/read-metadata.ts";
import type { CsvwRow } from "../../src/ingest/csvw/read-table.ts";
import { type Finding, UserError } from "../../src/model/finding.ts";
import { describeRow } from "./csvw/describe-row.ts";
import { officeFileOf } from "./formats/office-files.ts";

/** One case of the W3C's tests. */
export interface CsvwCase {
  readonly test: string;
  readonly expected: "positive" | "warning" | "negative";
  /** A table, or metadata. */
  readonly action: string;
  readonly user: string | undefined;
  /** Metadata that a server would name beside the table. */
  readonly link: string | undefined;
  readonly header: boolean;
  readonly minimal: boolean;
  /** The cells as JSON; undefined where only findings are expected. */
  readonly result: string | undefined;
  /** Whether the conversion is asked for: there a cell of the wrong type is no more than a warning. */
  readonly converts: boolean;
}

/** What came of a case. */
export interface CsvwOutcome {
  readonly test: string;
  readonly expected: string;
  readonly found: string;
  readonly verdict: "as expected" | "table not at hand" | "differs";
}

/** Where the W3C publishes its tests: all addresses in them begin here. */
const published = "http://www.w3.org/2013/csvw/tests/";
// What the site itself says of where metadata lie, beside the places of the standard.
const placesOfSite = (table: string): readonly string[] => [`${table}.json`, resolveAddress(table, "csvm.json")];

/** Runs one case with the files of a folder. */
export async function outcomeOf(folder: string, one: CsvwCase): Promise<CsvwOutcome> {
  const { test, expected } = one;
  const as = (found: string, verdict: CsvwOutcome["verdict"]): CsvwOutcome => ({ test, expected, found, verdict });
  if (one.action.endsWith(".json") && !existsSync(`${folder}/${one.action}`))
    return as("the metadata are not at hand", "table not at hand");
  try {
    const metadata = await metadataOf(folder, one);
    const rows: RowOf[] = [];
    const isAbsent = metadata.tables.some(({ address }) => !existsSync(pathIn(folder, address)));
    const { findings } = isAbsent
      ? metadata
      : await checkGroup(metadata, open(folder), (table, row, columns) =>
          rows.push({ table, row, describes: describeRow(row, columns, table) }),
        );
    return judged({ folder, one, metadata, rows, findings, isAbsent }, as);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return as("refused: no JSON", expected === "negative" ? "as expected" : "differs");
  }
}

interface RowOf {
  readonly table: TableDescription;
  readonly row: CsvwRow;
  readonly describes: readonly object[];
}

const pathIn = (folder: string, address: string): string =>
  `${folder}/${address.startsWith(published) ? address.slice(published.length).replace(/\?.*$/s, "") : "absent"}`;
const textIn = (folder: string, address: string): string => readFileSync(pathIn(folder, address), "utf8");

const open = (folder: string) => async (table: TableDescription) => {
  const { encoding } = table.dialect;
  const choices = { map: {}, ...(encoding === undefined ? {} : { encoding }) };
  return { opened: await officeFileOf(table.address, readFileSync(pathIn(folder, table.address)), choices) };
};

async function metadataOf(folder: string, one: CsvwCase): Promise<Metadata> {
  const action = published + one.action;
  const load = (address: string): Promise<Metadata> =>
    loadMetadata(address, textIn(folder, address), address, async (other) => ({ opened: textIn(folder, other) }));
  if (/\.json$/.test(one.action)) return load(action);
  if (one.user !== undefined) return load(published + one.user);
  const linked = one.link === undefined ? [] : [resolveAddress(action, one.link)];
  const warnings: Finding[] = [];
  for (const place of [...linked, ...placesOfMetadata(action), ...placesOfSite(action)]) {
    // Beside an address with a query no metadata are looked for.
    if (place.includes("?") || !existsSync(pathIn(folder, place))) continue;
    const metadata = await load(place);
    if (describesTable(metadata, action)) return { ...metadata, findings: [...warnings, ...metadata.findings] };
    warnings.push(notOfTable(place, action));
  }
  const plain = plainTable(action);
  const dialect = { ...plain.dialect, headerRows: one.header ? 1 : 0 };
  return { tables: [{ ...plain, dialect }], findings: warnings };
}

interface Judged {
  readonly folder: string;
  readonly one: CsvwCase;
  readonly metadata: Metadata;
  readonly rows: readonly RowOf[];
  readonly findings: readonly Finding[];
  readonly isAbsent: boolean;
}

const rulesOf = (findings: readonly Finding[], severity: Finding["severity"]): string =>
  [...new Set(findings.filter((finding) => finding.severity === severity).map(({ rule }) => rule))].join(", ");

function judged(case_: Judged, as: (found: string, verdict: CsvwOutcome["verdict"]) => CsvwOutcome): CsvwOutcome {
  const { one, metadata, findings, isAbsent } = case_;
  // In a conversion only wrong metadata are refused: whatever is wrong in a table is a warning beside its cells.
  const errors = rulesOf(one.converts ? metadata.findings : findings, "error");
  const warnings = rulesOf(findings, "warning") || (one.converts ? rulesOf(findings, "error") : "");
  if (errors !== "") return as(`refused: ${errors}`, one.expected === "negative" ? "as expected" : "differs");
  if (isAbsent) return as(`metadata read${warnings === "" ? "" : `, warned: ${warnings}`}`, "table not at hand");
  if (one.expected === "negative") return as("read without an error", "differs");
  if (one.expected === "warning" && warnings === "") return as("read without a warning", "differs");
  const warned = warnings === "" ? "" : `, warned: ${warnings}`;
  const isWarnedInVain = one.expected === "positive" && !one.converts && warned !== "";
  if (one.result === undefined || !existsSync(`${case_.folder}/${one.result}`))
    return as(`read${warned}`, isWarnedInVain ? "differs" : "as expected");
  const { count, isSame } = comparison(case_, one.result);
  return as(
    `read, ${isSame ? `${count} cells as published` : "other cells"}${warned}`,
    isSame && !isWarnedInVain ? "as expected" : "differs",
  );
}

/** The cells, and the addresses and numbers of their rows, against the published JSON; notes about tables are not cells. */
function comparison({ folder, one, metadata, rows }: Judged, result: string) {
  const wanted = JSON.parse(readFileSync(`${folder}/${result}`, "utf8"));
  const shown = rows.filter(({ table }) => !table.suppressed);
  const count = shown
    .flatMap(({ describes }) => describes)
    .reduce((sum, object) => sum + Object.keys(object).length, 0);
  if (one.minimal)
    return {
      count,
      isSame: same(
        shown.flatMap(({ describes }) => describes),
        wanted,
      ),
    };
  const tables = metadata.tables
    .filter(({ suppressed }) => !suppressed)
    .map((table) => ({
      url: table.address,
      row: shown.filter((row) => row.table === table).map(rowAsJson),
    }));
  const onlyRows = wanted.tables.map((table: { readonly url: string; readonly row?: readonly object[] }) => ({
    url: table.url,
    row: table.row ?? [],
  }));
  return { count, isSame: same(tables, onlyRows) };
}

const same = (found: unknown, wanted: unknown): boolean => isDeepStrictEqual(JSON.parse(JSON.stringify(found)), wanted);

function rowAsJson({ table, row, describes }: RowOf): object {
  const titles = table.rowTitles.flatMap((name) => row.values.get(name) ?? []);
  return {
    url: `${table.address}#row=${row.source}`,
    rownum: row.number,
    ...(titles.length === 0 ? {} : { titles: titles.length === 1 ? titles[0] : titles }),
    describes,
  };
}
