// Carries the collected tables over into the data contract of this project:
//   node data/carry-over.mjs [FOLDER]        (default: the folder of this script)
// Same input, same bytes. Prints what went in and what came out, and stops where a row would be lost.
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { dataPackage } from "./carry-over/describe.mjs";
import { driftTable } from "./carry-over/drift.mjs";
import { fundingTable } from "./carry-over/funding.mjs";
import { figureTable, validityTable } from "./carry-over/guards.mjs";
import { cityTable, regionTable, sectorTable, sourceTable } from "./carry-over/lists.mjs";
import { observationTables } from "./carry-over/observations.mjs";
import { policyTable } from "./carry-over/policies.mjs";
import { textOf } from "./carry-over/tables.mjs";

function count({ name, rows, from }) {
  const expected = Object.values(from).reduce((sum, part) => sum + part, 0);
  const parts = Object.entries(from).map(([part, number]) => `${number} ${part}`);
  process.stdout.write(`${name}.csv: in ${parts.join(" + ")} = ${expected}, out ${rows.length}\n`);
  if (rows.length !== expected) throw new Error(`${name}: ${expected} rows expected, ${rows.length} made`);
}

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL(".", import.meta.url)));
const lists = [cityTable(), regionTable(), sectorTable(), driftTable(), figureTable(), validityTable(), sourceTable()];
const tables = [...observationTables(), fundingTable(), policyTable(), ...lists];
const files = tables.map((table) => ({ ...table, path: `${table.name}.csv`, text: textOf(table) }));

tables.forEach(count);
mkdirSync(folder, { recursive: true });
for (const { path, text } of files) writeFileSync(resolve(folder, path), text);
writeFileSync(resolve(folder, "datapackage.json"), `${JSON.stringify(dataPackage(files), null, 2)}\n`);
