import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCities } from "../../src/ingest/cities.ts";
import { readDefinitions } from "../../src/ingest/definitions.ts";
import { readFlows } from "../../src/ingest/flows.ts";
import { knownCodesOf } from "../../src/ingest/known-codes.ts";
import { readSources } from "../../src/ingest/sources.ts";
import { readTable } from "../../src/ingest/table.ts";
import { readTerritories } from "../../src/ingest/territories.ts";
import { input, known, printed } from "./inputs.ts";

describe("flows", () => {
  const header = "flow_id,funder,funder_level,recipient,region,year,amount,unit,price_basis,purpose,music,source,flag";

  it("carry who gives whom how much, in euros", async () => {
    const { items, findings } = await readFlows(
      input(`${header}\nF1,Land,state,Club e. V.,berlin,2007-2013,28.5,KEUR,current,culture,yes,S,rounded\n`),
      known,
    );
    expect(findings).toEqual([]);
    expect(items).toEqual([
      {
        id: "F1",
        funder: "Land",
        funderLevel: "state",
        recipient: "Club e. V.",
        region: "berlin",
        year: "2007-2013",
        amount: 28_500,
        unit: "EUR",
        priceBasis: "current",
        purpose: "culture",
        music: true,
        source: "S",
        origin: { file: "t.csv", line: 2, column: 7 },
        notes: { flag: "rounded" },
      },
    ]);
  });

  it("are refused with a doubled id, an empty name, another unit than money or a third answer to a yes-or-no question", async () => {
    const rows = [
      "F1,Land,state,A,berlin,2014,5,EUR,current,,no,S,",
      "F1,Land,state,A,berlin,2014,5,EUR,current,,no,S,",
      "F2,,state,A,berlin,2014,5,EUR,current,,no,S,",
      "F3,Land,state,A,berlin,2014,5,persons,current,,ja,S,",
      "F4,Land,state,A,berlin,2014,,EUR,,,no,S,",
    ];
    const { findings, counts } = await readFlows(input([header, ...rows].join("\n")), known);
    expect(counts).toEqual({ file: "t.csv", read: 5, kept: 1, rejected: 4, skipped: 0 });
    expect(printed(findings)).toEqual([
      't.csv:3:1  error  primary-key  "F1" stands already on line 2; this row is left out — give each row an id of its own',
      "t.csv:4:2  error  missing-cell  funder is empty — fill the cell",
      't.csv:5:8  error  unit-mismatch  an amount cannot be measured in "persons" — use a unit like EUR',
      't.csv:5:11  error  yes-or-no  music "ja" is neither yes nor no — write yes or no',
      "t.csv:6:9  error  price-basis  an amount of money has no price basis — write current, or the year of constant prices, in price_basis",
      "t.csv:6:7  error  missing-value  the value is empty without a reason — write c (confidential), m (not available) or z (not applicable) in the column status",
    ]);
  });
});

describe("payments of nowhere", () => {
  it("are refused by name: a mistyped region or source would be missing from a sum without a word", async () => {
    const header = "flow_id,funder,recipient,region,year,amount,unit,price_basis,source";
    const rows = ["F1,Land,A,berlni,2014,5,EUR,current,S", "F2,Land,A,berlin,2014,5,EUR,current,T"];
    const { findings, counts } = await readFlows(input([header, ...rows].join("\n")), known);
    expect(counts.rejected).toBe(2);
    expect(findings.map(({ line, column, rule, value }) => ({ line, column, rule, value }))).toEqual([
      { line: 2, column: 4, rule: "unknown-region", value: "berlni" },
      { line: 3, column: 9, rule: "unknown-source", value: "T" },
    ]);
  });
});

describe("territories", () => {
  const header = "region_id,region_name,kind,member_code,member_name,level,nuts_version,population_2018,area_km2,note";

  it("are gathered from their members, in every version of the classification", async () => {
    const { items, findings } = await readTerritories(
      input(
        `${header}\nruhr,Ruhr,exact,DEA12,Duisburg,NUTS3,2013,,,x\nmra,MRA,place,GM0363,Amsterdam,LAU,,,,y\nnmr,Nowhere,place,,,,,,,\nruhr,Ruhr,exact,DEA12,Duisburg,NUTS3,2016,497659,233.0,z\n`,
      ),
    );
    expect(findings).toEqual([]);
    const member = { code: "DEA12", name: "Duisburg", level: "NUTS3" };
    expect(items).toEqual([
      {
        id: "ruhr",
        name: "Ruhr",
        kind: "exact",
        note: "x",
        members: [
          { ...member, nutsVersion: "2013" },
          { ...member, nutsVersion: "2016", population2018: 497_659, areaKm2: 233 },
        ],
      },
      {
        id: "mra",
        name: "MRA",
        kind: "place",
        note: "y",
        members: [{ code: "GM0363", name: "Amsterdam", level: "LAU", nutsVersion: "" }],
      },
      { id: "nmr", name: "Nowhere", kind: "place", note: "", members: [] },
    ]);
    const { regions } = knownCodesOf({ territories: items, definitions: [], sources: [], moreRegions: ["AT"] });
    expect([...regions].sort()).toEqual(["AT", "DE", "DEA12", "GM0363", "mra", "nmr", "ruhr"]);
  });
});

describe("definitions", () => {
  const header = "definition_id,definition_title,group,code,code_system,name_en,name_de,weight,confidence,source";

  it("keep an unknown weight unknown, and take the first name there is", async () => {
    const { items } = await readDefinitions(
      input(
        `${header}\nkkw,KKW,design,73.11.0,WZ2008,Agencies,Agenturen,0.5,confirmed,S\nkkw,KKW,music,,,,Musik,,group_only,S\n`,
      ),
    );
    expect(items).toEqual([
      {
        id: "kkw",
        title: "KKW",
        members: [
          {
            group: "design",
            code: "73.11.0",
            codeSystem: "WZ2008",
            name: "Agencies",
            weight: 0.5,
            confidence: "confirmed",
            source: "S",
          },
          { group: "music", code: "", codeSystem: "", name: "Musik", confidence: "group_only", source: "S" },
        ],
      },
    ]);
  });

  it("name their classes in the language asked for, and in English where nobody has translated them", async () => {
    const columns =
      "definition_id,definition_title,definition_title_de,group,code,code_system,short_en,short_de,name_en,name_de,source";
    const text = `${columns}\nk,Core,Kern,g,J58,NACE2,Print,Verlage,Publishing,Verlagswesen,S\nk,Core,Kern,g,J59,NACE2,Film,,Film and TV,,S\n`;
    const [german] = (await readDefinitions(input(text), { language: "de" })).items;
    const [dutch] = (await readDefinitions(input(text), { language: "nl" })).items;
    const named = (definition: typeof german) =>
      definition?.members.map(({ name, shortName }) => [name, shortName ?? ""]);
    expect(german?.title).toBe("Kern");
    expect(named(german)).toEqual([
      ["Verlagswesen", "Verlage"],
      ["Film and TV", ""],
    ]);
    expect(dutch?.title).toBe("Core");
    expect(named(dutch)).toEqual([
      ["Publishing", ""],
      ["Film and TV", ""],
    ]);
  });

  it("refuse a class with neither code nor group", async () => {
    const { findings } = await readDefinitions(input(`${header}\nkkw,KKW,,,,x,,,c,S\n`));
    expect(printed(findings)).toEqual(["t.csv:2:3  error  missing-cell  group is empty — fill the cell"]);
  });
});

describe("sources", () => {
  it("are read once each", async () => {
    const header = "id,title,publisher,date,address,licence,how_read,notes";
    const { items, findings } = await readSources(input(`${header}\nA,T,P,2017,x,CC BY,read,n\nA,U,,,,,,\n`));
    expect(items).toEqual([
      {
        id: "A",
        title: "T",
        publisher: "P",
        date: "2017",
        address: "x",
        licence: "CC BY",
        howRead: "read",
        notes: "n",
      },
    ]);
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual([["primary-key", 3]]);
  });
});

describe("cities", () => {
  it("may lack a year, a rank or a value", async () => {
    const { items, findings } = await readCities(
      input("city,roster,year,class,value,rank,source\nBerlin,GaWC,,Gamma,,,S\nEssen,X,2012,,3.5,7,S\n"),
    );
    expect(findings).toEqual([]);
    expect(items.map(({ city, year, value, rank, class: tier }) => [city, year, tier, value, rank])).toEqual([
      ["Berlin", "", "Gamma", undefined, undefined],
      ["Essen", "2012", "", 3.5, 7],
    ]);
  });
});

describe("a tidy table", () => {
  it("has holes where a value is NA or empty, and numbers as programs print them", async () => {
    const { items, findings } = await readTable(
      input("value,year,sector,region\n8.69e-07,2014,J59,A\nNA,2014,J59,B\n,,,C\n-2,x,y,D\n"),
    );
    expect(findings).toEqual([]);
    const missing = { kind: "hole", reason: "not-collected" };
    expect(items.map(({ region, value }) => [region, value])).toEqual([
      ["A", 8.69e-7],
      ["B", missing],
      ["C", missing],
      ["D", -2],
    ]);
    expect(items[0]).toEqual({
      case: "",
      region: "A",
      sector: "J59",
      group: "",
      year: "2014",
      variable: "",
      value: 8.69e-7,
    });
  });

  it("refuses what is no number", async () => {
    expect(printed((await readTable(input('region,sector,year,value\nA,,,"1,5"\nB,,,Inf\n'))).findings)).toEqual([
      't.csv:2:4  error  number-format  value "1,5" is not a number of this contract — write 1.5',
      't.csv:3:4  error  number-format  value "Inf" is not a number of this contract — write digits with a decimal point: 1234.5',
    ]);
  });

  const oracle = "../shared/oracle";
  it.skipIf(!existsSync(oracle))("of every peer's input is read whole", async () => {
    const inputs = readdirSync(oracle)
      .map((name) => `${oracle}/${name}/input.csv`)
      .filter(existsSync);
    expect(inputs.length).toBeGreaterThan(10);
    for (const file of inputs) {
      const { findings, counts } = await readTable(input(readFileSync(file), file));
      expect([findings, counts.kept], file).toEqual([[], counts.read]);
    }
  });
});
