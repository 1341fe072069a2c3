import { type Lookup, lookupOf } from "../../src/compare/cells.ts";
import type { Settings } from "../../src/compare/settings.ts";
import { datasetOf } from "../../src/model/dataset.ts";
import type { Definition } from "../../src/model/definition.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Region, Territory } from "../../src/model/territory.ts";
import { bounds, hole, type Value } from "../../src/model/value.ts";

/** `120`, `c` for secret, `m` for not collected, `10..20` for bounds. */
function valueFrom(text: string): Value {
  if (text === "c") return hole("confidential");
  if (text === "m") return hole("not-collected");
  const [low, high] = text.split("..").map(Number);
  return high === undefined ? (low ?? 0) : bounds(low ?? 0, high, "confidential", "a range in the source");
}

/** Observations from lines of `region sector year measure value status source`; the last two may be left out. */
export function tableFrom(text: string, file = "small.csv"): readonly Observation[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.map((line, at) => {
    const [region = "", sector = "", year = "", measure = "", value = "", status = "-", source = "S"] =
      line.split(/ +/);
    return {
      region,
      sector,
      codeSystem: "NACE2",
      year,
      measure,
      value: valueFrom(value),
      unit: "persons",
      priceBasis: "",
      status: status === "-" ? "" : status,
      source,
      origin: { file, line: at + 2, column: 6 },
      notes: {},
    };
  });
}

/** A territory of official codes: `NL31`, or `NL31@2016` for a code of another version of the classification. */
export function territory(id: string, codes: readonly string[], kind = "exact"): Territory {
  const members = codes.map((written) => {
    const [code = "", nutsVersion = "2013"] = written.split("@");
    return { code, name: code, level: `NUTS${code.length - 2}`, nutsVersion };
  });
  return { id, name: `${id} land`, kind, note: "", members };
}

export const region = (id: string, nation: string, ...territories: string[]): Region => ({
  id,
  name: id.toUpperCase(),
  territories: territories.length === 0 ? [id] : territories,
  nation,
  colour: "#000000",
});

/** A definition of classes by code; a weight stands behind a colon: `J59`, `M74:0.5`, `M71:` for a share nobody published. */
export const definitionOf = (...codes: string[]): Definition => ({
  id: "core",
  title: "Core",
  members: codes.map((written) => {
    const [code = "", weight = "1"] = written.split(":");
    return {
      group: "g",
      code,
      codeSystem: "NACE2",
      name: `${code} in full`,
      ...(weight === "" ? {} : { weight: Number(weight) }),
      confidence: "",
      source: "S",
    };
  }),
});

export const lookupFrom = (text: string, territories: readonly Territory[]): Lookup =>
  lookupOf(datasetOf(tableFrom(text)), territories);

/** The choices of a comparison in one year, unless they say otherwise. */
export const settingsFrom = (regions: readonly Region[], definition: Definition, more: Partial<Settings> = {}) => ({
  title: "Small",
  edition: "1",
  date: "2026-01-01",
  language: "en" as const,
  regions,
  definition,
  year: "2012",
  from: "2012",
  to: "2012",
  companyYear: "2012",
  stepsFrom: "2012",
  reference: { kind: "nation" } as const,
  reported: "kkw_total",
  programme: { dataset: "fund", span: "2007-2013", populationYear: "2010" },
  ...more,
});
