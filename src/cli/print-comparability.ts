import type { Language } from "../base/format-number.ts";
import { type ComparabilityMatrix, groupedRows, reasonsOf } from "../compare/comparability-matrix.ts";
import { reasonsIn, signs, whysOf } from "../compare/comparability-words.ts";
import { wordsIn } from "../compare/terms/compare-words.ts";
import type { World } from "../world.ts";
import { type Format, printOutput } from "./output.ts";
import { inkFor } from "./print.ts";
import { wrapText } from "./text-table.ts";

/** Of one reason the terminal says so many things; tables/comparability.csv has all. */
const said = 3;

/** Prints which numbers compare: a mark and its reasons for each region, lines that are alike set together. */
export function printComparability(
  world: World,
  matrix: ComparabilityMatrix,
  told: ReadonlySet<string>,
  choices: { readonly format: Format; readonly color: boolean; readonly language: Language },
): void {
  const { format, color, language } = choices;
  const { letters, terminal } = wordsIn(language);
  if (matrix.rows.length === 0) return;
  const width = Math.min(world.terminal.columns, 100);
  const rows = groupedRows(matrix).map(({ label, rows: [first] }) => [
    ...(first?.cells ?? []).map((cell) =>
      `${signs[cell.mark]} ${reasonsOf(cell)
        .map((reason) => letters[reason])
        .join("")}`.trim(),
    ),
    label,
  ]);
  const columns = [...matrix.regions.map(({ name }) => name), ""];
  const title =
    format === "md" ? `## ${terminal.whichCompare}` : inkFor(world, "out", color).strong(terminal.whichCompare);
  world.print(`\n${title}\n\n`);
  const narrow = { ...world, terminal: { ...world.terminal, columns: width } };
  printOutput(narrow, { columns, rows, json: { schema: "" } }, format, color);
  world.print(`\n${legend(matrix, told, width, language).join("\n")}\n`);
}

/** What marks and letters mean; a reason that stands among the caveats below is not told twice. */
function legend(
  matrix: ComparabilityMatrix,
  told: ReadonlySet<string>,
  width: number,
  language: Language,
): readonly string[] {
  const words = wordsIn(language);
  const marks = Object.entries(signs).map(([mark, sign]) => `${sign} ${words.marks[mark as keyof typeof signs]}`);
  const lines = reasonsIn(matrix).flatMap((reason) => {
    const whys = whysOf(matrix, reason).filter((why) => !told.has(why));
    const rest = whys.length - said;
    const text = [...whys.slice(0, said), ...(rest > 0 ? [words.terminal.moreReasons(rest)] : [])].join("; ");
    const word = `${words.letters[reason]}  ${words.reasons[reason]}`;
    return wrapText(text === "" ? word : `${word}: ${text}`, width, "   ");
  });
  return [marks.join("   "), ...lines];
}
