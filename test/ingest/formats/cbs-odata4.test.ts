import { describe, expect, it } from "vitest";
import { cbsOdata3 } from "../../../src/ingest/formats/cbs-odata3.ts";
import { cbsOdata4 } from "../../../src/ingest/formats/cbs-odata4.ts";
import { mistakeOf, readingOf } from "./cbs-reading.ts";
import { hasSamples, reasonFor, rolesOf, sample } from "./sdmx-reading.ts";

const read = (files: Readonly<Record<string, string | Uint8Array>>) => readingOf(cbsOdata4, files);
const csv = (...rows: readonly string[]): string => `${rows.join("\r\n")}\r\n`;
const observations = csv(
  "Id;Measure;ValueAttribute;Value;RegioS;Perioden",
  "0;M000171;None;1234;PV27  ;2022JJ00",
  "1;M000171;None;12.50;PV27  ;2023JJ00",
  "2;T001;Geheim;;PV27  ;2022JJ00",
  "3;T001;None;;PV28  ;2022JJ00",
);
const measures = csv(
  "Identifier;MeasureGroupId;Index;Title;Description;DataType;Unit;Decimals;PresentationType",
  'M000171;G1;3;Verhuisde personen;"Persoon die verhuist:',
  "",
  '";Long;aantal;0;Absolute',
  "T001;;4;Omzet;;Double;mln euro;1;Absolute",
);
const periods = csv(
  "Identifier;DimensionGroupId;DimensionId;Index;Title;Description;Status",
  "2022JJ00;0;Perioden;1;2022;;Definitief",
  "2023JJ00;0;Perioden;2;2023;;NaderVoorlopig",
);
const rest = {
  "MeasureCodes.csv": measures,
  "PeriodenCodes.csv": periods,
  "RegioSCodes.csv": csv(
    "Identifier;DimensionGroupId;DimensionId;Index;Title;Description",
    "PV27;PV;RegioS;1;Noord-Holland (PV);",
  ),
  "Dimensions.csv": csv(
    "Identifier;Title;Description;MapYear;ReleasePolicy;Kind;ContainsGroups;ContainsCodes;CodesUrl;GroupsUrl",
    "RegioS;Regio's;;2022;;GeoDimension;True;True;;",
  ),
  "Properties.csv": csv(
    "Identifier;Title;Description;Modified;ReleaseDate;Language",
    "81734NED;Verhuisde personen;;2025-07-28T00:00:00+02:00;2025-07-28;nl",
  ),
};

describe("CBS observations of OData 4", () => {
  it("take number, unit, labels and provisional periods from the package", async () => {
    const found = await read({ "Observations.csv": observations, ...rest });
    expect(found.shown).toEqual([
      "M000171.PV27.2022JJ00 1234 A/F (aantal) 2:4",
      "M000171.PV27.2023JJ00 12.50 P/F [NaderVoorlopig] (aantal) 3:4",
      "T001.PV27.2022JJ00 none O/F [Geheim] (mln euro) 4:4",
      "T001.PV28.2022JJ00 none O/F (mln euro) 5:4",
    ]);
    expect([found.table.dataset, found.table.title, found.table.updated]).toEqual([
      "81734NED",
      "Verhuisde personen",
      "2025-07-28T00:00:00+02:00",
    ]);
    expect(rolesOf(found.table.dimensions)).toEqual(["Measure=measure", "RegioS=region", "Perioden=time"]);
    expect(found.table.dimensions.map(({ label, labels }) => [label, ...labels.values()])).toEqual([
      ["", "Verhuisde personen", "Omzet"],
      ["Regio's", "Noord-Holland (PV)"],
      ["", "2022", "2023"],
    ]);
    expect(found.counts).toBe("4 + 0 + 1");
  });

  it("keep a reason that is not known as printed, with status O, and say so once", async () => {
    const found = await read({
      "Observations.csv": csv(
        "Id;Measure;ValueAttribute;Value;Perioden",
        "0;M1;Geheim;;2020JJ00",
        "1;M1;Geheim;;2021JJ00",
        "2;M1;Rara;7;2022JJ00",
      ),
    });
    expect(found.shown).toEqual([
      "M1.2020JJ00 none O/F [Geheim] 2:4",
      "M1.2021JJ00 none O/F [Geheim] 3:4",
      "M1.2022JJ00 7 O/F [Rara] 4:4",
    ]);
    expect(found.findings).toEqual([
      `Observations.csv:2:3  warning  unknown-reason  ValueAttribute "Geheim" is not known; it is kept as printed — look it up in the table's metadata`,
      `Observations.csv:4:3  warning  unknown-reason  values come with the reason "Rara"; they are kept, with status O — look it up in the table's metadata before using it`,
    ]);
  });

  it("that are texts have no number; StringValue is no dimension", async () => {
    const found = await read({
      "Observations.csv": csv(
        "Id;Measure;ValueAttribute;Value;StringValue;WijkenEnBuurten",
        "0;Naam;None;;Aa en Hunze;GM1680",
        "1;Inwoners;None;25386;;GM1680",
      ),
    });
    expect(found.shown).toEqual(["Naam.GM1680 none O/F 2:4", "Inwoners.GM1680 25386 A/F 3:4"]);
    expect(found.findings).toEqual([
      "Observations.csv:2:5  note  text-value  Naam is a text, not a number; its cells are kept without one — nothing to do",
    ]);
  });

  it("reject ragged rows, repeated keys and cells that are no numbers", async () => {
    const found = await read({
      "Observations.csv": csv(
        "Id;Measure;ValueAttribute;Value;Perioden",
        "0;M1;None;1;2020JJ00",
        "1;M1;None;2;2020JJ00  ",
        "2;M1;None;3",
        "3;M1;None;4,5;2021JJ00",
        ";;;;",
        '4;M1;None;"5;2022JJ00',
      ),
    });
    expect(found.shown).toEqual(["M1.2020JJ00 1 A/F 2:4"]);
    expect(found.counts).toBe("1 + 4 + 2");
    expect(found.findings.map((line) => line.split("  ")[2])).toEqual([
      "missing-cell",
      "quotation-error",
      "duplicate-key",
      "unknown-symbol",
    ]);
  });

  it("without the rest of the package have no units; two packages that contradict each other leave them open", async () => {
    const alone = await read({ "Observations.csv": observations });
    expect(alone.cells.map(({ unit }) => unit)).toEqual(["", "", "", ""]);
    const both = await read({
      "Observations.csv": observations,
      "a/MeasureCodes.csv": measures,
      "b/MeasureCodes.csv": measures.replace("mln euro", "euro"),
    });
    expect(both.cells.map(({ unit }) => unit)).toEqual(["aantal", "aantal", "", ""]);
    expect(both.findings[0]).toContain('T001 is in "mln euro" in one metadata file and in "euro" in another');
    const beside = await read({
      "a/Observations.csv": observations,
      "b/MeasureCodes.csv": measures.replace("mln euro", "euro"),
      "a/MeasureCodes.csv": measures,
    });
    expect(beside.cells.map(({ unit }) => unit)).toEqual(["aantal", "aantal", "mln euro", "mln euro"]);
  });

  it("with another header are refused", async () => {
    expect(await mistakeOf(read({ "x.csv": "Id;Measure;Value\n" }))).toBe(
      `x.csv:1\nthe first line is no header of a CBS OData 4 package: "Id;Measure;Value"\nimport it as auto, or name the format it was downloaded in`,
    );
    expect(await mistakeOf(read({ "x.csv": "Id;Measure;ValueAttribute;Value;A;A\n" }))).toContain("no header");
    expect(await mistakeOf(read({ "x.csv": "" }))).toContain("the file is empty");
  });
});

describe("CBS lists of OData 4", () => {
  it("are codes with group and notes; cells with line breaks keep the physical lines right", async () => {
    const found = await read({ "MeasureCodes.csv": measures });
    expect(found.lists.map(({ id }) => id)).toEqual(["Measure"]);
    expect(found.lists[0]?.codes).toEqual([
      {
        code: "M000171",
        label: "Verhuisde personen",
        group: "G1",
        notes: {
          Index: "3",
          Description: "Persoon die verhuist:",
          DataType: "Long",
          Unit: "aantal",
          Decimals: "0",
          PresentationType: "Absolute",
        },
        line: 2,
      },
      {
        code: "T001",
        label: "Omzet",
        group: "",
        notes: { Index: "4", DataType: "Double", Unit: "mln euro", Decimals: "1", PresentationType: "Absolute" },
        line: 5,
      },
    ]);
    expect(found.counts).toBe("2 + 0 + 1");
  });

  it("of several dimensions become a list each; a code that stands twice is rejected", async () => {
    const found = await read({
      "Groups.csv": csv(
        "Id;Index;Title;Description;ParentId;DimensionId",
        "NL;0;Nederland;;;RegioS",
        "0;0;Jaren;;;Perioden",
        "NL;1;Nederland;;;RegioS",
        "PV;2;Provincies;;NL;RegioS",
      ),
    });
    expect(found.lists.map(({ id, codes }) => [id, ...codes.map(({ code, group }) => `${code}<${group}`)])).toEqual([
      ["RegioSGroups", "NL<", "PV<NL"],
      ["PeriodenGroups", "0<"],
    ]);
    expect(found.counts).toBe("3 + 1 + 1");
  });

  it("are recognised by their columns, and no other format takes them", async () => {
    for (const content of [observations, ...Object.values(rest)]) {
      expect(await reasonFor(cbsOdata4, "x.csv", content)).toContain("header");
      expect(await reasonFor(cbsOdata3, "x.csv", content)).toBeUndefined();
    }
    for (const other of ["Id;Measure;Value\n", "Identifier,MeasureGroupId\n", "id;measure;valueattribute;value\n", ""])
      expect(await reasonFor(cbsOdata4, "Observations.csv", other)).toBeUndefined();
  });
});

// Read with sed and grep by eye; records counted with another reader of CSV.
describe.skipIf(!hasSamples)("CBS package of OData 4, real files (skipped where ../shared/formats is absent)", () => {
  const folder = "cbs-odata4-csv-81734NED";
  const codesOf = async (name: string) => {
    const content = sample(`${folder}/${name}`);
    expect(await reasonFor(cbsOdata4, name, content)).toBeDefined();
    const found = await read({ [name]: content });
    expect(found.findings).toEqual([]);
    const [list] = found.lists;
    return { ...found, id: list?.id, at: (code: string) => list?.codes.find((each) => each.code === code) };
  };

  it("reads the regions of departure", async () => {
    const { id, at, lists, counts } = await codesOf("RegioVanVertrekCodes.csv");
    expect([id, lists[0]?.codes.length, counts]).toEqual(["RegioVanVertrek", 502, "502 + 0 + 1"]);
    const shown = ["LD02", "PV27", "CR23", "GM0363", "GM1979"].map((code) => {
      const found = at(code);
      return `${found?.line} ${found?.label} < ${found?.group}`;
    });
    expect(shown).toEqual([
      "17 Oost-Nederland (LD) < LD",
      "111 Noord-Holland (PV) < PV",
      "373 Groot-Amsterdam (CR) < CRPV27",
      "605 Amsterdam < GMPV27",
      "1026 Eemsdelta < GMPV20",
    ]);
  });

  it("reads groups, periods, measures, dimensions, catalogue and properties", async () => {
    const groups = await codesOf("RegioVanVertrekGroups.csv");
    expect([groups.id, groups.counts, groups.at("CRPV27")?.group]).toEqual([
      "RegioVanVertrekGroups",
      "29 + 0 + 1",
      "CRPV",
    ]);
    expect([groups.at("NL")?.label, groups.at("GMPV31")?.label, groups.at("GMPV31")?.line]).toEqual([
      "Nederland",
      "Limburg (PV)",
      30,
    ]);
    const periods = await codesOf("PeriodenCodes.csv");
    expect([periods.counts, periods.at("2011JJ00")?.label, periods.at("2024JJ00")?.notes]).toEqual([
      "14 + 0 + 1",
      "2011",
      { Index: "14" },
    ]);
    expect((await codesOf("PeriodenGroups.csv")).at("0")).toEqual({
      code: "0",
      label: "Jaren",
      group: "",
      notes: { Index: "0" },
      line: 2,
    });
    const measures = await codesOf("MeasureCodes.csv");
    const { Unit, Decimals, DataType, Index } = measures.at("M000171")?.notes ?? {};
    expect([measures.counts, measures.at("M000171")?.label]).toEqual([
      "1 + 0 + 1",
      "Tussen gemeenten verhuisde personen",
    ]);
    expect([Unit, Decimals, DataType, Index]).toEqual(["aantal", "0", "Long", "3"]);
    const dimensions = await codesOf("Dimensions.csv");
    expect([dimensions.counts, dimensions.at("RegioVanVertrek")?.notes.MapYear]).toEqual(["3 + 0 + 1", "2016"]);
    expect(dimensions.at("Perioden")?.notes.Kind).toBe("TimeDimension");
    expect((await codesOf("Catalog.csv")).at("CBS")?.label).toBe("CBS databank");
    const properties = await codesOf("Properties.csv");
    expect([properties.counts, properties.at("81734NED")?.notes.ObservationCount]).toEqual(["1 + 0 + 1", "3528056"]);
    expect(properties.at("81734NED")?.notes.LongDescription).toHaveLength(200);
  });
});
