import { products, type Rows, rowSums } from "../../base/matrix.ts";
import { hole, type Value } from "../../model/value.ts";

/** The ways to say how near two sectors (or two regions) are, from how often they occur together. */
export const nearnessForms = ["minimum", "count", "probability", "association", "cosine", "jaccard"] as const;

export type NearnessForm = (typeof nearnessForms)[number];

const neverAtHome = hole("zero-sector", "neither is at home anywhere");
const alone = hole("degenerate", "one of the two never occurs together with another");

/**
 * How near each is to each other, by the regions in which they are at home together; `marks` has one row for each.
 *
 * `minimum` is the smaller of the two conditional probabilities (Hidalgo et al. 2007), with 1 for each to itself. The
 * others take the counts of pairs without the diagonal as van Eck and Waltman (2009) do, and leave the diagonal at 0.
 */
export function nearness(marks: Rows, form: NearnessForm): readonly (readonly Value[])[] {
  const together = products(marks);
  if (form === "minimum") return minimum(together);
  const counts = together.map((row, i) => row.map((count, j) => (i === j ? 0 : count)));
  const sums = rowSums(counts);
  const total = sums.reduce((all, one) => all + one, 0);
  return counts.map((row, i) =>
    row.map((count, j) => (i === j ? 0 : normalised(form, count, sums[i] ?? 0, sums[j] ?? 0, total))),
  );
}

const minimum = (together: Rows): readonly (readonly Value[])[] =>
  together.map((row, i) =>
    row.map((count, j) => {
      const larger = Math.max(row[i] ?? 0, together[j]?.[j] ?? 0);
      return larger === 0 ? neverAtHome : count / larger;
    }),
  );

function normalised(form: NearnessForm, count: number, a: number, b: number, total: number): Value {
  if (form === "count") return count;
  if (a === 0 || b === 0) return alone;
  if (form === "association") return (count * total) / (a * b);
  if (form === "cosine") return count / Math.sqrt(a * b);
  if (form === "jaccard") return count / (a + b - count);
  // Chance that a pair drawn without putting back is just these two (Steijn 2017), times the number of pairs.
  const expected = ((a / total) * (b / (total - a)) + (b / total) * (a / (total - b))) * (total / 2);
  return count / expected;
}
