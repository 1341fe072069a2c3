import { type Command, Option } from "commander";
import { limitsFrom } from "../ingest/limits.ts";
import { UserError } from "../model/finding.ts";
import { joinPath, resolvePath, type World } from "../world.ts";
import type { CommandEntry, Finish } from "./command.ts";
import type { OutputChoices } from "./common-options.ts";
import type { ImportAnswer } from "./import-cache.ts";
import { type LimitChoices, limitOption } from "./limit-option.ts";
import { bytesOf, existingPath } from "./open-input.ts";
import { type Format, formatOption, printOutput } from "./output.ts";
import { addPair, type Pairs } from "./pairs.ts";
import { type CacheChoices, cacheOption } from "./table-cache.ts";

interface Choices extends OutputChoices, LimitChoices, CacheChoices {
  readonly map: Pairs;
  readonly set: Pairs;
  readonly keep: Pairs;
  readonly source?: string;
  readonly decimal?: "." | ",";
  readonly encoding?: string;
  readonly sheet?: string;
  readonly range?: string;
  readonly format: Format;
  readonly strict?: true;
}

type Repeated = "map" | "set" | "keep";
/** The choices as they are typed: options that may stand several times may be absent. */
type Typed = Omit<Choices, Repeated> & Partial<Pick<Choices, Repeated>>;

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
  return { file: name, open: () => bytesOf(world, name, path) };
}

const validityFile = (world: World): string => joinPath(world.packageFolder, "data", "region-validity.csv");

/** Every file whose bytes decide what is read. */
const originFiles = (world: World, names: readonly string[]) => [
  ...names.map((name) => ({ name, path: resolvePath(world.folder, name) })),
  { name: "region-validity.csv", path: validityFile(world) },
];

/** Which codes of regions were dissolved or new, from the tables of the package. */
async function bundledValidity(world: World) {
  const { readRegionValidity } = await import("../ingest/region-validity.ts");
  const file = validityFile(world);
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
  const { map, set, source } = choices;
  const read = async () => {
    const files = await openOfficeFiles(inputs, fileChoices(choices), limits);
    const validity = await bundledValidity(world);
    return importFiles(files, { format, map, set, keep: keptCodes(choices.keep), source, validity });
  };
  const { importedOnce } = await import("./import-cache.ts");
  const origin = {
    files: originFiles(world, names),
    choices: [format, fileChoices(choices), set, choices.keep, source, limits],
  };
  const answer: ImportAnswer =
    choices.cache === false
      ? { kind: "read", imported: await read(), keep: async () => undefined }
      : await importedOnce(world, origin, read, choices.format === "csv");
  if (answer.kind === "read") printOutput(world, importOutput(answer.imported), choices.format, choices.color);
  if (sayImported(world, answer.kind === "read" ? answer.imported : answer.said, choices)) finish(1);
  // The answer comes first: only the next run has something of it.
  if (answer.kind === "read") await answer.keep();
}

/** `cluster import auto|FORMAT FILE…`: a statistical office's file as rows of the data contract. */
export const importCommand: CommandEntry = {
  name: "import",
  register: (program, world, finish) =>
    void cacheOption(
      limitOption(
        program
          .command("import")
          .description("turn files of Eurostat, CBS, Destatis and others into observations")
          .argument("<format>", "auto, or an id of `cluster list formats`")
          .argument("<files...>", "files as the office gives them, also .gz, .zip and .xlsx")
          .option("--set <column=value>", "a column that is the same in every row", addPair("--set"))
          .option("--map <column=name>", "which dimension or column of the file is meant", addPair("--map"))
          .option("--keep <name=codes>", "rows with these codes only, apart by commas", addPair("--keep"))
          .option("--source <id>", "id of the source in sources.csv")
          .addOption(
            new Option("--decimal <sign>", "decimal sign, where the format leaves it open").choices([".", ","]),
          )
          .option("--encoding <name>", "encoding, where it is not what the file shows")
          .option("--sheet <name>", "sheet of a spreadsheet")
          .option("--range <cells>", "range of a spreadsheet, for example A5:F40")
          .addOption(formatOption("csv"))
          .option("--strict", "exit with 1 on warnings too")
          .addHelpText("after", help),
      ),
    ).action((format: string, files: string[], _: unknown, command: Command) =>
      // Not as standards of the options: the help would print them.
      runImport(format, files, { map: {}, set: {}, keep: {}, ...command.optsWithGlobals<Typed>() }, world, finish),
    ),
};

const help = `
Examples:
  cluster import auto sbs_r_nuts06_r2.tsv.gz --keep nace_r2=J58,J59,J60 > data/employment.csv
  cluster import auto Observations.csv MeasureCodes.csv RegioSCodes.csv
  cluster import tidy-wide export.csv --map region=Kreis --set measure=employees --set unit=persons`;
