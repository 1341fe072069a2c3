import type { Words } from "../messages.ts";

const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;

export const notANumberNorSign = (text: string, decimal: "." | ","): Words => ({
  message: `${quoted(text)} is neither a number with a decimal ${decimal === "," ? "comma" : "point"} nor a sign of the office`,
  hint: hintAbout(text.trim(), decimal === "," ? "." : ","),
});

/** What to do about a text that is nearly a number; only one that is a number with the other decimal sign asks for that. */
function hintAbout(text: string, other: "." | ","): string {
  if (/^[-+]?\d[\d.,]*\s?%$/u.test(text)) return "take the percent sign out, and say --set unit=percent";
  if (/^[-+]?\d(?:[.,]\d+)?e[-+]?\d+$/iu.test(text)) return "write all its digits; a spreadsheet has shortened it";
  if (/^[-+]?\d{1,3}(?:[.,]\d{3}){2,}$/u.test(text)) return "take the signs between the thousands out";
  if (new RegExp(`^[-+]?\\d+[${other}]\\d+$`, "u").test(text))
    return `say --decimal ${other} if the file writes the other one`;
  return "look it up in the legend, or write the number alone";
}

export const signOfNoOffice = (text: string): Words => ({
  message: `${quoted(text)} stands in place of a number; offices mean different things by it`,
  hint: "leave the cell empty, or import the file in the office's own format",
});

export const qualityUnknown = (text: string): Words => ({
  message: `${quoted(text)} beside the value is no sign of quality that is known; the figure is left out`,
  hint: "the office uses e, p, r, s and ()",
  expected: "e, p, r, s or ()",
});

export const anotherStatistic = (found: string, wanted: string): Words => ({
  message: `the row says statistic ${quoted(found)}, the table is of ${quoted(wanted)}; it is left out`,
  hint: "fetch the table again if figures are missing",
});

export const anotherVariable = (column: string, found: string, wanted: string): Words => ({
  message: `${column} is ${quoted(found)} in this row and ${quoted(wanted)} in the table; the row is left out`,
  hint: "fetch the table again if figures are missing",
});

export const noTime = (text: string): Words => ({
  message: `${quoted(text)} is no time; the row is left out`,
  hint: "write a year or a date as the office does",
});

export const blankFigure = (): Words => ({
  message: "the cell of the figure is empty; it counts as not available",
  hint: "compare it with the office's table",
});

export const noFooter = (): Words => ({
  message: "no line of underscores closes the table: it may have been cut off",
  hint: "fetch it again, or check its last row",
});

export const noKey = (): Words => ({
  message: "the row does not say what its figures are about; it is left out",
  hint: "fill the cells before the figures",
});

export const readAsDecimal = (column: string, text: string, decimal: "." | ","): Words => ({
  message: `${quoted(text)} in ${quoted(column)} is read with a decimal ${decimal === "," ? "comma" : "point"}, as the other columns are written; read as thousands it is ${text.replace(/[.,]/gu, "")}`,
  hint: `say --decimal ${decimal === "," ? "." : ","} if thousands are meant`,
});

export const spreadsheetError = (text: string): Words => ({
  message: `the cell holds ${quoted(text)} instead of a result`,
  hint: "correct the formula in the spreadsheet and save it",
});

export const rowOfOneCell = (): Words => ({
  message: "the row holds one cell only and is taken for a note; it is skipped",
  hint: "fill the other cells if it is a row of the table",
});
