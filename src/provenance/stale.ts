import type { Finding } from "../model/finding.ts";
import type { Source } from "../model/source.ts";

const millisecondsOfDay = 86_400_000;

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay;

/** Sources whose planned update is more than some days past: the report may be older than what is published. */
export function staleSources(
  sources: readonly Source[],
  file: string,
  today: string,
  days: number,
): readonly Finding[] {
  return sources.flatMap(({ id, title, nextUpdate }) => {
    if (nextUpdate === undefined) return [];
    const late = dayNumber(today) - dayNumber(nextUpdate);
    if (!(late > days)) return [];
    return [
      {
        file,
        line: 0,
        column: 0,
        rule: "stale-source",
        severity: "error",
        value: id,
        expected: "",
        message: `${id} (${title}) was to be updated on ${nextUpdate}, ${late} days before ${today}`,
        hint: "get the new figures, or write the next date into next_update",
      },
    ];
  });
}
