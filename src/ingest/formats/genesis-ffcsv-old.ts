import type { Format } from "./format.ts";
import { type FlatEdition, type FlatFigure, type FlatLayout, readFlat } from "./genesis-flat.ts";

const first = ["Statistik_Code", "Statistik_Label", "Zeit_Code", "Zeit_Label", "Zeit"];
const variable = ["Merkmal_Code", "Merkmal_Label", "Auspraegung_Code", "Auspraegung_Label"];

/** Flat files of GENESIS until 2024/25: a column for each measure, with code, label and unit in its name. */
export const genesisFfcsvOld: Format = {
  id: "genesis-ffcsv-old",
  title: "GENESIS flat file (ffcsv), until 2024/25",
  about:
    "Destatis, regionalstatistik.de and the Länder offices before the change of 2025; totals have no code, so a sum over all codes counts twice.",
  recognise: ({ text }) =>
    text.startsWith(`${first.join(";")};1_Merkmal_Code;`)
      ? "the header begins with Statistik_Code, Zeit_Code and 1_Merkmal_Code"
      : undefined,
  read: (file, report) => readFlat(file, report, edition),
};

const edition: FlatEdition = { layoutOf, decimalOf: ({ choices }) => choices.decimal ?? "," };

function layoutOf(header: readonly string[]): FlatLayout | undefined {
  if (first.some((name, at) => header[at] !== name)) return undefined;
  const variables: number[] = [];
  let at = first.length;
  for (; isVariable(header, at, variables.length + 1); at += variable.length) variables.push(at);
  const figures = figuresOf(header, at);
  return figures.length === 0 ? undefined : { header, variables, figures: () => figures };
}

const isVariable = (header: readonly string[], at: number, number: number): boolean =>
  variable.every((name, index) => header[at + index] === `${number}_${name}`);

/** Columns `CODE__Label__Unit`; a column `CODE__Label__q` holds the signs of quality of the one before it. */
function figuresOf(header: readonly string[], from: number): readonly FlatFigure[] {
  const figures: FlatFigure[] = [];
  for (let at = from; at < header.length; at += 1) {
    const { measure, label, unit } = namedMeasure(header[at] ?? "");
    const next = namedMeasure(header[at + 1] ?? "");
    const isMarked = next.unit === "q" && next.measure === measure;
    figures.push({ at, qualityAt: isMarked ? at + 1 : -1, measure, label, unit });
    if (isMarked) at += 1;
  }
  return figures;
}

function namedMeasure(name: string): Pick<FlatFigure, "measure" | "label" | "unit"> {
  const start = name.indexOf("__");
  const end = name.lastIndexOf("__");
  if (start === -1) return { measure: name, label: "", unit: "" };
  const unit = end === start ? "" : name.slice(end + 2);
  const label = name.slice(start + 2, end === start ? undefined : end).replaceAll("_", " ");
  // The office prints this where its own list of units has a gap: the file does not say the unit.
  return { measure: name.slice(0, start), label, unit: unit === "MeasureUnitNotFound!" ? "" : unit };
}
