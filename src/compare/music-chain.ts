import { add } from "../model/arithmetic.ts";
import type { Region } from "../model/territory.ts";
import { bounds, highest, hole, isHole } from "../model/value.ts";
import type { Result } from "./analysis.ts";
import { type Quantity, uniqueFlags } from "./quantity.ts";
import { levelResult } from "./result.ts";
import { inRegion, type Scope } from "./scope.ts";

/** The stages of the music chain, from the first note to the lesson. */
export const musicStages = ["create", "perform", "record", "make", "sell", "stage", "learn"] as const;
export type MusicStage = (typeof musicStages)[number];

/** A class of a stage: five digits where a source has them, else the four digits that hold it. */
interface StageClass {
  readonly fine: string;
  readonly whole: string;
  /** Whether all of the five digits are music; where a share applies, it is not published. */
  readonly isMusic: boolean;
  /** Whether all of the four digits are. */
  readonly isWholeMusic: boolean;
}

type Row = readonly [stage: MusicStage, fine: string, whole: string, isMusic: boolean, isWholeMusic: boolean];

// After the German list of the music market (WZ 2008) and Eurostat's two music classes, 59.20 and 32.20.
const rows: readonly Row[] = [
  ["create", "90.03.1", "90.03", true, false],
  ["perform", "90.01.2", "90.01", false, false],
  ["perform", "90.01.4", "90.01", false, false],
  ["record", "59.20.1", "59.20", true, true],
  ["record", "59.20.2", "59.20", true, true],
  ["record", "59.20.3", "59.20", true, true],
  ["make", "32.20.0", "32.20", true, true],
  ["make", "18.20.0", "18.20", false, false],
  ["sell", "47.59.3", "47.59", true, false],
  ["sell", "47.63.0", "47.63", false, false],
  ["stage", "90.04.1", "90.04", false, false],
  ["stage", "90.04.2", "90.04", false, false],
  ["stage", "90.04.3", "90.04", false, false],
  ["learn", "85.52.0", "85.52", false, false],
];

const classesOf = (stage: MusicStage): readonly StageClass[] =>
  rows
    .filter(([name]) => name === stage)
    .map(([, fine, whole, isMusic, isWholeMusic]) => ({ fine, whole, isMusic, isWholeMusic }));

const measure = "persons_employed";

/** A class that is not all music has between none and all of its people in music. */
const withinClass = (quantity: Quantity, isMusic: boolean): Quantity => {
  const most = highest(quantity.value);
  if (isMusic || most === undefined) return quantity;
  return { ...quantity, value: bounds(0, Math.max(0, most), "not-collected", "only a share of the class is music") };
};

/** The people of a stage: each class at its finest published digits, and each larger class once. */
function stageQuantity(scope: Scope, region: Region, stage: MusicStage): Quantity {
  const { year } = scope.settings;
  const find = (sector: string) => inRegion(scope, region)({ sector, measure, year });
  const all = classesOf(stage);
  const parts = [...new Set(all.map(({ whole }) => whole))].flatMap((whole) => {
    const classes = all.filter((one) => one.whole === whole);
    const fine = classes.map(({ fine: code, isMusic }) => withinClass(find(code), isMusic));
    if (fine.every(({ cells }) => cells.length > 0)) return fine;
    return [
      withinClass(
        find(whole),
        classes.every(({ isWholeMusic }) => isWholeMusic),
      ),
    ];
  });
  const label = `persons employed, music chain (${stage}), ${region.name}, ${year}`;
  const cells = parts.flatMap((part) => part.cells);
  const territory = parts[0]?.territory ?? "";
  if (cells.length === 0) return { label, value: hole("not-collected"), territory, cells, flags: [] };
  return { label, value: add(parts.map(({ value }) => value)), territory, cells, flags: flagsOf(parts) };
}

const flagsOf = (parts: readonly Quantity[]): readonly string[] => uniqueFlags(parts.flatMap(({ flags }) => flags));

/** People by stage of the music chain and region; nothing where no class of the chain is published: a division is not a stage. */
export function musicChain(scope: Scope): readonly Result[] {
  const { regions, year } = scope.settings;
  const results = regions.flatMap((region) =>
    musicStages.map((stage) =>
      levelResult(
        { measure, region: region.id, sector: `music-${stage}`, year, unit: "persons" },
        stageQuantity(scope, region, stage),
      ),
    ),
  );
  return results.every(({ value }) => isHole(value)) ? [] : results;
}
