import type { Definition } from "../model/definition.ts";
import type { Finding } from "../model/finding.ts";
import type { Flow, Origin } from "../model/observation.ts";
import type { Policy } from "../model/policy.ts";
import type { Source } from "../model/source.ts";
import type { Region } from "../model/territory.ts";
import type { Value } from "../model/value.ts";
import type { ComparabilityMatrix } from "./comparability-matrix.ts";

/** One cell that a number was computed from. */
export interface Cell extends Origin {
  readonly region: string;
  readonly sector: string;
  readonly year: string;
  readonly measure: string;
  readonly value: Value;
  readonly unit: string;
  readonly status: string;
  readonly source: string;
  /** `current` or a year of constant prices, where the cell is money. */
  readonly priceBasis?: string;
  /** Classification of the sector, where it is a code. */
  readonly codeSystem?: string;
  /** Delimitation that the source used, where it names one. */
  readonly definition?: string;
  /** Where the figure stood in the office's own file, where it was imported from one: `sbs.tsv:712:5`. */
  readonly origin?: string;
}

/** One quantity in a formula: its symbol, what it is, its value and the cells it was added up from. */
export interface Operand {
  readonly symbol: string;
  readonly label: string;
  readonly value: Value;
  readonly cells: readonly Cell[];
  /** Id of the result that the quantity is, where it is itself computed; its own chain leads to the rest of the cells. */
  readonly result?: string;
}

/** One of the territories that a region is ranked among, with the quantities that its value was computed from. */
export interface Rival {
  readonly territory: string;
  readonly value: number;
  readonly operands: readonly Operand[];
}

/** One number of the comparison, with all that is needed to defend it. */
export interface Result {
  /** `berlin.lq.J59.2012`: region, indicator's short name (with part), sector where there is one, year or span. */
  readonly id: string;
  /** Id in the registry of indicators. */
  readonly indicator: string;
  /** Part of an indicator that has parts: `national`, `mix`, `local`, `change`. Empty otherwise. */
  readonly part: string;
  readonly measure: string;
  /** Region id of the project. */
  readonly region: string;
  /** Territory that stood for the region here: `ruhr_nuts2`. */
  readonly territory: string;
  readonly sector: string;
  readonly year: string;
  readonly value: Value;
  readonly unit: string;
  readonly interval?: { readonly low: number; readonly high: number };
  /** `too-few`, `break`, `lower-bound`, `envelope`, `estimated` … */
  readonly flags: readonly string[];
  /** Name of the reference area, where the indicator has one: `Germany`. */
  readonly reference: string;
  readonly operands: readonly Operand[];
  /** Those that the number was ranked among, where it is a rank. */
  readonly rivals?: readonly Rival[];
  /** Id of the number that this one is another way to count, where it is one of a spread. */
  readonly variantOf?: string;
}

/** Something that cannot be compared, and why; printed under the table and in the report. */
export interface Caveat {
  readonly id: string;
  /** Regions concerned; empty for all. */
  readonly regions: readonly string[];
  readonly what: string;
  readonly why: string;
  readonly source: string;
}

/** A sector as the comparison uses it. */
export interface SectorInUse {
  readonly code: string;
  readonly name: string;
  /** Whether the number is complete in every region and year of the comparison, so that growth and structure may use it. */
  readonly complete: boolean;
}

/** One way to count the headline: under another definition, or on another territory. */
export interface Variant {
  /** The definition's title, or the territory's name. */
  readonly name: string;
  readonly kind: "definition" | "territory";
  readonly result: Result;
}

/** A way to count that has no number here, and why. */
export interface Unanswered {
  readonly name: string;
  readonly kind: Variant["kind"];
  /** `classes` where figures are missing, `no-codes` for groups that no statistic knows, `other-thing` where something else is counted. */
  readonly cause: "classes" | "no-codes" | "other-thing" | "territory";
  readonly why: string;
}

/** How far a headline number moves with the choice of what counts and of where the region ends. */
export interface Spread {
  readonly region: string;
  readonly indicator: string;
  readonly measure: string;
  readonly year: string;
  readonly low: number;
  readonly high: number;
  /** The definition and territory in use first. */
  readonly variants: readonly Variant[];
  /** Every other shipped definition and territory, with the reason why it gives no number. */
  readonly unanswered: readonly Unanswered[];
}

/** An official unit of a compared region, with its place on the schematic map and the number that the tables hold for it. */
export interface Unit {
  readonly code: string;
  readonly region: string;
  readonly column: number;
  readonly row: number;
  /** A short name, in the lines in which it stands on the map. */
  readonly lines: readonly string[];
  /** Id of the result. */
  readonly result: string;
}

/** A district of a compared city, with its place on the schematic map and the number that the tables hold for it. */
export interface District {
  readonly code: string;
  readonly region: string;
  readonly column: number;
  readonly row: number;
  /** Its name in the parts between which a line may end: `Charlotten`, `burg-`, `Wilmers`, `dorf`. */
  readonly parts: readonly string[];
  /** Id of the result. */
  readonly result: string;
}

/** A policy that concerns the compared regions. */
export interface PolicyLine {
  readonly policy: Policy;
  /** The compared region that it is for; empty where it is for a nation, or bound to no place. */
  readonly region: string;
  /** Id of the result that its amount is, where it has one. */
  readonly result?: string;
}

/** Everything a chart or a report may draw: one comparison of regions under one definition. */
export interface Analysis {
  readonly title: string;
  readonly edition: string;
  /** Date of the edition, from the project file, never from the clock. */
  readonly date: string;
  readonly language: "en" | "nl" | "de";
  readonly regions: readonly Region[];
  /** Printed names of the territories by id: `Ruhr (NUTS 2 envelope)`. */
  readonly territoryNames: Readonly<Record<string, string>>;
  readonly definition: Definition;
  readonly sectors: readonly SectorInUse[];
  /** NACE sections whose sum is "all sectors" in shares and quotients. */
  readonly denominator: readonly string[];
  readonly reference: string;
  /** Year of the headline, first and last year of the series, and the year in which companies may be compared. */
  readonly year: string;
  readonly from: string;
  readonly to: string;
  readonly companyYear: string;
  readonly results: readonly Result[];
  /** How far the headline moves with the choice of definition and territory. */
  readonly spread: readonly Spread[];
  readonly caveats: readonly Caveat[];
  readonly flows: readonly Flow[];
  readonly findings: readonly Finding[];
  readonly sources: readonly Source[];
  readonly policies?: readonly PolicyLine[];
  /** The official units of the regions, for the schematic map. */
  readonly units?: readonly Unit[];
  /** The districts of Berlin, where the tables hold numbers of them. */
  readonly districts?: readonly District[];
  /** Which numbers of which regions may stand side by side. */
  readonly comparability?: ComparabilityMatrix;
}

/** What to look for among the results; a field left out matches all. */
export interface ResultQuery {
  readonly indicator?: string;
  readonly part?: string;
  readonly measure?: string;
  readonly region?: string;
  readonly sector?: string;
  readonly year?: string;
}

/** The results that match a query, in the order of the analysis; other ways to count them are asked for by the spread alone. */
export function resultsOf(analysis: Analysis, query: ResultQuery): readonly Result[] {
  const asked = Object.entries(query) as [keyof ResultQuery, string][];
  return analysis.results.filter(
    (result) => result.variantOf === undefined && asked.every(([field, wanted]) => result[field] === wanted),
  );
}

/** The one result of an id, if the comparison has it. */
export const resultOf = (analysis: Analysis, id: string): Result | undefined =>
  analysis.results.find((result) => result.id === id);
