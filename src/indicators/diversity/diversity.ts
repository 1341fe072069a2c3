import { divide, multiply } from "../../model/arithmetic.ts";
import type { Indicator, Option } from "../../model/indicator.ts";
import { oneOf, withStandards } from "../../model/settings.ts";
import { bounds, isBounds, isNumber, type Value } from "../../model/value.ts";
import { type Profile, profilesOf } from "../specialisation/profile.ts";
import { byOption, resultRow, tableOf, tableOptions } from "../table.ts";
import { within } from "../within.ts";
import { richness, shannon } from "./shannon.ts";

/** How varied the parts of a whole are. */
export interface Diversity {
  /** Entropy in bits: 2 is worth four parts of equal size. */
  readonly bits: Value;
  readonly nats: Value;
  /** Entropy by the most that so many parts could have, from 0 to 1. */
  readonly evenness: Value;
  /** Parts with anything in them. */
  readonly parts: Value;
}

/** Bits of an entropy in nats. */
export const inBits = (nats: Value): Value => multiply(nats, 1 / Math.LN2);

/** The diversity of a region over its sectors, or of a sector over the regions. */
export function diversity({ shares, refused }: Profile): Diversity {
  if (refused) return { bits: refused, nats: refused, evenness: refused, parts: refused };
  const nats = shannon(shares);
  const parts = richness(shares);
  return { bits: inBits(nats), nats, evenness: evenness(nats, parts), parts };
}

/** An entropy by the largest that so many parts allow; one part alone is neither even nor uneven. */
export function evenness(nats: Value, parts: Value): Value {
  return within(divide(nats, logarithm(parts), "degenerate", "there is or may be only one part"), 0, 1);
}

function logarithm(count: Value): Value {
  if (isNumber(count)) return Math.log(count);
  return isBounds(count) ? bounds(Math.log(count.low), Math.log(count.high), count.reason, count.note) : count;
}

const options: readonly Option[] = [...tableOptions, byOption];

/** The record of Shannon's diversity, and the function from a table to rows. */
export const definition: Indicator = {
  id: "diversity",
  abbreviation: "shannon",
  title: "Diversity of sectors",
  unit: "bits; nats: nats; evenness: ratio; parts: number",
  formula:
    "-sum_s p_s log2 p_s, p_s = x_rs / x_r, 0 log 0 = 0; nats: -sum_s p_s ln p_s; evenness: nats / ln n; parts: n = sectors with anything in them",
  range: "0 to log2 n; evenness: 0 to 1",
  reading: "2 bits: as varied as four sectors of equal size. Evenness 1: all its sectors are of equal size.",
  citation: "Shannon, C. E. (1948), A Mathematical Theory of Communication, Bell System Technical Journal 27(3)",
  needs:
    "region, sector, value, with sectors that together are everything; a row of sector _T is not used; a secret cell gives limits",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const by = oneOf(settings, "by", ["region", "sector"]);
    const table = tableOf(rows, settings, "refused");
    return table.years.flatMap((year) =>
      profilesOf(table, by, year).flatMap((profile) => {
        const place = { region: "", sector: "", [by]: profile.name, year };
        const found = diversity(profile);
        return [
          resultRow(table, definition.id, place, found.bits),
          resultRow(table, definition.id, place, found.nats, "nats"),
          resultRow(table, definition.id, place, found.evenness, "evenness"),
          resultRow(table, definition.id, place, found.parts, "parts"),
        ];
      }),
    );
  },
};
