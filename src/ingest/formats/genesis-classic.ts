import type { RawRecord } from "../records.ts";
import { findingOf } from "../rule.ts";
import type { Format, FormatReport, OfficeTable } from "./format.ts";
import { classicCells } from "./genesis-classic-cells.ts";
import * as faults from "./genesis-faults.ts";
import { genesisDialect, type OpenDimension, openDimension } from "./genesis-flat.ts";
import { readHeader } from "./genesis-header.ts";
import { type DownDimension, readKeys } from "./genesis-keys.ts";
import { landKey } from "./genesis-laender.ts";
import * as messages from "./genesis-messages.ts";
import { type ClassicTitle, firstLine, readTitle } from "./genesis-title.ts";
import type { OfficeFile } from "./office-file.ts";
import { allRecords, isBlankRow, wrongFormat } from "./whole-rows.ts";

/** Tables of GENESIS as a page shows them: title lines, header rows, body, footnotes. */
export const genesisClassic: Format = {
  id: "genesis-classic",
  title: "GENESIS table (csv)",
  about:
    "Destatis, regionalstatistik.de and the Länder offices: the table as on the screen, with title, header rows and footnotes; the columns before the figures have no names.",
  recognise: ({ text }) => {
    const first = /^[^\r\n]*/u.exec(text)?.[0] ?? "";
    const dataset = firstLine.exec(first)?.[1];
    return dataset === undefined ? undefined : `the first line names table ${dataset} of GENESIS`;
  },
  read,
};

/** The parts of a file, in the order in which they stand. */
interface Sections {
  readonly title: readonly RawRecord[];
  readonly header: readonly RawRecord[];
  readonly body: readonly RawRecord[];
  readonly footer: readonly RawRecord[];
  /** How many columns stand before the figures. */
  readonly keys: number;
}

async function* read(file: OfficeFile, report: FormatReport): AsyncGenerator<OfficeTable> {
  const sections = sectionsOf(await allRecords(file.records(genesisDialect)), file);
  const title = readTitle(sections.title);
  const rows = sections.body.filter(({ fields }) => fields.length === sections.header.at(-1)?.fields.length);
  const down = readKeys(sections.keys, rows, title.parts);
  const header = readHeader(sections.header, sections.keys, rows, title);
  const constant = constantDimensions(
    title,
    header.across.some(({ role }) => role === "measure"),
    down,
  );
  const across = header.across.map(({ label, role }, at) => openDimension(label || acrossId(role, at), label, role));
  const dimensions = [...down, ...constant].map(({ dimension }) => dimension).concat(across);
  countOthers(sections, file.file, report);
  yield {
    kind: "table",
    dataset: title.dataset,
    title: title.title,
    updated: updatedIn(sections.footer),
    dimensions: namedByTitle(dimensions, title.parts),
    cells: classicCells({ file: file.file, report }, sections.body, {
      down,
      constants: constant.map(({ code }) => code),
      header,
      width: sections.header.at(-1)?.fields.length ?? 0,
      keys: sections.keys,
      style: { decimal: file.choices.decimal ?? "," },
    }),
  };
}

const timeParts =
  /^(?:Jahre|Stichtag|Monate|Quartale|Halbjahre|Semester|Schuljahr|Years?|Months|Quarters|Reference date)$/u;

/** Gives dimensions without a name those of the title that are left, where there are as many of one as of the other. */
function namedByTitle(dimensions: readonly OpenDimension[], parts: readonly string[]): readonly OpenDimension[] {
  const named = new Set(dimensions.map(({ id }) => id));
  const left = parts.filter((part) => !named.has(part) && !timeParts.test(part) && landKey(part) === undefined);
  const unnamed = dimensions.filter(({ role, label, id }) => role === "other" && label === "" && !parts.includes(id));
  if (left.length !== unnamed.length) return dimensions;
  return dimensions.map((dimension) => {
    const name = left[unnamed.indexOf(dimension)];
    return name === undefined ? dimension : { ...dimension, id: name };
  });
}

const acrossId = (role: string, at: number): string => (role === "other" ? `header ${at + 1}` : role);

function sectionsOf(records: readonly RawRecord[], file: OfficeFile): Sections {
  const headerAt = records.findIndex(({ fields }) => fields[0]?.trim() === "" && !isBlankRow(fields));
  const keys = records[headerAt]?.fields.findIndex((field) => field.trim() !== "") ?? -1;
  if (headerAt < 1 || keys < 1)
    throw wrongFormat(file, "no header was found: below the title, a row that begins with empty cells");
  const isHeader = ({ fields }: RawRecord): boolean =>
    !isBlankRow(fields) && fields.slice(0, keys).every((field) => field.trim() === "");
  const bodyAt = headerAt + records.slice(headerAt).findIndex((record) => !isHeader(record));
  if (bodyAt < headerAt) throw wrongFormat(file, "the file ends with its header: no row of figures follows");
  const closing = records.slice(bodyAt).findIndex(({ fields }) => /^_{5,}$/u.test((fields[0] ?? "").trim()));
  const footerAt = closing === -1 ? records.length : bodyAt + closing;
  return {
    title: records.slice(0, headerAt),
    header: records.slice(headerAt, bodyAt),
    body: records.slice(bodyAt, footerAt),
    footer: records.slice(footerAt),
    keys,
  };
}

/** What the title says once for the whole table: the measure, and a region where no column holds one. */
function constantDimensions(
  { measure, title, region }: ClassicTitle,
  hasMeasures: boolean,
  down: readonly DownDimension[],
): readonly { readonly dimension: ReturnType<typeof openDimension>; readonly code: string }[] {
  const constant = (id: string, role: "region" | "measure", code: string, label: string) => {
    const dimension = openDimension(id, "", role);
    dimension.labels.set(code, label);
    return { dimension, code };
  };
  const hasRegion = region === "" || down.some(({ dimension }) => dimension.role === "region");
  return [
    ...(hasRegion ? [] : [constant("region", "region", landKey(region) ?? region, region)]),
    ...(hasMeasures ? [] : [constant("measure", "measure", measure || title, measure || title)]),
  ];
}

/** Title, header and footer are read, but are no rows of the table. */
function countOthers({ title, header, body, footer }: Sections, file: string, report: FormatReport): void {
  for (const record of [...title, ...header, ...footer]) {
    for (const finding of record.findings) report.add(finding);
    report.skip();
  }
  const last = body.at(-1);
  if (footer.length === 0 && last !== undefined)
    report.add(findingOf(faults.missingFooter, { file, line: last.line, column: 0 }, "", messages.noFooter()));
}

function updatedIn(footer: readonly RawRecord[]): string {
  const line = footer.findLast(({ fields }) => /^(?:Stand|Last updated?):/u.test(fields[0] ?? ""));
  return (line?.fields[0] ?? "").replace(/^[^:]*:/u, "").trim();
}
