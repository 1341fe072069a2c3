import jStat from "jstat";

/**
 * The regularised incomplete beta function, from which the tails of Student's t and of F follow.
 *
 * jstat stops its own continued fraction at seven digits; a p-value that is held against R needs more.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x > 0)) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - jStat.betaln(a, b));
  // The fraction converges fast below the mean; above it the other tail is computed.
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** The continued fraction of the incomplete beta function, after Lentz, until it no longer changes. */
function fraction(x: number, a: number, b: number): number {
  const away = (number: number) => (Math.abs(number) < 1e-300 ? 1e-300 : number);
  let [c, d] = [1, 1 / away(1 - ((a + b) * x) / (a + 1))];
  let result = d;
  for (let m = 1; m <= 10_000; m++) {
    const terms = [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ];
    const before = result;
    for (const term of terms) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      result *= c * d;
    }
    if (Math.abs(result - before) <= 1e-15 * Math.abs(result)) break;
  }
  return result;
}
