/**
 * What kind of quantity a measure is: it decides which units suit it, which numbers it can have, and whether regions add up.
 * Only stocks and money do; an `average` is money per head or per company.
 */
export type MeasureKind = "stock" | "money" | "average" | "share" | "change" | "index";

/** What the quantity is counted by or belongs to; unlike things are never divided by each other in silence. */
export type UnitOf =
  | "enterprise"
  | "local unit"
  | "person"
  | "inhabitant"
  | "place"
  | "territory"
  | "payment"
  | "price level";

/** One quantity that a figure can be about. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  /** The unit in which it usually comes, after conversion: `number`, `persons`, `EUR`, `PPS`, `percent`, `index`. */
  readonly unit: string;
  readonly kind: MeasureKind;
  readonly unitOf: UnitOf;
}

type Row = readonly [id: string, title: string, unit: string, kind: MeasureKind, unitOf: UnitOf];

const rows: readonly Row[] = [
  ["local_units", "Local units", "number", "stock", "local unit"],
  ["enterprises", "Enterprises", "number", "stock", "enterprise"],
  ["active_enterprises", "Active enterprises", "number", "stock", "enterprise"],
  ["companies", "Companies", "number", "stock", "enterprise"],
  ["persons_employed", "Persons employed", "persons", "stock", "person"],
  ["enterprise_persons_employed", "Persons employed by enterprises", "persons", "stock", "enterprise"],
  ["persons_employed_active_enterprises", "Persons employed, active enterprises", "persons", "stock", "enterprise"],
  ["employment", "Employment", "persons", "stock", "person"],
  ["cultural_employment", "Cultural employment", "persons", "stock", "person"],
  ["core_employment", "Core employment", "persons", "stock", "person"],
  ["employees", "Employees", "persons", "stock", "person"],
  ["employees_subject_to_social_insurance", "Insured employees", "persons", "stock", "person"],
  ["marginal_employees", "Marginal employees", "persons", "stock", "person"],
  ["self_employed", "Self-employed", "persons", "stock", "person"],
  ["jobs", "Jobs", "number", "stock", "person"],
  ["population", "Population on 1 January", "persons", "stock", "inhabitant"],
  ["visits", "Visits", "number", "stock", "place"],
  ["performances", "Performances", "number", "stock", "place"],
  ["grants_count", "Number of grants", "number", "stock", "payment"],
  ["turnover", "Turnover", "EUR", "money", "enterprise"],
  ["turnover_per_company", "Turnover per company", "EUR", "average", "enterprise"],
  ["club_tourism_turnover", "Turnover of club tourism", "EUR", "money", "place"],
  ["expenditure", "Expenditure", "EUR", "money", "enterprise"],
  ["wages", "Wages and salaries", "EUR", "money", "local unit"],
  ["value_added", "Value added at factor cost", "EUR", "money", "enterprise"],
  ["gross_value_added", "Gross value added", "EUR", "money", "territory"],
  ["gdp", "Gross domestic product", "EUR", "money", "territory"],
  ["gdp_pps", "Gross domestic product at purchasing power", "PPS", "money", "territory"],
  ["gdp_per_inhabitant", "Gross domestic product per inhabitant", "EUR_HAB", "average", "inhabitant"],
  ["gdp_per_inhabitant_pps", "The same at purchasing power", "PPS_HAB", "average", "inhabitant"],
  ["funding", "Public funding", "EUR", "money", "payment"],
  ["funding_real", "Public funding in real terms", "PPS", "money", "payment"],
  ["grants_awarded", "Grants awarded", "EUR", "money", "payment"],
  ["erdf_programme_total", "Regional development fund, whole programme", "EUR", "money", "payment"],
  ["state_culture_budget", "State budget for culture", "EUR", "money", "payment"],
  ["public_culture_spending", "Public spending on culture", "EUR", "money", "territory"],
  [
    "public_culture_spending_per_inhabitant",
    "Public spending on culture per inhabitant",
    "EUR",
    "average",
    "inhabitant",
  ],
  ["public_culture_spending_per_inhabitant_all_levels", "The same, all levels", "EUR", "average", "inhabitant"],
  ["share_of_all_jobs", "Share of all jobs", "percent", "share", "person"],
  ["share_of_german_music_employment", "Share of German music employment", "percent", "share", "person"],
  ["share_of_kuk_turnover", "Share of creative turnover", "percent", "share", "enterprise"],
  ["subsidy_share_of_income", "Share of subsidies in income", "percent", "share", "place"],
  ["turnover_change_since_2009", "Change of turnover since 2009", "percent", "change", "enterprise"],
  ["turnover_change_since_2012", "Change of turnover since 2012", "percent", "change", "enterprise"],
  ["companies_change_since_2012", "Change of companies since 2012", "percent", "change", "enterprise"],
  ["employment_change_since_2009", "Change of employment since 2009", "percent", "change", "person"],
  ["insured_employees_change_since_2019", "Change of insured employees since 2019", "percent", "change", "person"],
  ["job_growth_pa_since_2017", "Yearly growth of jobs since 2017", "percent", "change", "person"],
  ["cpi_change", "Consumer prices, change on the year before", "percent", "change", "price level"],
  ["cpi_index_2015_100", "Consumer prices, 2015 = 100", "index", "index", "price level"],
  ["cpi_index_1962_100", "Consumer prices, 1962 = 100", "index", "index", "price level"],
  ["hicp_index_2005_100", "Harmonised consumer prices, 2005 = 100", "index", "index", "price level"],
];

/** Every measure the program knows, in reading order. */
export const measures: readonly Measure[] = rows.map(([id, title, unit, kind, unitOf]) => ({
  id,
  title,
  unit,
  kind,
  unitOf,
}));

/** The measures by id, for looking one up. */
export const measureTable: ReadonlyMap<string, Measure> = new Map(measures.map((entry) => [entry.id, entry]));

/** Whether the figures of parts may be added up to the figure of the whole. */
export const isAdditive = (measure: Measure): boolean => measure.kind === "stock" || measure.kind === "money";
