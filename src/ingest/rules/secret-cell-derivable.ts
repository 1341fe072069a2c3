import { sum } from "../../base/sum.ts";
import { isAdditive } from "../../model/measure.ts";
import type { Observation } from "../../model/observation.ts";
import { isNumber } from "../../model/value.ts";
import * as messages from "../guard-messages.ts";
import type { KnownCodes } from "../known-codes.ts";
import { divisionsOf } from "../nace.ts";
import type { TableFlaw, TableRule } from "../rule.ts";
import { rowOfYear, type Series, type SeriesTable } from "../series-table.ts";

/** A cell kept secret between published ones is no secret where it alone is missing from its total. */
export const secretCellDerivable: TableRule = {
  id: "secret-cell-derivable",
  title: "Secret cell can be worked out",
  severity: "warning",
  explains:
    "One secret cell in a published row is its total less the others: whoever prints them all prints the secret.",
  hint: "Suppress a second cell of the row before the table is published: cluster disclose.",
  check: (table, known) => {
    const totals = table.series.filter((series) => isCount(series, known));
    const regions = regionsOf(totals);
    const found = [...totals.flatMap((total) => ofSection(total, table)), ...ofNations(totals, regions)];
    // A cell that both its section and its nation give away is one finding.
    return [...new Map(found.map((flaw) => [flaw.observation, flaw])).values()];
  },
};

const isCount = ({ rows }: Series, { measures }: KnownCodes): boolean => {
  const measure = measures.get(rows[0]?.measure ?? "");
  return measure !== undefined && isAdditive(measure);
};

/** The only secret division of a section, in years in which all the others are published. */
function ofSection(total: Series, table: SeriesTable): readonly TableFlaw[] {
  const divisions = divisionsOf.get(total.sector) ?? [];
  const parts = divisions.flatMap((division) => table.find(total.region, division, total.kind) ?? []);
  // A division without any row may be left out of the file and hold what is missing.
  if (divisions.length < 2 || parts.length < divisions.length) return [];
  return linesOf(total, parts).flatMap((line) => derivable(line, "sector"));
}

/** A total of one year with all its parts. */
interface Line {
  readonly whole: Observation;
  readonly cells: readonly Observation[];
  /** Whether every part has a row. */
  readonly complete: boolean;
}

const linesOf = (total: Series, parts: readonly Series[]): readonly Line[] =>
  total.rows.map((whole) => {
    const cells = parts.flatMap((part) => rowOfYear(part, whole.year) ?? []);
    return { whole, cells, complete: cells.length === parts.length };
  });

function derivable({ whole, cells, complete }: Line, by: "sector" | "region"): readonly TableFlaw[] {
  const [secret, ...more] = cells.filter(({ value }) => !isNumber(value));
  if (!isNumber(whole.value) || !complete || secret === undefined || more.length > 0) return [];
  if (isNumber(secret.value) || secret.value.reason !== "confidential") return [];
  const rest = Number((whole.value - added(cells)).toFixed(6));
  // Less than nothing: the rows are no parts of this total, and nothing follows from them.
  if (rest < 0) return [];
  const words = messages.derivableCell(secret[by], whole[by], whole.value, rest);
  return [{ observation: secret, column: "value", value: "", words }];
}

const added = (cells: readonly Observation[]): number => sum(cells.map(({ value }) => value).filter(isNumber));

const keyOf = ({ region, kind }: Series): string => `${region.slice(0, 2)}\u001f${kind}`;

/** The NUTS 2 regions of a nation that have rows of a kind, by sector. */
type Regions = ReadonlyMap<string, ReadonlyMap<string, readonly Series[]>>;

function regionsOf(all: readonly Series[]): Regions {
  const regions = new Map<string, Map<string, Series[]>>();
  for (const series of all) {
    if (!/^[A-Z]{2}[A-Z0-9]{2}$/.test(series.region)) continue;
    const sectors = regions.get(keyOf(series)) ?? new Map<string, Series[]>();
    regions.set(keyOf(series), sectors);
    sectors.set(series.sector, [...(sectors.get(series.sector) ?? []), series]);
  }
  return regions;
}

/** The only secret region of a nation, where the regions are seen to make up the nation wherever all are published. */
function ofNations(all: readonly Series[], regions: Regions): readonly TableFlaw[] {
  const lines = new Map<string, Line[]>();
  for (const total of all) {
    const parts = regions.get(keyOf(total))?.get(total.sector) ?? [];
    if (!/^[A-Z]{2}$/.test(total.region) || parts.length < 2) continue;
    // Codes come and go: whether those of a year are all there are is told by other lines with the same ones.
    const own = linesOf(total, parts).map((line) => ({ ...line, complete: true }));
    const ofKind = lines.get(keyOf(total));
    if (ofKind === undefined) lines.set(keyOf(total), own);
    else ofKind.push(...own);
  }
  return [...lines.values()].flatMap((ofKind) =>
    ofKind.flatMap((line) => {
      const found = derivable(line, "region");
      return found.length > 0 && addUpElsewhere(line, ofKind) ? found : [];
    }),
  );
}

const namesOf = ({ cells }: Line): string =>
  cells
    .map(({ region }) => region)
    .sort()
    .join(" ");

// No list says whether the regions in a file are all there are, or whether a nation counts some people in none of them.
function addUpElsewhere(line: Line, others: readonly Line[]): boolean {
  const names = namesOf(line);
  const published = others.filter(
    ({ whole, cells }) => isNumber(whole.value) && cells.every(({ value }) => isNumber(value)),
  );
  const alike = published.filter((other) => namesOf(other) === names);
  return (
    alike.length > 0 &&
    alike.every(({ whole, cells }) => isNumber(whole.value) && Math.abs(whole.value - added(cells)) <= cells.length / 2)
  );
}
