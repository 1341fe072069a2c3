import { type ComparabilityMatrix, groupedRows, reasonsOf } from "../compare/comparability-matrix.ts";
import { letters, markWords, reasonsIn, reasonWords, signs, whysOf } from "../compare/comparability-words.ts";
import type { World } from "../world.ts";
import { type Format, printOutput } from "./output.ts";
import { inkFor } from "./print.ts";
import { wrapText } from "./text-table.ts";

const heading = "Which numbers compare, and which do not";
/** Of one reason the terminal says so many things; tables/comparability.csv has all. */
const said = 3;

/** Prints which numbers compare: a mark and its reasons for each region, lines that are alike set together. */
export function printComparability(
  world: World,
  matrix: ComparabilityMatrix,
  told: ReadonlySet<string>,
  choices: { readonly format: Format; readonly color: boolean },
): void {
  const { format, color } = choices;
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
  const title = format === "md" ? `## ${heading}` : inkFor(world, "out", color).strong(heading);
  world.print(`\n${title}\n\n`);
  const narrow = { ...world, terminal: { ...world.terminal, columns: width } };
  printOutput(narrow, { columns, rows, json: { schema: "" } }, format, color);
  world.print(`\n${legend(matrix, told, width).join("\n")}\n`);
}

/** What marks and letters mean; a reason that stands among the caveats below is not told twice. */
function legend(matrix: ComparabilityMatrix, told: ReadonlySet<string>, width: number): readonly string[] {
  const marks = Object.entries(signs).map(([mark, sign]) => `${sign} ${markWords[mark as keyof typeof signs]}`);
  const lines = reasonsIn(matrix).flatMap((reason) => {
    const whys = whysOf(matrix, reason).filter((why) => !told.has(why));
    const rest = whys.length - said;
    const text = [...whys.slice(0, said), ...(rest > 0 ? [`and ${rest} more, see --format json`] : [])].join("; ");
    const word = `${letters[reason]}  ${reasonWords[reason]}`;
    return wrapText(text === "" ? word : `${word}: ${text}`, width, "   ");
  });
  return [marks.join("   "), ...lines];
}
