import { nearest } from "../base/nearest.ts";
import type { Analysis } from "../compare/analysis.ts";
import { narrowedMatrix } from "../compare/comparability-matrix.ts";
import { comparisonTable } from "../compare/table.ts";
import { UserError } from "../model/finding.ts";
import type { Format } from "./output.ts";

/** The comparison with the numbers of one measure only; a measure that has no number here is a mistake of the user. */
export function narrowedTo(analysis: Analysis, format: Format, measure: string | undefined): Analysis {
  if (measure === undefined) return analysis;
  const results = analysis.results.filter((result) => result.measure === measure);
  const { comparability } = analysis;
  const ids = new Set(results.map(({ id }) => id));
  const matrix = comparability === undefined ? {} : { comparability: narrowedMatrix(comparability, ids) };
  const shown = { ...analysis, results, ...matrix };
  if (shown.results.length === 0) throw unknownMeasure(analysis, measure);
  if ((format === "table" || format === "md") && comparisonTable(shown).rows.length === 0) {
    throw new UserError(
      "--measure",
      `the table has no line about ${measure}`,
      `type --format csv or --format json for its ${shown.results.length} numbers`,
    );
  }
  return shown;
}

function unknownMeasure(analysis: Analysis, measure: string): UserError {
  const known = [...new Set(analysis.results.map((result) => result.measure))].sort();
  const near = nearest(measure, known);
  const list = `the measures are ${known.join(", ")}`;
  return new UserError(
    "--measure",
    `"${measure}" is not a measure of this comparison`,
    near === undefined ? list : `did you mean ${near}? Otherwise ${list}`,
  );
}
