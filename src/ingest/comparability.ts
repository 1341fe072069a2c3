import type { Language } from "../base/format-number.ts";
import { type ComparabilityRule, comparabilityReasons, comparabilitySeverities } from "../model/comparability.ts";
import { cellAt, readYes, rejectRepeat, requireCell } from "./cells.ts";
import { unknownWord } from "./faults.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import * as messages from "./messages.ts";
import { type RowReader, type RowReport, readRows } from "./rows.ts";
import { otherLanguages, textIn } from "./text-in-language.ts";

const columns: Columns = {
  required: ["id", "reason", "severity", "what", "why"],
  optional: [
    "measure",
    "sector",
    "nation",
    "from",
    "to",
    "cells_of",
    "source",
    "printed",
    ...otherLanguages(["what", "why"]),
  ],
};

/** Reads what is known to stand between the numbers of regions, or of years: the rules of comparability, in a language. */
export const readComparability = (
  input: Input,
  { language = "en" }: { readonly language?: Language } = {},
): Promise<Read<ComparabilityRule>> => readRows(input, columns, (header) => ruleReader(header, language));

const words = (text: string): readonly string[] => text.split(" ").filter((word) => word !== "");

function ruleReader(header: Header, language: Language): RowReader<ComparabilityRule> {
  const firstLines = new Map<string, number>();
  return (fields, line, report) => {
    const text = (name: string): string => cellAt(fields, header.at(name));
    for (const column of columns.required) requireCell(report, column, text(column));
    rejectRepeat(report, firstLines, "id", text("id"), line);
    const reason = oneOf(report, "reason", text("reason"), comparabilityReasons);
    const severity = oneOf(report, "severity", text("severity"), comparabilitySeverities);
    if (reason === undefined || severity === undefined) return undefined;
    return {
      id: text("id"),
      measures: words(text("measure")),
      sector: text("sector"),
      nations: words(text("nation")),
      from: text("from"),
      to: text("to"),
      cellsOf: words(text("cells_of")),
      reason,
      severity,
      what: textIn(language, text, "what", report),
      why: textIn(language, text, "why", report),
      source: text("source"),
      printed: readYes(report, "printed", text("printed")),
    };
  };
}

/** One word of a fixed list; an empty cell was reported already. */
function oneOf<Word extends string>(
  report: RowReport,
  column: string,
  text: string,
  allowed: readonly Word[],
): Word | undefined {
  const found = allowed.find((word) => word === text);
  if (found === undefined && text !== "") report.add(unknownWord, column, text, messages.unknownWord(text, allowed));
  return found;
}
