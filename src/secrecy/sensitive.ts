/** What a value was added up from, as far as it is known. */
export interface Contributors {
  readonly value: number;
  /** How many companies or persons; the value itself where the table counts them. */
  readonly units?: number;
  /** The largest and the second largest of them. */
  readonly largest?: number;
  readonly second?: number;
}

/** When a cell may not be published. */
export interface SecrecyRules {
  /** Fewer units than this are too few. */
  readonly minimum: number;
  /** Unsafe where the n largest hold more than k percent. */
  readonly dominance?: { readonly n: 1 | 2; readonly k: number };
  /** Unsafe where the second largest can work the largest out to within so many percent. */
  readonly pPercent?: number;
}

/** Why a cell may not be published, in words, by the first rule that it breaks; undefined for a safe cell. */
export function breachOf(cell: Contributors, rules: SecrecyRules): string | undefined {
  // Nobody is behind an empty cell; that nobody is there may be said.
  if (cell.value === 0 && (cell.units ?? 0) === 0) return undefined;
  return tooFew(cell, rules) ?? dominated(cell, rules) ?? workedOut(cell, rules);
}

function tooFew({ units }: Contributors, { minimum }: SecrecyRules): string | undefined {
  if (units === undefined || units >= minimum) return undefined;
  return `${units} ${units === 1 ? "unit" : "units"}, fewer than ${minimum}`;
}

function dominated({ value, largest, second = 0 }: Contributors, { dominance }: SecrecyRules): string | undefined {
  if (dominance === undefined || largest === undefined) return undefined;
  const held = dominance.n === 1 ? largest : largest + second;
  // Multiplied out: 85 of 100 is not more than 85 percent, whatever 85 / 100 is in binary.
  if (held * 100 <= dominance.k * value) return undefined;
  const who = dominance.n === 1 ? "the largest holds" : "the 2 largest hold";
  return `${who} ${percent(held, value)} percent, more than ${dominance.k}`;
}

function workedOut({ value, largest, second }: Contributors, { pPercent }: SecrecyRules): string | undefined {
  if (pPercent === undefined || largest === undefined || second === undefined) return undefined;
  // The second subtracts itself: what the others hold is all the doubt that is left to it about the largest.
  const doubt = value - largest - second;
  if (doubt * 100 >= pPercent * largest) return undefined;
  return `the second can tell the largest to within ${percent(doubt, largest)} percent, less than ${pPercent}`;
}

const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;
