import { formatFinding } from "../../../src/ingest/findings.ts";
import { importFiles } from "../../../src/ingest/formats/import-files.ts";
import { openOfficeFiles } from "../../../src/ingest/formats/open-office-file.ts";

interface Choices {
  readonly decimal?: ".";
  readonly format?: string;
  readonly map?: Readonly<Record<string, string>>;
  readonly set?: Readonly<Record<string, string>>;
}

/** Reads files as `cluster import auto` does: the rows as the contract has them, and what was said. */
export async function imported(
  files: Readonly<Record<string, string>>,
  { map = {}, set = {}, decimal, format = "auto" }: Choices = {},
) {
  const inputs = Object.entries(files).map(([file, text]) => ({
    file,
    open: async function* open() {
      yield new TextEncoder().encode(text);
    },
  }));
  const opened = await openOfficeFiles(inputs, decimal === undefined ? { map } : { map, decimal });
  const choices = { format, map, set, keep: new Map(), source: undefined, validity: new Map() };
  const { tables, findings } = await importFiles(opened, choices);
  const rows = tables.flatMap((table) =>
    table.rows.map(({ region, sector, year, measure, value, unit, status }) =>
      [region, sector, year, measure, value, unit, status].join(" "),
    ),
  );
  return { rows, said: findings.map(formatFinding) };
}
