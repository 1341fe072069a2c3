import type { MeasureKind } from "../model/measure.ts";

/** How a unit of the file becomes the unit of the program: the number times ten to a power. */
export interface UnitConversion {
  readonly id: string;
  /** 3 for thousands: a power and not a factor, so that the decimal point is shifted and nothing is rounded. */
  readonly power: number;
  /** Unit after conversion. */
  readonly unit: string;
  /** Kinds of measure it suits. */
  readonly kinds: readonly MeasureKind[];
}

const rows: readonly (readonly [id: string, power: number, unit: string, ...kinds: MeasureKind[]])[] = [
  ["number", 0, "number", "stock"],
  ["THS", 3, "number", "stock"],
  ["persons", 0, "persons", "stock"],
  ["PER", 0, "persons", "stock"],
  ["THS_PER", 3, "persons", "stock"],
  ["EUR", 0, "EUR", "money", "average"],
  ["KEUR", 3, "EUR", "money", "average"],
  ["THS_EUR", 3, "EUR", "money", "average"],
  ["MIO_EUR", 6, "EUR", "money", "average"],
  ["BN_EUR", 9, "EUR", "money", "average"],
  ["PPS", 0, "PPS", "money", "average"],
  ["MIO_PPS", 6, "PPS", "money", "average"],
  ["EUR_HAB", 0, "EUR_HAB", "average"],
  ["PPS_HAB", 0, "PPS_HAB", "average"],
  ["PPS_EU27_2020_HAB", 0, "PPS_HAB", "average"],
  ["percent", 0, "percent", "share", "change"],
  ["PC", 0, "percent", "share", "change"],
  ["index", 0, "index", "index"],
  ["INDEX", 0, "index", "index"],
];

/** Every unit that a file may use, by id; another one is an error, never taken as 1. */
export const unitTable: ReadonlyMap<string, UnitConversion> = new Map(
  rows.map(([id, power, unit, ...kinds]) => [id, { id, power, unit, kinds }]),
);

/** Whether amounts in a unit are money, which needs a price basis. */
export const isMoney = (unit: UnitConversion): boolean => unit.kinds.includes("average");
