import { readCaveats } from "../ingest/caveats.ts";
import { readCities } from "../ingest/cities.ts";
import { readCodeDrift } from "../ingest/code-drift.ts";
import { readComparability } from "../ingest/comparability.ts";
import { readDefinitions } from "../ingest/definitions.ts";
import { readFlows } from "../ingest/flows.ts";
import type { Input, Read } from "../ingest/input.ts";
import type { KnownCodes } from "../ingest/known-codes.ts";
import { readPolicies } from "../ingest/policies.ts";
import { readRegionFigures } from "../ingest/region-figures.ts";
import { readRegionValidity } from "../ingest/region-validity.ts";
import { readSizeCounts } from "../ingest/size-counts.ts";
import { readSources } from "../ingest/sources.ts";
import { readTable } from "../ingest/table.ts";
import { readTerritories } from "../ingest/territories.ts";

/** A kind of table of the data contract, told from others by a column that only it has; observations are read together. */
export interface TableKind {
  readonly id: string;
  readonly holds: string;
  readonly column: string;
  /** Undefined for observations, which are read together and against the codes of the project. */
  readonly read?: (input: Input, known: KnownCodes) => Promise<Read<unknown>>;
}

/** The kinds of tables, the surest sign first; a table with none of these columns is taken for observations. */
export const tableKinds: readonly TableKind[] = [
  {
    id: "flows",
    holds: "payments and budget lines: who gives whom how much for what",
    column: "flow_id",
    read: readFlows,
  },
  {
    id: "policies",
    holds: "measures of policy: who does what, from when to when, for how much",
    column: "policy",
    read: readPolicies,
  },
  {
    id: "size-classes",
    holds: "companies by the number of persons who work in them",
    column: "company_size",
    read: readSizeCounts,
  },
  {
    id: "region-figures",
    holds: "how many members territories have, which, and the area and people printed for them",
    column: "codes",
    read: readRegionFigures,
  },
  {
    id: "region-validity",
    holds: "codes of regions that were not always valid, and what came after them",
    column: "successors",
    read: readRegionValidity,
  },
  { id: "cities", holds: "world city rosters: classes, points and ranks", column: "roster", read: readCities },
  { id: "regions", holds: "territories and their official members", column: "member_code", read: readTerritories },
  {
    id: "sectors",
    holds: "definitions of the creative industries, class by class",
    column: "definition_id",
    read: (input) => readDefinitions(input),
  },
  { id: "sources", holds: "where figures come from", column: "publisher", read: readSources },
  {
    id: "comparability",
    holds: "rules: what stands between numbers of regions or years",
    column: "severity",
    read: (input) => readComparability(input),
  },
  { id: "code-drift", holds: "codes whose meaning or territory changed", column: "meaning", read: readCodeDrift },
  { id: "caveats", holds: "what cannot be compared, and why", column: "why", read: (input) => readCaveats(input) },
  { id: "observations", holds: "one figure a row, in the data contract", column: "measure" },
  { id: "table", holds: "a tidy table for cluster compute", column: "region", read: readTable },
];

/** The kind of a table by the names of its columns. */
export const kindOf = (columns: readonly string[]): TableKind | undefined =>
  tableKinds.find(({ column }) => columns.includes(column));
