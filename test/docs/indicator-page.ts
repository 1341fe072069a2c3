import type { Indicator, Option } from "../../src/model/indicator.ts";

/** The indicators of one folder, in the order of the registry. */
export interface Theme {
  readonly folder: string;
  readonly records: readonly Indicator[];
}

/** Text that may hold a bar, as a cell of a table. */
const cell = (text: string): string => text.replaceAll("|", "\\|");

const optionRow = ({ name, meaning, standard }: Option): string =>
  `| \`${name}\` | ${standard === "" ? "" : `\`${standard}\``} | ${cell(meaning)} |`;

const optionTable = (options: readonly Option[]): readonly string[] =>
  options.length === 0
    ? []
    : ["", "| `--set` | standard | meaning |", "| --- | --- | --- |", ...options.map(optionRow)];

const section = (record: Indicator): readonly string[] => [
  `### ${record.title}`,
  "",
  `\`cluster compute ${record.id} TABLE\`, in the ids of numbers \`${record.abbreviation}\``,
  "",
  `- formula: \`${record.formula}\``,
  `- unit: ${record.unit}`,
  `- range: ${record.range}`,
  `- reading: ${record.reading}`,
  `- needs: ${record.needs}`,
  `- citation: ${record.citation}`,
  ...optionTable(record.options),
  "",
];

const titleOf = (folder: string): string => folder.charAt(0).toUpperCase() + folder.slice(1).replaceAll("-", " ");

const contents = ({ folder, records }: Theme): string =>
  `- ${titleOf(folder)}: ${records.map(({ id }) => `\`${id}\``).join(", ")}`;

/** The page of all that can be computed, out of the same records that the program prints from. */
export function indicatorPage(themes: readonly Theme[]): string {
  const count = themes.reduce((so, { records }) => so + records.length, 0);
  const lines = [
    "# Indicators",
    "",
    "Made from the records in the code, from which `cluster explain ID` and the notes of the factsheet are printed too; a test",
    `fails when this page says something else. ${count} in all. Each takes a tidy table: \`region,sector,year,value\`, and where it`,
    "needs them `group`, `variable` and `case`. A row of sector `_T` is the published total of all sectors.",
    "",
    ...themes.map(contents),
    "",
    ...themes.flatMap(({ folder, records }) => [`## ${titleOf(folder)}`, "", ...records.flatMap(section)]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
