import type { Words } from "../messages.ts";
import type { RegionValidity } from "../region-validity.ts";

const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
const fewest = 8;
const listed = (codes: readonly string[]): string =>
  codes.slice(0, fewest).map(short).join(", ") + (codes.length > fewest ? ` and ${codes.length - fewest} more` : "");
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
/** A choice as it is typed: in quotation marks where it holds a blank. */
const typed = (name: string, value: string): string =>
  /\s/.test(name + value) ? `"${name}=${value}"` : `${name}=${value}`;

export const unknownUnitWords = (unit: string): Words => ({
  message: `the unit ${quoted(unit)} is not known; its figures are left out`,
  hint: "say what it is, for example --set unit=KEUR",
});

export const unitNotStated = (measures: readonly string[]): Words => ({
  message: `nothing in the file states the unit of ${listed(measures)}; the column unit stays empty`,
  hint: "name the file of metadata too, or say --set unit=number",
});

export const priceBasisNotStated = (measures: readonly string[]): Words => ({
  message: `nothing in the file states the prices of ${listed(measures)}; the column price_basis stays empty`,
  hint: "say --set price_basis=current",
});

export const unknownPeriod = (period: string): Words =>
  period === ""
    ? {
        message: "nothing says of which year figures are; they are left out",
        hint: "say which column holds the year, --map year=COLUMN, or the year itself, --set year=2019",
      }
    : {
        message: `${quoted(period)} is no period that is known; its figures are left out`,
        hint: "say which column holds the year: --map year=COLUMN",
      };

export const regionNotStated = (dimensions: readonly string[], likely: string | undefined): Words => ({
  message: `no dimension names the region (there are ${listed(dimensions)}); the column region stays empty`,
  hint: `say --set region=NL, or --map ${typed("region", likely ?? "DIMENSION")}`,
});

export const measureNotStated = (): Words => ({
  message: "nothing in the file names what is counted; the column measure stays empty",
  hint: "say --set measure=employees, or --map measure=DIMENSION",
});

export const sectorKey = (key: string, dimension: string): Words => ({
  message: `${quoted(key)} is a key of the office's tables and no code of SBI 2008; it is kept as it is`,
  hint: `name the list ${dimension} of the table too: its titles begin with the code`,
});

export const oneCode = (dimensions: readonly (readonly [id: string, code: string])[]): Words => ({
  message: `in every row ${dimensions
    .slice(0, fewest)
    .map(([id, code]) => `${short(id)} is ${quoted(code)}`)
    .join(
      ", ",
    )}${dimensions.length > fewest ? ` and ${dimensions.length - fewest} more are fixed` : ""}: the figures are of that part only`,
  hint: `if it is the sector, say --map ${typed("sector", dimensions[0]?.[0] ?? "DIMENSION")}`,
});

export const dissolvedRegion = ({ code, name, successors }: RegionValidity, day: string): Words => ({
  message: `${code} (${short(name)}) did not exist on ${day}: its dash is no zero, and the value stays empty`,
  hint: successors.length === 0 ? "leave the region out" : `see ${listed(successors)}`,
});

/** How offices write the total of a dimension. */
const totals = ["_T", "T", "TOTAL", "Total", "TOT", "INSGESAMT", "Insgesamt", "Totaal"];

/** Whether a code stands for the whole of a dimension, or for a dimension that does not apply. */
export const isWhole = (code: string): boolean => totals.includes(code) || code === "_Z";

export const severalCodes = (dimension: string, codes: readonly string[]): Words => ({
  message: `${dimension} has ${codes.length} codes (${listed(codes)}), so a region, sector and year has several figures`,
  hint: `keep one of them: --keep ${typed(dimension, totals.find((total) => codes.includes(total)) ?? codes[0] ?? "")}`,
});
