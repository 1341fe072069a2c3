import type { Analysis } from "../compare/analysis.ts";
import { buildCahier, type RegionalFigures } from "./cahier.ts";
import { buildFactsheet } from "./factsheet.ts";
import type { PlaceNames } from "./findings.ts";
import { materialOf } from "./material.ts";
import { buildRebuiltFactsheet } from "./rebuilt-factsheet.ts";
import type { Report, ReportFigure, Said } from "./report.ts";
import { buildShortFactsheet } from "./short-factsheet.ts";

/** The reports that every comparison can be made into. */
export const reportNames = ["factsheet", "factsheet-2", "factsheet-4", "cahier"] as const;
export type ReportName = (typeof reportNames)[number];

/** Whether a report is one that every comparison has. */
export const isReportName = (name: string): name is ReportName => reportNames.some((known) => known === name);

/** What a report is built from: the comparison, its drawn figures and the project's own words. */
export interface ReportInput {
  readonly analysis: Analysis;
  readonly figures: readonly ReportFigure[];
  /** The figures as wide as a page, where the report has some. */
  readonly wide: readonly ReportFigure[];
  /** The figures of each region alone, where the report has some. */
  readonly regional: RegionalFigures;
  readonly ownText: readonly Said[];
  /** What the places are called in other languages, where the report says something in them. */
  readonly elsewhere?: readonly PlaceNames[];
  readonly version: string;
}

/** Builds one of the reports by its name. */
export function buildReport(name: ReportName, input: ReportInput): Report {
  const { analysis, figures, wide, regional, ownText, elsewhere, version } = input;
  switch (name) {
    case "factsheet":
      return buildFactsheet(analysis, figures, version, ownText);
    case "factsheet-2":
      return buildShortFactsheet(analysis, figures, version, ownText);
    case "factsheet-4":
      return buildRebuiltFactsheet(materialOf(analysis, figures), wide, version);
    case "cahier":
      return buildCahier(materialOf(analysis, figures, ownText), regional, version, elsewhere);
  }
}
