import { nearest } from "../base/nearest.ts";
import { type Analysis, type Result, resultOf } from "../compare/analysis.ts";
import { computables } from "../compare/computable.ts";
import { UserError } from "../model/finding.ts";

/** The number of an id; an id that does not exist is answered with the nearest one that does. */
export function resultNamed(analysis: Analysis, id: string): Result {
  const found = resultOf(analysis, id);
  if (found) return found;
  const near = nearest(id, [...computables.map((each) => each.id), ...analysis.results.map(({ id }) => id)]);
  throw new UserError(
    id,
    "there is neither an indicator nor a number of this name",
    near === undefined ? "see `cluster list indicators`, or `cluster compare --format csv`" : `did you mean ${near}?`,
  );
}
