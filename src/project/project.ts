import * as v from "valibot";
import type { Language } from "../base/format-number.ts";
import type { Named } from "./named.ts";
import { type AltText, ownFigure, ownFigures, type ProjectFigure } from "./own-figures.ts";
import { ownReport, type ProjectReport, repeatedReport } from "./own-reports.ts";

const year = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^\d{4}$/, "a year has four digits, for example 2012"),
);
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, "a colour is written #rrggbb, for example #1f5f8b"));
const identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9_]*$/, "an id has small letters, digits and _, for example ruhr_rvr"),
);
const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, "a date is written YYYY-MM-DD, for example 2026-11-22"),
);
const languages = ["en", "nl", "de"] as const satisfies readonly Language[];
const text = v.pipe(v.string(), v.nonEmpty("a name"));
/** One text for all languages, or one for each of some. */
const named = v.union(
  [
    text,
    v.pipe(
      v.strictObject({ en: v.optional(text), nl: v.optional(text), de: v.optional(text) }),
      v.check((texts) => Object.keys(texts).length > 0, "name it in at least one language"),
    ),
  ],
  "write a text, or one for each language: {en: …, nl: …, de: …}",
);
const fileName = v.pipe(v.string(), v.nonEmpty("a file name"));

const region = v.strictObject({
  id: identifier,
  name: named,
  /** Territories of regions.csv that stand for the region, best first. */
  territories: v.pipe(v.array(identifier), v.minLength(1, "name at least one territory")),
  /** Territory of regions.csv that is its nation. */
  nation: v.string(),
  colour,
});

/** The files that are read where the project names none; one that is not there holds nothing. */
export const defaultInputs = {
  observations: [
    "companies.csv",
    "employment.csv",
    "turnover.csv",
    "cultural-employment.csv",
    "population.csv",
    "gdp.csv",
    "funding-totals.csv",
    "prices.csv",
  ],
  europe: "europe.csv",
  flows: ["funding.csv"],
  policies: "policies.csv",
  sizes: "size-classes.csv",
  regions: "regions.csv",
  sectors: "sectors.csv",
  sources: "sources.csv",
  caveats: "caveats.csv",
  comparability: "comparability.csv",
  code_drift: "code-drift.csv",
  region_figures: "region-figures.csv",
  region_validity: "region-validity.csv",
};

const inputs = v.strictObject({
  observations: v.optional(v.array(fileName), defaultInputs.observations),
  europe: v.optional(fileName, defaultInputs.europe),
  flows: v.optional(v.array(fileName), defaultInputs.flows),
  policies: v.optional(fileName, defaultInputs.policies),
  sizes: v.optional(fileName, defaultInputs.sizes),
  regions: v.optional(fileName, defaultInputs.regions),
  sectors: v.optional(fileName, defaultInputs.sectors),
  sources: v.optional(fileName, defaultInputs.sources),
  caveats: v.optional(fileName, defaultInputs.caveats),
  comparability: v.optional(fileName, defaultInputs.comparability),
  code_drift: v.optional(fileName, defaultInputs.code_drift),
  region_figures: v.optional(fileName, defaultInputs.region_figures),
  region_validity: v.optional(fileName, defaultInputs.region_validity),
});

const programme = v.strictObject({
  dataset: v.string(),
  span: v.pipe(v.string(), v.regex(/^\d{4}-\d{4}$/, "a span is written 2007-2013")),
  population_year: year,
});

/** The project file: what is compared, from which tables, and how it is called. Every default stands beside its field. */
const projectSchema = v.strictObject({
  title: v.optional(named, {
    en: "Creative industries compared",
    nl: "Creatieve industrie vergeleken",
    de: "Kreativwirtschaft im Vergleich",
  }),
  edition: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), "1"),
  /** Date of the edition, printed in the report: the clock of the machine is never asked. */
  date: isoDate,
  language: v.optional(v.picklist(languages, "the languages are en, nl and de"), "en"),
  regions: v.pipe(v.array(region), v.minLength(1, "name at least one region")),
  definition: v.optional(v.string(), "sbs_core"),
  year: v.optional(year, "2012"),
  from: v.optional(year, "2010"),
  to: v.optional(year, "2014"),
  company_year: v.optional(year, "2014"),
  steps_from: v.optional(year, "2008"),
  reference: v.optional(v.string(), "nation"),
  /** Group of reported figures that turnover is taken from. */
  reported: v.optional(v.string(), "kkw_total"),
  /** Funding programme that is compared per head. */
  programme: v.optional(programme, { dataset: "erdf_culture", span: "2007-2013", population_year: "2010" }),
  /** Own paragraphs for the factsheet; their numbers are named by id, {{berlin.lq.J59.2012}}, never by digits. */
  texts: v.optional(v.array(v.pipe(v.string(), v.maxLength(600, "a paragraph of at most 600 letters"))), []),
  /** Own words for figures, by id: alternative texts instead of those that are made from the data. */
  figures: v.optional(ownFigures, {}),
  /** Reports of one's own beside those that every comparison has: `cluster report ID`. */
  reports: v.optional(
    v.pipe(
      v.array(ownReport),
      v.check((reports) => repeatedReport(reports) < 0, "give each report a name of its own"),
    ),
    [],
  ),
  /** Folder of the tables, from the folder of the project file. */
  data: v.optional(v.string(), "data"),
  inputs: v.optional(inputs, {}),
});

/** The fields of the project file, or of one of its parts: `regions`, `inputs`, `programme`, `figures`, `reports`. */
export function fieldsOf(part: string): readonly string[] {
  const parts: Readonly<Record<string, object>> = {
    regions: region.entries,
    inputs: inputs.entries,
    programme: programme.entries,
    figures: ownFigure.entries,
    reports: ownReport.entries,
  };
  return Object.keys(parts[part] ?? projectSchema.entries);
}

/** What a project file says, with its defaults filled in; written out, so that users of the library need no schema package. */
interface ProjectFile {
  readonly title: Named;
  readonly edition: string;
  readonly date: string;
  readonly language: Language;
  readonly regions: readonly {
    readonly id: string;
    readonly name: Named;
    readonly territories: readonly string[];
    readonly nation: string;
    readonly colour: string;
  }[];
  readonly definition: string;
  readonly year: string;
  readonly from: string;
  readonly to: string;
  readonly company_year: string;
  readonly steps_from: string;
  readonly reference: string;
  readonly reported: string;
  readonly programme: { readonly dataset: string; readonly span: string; readonly population_year: string };
  readonly texts: readonly string[];
  readonly figures: Readonly<Record<string, ProjectFigure>>;
  readonly reports: readonly ProjectReport[];
  readonly data: string;
  readonly inputs: { readonly [Name in keyof typeof defaultInputs]: (typeof defaultInputs)[Name] };
}

/** A region of a project, its name in the language of the project. */
type ProjectRegion = Omit<ProjectFile["regions"][number], "name"> & { readonly name: string };

/** A whole project, checked, with its defaults filled in and its names in its language. */
export interface Project extends Omit<ProjectFile, "title" | "regions"> {
  readonly title: string;
  readonly regions: readonly ProjectRegion[];
  /** The names as the file has them, in all languages: the title, and each region by its id. */
  readonly names: { readonly title: Named; readonly regions: Readonly<Record<string, Named>> };
  /** Absolute folder of the project file. */
  readonly folder: string;
  /** File name as shown in messages. */
  readonly file: string;
  /** How much a table may hold, as `--limit` says it: `rows=1000000`. */
  readonly limits?: Readonly<Record<string, string>>;
  /** Where each of the own paragraphs stands. */
  readonly textPlaces: readonly { readonly line: number; readonly column: number }[];
  /** The alternative texts, each with the place where it stands. */
  readonly altTexts: readonly AltText[];
  /** Where each figure is named that the project has own words for. */
  readonly figurePlaces: Readonly<Record<string, { readonly line: number; readonly column: number }>>;
  /** Where each block of the project's own reports stands, by report. */
  readonly blockPlaces: readonly (readonly { readonly line: number; readonly column: number }[])[];
}

/** The project as a schema's output must be: the two cannot drift apart. */
export const checkedProject: v.GenericSchema<unknown, ProjectFile> = projectSchema;
