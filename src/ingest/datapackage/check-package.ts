import type { Finding } from "../../model/finding.ts";
import { emptyFile } from "../faults.ts";
import { assertComplete, type FileCounts, type Input } from "../input.ts";
import * as contract from "../messages.ts";
import { findingOf } from "../rule.ts";
import { type CheckedTable, checkTable } from "./check-table.ts";
import type { Resource } from "./descriptor.ts";
import { standardDialect } from "./dialect.ts";
import { foreignKey, notChecked } from "./faults.ts";
import { dangling, type References, referencesOf } from "./keys.ts";

/** What was found in the tables of a package, and what became of their rows. */
export interface CheckedPackage {
  readonly findings: readonly Finding[];
  readonly files: readonly FileCounts[];
}

/** Checks every table of a package against its schema, and the tables against each other; `open` gives the file of a path. */
export async function checkPackage(
  resources: readonly Resource[],
  open: (path: string) => Promise<Input>,
): Promise<CheckedPackage> {
  const references = new Map(resources.map((resource) => [resource.name, referencesOf(resource, resources)]));
  const checked: { resource: Resource; file: string; table: CheckedTable }[] = [];
  for (const resource of resources) {
    const input = await open(resource.path);
    const own = references.get(resource.name) ?? referencesOf(resource, resources);
    checked.push({ resource, file: input.file, table: await checkTable(input, resource, own) });
  }
  const parts = checked.map(({ resource, file, table }) => conclude(file, resource, table, references));
  return { findings: parts.flatMap(({ findings }) => findings), files: parts.flatMap(({ files }) => files) };
}

const utf8 = { encoding: "utf-8", dialect: standardDialect } as const;

/** Checks the form of any CSV file: names of columns, cells of each row, blank rows, letters and quotation marks. */
export async function checkForm(input: Input): Promise<CheckedPackage> {
  const spot = { file: input.file, way: "" };
  const resource = { name: input.file, path: input.file, ...utf8, schema: undefined, spot };
  const table = await checkTable(input, resource, referencesOf(resource, []));
  return conclude(input.file, resource, table, new Map());
}

function conclude(
  file: string,
  resource: Resource,
  table: CheckedTable,
  references: ReadonlyMap<string, References>,
): CheckedPackage {
  const sources = references.get(resource.name)?.sources ?? [];
  const loose = dangling({ name: resource.name, sources }, references);
  const alsoWrong = new Set(loose.map(({ line }) => line).filter((line) => !table.wrong.has(line))).size;
  const findings = [
    ...uncheckedParts(resource),
    ...table.findings,
    ...loose.map(({ field, value, words, line }) => {
      const column = table.columns.findIndex((one) => one.field?.name === field) + 1;
      return findingOf(foreignKey, { file, line, column }, value, words);
    }),
    ...(table.counts.read === 0 && table.columns.length === 0 && table.findings.length === 0
      ? [findingOf(emptyFile, { file, line: 0, column: 0 }, "", contract.emptyFile())]
      : []),
  ];
  const { kept, rejected } = table.counts;
  const counts = { ...table.counts, kept: kept - alsoWrong, rejected: rejected + alsoWrong };
  return { findings, files: [assertComplete(counts)] };
}

function uncheckedParts({ schema, spot }: Resource): readonly Finding[] {
  return (schema?.fields ?? []).flatMap(({ name, unchecked }) =>
    unchecked.map((words) =>
      findingOf(notChecked, { file: spot.file, line: 0, column: 0 }, `${spot.way} ${name}`, words),
    ),
  );
}
