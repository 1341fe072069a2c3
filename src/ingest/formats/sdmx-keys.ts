/** Remembers which figures were seen, for finding keys that stand twice. */
export interface SeenFigures {
  /** Whether the figure of this series and period was not there before. */
  readonly isNew: (series: string, period: string) => boolean;
}

const bits = 30;

/**
 * A memory for millions of figures: each series is kept once, its periods as single bits.
 *
 * A set of whole keys would need a hundred bytes a figure, more than the figures themselves.
 */
export function seenFigures(): SeenFigures {
  const numbers = new Map<string, number>();
  const seen = new Map<string, number[]>();
  return {
    isNew: (series, period) => {
      const number = numbers.get(period) ?? numbers.size;
      if (number === numbers.size) numbers.set(period, number);
      const words = seen.get(series) ?? [];
      if (words.length === 0) seen.set(series, words);
      const at = Math.floor(number / bits);
      while (words.length <= at) words.push(0);
      const word = words[at] ?? 0;
      const bit = 1 << (number % bits);
      words[at] = word | bit;
      return (word & bit) === 0;
    },
  };
}
