/** A period of a CBS table in words: the year it is filed under, the part of it, and what an analyst would call it. */
export interface CbsPeriod {
  readonly year: string;
  /** `2014-Q1`, `2014-03`, `2020-G4`; empty where the period is the whole calendar year. */
  readonly period: string;
  readonly label: string;
}

type Reading = (year: string, number: string) => CbsPeriod;

const ordinals = ["first", "second", "third", "fourth"];
const months = [
  ..."January February March April May June".split(" "),
  ..."July August September October November December".split(" "),
];

const numbered =
  (letter: string, name: string): Reading =>
  (year, number) => ({
    year,
    period: `${year}-${letter}${Number(number)}`,
    label: `${ordinals[Number(number) - 1] ?? number} ${name} of ${year}`,
  });
const named =
  (mark: string, name: string): Reading =>
  (year, number) => ({ year, period: `${year}-${mark}${number}`, label: `${name}, filed under ${year}` });

// Four digits of the year, two signs of the kind, two for the number. Which years an average covers stands in the
// title of the period only, so it is never taken for a calendar year.
const kinds: readonly (readonly [RegExp, Reading])[] = [
  [/^(\d{4})JJ(00)$/u, (year) => ({ year, period: "", label: year })],
  [/^(\d{4})KW0([1-4])$/u, numbered("Q", "quarter")],
  [/^(\d{4})HJ0([12])$/u, numbered("S", "half")],
  [/^(\d{4})MM(0[1-9]|1[0-2])$/u, month],
  [/^(\d{4})W1(0[1-9]|[1-4]\d|5[0-3])$/u, week],
  [/^(\d{4})((?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/u, day],
  [/^(\d{4})SJ(00)$/u, straddling],
  [/^(\d{4})G([2-9])00$/u, (year, years) => named("G", `average of ${years} years`)(year, years)],
  [/^(\d{4})VJ(\d{2})$/u, named("VJ", "moving year")],
  [/^(\d{4})M3(\d{2})$/u, named("M3-", "average of three months")],
  [/^(\d{4})W4(\d{2})$/u, named("W4-", "four weeks")],
  [/^(\d{4})VS(\d{2})$/u, named("VS", "months so far")],
  [/^(\d{4})(X[A-Z\d]\d{2})$/u, named("", "period of its own kind")],
];

function month(year: string, number: string): CbsPeriod {
  return { year, period: `${year}-${number}`, label: `${months[Number(number) - 1] ?? number} ${year}` };
}

function week(year: string, number: string): CbsPeriod {
  return { year, period: `${year}-W${number}`, label: `week ${Number(number)} of ${year}` };
}

function day(year: string, number: string): CbsPeriod {
  const date = `${year}-${number.slice(0, 2)}-${number.slice(2)}`;
  return { year, period: date, label: date };
}

function straddling(year: string): CbsPeriod {
  return { year, period: `${year}/P1Y`, label: `school, book or harvest year ${year}/${Number(year) + 1}` };
}

/** Reads a period as CBS codes it (`2020JJ00`, `2020KW01`, `2020MM03`); undefined where it is none of these. */
export function readCbsPeriod(code: string): CbsPeriod | undefined {
  for (const [pattern, reading] of kinds) {
    const found = pattern.exec(code.trim());
    if (found !== null) return reading(found[1] ?? "", found[2] ?? "");
  }
  return undefined;
}
