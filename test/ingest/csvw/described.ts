import { checkGroup } from "../../../src/ingest/csvw/check-group.ts";
import { loadMetadata, orFinding } from "../../../src/ingest/csvw/locate-metadata.ts";
import { formatFinding } from "../../../src/ingest/findings.ts";
import { UserError } from "../../../src/model/finding.ts";
import { officeFileOf } from "../formats/office-files.ts";
import { describeRow } from "./describe-row.ts";

/** Metadata of one table in `t.csv` with these columns. */
export const columns = (...list: readonly object[]) => ({ url: "t.csv", tableSchema: { columns: list } });

/** What comes of a group of files that metadata describe; a file that is not given is not there. */
export async function readGroup(metadata: object, files: Readonly<Record<string, string>>) {
  const open = (address: string) =>
    orFinding("m.json", address, async () => {
      const content = files[address];
      if (content === undefined) throw new UserError(address, "there is no such file", "check the name");
      return content;
    });
  const rows: Record<string, unknown>[] = [];
  const objects: object[] = [];
  const places: string[] = [];
  const read = await checkGroup(
    await loadMetadata("m.json", JSON.stringify(metadata), "", open),
    async (table) => {
      const content = await open(table.address);
      return "finding" in content ? content : { opened: await officeFileOf(table.address, content.opened) };
    },
    (table, row, named) => {
      rows.push(Object.fromEntries(row.values));
      objects.push(...describeRow(row, named, table));
      places.push(`${table.address} row ${row.number}, record ${row.source}, line ${row.line}`);
    },
  );
  return { rows, objects, places, findings: read.findings.map(formatFinding), files: read.files };
}

/** What comes of one table in `t.csv`. */
export const read = (metadata: object, content: string) => readGroup(metadata, { "t.csv": content });

/** What is wrong with the metadata alone. */
export const wrong = async (metadata: object): Promise<readonly string[]> =>
  (
    await loadMetadata("m.json", JSON.stringify(metadata), "", async (address) =>
      orFinding("m.json", address, () => Promise.reject(new UserError(address, "there is no such file", "-"))),
    )
  ).findings.map(({ severity, message }) => `${severity}: ${message}`);
