import type { Indicator, Option, Settings, TableRow } from "../model/indicator.ts";
import { numberOf, oneOf, presentIn, withStandards } from "../model/settings.ts";
import { aggregations } from "./aggregate.ts";
import { rowsOfComposite } from "./composite-rows.ts";
import { normalisations } from "./normalise.ts";
import { profilesOf, yearsOf } from "./profiles.ts";
import { robustnessOf } from "./robustness.ts";
import { type Scheme, schemeOf, splitRows } from "./scheme.ts";
import { type Form, scoresOf } from "./score.ts";

const options: readonly Option[] = [
  {
    name: "normalisation",
    meaning: `how indicators get one scale: \`auto\` (goalposts where all have them, else min-max), ${normalisations.map((way) => `\`${way}\``).join(", ")}`,
    standard: "auto",
  },
  {
    name: "aggregation",
    meaning: `how they add up: ${aggregations.map((way) => `\`${way}\``).join(", ")}`,
    standard: "arithmetic",
  },
  { name: "power", meaning: "power of the generalised mean", standard: "0.5" },
  { name: "weights", meaning: "`given` in the table, or `equal`", standard: "given" },
  {
    name: "missing",
    meaning: "a region without a value: `stop` gives it no score, `leave-out` rescales its other weights and says so",
    standard: "stop",
  },
  {
    name: "constant",
    meaning: "an indicator that is the same everywhere: `leave-out`, with notice, or `stop`",
    standard: "leave-out",
  },
  { name: "winsorise", meaning: "`yes` pulls in up to five outliers of an indicator", standard: "no" },
  { name: "reference", meaning: "the region that distance-to-reference is taken to", standard: "" },
  {
    name: "lowest",
    meaning: "lower end of the scale; empty: 0, or 1 for means that need more than zero",
    standard: "",
  },
  { name: "highest", meaning: "upper end of the scale", standard: "100" },
  { name: "mean", meaning: "mean of z-scores", standard: "0" },
  { name: "deviation", meaning: "standard deviation of z-scores", standard: "1" },
  { name: "truncate", meaning: "`yes`: nothing lies beyond goalposts and target", standard: "yes" },
  { name: "robustness", meaning: "`yes`: between which ranks a region moves under other choices", standard: "yes" },
];

/** The record of the composite index, and the function from a table to rows. */
export const definition: Indicator = {
  id: "composite",
  abbreviation: "composite",
  title: "Composite index",
  unit: "points of the chosen scale",
  formula:
    "I_r = sum_i w_i z_ri / sum_i w_i, level by level; geometric: exp(sum_i w_i ln z_ri / sum_i w_i); harmonic and generalised likewise; copeland: wins minus losses; z: goalposts (x - lo) / (hi - lo), min-max, z-score, rank … of the direction times x",
  range: "0 to 100, or as chosen",
  reading:
    "best-rank and worst-rank: how far a region moves when normalisation, aggregation or weights change, or an indicator is left out; the flags name the choice. A rank that moves far is no finding.",
  citation: "OECD and JRC (2008), Handbook on Constructing Composite Indicators, OECD Publishing",
  needs:
    "region, sector (the indicator), value; rows with variable weight, direction (1 or -1), low, high, target for a sector; column group: the group it is part of",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const { values, scheme } = splitRows(rows);
    const indicators = [...new Set(values.map(({ sector }) => sector))];
    const plan = schemeOf(indicators, scheme, values);
    const form = formOf(settings, plan, values);
    const isRobust = oneOf(settings, "robustness", ["yes", "no"]) === "yes";
    return yearsOf(values).flatMap((year) => {
      const profiles = profilesOf(values, indicators, year);
      return rowsOfComposite(
        { case: rows[0]?.case ?? "", year, regions: profiles.regions, form },
        scoresOf(profiles, plan, form),
        isRobust ? robustnessOf(profiles, plan, form) : undefined,
      );
    });
  },
};

function formOf(settings: Settings, scheme: Scheme, values: readonly TableRow[]): Form {
  const asked = oneOf(settings, "normalisation", ["auto", ...normalisations]);
  const hasGoalposts = scheme.indicators.every(({ low, high }) => low !== undefined && high !== undefined);
  const aggregation = oneOf(settings, "aggregation", aggregations);
  const needsMore = aggregation !== "arithmetic" && aggregation !== "copeland";
  const given = settings.lowest === "" ? { ...settings, lowest: needsMore ? "1" : "0" } : settings;
  const yes = (name: string) => oneOf(settings, name, ["yes", "no"]) === "yes";
  const number = (name: string) => numberOf(given, name, -1e6, 1e6);
  return {
    normalisation: asked !== "auto" ? asked : hasGoalposts ? "goalposts" : "min-max",
    scale: {
      lowest: number("lowest"),
      highest: number("highest"),
      mean: number("mean"),
      deviation: number("deviation"),
      truncate: yes("truncate"),
    },
    aggregation,
    power: numberOf(settings, "power", -100, 100),
    weights: oneOf(settings, "weights", ["given", "equal"]),
    missing: oneOf(settings, "missing", ["stop", "leave-out"]),
    constant: oneOf(settings, "constant", ["stop", "leave-out"]),
    winsorise: yes("winsorise"),
    reference: settings.reference === "" ? "" : presentIn(settings, "reference", regionsOf(values)),
    without: "",
  };
}

const regionsOf = (rows: readonly TableRow[]): readonly string[] => [...new Set(rows.map(({ region }) => region))];
