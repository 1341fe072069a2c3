import type { Language } from "../base/format-number.ts";
import { type Analysis, type PolicyLine, resultOf } from "../compare/analysis.ts";
import { multiply } from "../model/arithmetic.ts";
import { isHole } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { countInWords } from "./count-words.ts";
import { notesOf, sourceNote } from "./notes.ts";
import { placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { type PolicyTimelineTerms, policyLevels, policyTimelineTerms } from "./terms/policy-timeline.ts";
import { ink } from "./theme.ts";
import { type TimeBar, type TimeGroup, timeBars } from "./time-bars.ts";
import { capital, valueText } from "./words.ts";

/** A moment as a year with its fraction; an end takes in the whole of its year, month or day. */
function yearsOf(moment: string, isEnd: boolean): number {
  const [year = "0", month, day] = moment.split("-");
  if (month === undefined) return Number(year) + (isEnd ? 1 : 0);
  if (day === undefined) return Number(year) + (Number(month) - (isEnd ? 0 : 1)) / 12;
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - (isEnd ? 0 : 1)) / 372;
}

/** Whether it still runs on the day of the edition. */
const isRunning = ({ policy: { end } }: PolicyLine, date: string): boolean =>
  end === "" || end > date.slice(0, end.length);

const levelName = (level: string, terms: PolicyTimelineTerms): string => {
  const known = policyLevels.find((one) => one === level.toLowerCase());
  return known === undefined ? capital(level) : terms.levels[known];
};

const placeOfLevel = (level: string): number => {
  const at = (policyLevels as readonly string[]).indexOf(level.toLowerCase());
  return at < 0 ? policyLevels.length : at;
};

/** Levels from the widest to the narrowest; within a level the earliest policy first. */
const inOrder = (lines: readonly PolicyLine[]): readonly PolicyLine[] =>
  lines.toSorted(
    ({ policy: a }, { policy: b }) =>
      placeOfLevel(a.level) - placeOfLevel(b.level) ||
      (a.level < b.level ? -1 : a.level > b.level ? 1 : 0) ||
      yearsOf(a.start, false) - yearsOf(b.start, false) ||
      (a.id < b.id ? -1 : 1),
  );

/** The amount of a policy in million euro, as it is printed; empty where it has none. */
function amountText(analysis: Analysis, line: PolicyLine): string {
  const value = line.result === undefined ? undefined : resultOf(analysis, line.result)?.value;
  if (value === undefined) return "";
  return valueText(multiply(value, 1e-6), { significant: 3, language: analysis.language });
}

function barOf(analysis: Analysis, line: PolicyLine, terms: PolicyTimelineTerms): TimeBar {
  const { policy, region, result } = line;
  const isOpen = isRunning(line, analysis.date);
  const end = policy.end === "" || isOpen ? analysis.date : policy.end;
  const amount = amountText(analysis, line);
  const known = result === undefined ? undefined : resultOf(analysis, result)?.value;
  const hasNumber = known !== undefined && !isHole(known);
  const from = yearsOf(policy.start, false);
  return {
    name: policy.name,
    colour: placesOf(analysis, []).find(({ id }) => id === region)?.colour ?? ink.soft,
    from,
    to: Math.max(from, yearsOf(end, true)),
    isOpen,
    text: hasNumber ? terms.million(amount, policy.isYearly === true) : amount,
    results: hasNumber && result !== undefined ? [result] : [],
  };
}

function groupsOf(analysis: Analysis, lines: readonly PolicyLine[], terms: PolicyTimelineTerms): readonly TimeGroup[] {
  const titles = [...new Set(lines.map(({ policy }) => levelName(policy.level, terms)))];
  return titles.map((title) => ({
    title,
    bars: lines
      .filter(({ policy }) => levelName(policy.level, terms) === title)
      .map((line) => barOf(analysis, line, terms)),
  }));
}

function headlineOf(
  lines: readonly PolicyLine[],
  date: string,
  language: Language,
  terms: PolicyTimelineTerms,
): string {
  const running = lines.filter((line) => isRunning(line, date)).length;
  const [all, some] = [countInWords(lines.length, language), countInWords(running, language)];
  return terms.headline(lines.length, running, capital(all), some);
}

function altOf(lines: readonly PolicyLine[], date: string, terms: PolicyTimelineTerms): string {
  const said = lines.map((line) => {
    const { level, name, start, end } = line.policy;
    return terms.altOf(levelName(level, terms), name, start, isRunning(line, date) ? undefined : end);
  });
  return terms.alt(said.join(" "));
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const lines = inOrder(analysis.policies ?? []);
  if (lines.length === 0) return undefined;
  const { language } = analysis;
  const terms: PolicyTimelineTerms = policyTimelineTerms[language];
  const spec = timeBars(groupsOf(analysis, lines, terms), size.width);
  const ends = lines.map((line) => (isRunning(line, analysis.date) ? analysis.date : line.policy.end).slice(0, 4));
  const [first = ""] = lines.map(({ policy }) => policy.start.slice(0, 4)).sort();
  const endOf = ({ policy }: PolicyLine) => (policy.end === "" ? terms.running : policy.end);
  return {
    id: "policy-timeline",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(lines, analysis.date, language, terms),
    subtitle: terms.subtitle(first, ends.sort().at(-1) ?? first),
    notes: notesOf(
      terms.hues,
      lines.some((line) => isRunning(line, analysis.date)) ? terms.arrow : "",
      sourceNote(
        analysis,
        [],
        lines.map(({ policy }) => policy.source),
      ),
    ),
    alt: altOf(lines, analysis.date, terms),
    table: {
      columns: terms.columns,
      rows: lines.map((line) => {
        const { level, name, instrument, start, isYearly } = line.policy;
        const amount = amountText(analysis, line);
        const said = amount !== "" && isYearly === true ? `${amount} ${terms.aYear}` : amount;
        return [levelName(level, terms), name, instrument, start, endOf(line), said];
      }),
    },
    results: lines.flatMap(({ result }) => result ?? []),
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = policyTimelineTerms.en;

/** Which policies ran when, level by level. */
export const policyTimeline: ChartDefinition = {
  id: "policy-timeline",
  title,
  question,
  data,
  avoid,
  bring:
    "bring policies.csv, with the columns policy, name, level, start, end and source; the bundled one is an example",
  build,
};
