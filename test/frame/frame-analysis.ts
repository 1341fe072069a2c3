import type { Analysis, Result } from "../../src/compare/analysis.ts";
import type { Value } from "../../src/model/value.ts";

interface FrameRow {
  readonly region: string;
  readonly indicator: string;
  readonly sector: string;
  readonly value: Value;
}

const resultFrom = ({ region, indicator, sector, value }: FrameRow): Result => ({
  id: `${region}.${indicator}.${sector}.2012`,
  indicator,
  part: "",
  measure: "persons_employed",
  region,
  territory: region,
  sector,
  year: "2012",
  value,
  unit: "ratio",
  flags: [],
  reference: "Germany",
  operands: [],
});

/** A comparison with nothing in it but some results of 2012. */
export const frameAnalysis = (
  regions: readonly string[],
  rows: readonly FrameRow[],
  classes: readonly string[] = [],
): Analysis => ({
  title: "",
  edition: "1",
  date: "2026-01-01",
  language: "en",
  regions: regions.map((id) => ({ id, name: id, territories: [id], nation: "DE", colour: "#000000" })),
  territoryNames: {},
  definition: { id: "sbs_core", title: "", members: [] },
  sectors: classes.map((code) => ({ code, name: code, complete: true })),
  denominator: [],
  reference: "nation",
  year: "2012",
  from: "2010",
  to: "2014",
  companyYear: "2014",
  results: rows.map(resultFrom),
  caveats: [],
  flows: [],
  findings: [],
  spread: [],
  sources: [],
});
