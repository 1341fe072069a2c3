import { joinPath, realWorld, type World } from "./world.ts";

// Values: a number, a pair of bounds, or a named reason why there is none.

export { add, divide, multiply, subtract } from "./model/arithmetic.ts";
export {
  type Bounds,
  bounds,
  type Hole,
  highest,
  hole,
  isBounds,
  isHole,
  isNumber,
  lowest,
  noteOf,
  type Reason,
  reasons,
  statusOf,
  type Value,
} from "./model/value.ts";

// The nouns: what the tables hold once they are read.

export { type Dataset, datasetOf, rowsOf, select } from "./model/dataset.ts";
export type { Definition, DefinitionMember } from "./model/definition.ts";
export { type Finding, type Severity, UserError } from "./model/finding.ts";
export { type Measure, measures } from "./model/measure.ts";
export type { Flow, Observation, Origin } from "./model/observation.ts";
export type { Source } from "./model/source.ts";
export type { Member, Region, Territory } from "./model/territory.ts";

// Indicators: each a pure function on values, and all of them as records that compute a table.

export { type Concentration, herfindahl } from "./indicators/concentration/herfindahl.ts";
export { coulter, hoover } from "./indicators/concentration/hoover.ts";
export {
  type BetaConvergence,
  betaConvergence,
  type Path,
} from "./indicators/convergence/beta-convergence.ts";
export { type Speed, speedOf } from "./indicators/convergence/speed.ts";
export {
  changeOfSpread,
  type DispersionForm,
  type Spread,
  type SpreadChange,
  spreadOf,
  trendOfSpread,
} from "./indicators/convergence/spread.ts";
export { type Diversity, diversity } from "./indicators/diversity/diversity.ts";
export { shannon } from "./indicators/diversity/shannon.ts";
export { type Variety, variety } from "./indicators/diversity/variety.ts";
export { cagr } from "./indicators/growth/cagr.ts";
export { growth } from "./indicators/growth/growth.ts";
export { index as indexNumber } from "./indicators/growth/index-number.ts";
export { type MeanGrowth, meanGrowth } from "./indicators/growth/mean-growth.ts";
export { trendGrowth, type YearValue } from "./indicators/growth/trend-growth.ts";
export { atkinson } from "./indicators/inequality/atkinson.ts";
export { type Decomposition, decompose, entropy, type GroupPart } from "./indicators/inequality/entropy.ts";
export { correctedGini, gini } from "./indicators/inequality/gini.ts";
export { type Unit, type Units, unitsOf } from "./indicators/inequality/units.ts";
export { type Variation, variations } from "./indicators/inequality/variation.ts";
export { companyShareProxy, type Proxy, type ProxyInput } from "./indicators/proxy/company-share-proxy.ts";
export { type Rank, rank } from "./indicators/rank/rank.ts";
export { gdpPerInhabitant } from "./indicators/ratios/gdp-per-inhabitant.ts";
export { per1000Inhabitants } from "./indicators/ratios/per-1000-inhabitants.ts";
export { personsPerCompany } from "./indicators/ratios/persons-per-company.ts";
export { turnoverPerCompany } from "./indicators/ratios/turnover-per-company.ts";
export { turnoverPerPerson } from "./indicators/ratios/turnover-per-person.ts";
export { indicatorOf, indicators } from "./indicators/registry.ts";
export type { Parts, SectorChange, ShiftShare, Totals } from "./indicators/shift-share/sector-change.ts";
export { shiftShare } from "./indicators/shift-share/shift-share.ts";
export {
  type NeighbourChange,
  type Neighbourhood,
  neighbourhood,
  type SpatialForm,
  type SpatialParts,
  spatialParts,
} from "./indicators/shift-share/spatial.ts";
export {
  type EuropeTotals,
  type ThreeLevelChange,
  type ThreeLevelParts,
  type ThreeLevelShiftShare,
  threeLevelShiftShare,
} from "./indicators/shift-share/three-level.ts";
export { relativeDiversity } from "./indicators/specialisation/duranton-puga.ts";
export { hachman } from "./indicators/specialisation/hachman.ts";
export { locationQuotient } from "./indicators/specialisation/location-quotient.ts";
export { locationQuotientInterval } from "./indicators/specialisation/location-quotient-interval.ts";
export { type Profile, profile } from "./indicators/specialisation/profile.ts";
export { distance } from "./indicators/specialisation/profile-distance.ts";
export { type QuotientGini, quotientGini } from "./indicators/specialisation/quotient-gini.ts";
export { share } from "./indicators/specialisation/share.ts";
export type { Indicator, Option, ResultRow, Settings, TableRow } from "./model/indicator.ts";

// Composites: many indicators on one scale, what they add up to, and how much of it hangs on a choice.

export { computableOf, computables } from "./compare/computable.ts";
export { type Aggregation, type Mean, meanOfScores } from "./composite/aggregate.ts";
export { copelandScores } from "./composite/copeland.ts";
export { correlationOf, cronbachAlpha } from "./composite/indicator-statistics.ts";
export { type Normalisation, normalise, type Scale, type Sense } from "./composite/normalise.ts";
export { type RankRange, type Robustness, robustnessOf } from "./composite/robustness.ts";
export type { Scheme, SchemeEntry } from "./composite/scheme.ts";
export { type Form, type Level, type Profiles, type Scores, scoresOf } from "./composite/score.ts";
export { type Limits, winsorise } from "./composite/winsorise.ts";

// Secrecy: what published totals give away of secret cells, and what must be suppressed so that they do not.

export {
  type CellToPublish,
  checkDisclosure,
  type DisclosureCheck,
  type DisclosureRow,
} from "./secrecy/disclosure.ts";
export { boundsOfSum, type Known, type Tightened, tighten } from "./secrecy/tighten.ts";
export type { Place, Sum, TableCell, TotalsTable } from "./secrecy/totals.ts";

// The comparison: a project in; every number out, with its operands and the cells behind them.

export {
  type Analysis,
  type Caveat,
  type Cell,
  type Operand,
  type Result,
  type ResultQuery,
  resultOf,
  resultsOf,
  type SectorInUse,
} from "./compare/analysis.ts";
export { explainIndicator, explainResult } from "./compare/explain.ts";
export { comparisonJson } from "./compare/json.ts";
export { type ComparisonTable, comparisonTable } from "./compare/table.ts";
export { type Comparison, runComparison } from "./pipeline/pipeline.ts";
export type { Project } from "./project/project.ts";
export { readProject } from "./project/read-project.ts";

// Charts and the report: what is drawn, and the files that come of it.

export type { Chart, ChartDefinition } from "./charts/chart.ts";
export { charts } from "./charts/registry.ts";
export { type FigureFormat, figureFiles } from "./pipeline/figure-files.ts";
export { makeReport, writeReport } from "./pipeline/pipeline.ts";

// The comparison as a danfojs DataFrame, for those who go on in a notebook.

export type { DataFrame } from "./frame/data-frame.ts";
export { describeFrame, type FrameDescription } from "./frame/describe-frame.ts";
export { toDataFrame } from "./frame/to-data-frame.ts";

// The world outside: this machine, or one that a test makes up.

export { realWorld, type World };

/** This machine, as the library needs it: the working folder, and the bundled data and typeface of this package. */
export const thisMachine = (): World => realWorld(joinPath(import.meta.dirname, ".."));
