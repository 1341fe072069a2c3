import { describe, expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { shownBy } from "../../src/charts/shown-marks.ts";
import { ink, type Layer } from "../../src/charts/theme.ts";
import { resultOf } from "../../src/compare/analysis.ts";
import { analysis } from "../support/analysis.ts";
import { bundledAnalysis } from "../support/bundled.ts";

type Row = Readonly<Record<string, unknown>>;

interface Drawn {
  readonly type: string;
  readonly row: Row;
  /** What it is painted in. */
  readonly colours: readonly string[];
}

const isRecord = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
const recordsIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const typeNames: Readonly<Record<string, string>> = { point: "symbol" };

/** The marks of a specification with their rows of data and their colours, texts aside. */
function marksIn(spec: Layer): readonly Drawn[] {
  const inLayers = recordsIn(spec.layer).flatMap(({ mark, data, encoding }) => {
    const type = isRecord(mark) ? String(mark.type) : "";
    const channels = isRecord(encoding) ? [encoding.color, encoding.stroke, encoding.fill] : [];
    const fields = channels.filter(isRecord).map(({ field }) => String(field));
    const rows = isRecord(data) ? recordsIn(data.values) : [];
    return rows.map((row) => ({
      type: typeNames[type] ?? type,
      row,
      colours: fields.map((field) => String(row[field])),
    }));
  });
  const inVega = recordsIn(spec.marks).flatMap(({ type, from, encode }) => {
    const set = recordsIn(spec.data).find(({ name }) => isRecord(from) && name === from.data);
    const enter = isRecord(encode) && isRecord(encode.enter) ? encode.enter : {};
    const fields = [enter.fill, enter.stroke]
      .filter(isRecord)
      .flatMap(({ field }) => (field === undefined ? [] : String(field)));
    return recordsIn(set?.values).map((row) => ({
      type: String(type),
      row,
      colours: fields.map((field) => String(row[field])),
    }));
  });
  return [...inLayers, ...inVega].filter(({ type }) => type !== "text");
}

const greys: ReadonlySet<string> = new Set(Object.values(ink));
const isHued = ({ colours }: Drawn): boolean => colours.some((colour) => !greys.has(colour));
const isKey = ({ row }: Drawn): boolean => row.f1 === "key";

// A policy without an amount is a span of years and no number; the invented comparison has money and shares without results.
const without: readonly string[] = ["policy-timeline"];
const inventedWithout: readonly string[] = [...without, "structure-bars", "money-sankey", "funder-adjacency"];

describe.each([
  ["the invented comparison", analysis],
  ["the bundled one", await bundledAnalysis()],
] as const)("%s", (_, one) => {
  const built = charts.flatMap((definition) => definition.build(one, { width: 640 }) ?? []);

  test.each(built)("$id: every mark in the hue of a region stands for results of the comparison", ({ id, spec }) => {
    const marks = marksIn(spec).filter((mark) => isHued(mark) && !isKey(mark));
    const silent = marks.filter(({ type, row }) => shownBy(type, row).results.length === 0);
    expect((one === analysis ? inventedWithout : without).includes(id) ? [] : silent).toEqual([]);
    const told = marks.flatMap(({ type, row }) => shownBy(type, row).results);
    expect(told.filter((result) => resultOf(one, result) === undefined)).toEqual([]);
  });

  test.each(built)(
    "$id: rows that may change places do not overlap, and hold a number each at most once a region",
    ({ spec }) => {
      const rows = isRecord(spec.usermeta) ? recordsIn(spec.usermeta.rows) : [];
      const sorted = rows.toSorted((a, b) => Number(a.top) - Number(b.top));
      for (const [at, row] of sorted.entries()) {
        const next = sorted[at + 1];
        if (next !== undefined)
          expect(Number(row.top) + Number(row.height)).toBeLessThanOrEqual(Number(next.top) + 1e-6);
        const regions = (Array.isArray(row.results) ? row.results : []).map(
          (result) => resultOf(one, String(result))?.region,
        );
        expect(new Set(regions).size).toBe(regions.length);
      }
    },
  );
});
