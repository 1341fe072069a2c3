import { composites } from "../composite/registry.ts";
import { indicators } from "../indicators/registry.ts";
import type { Indicator } from "../model/indicator.ts";

/** Everything that can be computed of a table: indicators, and what is made of many of them. */
export const computables: readonly Indicator[] = [...indicators, ...composites];

/** What an id or an abbreviation stands for, if anything. */
export const computableOf = (id: string): Indicator | undefined =>
  computables.find((each) => each.id === id || each.abbreviation === id);
