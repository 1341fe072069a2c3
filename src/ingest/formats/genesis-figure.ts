import { findingOf } from "../rule.ts";
import type { OfficeCell } from "./format.ts";
import { readGenesisCell } from "./genesis-cell.ts";
import * as faults from "./genesis-faults.ts";
import * as messages from "./genesis-messages.ts";
import type { NumberStyle } from "./office-number.ts";
import type { ReadingPlace } from "./whole-rows.ts";

/** Where a figure stands in a row, counted from 0; -1 where no column of signs of quality belongs to it. */
export interface FigurePlace {
  readonly at: number;
  readonly qualityAt: number;
}

/** A figure of GENESIS without its codes; undefined, with an error, where the cell or the sign beside it is not understood. */
export function readFigure(
  { fields, line }: { readonly fields: readonly string[]; readonly line: number },
  { at, qualityAt }: FigurePlace,
  { file, report }: ReadingPlace,
  style: NumberStyle,
): Omit<OfficeCell, "codes" | "unit"> | undefined {
  const raw = fields[at] ?? "";
  const quality = qualityAt === -1 ? "" : (fields[qualityAt] ?? "");
  const place = { file, line, column: at + 1 };
  const reading = readGenesisCell(raw, quality, style);
  if ("unknown" in reading) {
    report.add(
      reading.unknown === "value"
        ? findingOf(faults.unknownSymbol, place, raw, messages.notANumberNorSign(raw, style.decimal))
        : findingOf(
            faults.unknownQuality,
            { ...place, column: qualityAt + 1 },
            quality,
            messages.qualityUnknown(quality),
          ),
    );
    return undefined;
  }
  if (raw.trim() === "") report.add(findingOf(faults.blankValue, place, "", messages.blankFigure()));
  return { ...reading, raw, line, column: at + 1 };
}
