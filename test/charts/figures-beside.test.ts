import { describe, expect, test } from "vitest";
import type { Language } from "../../src/base/format-number.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { charts } from "../../src/charts/registry.ts";
import { headlineWords, wordCount } from "../../src/charts/words.ts";
import type { Analysis, Result } from "../../src/compare/analysis.ts";
import { bounds, hole, isHole } from "../../src/model/value.ts";
import { drawSvg } from "../../src/render/svg.ts";
import { analysis, withResults } from "../support/analysis.ts";
import { overlappingTexts, sizeOf, textsOutside } from "../support/svg-texts.ts";

type Row = Readonly<Record<string, unknown>>;
interface Layer {
  readonly mark: { readonly type: string };
  readonly data: { readonly values: readonly Row[] };
  readonly encoding: Readonly<Record<string, { readonly field?: string }>>;
}

const languages: readonly Language[] = ["en", "de", "nl"];

/** Figures whose bundled tables are missing are seen in every language here, from invented numbers; the others too, with bounds and holes. */
const ids = [
  "tile-map",
  "berlin-districts",
  "firms-jobs-dumbbells",
  "size-pyramid",
  "chain-stages",
  "rank-range",
  "funder-adjacency",
  "policy-timeline",
];

function build(id: string, comparison: Analysis = analysis, width = 640): Chart {
  const chart = charts.find((one) => one.id === id)?.build(comparison, { width });
  if (chart === undefined) throw new Error(`${id} draws nothing`);
  return chart;
}

const layersOf = (chart: Chart, mark: string): readonly Layer[] =>
  (chart.spec.layer as readonly Layer[]).filter((layer) => layer.mark.type === mark);

const column = (layers: readonly Layer[], channel: string): readonly unknown[] =>
  layers.flatMap((layer) => layer.data.values.map((row) => row[layer.encoding[channel]?.field ?? ""]));

const textsIn = (chart: Chart): readonly string[] => chart.labels.map(({ text }) => text);

const changed = (where: Partial<Result>, change: Partial<Result>): Analysis => ({
  ...withResults((result) => {
    const wanted = Object.entries(where) as [keyof Result, unknown][];
    return wanted.every(([field, value]) => result[field] === value) ? { ...result, ...change } : result;
  }),
});

describe.each(ids)("%s", (id) => {
  test.each(languages)("has a short headline and neither cut nor covered text in %s", async (language) => {
    for (const width of [640, 410, 330, 310]) {
      const chart = build(id, { ...analysis, language }, width);
      expect(wordCount(chart.headline)).toBeLessThanOrEqual(headlineWords);
      expect(chart.headline).toMatch(/^\p{Lu}.*\.$/u);
      const svg = await drawSvg({ ...chart, title: chart.headline, description: chart.alt });
      expect([...textsOutside(svg), ...overlappingTexts(svg)]).toEqual([]);
      expect(sizeOf(svg).width).toBe(width);
    }
  });

  test("speaks three languages", () => {
    const said = languages.map((language) => build(id, { ...analysis, language }).alt);
    expect(new Set(said).size).toBe(3);
  });

  test("binds every number that is no name, axis or key to a result that it draws", () => {
    // The invented comparison has no results of its payments.
    if (id === "funder-adjacency") return;
    const { labels, results } = build(id);
    const numbers = labels.filter(({ text, role }) => role === "" && /\d/.test(text));
    for (const { text, results: bound } of numbers) {
      expect(bound.length, text).toBeGreaterThan(0);
      expect(bound.filter((one) => !results.includes(one))).toEqual([]);
    }
  });

  test("runs no text of a table as an expression", () => {
    const name = "x'];datum.f0;[\"";
    const hostile: Analysis = {
      ...analysis,
      regions: analysis.regions.map((region) => ({ ...region, name })),
      flows: analysis.flows.map((flow) => ({ ...flow, funder: name })),
      policies: (analysis.policies ?? []).map((line) => ({ ...line, policy: { ...line.policy, name } })),
      units: (analysis.units ?? []).map((unit) => ({ ...unit, lines: ["x'];"] })),
    };
    const spec = JSON.stringify(build(id, hostile).spec);
    for (const key of ["expr", "signal", "calculate", "transform"]) expect(spec).not.toContain(`"${key}":`);
  });
});

describe("the tile map", () => {
  test("draws a unit without a number as an outline with its reason, and bounds over two classes too", () => {
    const chart = build("tile-map");
    expect(textsIn(chart)).toContain("no data");
    expect(textsIn(chart)).toContain("190–210");
    const fills = column(layersOf(chart, "rect"), "fill");
    expect(fills.filter((fill) => fill === "#FFFFFF")).toHaveLength(2);
    expect(fills).toHaveLength(analysis.units?.length ?? 0);
    expect(chart.notes.join(" ")).toContain("No number for Utrecht.");
  });

  test("has a shade for each class", () => {
    const people = [150_000, 250_000, 750_000, 1_500_000];
    const shades = people.map((value) => {
      const chart = build("tile-map", changed({ measure: "population" }, { value }));
      return new Set(column(layersOf(chart, "rect").slice(0, 1), "fill")).values().next().value;
    });
    expect(new Set(shades).size).toBe(4);
  });
});

describe("the map of districts", () => {
  const grants = (...values: readonly Result["value"][]): Analysis => {
    const codes = (analysis.districts ?? []).map(({ code }) => code);
    return withResults((result) => {
      const at = codes.indexOf(result.region);
      const value = values[at] ?? hole("not-collected");
      return at < 0 ? result : { ...result, sector: "district-grants", measure: "funding", unit: "EUR", value };
    });
  };

  test("has an outline for a hole, a secret and bounds over two classes, and a shade for all else", () => {
    const chart = build("berlin-districts");
    const fills = column(layersOf(chart, "rect"), "fill");
    expect(fills).toHaveLength(12);
    expect(fills.filter((fill) => fill === "#FFFFFF")).toHaveLength(3);
    expect(new Set(fills).size).toBe(5);
    expect(textsIn(chart)).toEqual(expect.arrayContaining(["no data", "secret", "8.00–13.5", "16.2–17.4", "0"]));
    expect(chart.notes.join(" ")).toContain("No number for Marzahn-Hellersdorf; Spandau (one cell is secret).");
  });

  test("names no first district while one that nobody counted may be larger", () => {
    expect(build("berlin-districts").headline).toBe("No district of Berlin surely has the largest number.");
    const sure = withResults((result) =>
      isHole(result.value) && /^110/.test(result.region) ? { ...result, value: 1 } : result,
    );
    expect(build("berlin-districts", sure).headline).toBe(
      "Of the districts of Berlin, Mitte has the largest number: 20.4 thousand.",
    );
  });

  test("says of grants that they are those of the district offices alone, in thousand euro", () => {
    const chart = build("berlin-districts", grants(...Array.from({ length: 12 }, (_, at) => (at + 1) * 10_000)));
    expect(chart.headline).toBe(
      "Among Berlin's district offices, Treptow-Köpenick lists the most culture grants: 120 thousand euro.",
    );
    expect(chart.subtitle).toBe("Culture grants listed by the district offices, 2019, thousand euro");
    expect(chart.notes[0]).toContain("Grants of the district offices alone");
  });

  test("breaks a name behind its own hyphen where there is room, and within a word only where there is none", () => {
    expect(textsIn(build("berlin-districts"))).toEqual(expect.arrayContaining(["Charlottenburg-", "Wilmersdorf"]));
    expect(textsIn(build("berlin-districts", analysis, 310))).toEqual(
      expect.arrayContaining(["Charlotten-", "Reinicken-", "dorf"]),
    );
  });

  test("is not drawn where no district has a number", () => {
    const chart = charts.find(({ id }) => id === "berlin-districts");
    expect(chart?.build(grants(), { width: 640 })).toBeUndefined();
    expect(chart?.build({ ...analysis, districts: [] }, { width: 640 })).toBeUndefined();
  });
});

describe("firms against jobs", () => {
  const bias = (value: Result["value"]): Analysis => ({
    ...analysis,
    results: [
      ...analysis.results,
      ...analysis.results.flatMap((result) =>
        result.part === "company-share" && result.year === "2014" && result.region === "berlin"
          ? [{ ...result, id: `${result.id}.bias`, part: "bias", unit: "ratio", value }]
          : [],
      ),
    ],
  });

  test("says how much larger the share by firms is, where that is sure", () => {
    expect(build("firms-jobs-dumbbells", bias(1.39)).headline).toBe(
      "Counted by firms, the creative share in Berlin is 1.4 times that by jobs.",
    );
    expect(build("firms-jobs-dumbbells", bias(bounds(0.8, 0.95, "confidential"))).headline).toContain("0.8–1.0 times");
  });

  test("claims nothing where the quotient may lie on either side of 1", () => {
    expect(build("firms-jobs-dumbbells", bias(bounds(0.9, 1.6, "confidential"))).headline).toBe(
      "Counted by firms or by jobs, no creative share is surely larger.",
    );
  });

  test("draws no mark for a secret share, but its reason", () => {
    const secret = { value: hole("confidential") };
    const where = { part: "company-share", region: "ruhr", year: "2014" };
    const chart = build("firms-jobs-dumbbells", changed(where, secret));
    const marks = (one: Chart) => column(layersOf(one, "point"), "x").length;
    expect(marks(chart)).toBe(marks(build("firms-jobs-dumbbells")) - 1);
    expect(textsIn(chart)).toContain("secret");
  });

  test("draws wide bounds as an open bar", () => {
    const where = { part: "person-share", region: "ruhr", year: "2014" };
    const chart = build("firms-jobs-dumbbells", changed(where, { value: bounds(0.05, 0.1, "confidential") }));
    const bars = (one: Chart) => column(layersOf(one, "rect"), "fill");
    expect(new Set(bars(chart))).toEqual(new Set(["#FFFFFF"]));
    expect(bars(chart)).toHaveLength(bars(build("firms-jobs-dumbbells")).length + 1);
    expect(textsIn(chart)).toContain("5.0–10.0");
  });
});

describe("ranks", () => {
  const people = { indicator: "level", sector: "sbs_core", region: "ruhr" };

  test("are open where bounds overlap", () => {
    const wide = changed(people, { value: bounds(100_000, 400_000, "confidential") });
    const spread = wide.results.filter(({ sector, indicator }) => sector === "sbs_core" && indicator === "level");
    const one = { ...wide, spread: wide.spread.map((own) => ({ ...own, variants: own.variants.slice(0, 1) })) };
    expect(spread).toHaveLength(3);
    expect(
      build("rank-range", one)
        .table.rows.find(([name]) => name === "Ruhr (NUTS 2 envelope)")
        ?.slice(2),
    ).toEqual(["1st", "3rd", "1st–3rd"]);
    expect(build("rank-range", one).headline).toBe("No region ranks first under every measure and every definition.");
  });

  test("are not drawn for one region", () => {
    const alone = { ...analysis, regions: analysis.regions.slice(2) };
    expect(charts.find(({ id }) => id === "rank-range")?.build(alone, { width: 640 })).toBeUndefined();
  });
});

describe("funders by use", () => {
  test("leave a cell empty where no payment is listed, and say that this is not zero", () => {
    const chart = build("funder-adjacency");
    expect(chart.table.rows.flat()).not.toContain("0");
    expect(chart.notes).toContain("Empty cells: no payment is listed, which is not the same as none made.");
    const filled = chart.table.rows
      .slice(0, -1)
      .flatMap((row) => row.slice(1, -1))
      .filter((text) => text !== "");
    expect(column(layersOf(chart, "rect"), "fill")).toHaveLength(filled.length);
  });
});

describe("the music chain", () => {
  test("draws an unknown share as an open bar from nothing, and a secret stage as a word", () => {
    const chart = build("chain-stages");
    expect(textsIn(chart)).toEqual(expect.arrayContaining(["0–3,200", "secret", "no data"]));
    expect(column(layersOf(chart, "rect"), "fill")).toContain("#FFFFFF");
  });

  test("names the largest stage only where it is surely the largest", () => {
    expect(build("chain-stages").headline).toBe("No stage of the music chain surely holds most people.");
    const known = changed({ region: "ruhr", sector: "music-perform" }, { value: 90 });
    const sure = { ...known, results: known.results.filter(({ sector }) => sector !== "music-learn") };
    expect(build("chain-stages", sure).headline).toContain("Recording and publishing: 620");
  });
});

describe("company sizes", () => {
  test("have full bars up to the lowest share, open ones up to the highest, and a word for a secret", () => {
    const chart = build("size-pyramid");
    const fills = column(layersOf(chart, "rect"), "fill");
    expect(fills.filter((fill) => fill === "#FFFFFF")).toHaveLength(2);
    expect(fills).toHaveLength(14 + 2);
    expect(textsIn(chart)).toContain("secret");
    expect(textsIn(chart)).toContain("0.05");
  });
});

describe("policies", () => {
  test("stand level by level, the widest first, and one without an end has an arrow", () => {
    const chart = build("policy-timeline");
    expect([...new Set(chart.table.rows.map(([level]) => level))]).toEqual([
      "European Union",
      "Nation",
      "Region",
      "City",
      "Senate",
    ]);
    expect(chart.table.rows.filter((row) => row[4] === "none named")).toHaveLength(2);
    expect(chart.headline).toBe("Six policies are listed, three of them without an end so far.");
  });

  test("print a secret amount as a word and none where there is none", () => {
    const chart = build("policy-timeline");
    expect(textsIn(chart)).toEqual(expect.arrayContaining(["secret", "65.0 m", "9.00–12.0 m"]));
    expect(chart.table.rows[0]?.at(-1)).toBe("");
  });

  test("say of an amount of one year that it is one", () => {
    const yearly = (analysis.policies ?? []).map((line) => ({
      ...line,
      policy: { ...line.policy, isYearly: true as const },
    }));
    const chart = build("policy-timeline", { ...analysis, policies: yearly });
    expect(textsIn(chart)).toEqual(expect.arrayContaining(["65.0 m a year", "secret"]));
    expect(chart.table.rows.map((row) => row[5])).toContain("65.0 a year");
  });

  test("end on the day of the edition, never on today's", () => {
    const later = { ...analysis, date: "2031-01-01" };
    expect(build("policy-timeline", later).subtitle).toContain("1999–2031");
    expect(build("policy-timeline", later).headline).toBe(
      "Six policies are listed, two of them without an end so far.",
    );
  });
});

test("a figure whose table is missing is not drawn", () => {
  const without: Analysis = {
    ...analysis,
    results: analysis.results.filter((result) => !/^music-|\.size-/.test(result.sector) && !isHole(result.value)),
    policies: [],
    units: [],
    districts: [],
  };
  const drawn = charts.filter((chart) => chart.build(without, { width: 640 }) !== undefined).map(({ id }) => id);
  for (const id of ["tile-map", "berlin-districts", "size-pyramid", "chain-stages", "policy-timeline"])
    expect(drawn).not.toContain(id);
});
