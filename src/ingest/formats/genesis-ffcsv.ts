import { UserError } from "../../model/finding.ts";
import { escaped } from "../findings.ts";
import type { RawRecord } from "../records.ts";
import type { Format } from "./format.ts";
import { type FlatEdition, type FlatLayout, readFlat } from "./genesis-flat.ts";
import type { OfficeFile } from "./office-file.ts";

const first = ["statistics_code", "statistics_label", "time_code", "time_label", "time"];
const variable = ["variable_code", "variable_label", "variable_attribute_code", "variable_attribute_label"];

/** Flat files of GENESIS since 2025: one row a figure, with its measure and unit beside it. */
export const genesisFfcsv: Format = {
  id: "genesis-ffcsv",
  title: "GENESIS flat file (ffcsv) of 2025",
  about:
    "Destatis, regionalstatistik.de, the Länder offices and the census since 2025; decimals follow the language of the file, and e in value_q is a final figure.",
  recognise: ({ text }) =>
    text.startsWith(`${first.join(";")};`) ? "the header begins with statistics_code, time_code and time" : undefined,
  read: (file, report) => readFlat(file, report, edition),
};

const edition: FlatEdition = { layoutOf, decimalOf };

function layoutOf(header: readonly string[]): FlatLayout | undefined {
  const [at, qualityAt, unitAt, measureAt, labelAt] = [
    "value",
    "value_q",
    "value_unit",
    "value_variable_code",
    "value_variable_label",
  ].map((name) => header.indexOf(name));
  const isComplete = [at, unitAt, measureAt, labelAt].every((column) => column !== undefined && column !== -1);
  if (!isComplete || first.some((name, column) => header[column] !== name)) return undefined;
  const variables: number[] = [];
  for (let column = first.length; isVariable(header, column, variables.length + 1); column += variable.length)
    variables.push(column);
  const figures: FlatLayout["figures"] = (fields) => {
    const cell = (column = -1): string => (fields[column] ?? "").trim();
    return [
      { at: at ?? -1, qualityAt: qualityAt ?? -1, measure: cell(measureAt), label: cell(labelAt), unit: cell(unitAt) },
    ];
  };
  return { header, variables, figures };
}

const isVariable = (header: readonly string[], at: number, number: number): boolean =>
  variable.every((name, index) => header[at + index] === `${number}_${name}`);

// Words the office writes in every table of the language: of units, of times, of totals.
const german =
  /^(?:Anzahl|Prozent|Tsd\..*|Mill\..*|Mrd\..*|Tage|Jahr|Stichtag|Monat|Insgesamt|Deutschland|Geschlecht)$/u;
const english = /^(?:number|percent|EUR 1,?000|EUR mn|EUR bn|days|Year|Reference date|Month|Total|Germany|Sex)$/u;

/** The decimal sign: as the reader said, else by the name of the file, else by its language; never by the numbers. */
function decimalOf({ file, name, choices }: OfficeFile, rows: readonly RawRecord[]): "." | "," {
  if (choices.decimal !== undefined) return choices.decimal;
  const language = /_(de|en)(?=[_.])/u.exec(name)?.[1];
  if (language !== undefined) return language === "de" ? "," : ".";
  const said = (words: RegExp): boolean => rows.some(({ fields }) => fields.some((field) => words.test(field.trim())));
  const isGerman = said(german);
  if (isGerman !== said(english)) return isGerman ? "," : ".";
  throw new UserError(
    escaped(file),
    "neither the name of the file nor its labels say whether it is German or English, and decimals differ",
    "say --decimal , for a German file, or --decimal . for an English one",
  );
}
