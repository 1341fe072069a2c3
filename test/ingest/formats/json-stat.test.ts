import { describe, expect, it } from "vitest";
import { jsonStat } from "../../../src/ingest/formats/json-stat.ts";
import { mistakeOf, printedCounts, readingOf } from "./cbs-reading.ts";
import { cellsAt, hasSamples, reasonFor, rolesOf, sample } from "./sdmx-reading.ts";

type Json = Readonly<Record<string, unknown>>;

const read = (json: unknown) => readText(JSON.stringify(json));
const readText = (text: string | Uint8Array) => readingOf(jsonStat, { "t.json": text });
const area = { label: "Area", category: { index: { NL: 0, DE: 1 }, label: { NL: "Netherlands", DE: "Germany" } } };
const time = { category: { index: ["2019", "2020"] } };
const dataset: Json = {
  version: "2.0",
  class: "dataset",
  label: "Jobs",
  updated: "2024-01-31",
  extension: { id: "JOBS_1" },
  id: ["area", "time"],
  size: [2, 2],
  role: { geo: ["area"], time: ["time"] },
  dimension: { area, time },
  value: [1, 2, 3, 4],
};

describe("JSON-stat 2 dataset", () => {
  it("has a cell for each value, the last dimension fastest; the column is the place among the values", async () => {
    const found = await read(dataset);
    expect(found.shown).toEqual(["NL.2019 1 A/F 1:1", "NL.2020 2 A/F 1:2", "DE.2019 3 A/F 1:3", "DE.2020 4 A/F 1:4"]);
    const { dimensions, dataset: id, title, updated } = found.table;
    expect([id, title, updated]).toEqual(["JOBS_1", "Jobs", "2024-01-31"]);
    expect(rolesOf(dimensions)).toEqual(["area=region", "time=time"]);
    expect(dimensions[0]?.labels.get("NL")).toBe("Netherlands");
    expect([found.findings, found.counts]).toEqual([[], "4 + 0 + 0"]);
  });

  it("keeps numbers as printed, without exponent, and gives the line they are printed on", async () => {
    const text = JSON.stringify(dataset).replace("[1,2,3,4]", "[ 1.50,\r\n -0.0,\n1.2e3,\r12345678901234567890.10 ]");
    const found = await readText(text);
    expect(found.shown).toEqual([
      "NL.2019 1.50 A/F 1:1",
      "NL.2020 0.0 A/F 2:2",
      "DE.2019 1200 A/F 3:3",
      "DE.2020 12345678901234567890.10 A/F 4:4",
    ]);
    expect(found.cells.map(({ raw }) => raw)).toEqual(["1.50", "-0.0", "1.2e3", "12345678901234567890.10"]);
  });

  it("may have values as an object; places left out are no cells, but those with a status are", async () => {
    const found = await readText(
      JSON.stringify({ ...dataset, value: { 3: 4, 0: 1 }, status: { 1: "c", 3: "bp", 0: "a" } }, undefined, 1),
    );
    const first = found.cells[0]?.line ?? 0;
    expect(found.shown).toEqual([
      `NL.2019 1 A/F [a] ${first}:1`,
      `DE.2020 4 B/F [bp] ${first + 1}:4`,
      `NL.2020 none Q/C [c] ${first + 5}:2`,
    ]);
    expect(found.counts).toBe("3 + 0 + 0");
  });

  it("may have statuses as a list, as one text for all, or as a list of one", async () => {
    const marks = async (status: unknown) =>
      (await read({ ...dataset, value: [1, null, 3, 4], status })).shown.map((cell) => cell.replace(/ 1:\d$/, ""));
    expect(await marks([null, ":", "p", "E"])).toEqual([
      "NL.2019 1 A/F",
      "NL.2020 none O/F [:]",
      "DE.2019 3 P/F [p]",
      "DE.2020 4 E/F [E]",
    ]);
    const all = ["NL.2019 1 P/F [p]", "NL.2020 none O/F [p]", "DE.2019 3 P/F [p]", "DE.2020 4 P/F [p]"];
    expect(await marks("p")).toEqual(all);
    expect(await marks(["p"])).toEqual(all);
  });

  it("keeps a status that is not known as printed, with the office's words for it", async () => {
    const extension = { status: { label: { prov: "provisional" } } };
    const found = await read({ ...dataset, status: ["prov", "prov", "y", null], extension });
    expect(found.shown[0]).toBe("NL.2019 1 A/F [prov] 1:1");
    expect(found.findings).toEqual([
      't.json:1:1  warning  unknown-flag  the status "prov" (provisional) is not known; it is kept as printed — look it up at the office',
      't.json:1:3  warning  unknown-flag  the status "y" is not known; it is kept as printed — look it up at the office',
    ]);
  });

  it("takes units from the metric: base and power of ten, otherwise the label", async () => {
    const concept = {
      category: {
        index: ["POP", "SHARE"],
        unit: { POP: { label: "thousands", base: "people", multiplier: 3 }, SHARE: { label: "%", decimals: 1 } },
      },
    };
    const found = await read({
      ...dataset,
      id: ["area", "concept"],
      role: { geo: ["area"], metric: ["concept"] },
      dimension: { area, concept },
    });
    expect(found.cells.map(({ unit }) => unit)).toEqual(["1000 people", "%", "1000 people", "%"]);
    expect(rolesOf(found.table.dimensions)).toEqual(["area=region", "concept=measure"]);
  });

  it("of two places takes the first that the file names for the region", async () => {
    const found = await read({
      ...dataset,
      id: ["birth", "geo"],
      role: { geo: ["geo", "birth"] },
      dimension: { birth: area, geo: time },
    });
    expect(rolesOf(found.table.dimensions)).toEqual(["birth=other", "geo=region"]);
  });

  it("reads numbers and the sign for missing ones that are written as texts, and rejects anything else", async () => {
    const found = await read({ ...dataset, value: ["1.5", ":", "n/a", true] });
    expect(found.shown).toEqual(["NL.2019 1.5 A/F 1:1", "NL.2020 none O/F 1:2"]);
    expect(found.counts).toBe("2 + 2 + 0");
    expect(found.findings).toEqual([
      't.json:1  error  unknown-symbol  ""n/a"" is no number that can be read; it is left out — ask the office for the file again',
      't.json:1  error  unknown-symbol  "true" is no number that can be read; it is left out — ask the office for the file again',
    ]);
    const nested = await read({ ...dataset, value: [[1, 2], { a: 3 }, 3, 4] });
    expect([nested.counts, nested.shown.length]).toEqual(["2 + 2 + 0", 2]);
  });
});

describe("JSON-stat 1, and other shapes", () => {
  it("has id and size inside dimension, sizes as texts, a dimension of one category without index", async () => {
    const one = { category: { label: { pop: "population" } } };
    const found = await read({
      mine: {
        label: "M",
        dimension: {
          id: ["concept", "area", "time"],
          size: ["1", "2", "2"],
          role: { metric: ["concept"] },
          concept: one,
          area,
          time,
        },
        value: [1, 2, 3, 4],
      },
      second: { dimension: { id: ["time"], size: [2], time }, value: { 1: 7 } },
    });
    expect(found.shown).toEqual([
      "pop.NL.2019 1 A/F 1:1",
      "pop.NL.2020 2 A/F 1:2",
      "pop.DE.2019 3 A/F 1:3",
      "pop.DE.2020 4 A/F 1:4",
    ]);
    expect(found.tables.map((table) => [table.dataset, table.cells.length])).toEqual([
      ["mine", 4],
      ["second", 1],
    ]);
    expect(rolesOf(found.table.dimensions)).toEqual(["concept=measure", "area=region", "time=time"]);
  });

  it("reads the datasets inside a collection and opens no link", async () => {
    const found = await read({
      version: "2.0",
      class: "collection",
      link: {
        item: [
          { ...dataset, class: "dataset" },
          { class: "dataset", href: "https://example.org/a.json", label: "A" },
          { class: "collection", link: { item: [{ ...dataset, label: "Inner" }] } },
        ],
      },
    });
    expect(found.tables.map(({ title, cells }) => [title, cells.length])).toEqual([
      ["Jobs", 4],
      ["Inner", 4],
    ]);
    expect(found.findings).toEqual([
      't.json  note  link-not-opened  the collection only links to "https://example.org/a.json"; no link is ever opened — download it and name that file too',
    ]);
  });

  it("reads a dimension alone, and a dataset without values, as lists of codes", async () => {
    const lone = await read({
      version: "2.0",
      class: "dimension",
      label: "Area",
      category: { index: ["NL", "NL3"], label: { NL: "Netherlands" }, child: { NL: ["NL3"] } },
    });
    expect(lone.lists).toEqual([
      {
        kind: "codes",
        id: "Area",
        title: "Area",
        codes: [
          { code: "NL", label: "Netherlands", group: "", notes: {}, line: 1 },
          { code: "NL3", label: "", group: "NL", notes: {}, line: 1 },
        ],
      },
    ]);
    const { value: _, ...empty } = dataset;
    const found = await read(empty);
    expect(found.lists.map(({ id, codes }) => [id, codes.length])).toEqual([
      ["area", 2],
      ["time", 2],
    ]);
    expect(found.findings[0]).toContain("no-values");
  });
});

describe("hostile JSON-stat", () => {
  it("with sizes, codes and values that do not fit places no value at all", async () => {
    const wrong: readonly (readonly [Json, string])[] = [
      [{ value: [1, 2, 3] }, "the dataset has 3 values for 4 places"],
      [{ size: [2, 3], value: [1, 2, 3, 4] }, 'the codes of "time" do not fill its 3 places'],
      [{ size: [2, -2] }, 'the size of "time" is no number of codes: "-2"'],
      [{ size: [2, 1e300] }, "is no number of codes"],
      [{ size: [2, 999999999999999] }, "do not fill its 999999999999999 places"],
      [{ size: [999999999999999, 999999999999999] }, "more values than can be counted"],
      [{ size: [4] }, "2 dimensions have 1 sizes"],
      [{ id: ["area", "area"] }, 'a dimension stands twice: "area"'],
      [{ id: ["area", "__proto__"] }, 'the dimension "__proto__" is not described'],
      [{ id: ["area", "constructor"] }, 'the dimension "constructor" is not described'],
      [{ id: [], size: [] }, "names no dimensions"],
      [{ dimension: { area: { category: { index: { NL: 0, DE: 0 } } }, time } }, 'the codes of "area" do not fill'],
      [{ dimension: { area: { category: { index: { NL: 0, DE: -1 } } }, time } }, 'the codes of "area" do not fill'],
      [{ dimension: { area: { category: { index: ["NL", "NL"] } }, time } }, 'the codes of "area" do not fill'],
    ];
    for (const [change, expected] of wrong) {
      const found = await read({ ...dataset, ...change });
      expect(found.findings.join("\n")).toContain(expected);
      expect(found.findings.join("\n")).toContain("  error  dataset-shape  ");
      expect(found.cells).toEqual([]);
      const values = Array.isArray(change.value) ? change.value.length : 4;
      expect(found.counts).toBe(`0 + ${values} + 0`);
    }
  });

  it("with more dimensions than any table has is refused as a whole", async () => {
    const ids = Array.from({ length: 33 }, (_, at) => `d${at}`);
    const found = await read({ ...dataset, id: ids, size: ids.map(() => 1) });
    expect(found.findings[0]).toContain("the dataset has 33 dimensions; more than 32 are not read");
  });

  it("with places that do not exist or stand twice loses these values only", async () => {
    const text = JSON.stringify(dataset).replace(
      "[1,2,3,4]",
      '{"0":1,"0":2,"4":3,"-1":4,"01":5,"x":6,"3":7,"__proto__":8}',
    );
    const found = await readText(text);
    expect(found.shown).toEqual(["NL.2019 1 A/F 1:1", "DE.2020 7 A/F 1:4"]);
    expect(found.counts).toBe("2 + 6 + 0");
    expect(found.findings.map((line) => line.split("  ")[2])).toEqual(
      Array.from({ length: 6 }, () => "value-without-place"),
    );
  });

  it("with __proto__ and constructor for names changes nothing but its own table", async () => {
    const text = JSON.stringify(dataset)
      .replaceAll('"area"', '"__proto__"')
      .replaceAll('"NL"', '"constructor"')
      .replaceAll('"DE"', '"__proto__"');
    const found = await readText(text);
    expect(found.shown.map((cell) => cell.split(" ")[0])).toEqual([
      "constructor.2019",
      "constructor.2020",
      "__proto__.2019",
      "__proto__.2020",
    ]);
    expect(found.table.dimensions[0]?.labels.get("__proto__")).toBe("Germany");
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect((await read({ ...dataset, status: { constructor: "p" } })).cells.map(({ status }) => status)).toEqual([
      "A",
      "A",
      "A",
      "A",
    ]);
  });

  it("nested thousands deep, in values or in collections, is read without recursion", async () => {
    const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
    const found = await readText(JSON.stringify(dataset).replace("[1,2,3,4]", `[1,2,3,${deep}]`));
    expect(found.counts).toBe("3 + 1 + 0");
    const open = '{"class":"collection","link":{"item":[';
    const collections = await readText(`${open.repeat(10_000)}${"]}}".repeat(10_000)}`);
    expect(collections.findings.join()).toContain("more than three deep");
    expect(await mistakeOf(readText(`${"[".repeat(10_000)}`))).toContain("the file is no whole JSON");
  });

  it("keeps its place behind texts with quotation marks, backslashes and braces", async () => {
    const label = 'a "value": [9, 9] \\ } ] \\" end\\';
    const found = await readText(
      JSON.stringify({ label, note: [label, { value: [7] }], ...dataset, extension: { value: [8], [label]: label } }),
    );
    expect(found.cells.map(({ number }) => number)).toEqual(["1", "2", "3", "4"]);
    const escaped = await readText(JSON.stringify(dataset).replace('"value"', '"v\\u0061lue"'));
    expect(escaped.cells.map(({ number }) => number)).toEqual(["1", "2", "3", "4"]);
  });

  it("that is cut off, or no JSON-stat at all, is a mistake with its line", async () => {
    const whole = JSON.stringify(dataset, undefined, 1);
    expect(await mistakeOf(readText(whole.slice(0, -20)))).toMatch(/^t\.json:\d+\nthe file is no whole JSON: /);
    for (const cut of [1, 40, 200, whole.length - 2])
      expect(await mistakeOf(readText(whole.slice(0, cut)))).toContain("no whole JSON");
    for (const other of ["{}", "[]", "null", "3", '{"a":{"b":1}}'])
      expect(await mistakeOf(readText(other))).toContain("the file is JSON, but holds no dataset of JSON-stat");
  });
});

describe("recognising JSON-stat", () => {
  it("says by what, and leaves other JSON and other files alone", async () => {
    expect(await reasonFor(jsonStat, "t.json", JSON.stringify(dataset))).toBe(
      "it is JSON with a version of 2 and the class dataset",
    );
    const old = { a: { dimension: { id: ["time"], size: [2], time }, value: [1, 2] } };
    expect(await reasonFor(jsonStat, "t.json", JSON.stringify(old))).toBe(
      "it is JSON with dimensions that have categories",
    );
    const others = [
      '{"odata.metadata":"x","value":[]}',
      '{"type":"FeatureCollection"}',
      "a,b\n1,2\n",
      '["version"]',
      "",
    ];
    for (const other of others) expect(await reasonFor(jsonStat, "t.json", other)).toBeUndefined();
  });
});

// Read with jq and by eye; counted with jq.
describe.skipIf(!hasSamples)("JSON-stat, real files (skipped where ../shared/formats is absent)", () => {
  const readFile = async (name: string) => {
    const content = sample(`json-stat/${name}`);
    expect(await reasonFor(jsonStat, name, content)).toBeDefined();
    return readingOf(jsonStat, { [name]: content });
  };

  it("reads Eurostat's version 1 with statuses one level down", async () => {
    const found = await readFile("eurostat-name_gpd_c-geo_IT_FR.json");
    expect([found.table.dataset, found.table.title]).toEqual([
      "nama_gdp_c",
      "GDP and main components - Current prices",
    ]);
    expect(cellsAt(found.cells, [1, 1], [1, 29], [1, 30], [1, 69], [1, 70], [1, 137], [1, 138])).toEqual([
      "EUR_HAB.B1GM.FR.1946 none O/F [:] 1:1",
      "EUR_HAB.B1GM.FR.1974 4500 A/F 1:29",
      "EUR_HAB.B1GM.FR.1975 5300 A/F 1:30",
      "EUR_HAB.B1GM.FR.2014 none O/F [:] 1:69",
      "EUR_HAB.B1GM.IT.1946 none O/F [:] 1:70",
      "EUR_HAB.B1GM.IT.2013 25600 A/F 1:137",
      "EUR_HAB.B1GM.IT.2014 none O/F [:] 1:138",
    ]);
    expect(printedCounts("nama_gdp_c", found.cells)).toEqual({ "A/F number": 64, "O/F hole": 74 });
    expect([found.counts, found.findings]).toEqual(["138 + 0 + 0", []]);
  });

  it("reads a bundle of the Irish office with sizes as texts", async () => {
    const found = await readFile("cso_ie-CIA01.json");
    expect(cellsAt(found.cells, [1, 1], [1, 9], [1, 16], [1, 8321], [1, 8323], [1, 8325])).toEqual([
      "-.2000.CIA01C01 41692 A/F (Euro Million) 1:1",
      "-.2000.CIA01C09 100.0 A/F (State=100) 1:9",
      "-.2001.CIA01C01 46473 A/F (Euro Million) 1:16",
      "IE2503.2014.CIA01C11 2510 A/F (Euro Million) 1:8321",
      "IE2503.2014.CIA01C13 88.8 A/F (State=100) 1:8323",
      "IE2503.2014.CIA01C15 89.5 A/F (State=100) 1:8325",
    ]);
    expect(printedCounts("CIA01", found.cells)).toEqual({ "A/F number": 8325 });
    expect([found.counts, found.findings]).toEqual(["8325 + 0 + 0", []]);
  });

  it("reads population of Galicia", async () => {
    const found = await readFile("galicia.json");
    expect(rolesOf(found.table.dimensions)).toEqual([
      "birth=other",
      "age=other",
      "gender=other",
      "time=time",
      "residence=region",
      "concept=measure",
    ]);
    expect(
      cellsAt(found.cells, [8, 1], [8, 2], [8, 6], [8, 11], [8, 3278], [8, 3279], [8, 3947], [8, 3948], [8, 3960]),
    ).toEqual([
      "T.T.T.2001.T.pop 2695880 A/F (persons) 8:1",
      "T.T.T.2001.15.pop 1096027 A/F (persons) 8:2",
      "T.T.T.2011.T.pop 2772928 A/F (persons) 8:6",
      "T.T.M.2001.T.pop 1294378 A/F (persons) 8:11",
      "A.100.T.2011.27.pop 6 A/F (persons) 8:3278",
      "A.100.T.2011.32.pop none O/F (persons) 8:3279",
      "F.100.M.2011.15.pop 0 A/F (persons) 8:3947",
      "F.100.M.2011.27.pop none O/F (persons) 8:3948",
      "F.100.F.2011.36.pop 11 A/F (persons) 8:3960",
    ]);
    expect(printedCounts("galicia", found.cells)).toEqual({ "A/F number": 3956, "O/F hole": 4 });
    expect([found.counts, found.findings]).toEqual(["3960 + 0 + 0", []]);
  });

  it("reads both datasets of a collection", async () => {
    const found = await readFile("oecd-canada-col.json");
    const [oecd, canada] = found.tables.map(({ cells }) => cells);
    expect(cellsAt(oecd ?? [], [37, 1], [37, 2], [37, 11], [37, 431], [37, 432])).toEqual([
      "UNR.AU.2003 5.943826289 A/F (per cent) 37:1",
      "UNR.AU.2004 5.39663128 A/F (per cent) 37:2",
      "UNR.AU.2013 5.50415003 E/F [e] (per cent) 37:11",
      "UNR.OECD.2013 8.15379125 E/F [e] (per cent) 37:431",
      "UNR.OECD.2014 8.004598637 E/F [e] (per cent) 37:432",
    ]);
    expect(cellsAt(canada ?? [], [187, 1], [187, 2], [187, 4], [187, 7], [187, 8])).toEqual([
      "CA.2012.T.POP.T 34880.5 A/F [a] (1000 people) 187:1",
      "CA.2012.T.POP.M 17309.1 A/F [a] (1000 people) 187:2",
      "CA.2012.T.PERCENT.T 100.0 A/F [a] (per cent) 187:4",
      "CA.2012.4.POP.T 1928.8 A/F [a] (1000 people) 187:7",
      "CA.2012.4.POP.M 988.7 A/F [a] (1000 people) 187:8",
    ]);
    expect(printedCounts("oecd", oecd ?? [])).toEqual({ "A/F number": 360, "E/F number": 72 });
    expect(printedCounts("canada", canada ?? [])).toEqual({ "A/F number": 120 });
    expect([found.counts, found.findings]).toEqual(["552 + 0 + 0", []]);
  });

  it("reads a small dataset of version 1 over several lines", async () => {
    const found = await readFile("dataset_unemployment_v1.json");
    expect(cellsAt(found.cells, [7, 1], [7, 4], [8, 5], [9, 11], [9, 12])).toEqual([
      "serie.2012.AU 11 A/F 7:1",
      "serie.2012.IT 14 A/F 7:4",
      "serie.2013.AU 21 A/F 8:5",
      "serie.2014.BE 33 A/F 9:11",
      "serie.2014.IT 34 A/F 9:12",
    ]);
    expect(printedCounts("unemployment", found.cells)).toEqual({ "A/F number": 12 });
    expect(found.counts).toBe("12 + 0 + 0");
  });
});
