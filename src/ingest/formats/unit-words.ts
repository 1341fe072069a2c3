/** What an office's words for a unit mean: the number times ten to a power, in a plain unit. */
export interface UnitWords {
  /** 3 for thousands: a power and not a factor, so that the decimal point is shifted and nothing is rounded. */
  readonly power: number;
  /** Plain unit: `number`, `persons`, `EUR`, `percent`, `index`, or one outside the data contract (`km2`, `days`). */
  readonly unit: string;
  /** Base year of constant prices, where the words say it. */
  readonly priceBasis?: string;
}

const powers: readonly (readonly [words: RegExp, power: number])[] = [
  [/^(?:x\s*)?(?:1[ .,\u00a0]?000[ .,\u00a0]?000[ .,\u00a0]?000|bn|mrd\.?|mld\.?|milliarden|miljard)(?=$|[\s_])/iu, 9],
  [
    /^(?:x\s*)?(?:1[ .,\u00a0]?000[ .,\u00a0]?000|1 mln|mio\.?|mill\.?|mln\.?|millionen|miljoen|million|mn)(?=$|[\s_])/iu,
    6,
  ],
  [/^(?:x\s*)?(?:1[ .,\u00a0]?000|tsd\.?|ths|tausend|duizend|thousand)(?=$|[\s_])/iu, 3],
];

const plain: readonly (readonly [words: RegExp, unit: string])[] = [
  [/^(?:anzahl|zahl|number|nr|aantal|aantallen|stück|nombre|units?)$/iu, "number"],
  [/^(?:personen|persons?|pers\.|people|personnes|per|einwohner|inwoners|habitants?|number of persons?)$/iu, "persons"],
  [/^(?:eur|euros?|€)$/iu, "EUR"],
  [/^pps(?:[ _]eu\d\d(?:[ _]\d{4})?)?$/iu, "PPS"],
  [/^(?:eur_hab|eur je einwohner|eur per inhabitant)$/iu, "EUR_HAB"],
  [/^(?:pps_hab|pps_eu27_2020_hab)$/iu, "PPS_HAB"],
  [/^(?:%|percent|per cent|prozent|procent|pc|pct|percentage|pch_\w+)$/iu, "percent"],
  [/^(?:index|[\w ]+\s*=\s*100|i\d{2,4})$/iu, "index"],
  [/^(?:qkm|km2|km²|square kilomet(?:er|re)s?)$/iu, "km2"],
  [/^(?:qm|m2|m²)$/iu, "m2"],
  [/^(?:ha|hektar|hectare)$/iu, "ha"],
  [/^(?:tage|days?|dagen)$/iu, "days"],
  [/^(?:eur\/qm|eur je qm)$/iu, "EUR_M2"],
  [/^(?:nights?|übernachtungen|overnachtingen)$/iu, "number"],
];

/** The longest text that is looked through for a unit: the patterns for it take time by the square of its length. */
export const longestHeading = 1000;

/** Reads an office's words for a unit; undefined where they are not known, which is an error and never taken as 1. */
export function readUnitWords(text: string): UnitWords | undefined {
  if (text.length > longestHeading) return undefined;
  const words = text
    .trim()
    .replace(/_+/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^in (?=\S)/iu, "");
  const unit = plainUnit(words) ?? plainUnit(text.trim());
  if (unit !== undefined) return { power: 0, unit };
  return constantPrices(text.trim()) ?? shortThousands(words) ?? scaledUnit(words) ?? bracketedUnit(words);
}

/** `CLV10_MEUR`: millions of euros in the prices of 2010; `CP_MEUR`: in those of each year. */
function constantPrices(words: string): UnitWords | undefined {
  if (words === "CP_MEUR") return { power: 6, unit: "EUR", priceBasis: "current" };
  const year = /^CLV(\d{2})_MEUR$/u.exec(words)?.[1];
  return year === undefined ? undefined : { power: 6, unit: "EUR", priceBasis: `20${year}` };
}

/** `KEUR`, as this program writes it, and `T€` and `TEUR` of German bookkeepers. */
const shortThousands = (words: string): UnitWords | undefined =>
  /^[kt](?:eur|€)$/iu.test(words) ? { power: 3, unit: "EUR" } : undefined;

/** `Tsd. EUR`, `x 1 000`: a power of ten before a plain unit; `1000` alone is a count, and the measure says of what. */
function scaledUnit(words: string): UnitWords | undefined {
  for (const [pattern, power] of powers) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const rest = words.slice(found[0].length).trim();
    const unit = rest === "" ? "number" : plainUnit(rest);
    if (unit !== undefined) return { power, unit };
  }
  const turned = /^(\p{L}+) (million|thousand|mn|bn|1[.,]?000)$/iu.exec(words);
  return turned === null ? undefined : scaledUnit(`${turned[2]} ${turned[1]}`);
}

/** `Realisatie (*1000)`, `FTE (in aantallen)`: a unit in brackets at the end of a heading. */
function bracketedUnit(words: string): UnitWords | undefined {
  const bracket = /\(([^()]*)\)$/u.exec(words)?.[1];
  return bracket === undefined ? undefined : readUnitWords(bracket.replace(/^\*\s*/u, "").replace(/^in\s+/iu, ""));
}

const plainUnit = (words: string): string | undefined => plain.find(([pattern]) => pattern.test(words))?.[1];

/** Moves the decimal point of a number by a power of ten, exactly; the number is in the grammar of this program. */
export function shiftDecimals(number: string, power: number): string {
  if (power === 0) return number;
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  const digits = `${whole}${decimals}`.padEnd(whole.length + power, "0");
  const at = whole.length + power;
  const left = digits.slice(0, at).replace(/^0+(?=\d)/u, "");
  const right = digits.slice(at);
  const body = right === "" ? left : `${left}.${right}`;
  return /[1-9]/.test(body) ? `${sign}${body}` : body;
}
