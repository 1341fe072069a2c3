const forms: ReadonlyMap<string, RegExp> = new Map([
  ["duration", /^-?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/],
  ["dayTimeDuration", /^-?P(?=.)()()(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/],
  ["yearMonthDuration", /^-?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?$/],
]);

/** Whether a type is one of durations. */
export const isDuration = (base: string): boolean => forms.has(base);

const day = 86_400;
// A month has no length of its own: the mean of the Gregorian calendar, for comparing only.
const seconds = [365.2425 * day, 30.436875 * day, day, 3600, 60, 1];

/** The length of a duration in seconds, for comparing; undefined where a text is none. */
export function durationOf(text: string, base: string): number | undefined {
  const found = forms.get(base)?.exec(text);
  if (found === null || found === undefined) return undefined;
  const length = seconds.reduce((sum, unit, index) => sum + Number(found[index + 1] ?? 0) * unit, 0);
  if (!Number.isFinite(length)) return undefined;
  return text.startsWith("-") && length > 0 ? -length : length;
}
