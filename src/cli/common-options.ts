import { type Command, InvalidArgumentError, Option } from "commander";
import type { Language } from "../base/format-number.ts";
import { type LimitChoices, projectLimitOption } from "./limit-option.ts";

const languages: readonly Language[] = ["en", "nl", "de"];

/** The choices about output that every command understands. */
export interface OutputChoices {
  /** False with --no-color. */
  readonly color: boolean;
  readonly quiet?: true;
}

/** Which comparison is meant: the options that change the project for one run. */
export interface ComparisonChoices extends OutputChoices, LimitChoices {
  readonly project?: string;
  readonly data?: string;
  readonly regions?: readonly string[];
  readonly definition?: string;
  readonly year?: string;
  readonly from?: string;
  readonly to?: string;
  readonly reference?: string;
  readonly sectors?: readonly string[];
  readonly lang?: Language;
}

function commaList(text: string): readonly string[] {
  const items = text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
  if (items.length === 0) throw new InvalidArgumentError("Name at least one.");
  return items;
}

function fourDigits(text: string): string {
  if (/^\d{4}$/.test(text)) return text;
  throw new InvalidArgumentError("A year has four digits, for example 2012.");
}

/** Adds the options that say where the project and its data are. */
export const projectOptions = (command: Command): Command =>
  command
    .option("--project <file>", "project file (cluster.yaml here or above, else the bundled data)")
    .option("--data <folder>", "folder of the tables");

/** The choice of a page with a script of its own. */
export const interactiveOption = (): Option =>
  new Option("--interactive", "an HTML page that answers: what a mark is, sorting, highlight, other definitions");

/** Adds the options that say which regions, years and reference area are compared. */
export const comparisonOptions = (command: Command): Command =>
  projectLimitOption(projectOptions(command))
    .option("--regions <ids>", "regions, with commas", commaList)
    .option("--definition <id>", "what counts as creative (cluster list definitions)")
    .addOption(new Option("--year <year>", "year of the headline").argParser(fourDigits))
    .addOption(new Option("--from <year>", "first year of the series").argParser(fourDigits))
    .addOption(new Option("--to <year>", "last year of the series").argParser(fourDigits))
    .option("--sectors <codes>", "only these classes of the definition, with commas", commaList)
    .option("--reference <area>", "reference area: nation, europe, sum, or a file")
    .addOption(new Option("--lang <language>", "language of report and figures").choices(languages));
