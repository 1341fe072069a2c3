import type { CheckedPackage } from "../ingest/datapackage/check-package.ts";
import { notChecked } from "../ingest/datapackage/faults.ts";
import * as messages from "../ingest/datapackage/messages.ts";
import type { Limits } from "../ingest/limits.ts";
import { findingOf } from "../ingest/rule.ts";
import type { World } from "../world.ts";
import { bytesOf, existingPath } from "./open-input.ts";

/** What is said about a file of an office, which is no table of this program: its figures are checked once it is imported. */
export async function officeFile(world: World, file: string, limits: Limits): Promise<CheckedPackage | undefined> {
  const { openOfficeFiles } = await import("../ingest/formats/open-office-file.ts");
  const { officeFormatOf } = await import("../ingest/formats/recognise.ts");
  const path = await existingPath(world, file);
  const [opened] = await openOfficeFiles([{ file, open: () => bytesOf(world, file, path) }], { map: {} }, limits);
  const format = opened === undefined ? undefined : officeFormatOf(opened.sample);
  if (format === undefined) return undefined;
  const found = findingOf(notChecked, { file, line: 0, column: 0 }, "", messages.ofOffice(format));
  return { findings: [{ ...found, severity: "warning" }], files: [] };
}
