import { type Finding, UserError } from "../../model/finding.ts";
import { findingOf } from "../rule.ts";
import { normalAddress, resolveAddress } from "./addresses.ts";
import { readContext } from "./context.ts";
import { filesNamed } from "./elsewhere.ts";
import { metadataError, metadataWarning } from "./faults.ts";
import * as messages from "./messages.ts";
import { metadataReport } from "./metadata-report.ts";
import { type Metadata, parseMetadata, readMetadata } from "./read-metadata.ts";

/** Gives the text of a file that metadata name, or a finding where it is not to be had. */
export type OpenText = (address: string) => Promise<Opened<string>>;

/** Reads metadata together with the schemas and dialects that they keep in files of their own. */
export async function loadMetadata(file: string, text: string, location: string, open: OpenText): Promise<Metadata> {
  const root = parseMetadata(file, text);
  const { base } = readContext(root, location, metadataReport(file, []));
  const others = new Map<string, string>();
  const refused: Finding[] = [];
  for (const address of filesNamed(root, base)) {
    const found = await open(address);
    if ("opened" in found) others.set(address, found.opened);
    else refused.push(found.finding);
  }
  const { tables, findings } = readMetadata(file, text, { location, others });
  return { tables, findings: [...refused, ...findings] };
}

/** What was opened, or why it was not. */
export type Opened<Kind> = { readonly opened: Kind } | { readonly finding: Finding };

/** Where a file lies, or why it is not opened: what metadata name is data, and no mistake of who runs the check. */
export async function orFinding<Place>(
  file: string,
  address: string,
  locate: () => Promise<Place>,
): Promise<Opened<Place>> {
  try {
    return { opened: await locate() };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const place = { file, line: 0, column: 0 };
    return { finding: findingOf(metadataError, place, address, messages.notOpened(address, error.what, error.fix)) };
  }
}

/** Where metadata of a table are looked for, one after the other, as seen from the table. */
export const placesOfMetadata = (table: string): readonly string[] => [
  `${table}-metadata.json`,
  resolveAddress(table, "csv-metadata.json"),
];

/** Whether metadata that were found beside a table name it; otherwise they are of another table. */
export const describesTable = ({ tables }: Metadata, address: string): boolean =>
  tables.some((table) => normalAddress(table.address) === normalAddress(address));

/** Says that metadata lie beside a table and are not used for it. */
export const notOfTable = (file: string, table: string): Finding =>
  findingOf(metadataWarning, { file, line: 0, column: 0 }, table, messages.otherTable(table));
