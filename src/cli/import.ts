import { type Command, Option } from "commander";
import { limitLines, limitsFrom } from "../ingest/limits.ts";
import { UserError } from "../model/finding.ts";
import { joinPath, type World } from "../world.ts";
import type { CommandEntry, Finish } from "./command.ts";
import type { OutputChoices } from "./common-options.ts";
import { existingPath } from "./open-input.ts";
import { type Format, formatOption, printOutput } from "./output.ts";
import { addPair, type Pairs } from "./pairs.ts";

interface Choices extends OutputChoices {
  readonly map: Pairs;
  readonly set: Pairs;
  readonly keep: Pairs;
  readonly limit: Pairs;
  readonly source?: string;
  readonly decimal?: "." | ",";
  readonly encoding?: string;
  readonly sheet?: string;
  readonly range?: string;
  readonly format: Format;
  readonly strict?: true;
}

const keptCodes = (keep: Pairs): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(keep).map(([dimension, codes]) => [dimension, new Set(codes.split(","))]));

const fileChoices = ({ map, decimal, encoding, sheet, range }: Choices) => ({
  map,
  ...(decimal === undefined ? {} : { decimal }),
  ...(encoding === undefined ? {} : { encoding }),
  ...(sheet === undefined ? {} : { sheet }),
  ...(range === undefined ? {} : { range }),
});

async function requireSettable(set: Pairs): Promise<void> {
  const { contractColumns } = await import("../ingest/formats/contract-row.ts");
  const settable: readonly string[] = contractColumns.filter(
    (column) => !["value", "origin", "flags"].includes(column),
  );
  const wrong = Object.keys(set).find((name) => !settable.includes(name));
  if (wrong !== undefined)
    throw new UserError(
      `--set ${wrong}`,
      `"${wrong}" is no column that can be set`,
      `there are ${settable.join(", ")}`,
    );
}

/** A file that is looked through once for its letters before it is read. */
async function reopenable(world: World, name: string) {
  const path = await existingPath(world, name);
  return { file: name, open: () => world.stream(path) };
}

/** Which codes of regions were dissolved or new, from the tables of the package. */
async function bundledValidity(world: World) {
  const { readRegionValidity } = await import("../ingest/region-validity.ts");
  const file = joinPath(world.packageFolder, "data", "region-validity.csv");
  const { items } = await readRegionValidity({ file, bytes: world.stream(file) });
  return new Map(items.map((item) => [item.code, item]));
}

async function runImport(
  format: string,
  names: readonly string[],
  choices: Choices,
  world: World,
  finish: Finish,
): Promise<void> {
  await requireSettable(choices.set);
  const { openOfficeFiles } = await import("../ingest/formats/open-office-file.ts");
  const limits = limitsFrom(choices.limit);
  const { importFiles } = await import("../ingest/formats/import-files.ts");
  const { importOutput, sayImported } = await import("./import-output.ts");
  const inputs = await Promise.all(names.map((name) => reopenable(world, name)));
  const files = await openOfficeFiles(inputs, fileChoices(choices), limits);
  const { map, set, source } = choices;
  const validity = await bundledValidity(world);
  const imported = await importFiles(files, { format, map, set, keep: keptCodes(choices.keep), source, validity });
  printOutput(world, importOutput(imported), choices.format, choices.color);
  if (sayImported(world, imported, choices)) finish(1);
}

/** `cluster import auto|FORMAT FILE…`: a statistical office's file as rows of the data contract. */
export const importCommand: CommandEntry = {
  name: "import",
  register: (program, world, finish) =>
    void program
      .command("import")
      .description("turn files of Eurostat, CBS, Destatis and others into observations")
      .argument("<format>", "auto, or an id of `cluster list formats`")
      .argument("<files...>", "files as the office gives them, also .gz, .zip and .xlsx")
      .option("--set <column=value>", "a column that is the same in every row", addPair("--set"), {})
      .option("--map <column=name>", "which dimension or column of the file is meant", addPair("--map"), {})
      .option("--keep <name=codes>", "rows with these codes only, apart by commas", addPair("--keep"), {})
      .option("--source <id>", "id of the source in sources.csv")
      .addOption(new Option("--decimal <sign>", "decimal sign, where the format leaves it open").choices([".", ","]))
      .option("--encoding <name>", "encoding, where it is not what the file shows")
      .option("--sheet <name>", "sheet of a spreadsheet")
      .option("--range <cells>", "range of a spreadsheet, for example A5:F40")
      .option("--limit <name=amount>", "how much a file may hold, see below", addPair("--limit"), {})
      .addOption(formatOption("csv"))
      .option("--strict", "exit with 1 on warnings too")
      .addHelpText(
        "after",
        () => `${help}\n\nLimits, so that no file takes the whole machine:\n${limitLines().join("\n")}`,
      )
      .action((format: string, files: string[], _: unknown, command: Command) =>
        runImport(format, files, command.optsWithGlobals<Choices>(), world, finish),
      ),
};

const help = `
Examples:
  cluster import auto sbs_r_nuts06_r2.tsv.gz --keep nace_r2=J58,J59,J60 > data/employment.csv
  cluster import auto Observations.csv MeasureCodes.csv RegioSCodes.csv
  cluster import tidy-wide export.csv --map region=Kreis --set measure=employees --set unit=persons`;
