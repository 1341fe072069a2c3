import { afterEach, describe, expect, test } from "vitest";
import { isThreeLines, typedInProject, typedWith } from "./in-world.ts";

const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "__defineGetter__"];
const ofObjects = Object.getOwnPropertyNames(Object.prototype).join();
const ofLists = Object.getOwnPropertyNames(Array.prototype).join();

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(ofObjects);
  expect(Object.getOwnPropertyNames(Array.prototype).join()).toBe(ofLists);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe.each(names)("%s is a name like any other", (name) => {
  test("of a region, a sector, a year and a case in every format of compute", async () => {
    const table = `case,region,sector,year,value\n${name},${name},${name},${name},1\n${name},b,${name},${name},3\n${name},b,c,${name},1\n`;
    for (const format of ["table", "csv", "json", "md"]) {
      const { code, out } = await typedWith(["compute", "lq", "t.csv", "--format", format], { "t.csv": table });
      expect([format, code, out.includes(format === "md" ? name.replaceAll(/\b_|_\b/g, "_") : name)]).toEqual([
        format,
        0,
        format !== "md" || !name.startsWith("_"),
      ]);
    }
  });

  test("of a column: it is found unknown, and nothing is read from it", async () => {
    const table = `region,sector,year,value,${name}\na,b,2012,1,polluted\nc,b,2012,1,polluted\n`;
    const { code } = await typedWith(["compute", "hhi", "t.csv"], { "t.csv": table });
    expect([0, 1]).toContain(code);
    const own = `region,sector,code_system,year,measure,value,unit,price_basis,status,source,${name}\nDE30,J58,NACE2,2012,persons_employed,1,persons,,,S,x\n`;
    expect((await typedInProject(["validate", "data/t.csv"], { "data/t.csv": own })).code).toBeLessThan(2);
  });

  test("of a dimension, a code and a label of JSON-stat", async () => {
    const text = `{"version":"2.0","class":"dataset","id":["geo","time","${name}"],"size":[2,1,2],"role":{"geo":["geo"],"time":["time"]},"dimension":{"geo":{"category":{"index":{"DE":0,"${name}":1},"label":{"${name}":"polluted"}}},"time":{"category":{"index":["2012"]}},"${name}":{"category":{"index":["${name}","b"]}}},"value":{"0":1,"3":4,"${name}":7},"status":{"${name}":"polluted"}}`;
    const set = ["--set", "measure=jobs", "--set", "unit=number", "--set", "region=DE"];
    for (const format of ["csv", "json"]) {
      const left = await typedWith(["import", "json-stat", "t.json", "--format", format, ...set], { "t.json": text });
      expect([format, left.code === 0 || left.code === 1 || isThreeLines(left)]).toEqual([format, true]);
      if (left.code < 2) expect(left.out).toContain(name);
    }
  });

  test("of a column of Eurostat, SDMX, CBS and tidy files", async () => {
    const files = {
      "a.tsv": `${name},geo\\time\t2012 \n${name},DE\t1 \n${name},NL\t2 \n`,
      "b.csv": `DATAFLOW,LAST UPDATE,${name},geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nE:X(1.0),21/02/23,${name},${name},2000,1,${name}\n`,
      "c.csv": `"ID";"${name}";"RegioS";"Perioden";"Personen_1"\r\n"0";"${name}";"PV20";"2020JJ00";" 1"\r\n`,
      "d.csv": `region;sector;year;value;${name}\n${name};${name};2012;1;2\nb;c;2012;1;${name}\n`,
      "e.csv": `${name};2011;2012\n${name};1;2\nb;3;4\n`,
    };
    for (const file of Object.keys(files)) {
      const left = await typedWith(["import", "auto", file, "--format", "json"], files);
      expect([file, left.code < 2 || isThreeLines(left)]).toEqual([file, true]);
    }
  });

  test("for --set, --map, --keep and --limit", async () => {
    const file = { "d.csv": "region;sector;year;value\nNL32;J59;2012;1\nb;J58;2012;1\n" };
    for (const option of ["--set", "--map", "--keep", "--limit"]) {
      const left = await typedWith(["import", "tidy-long", "d.csv", option, `${name}=polluted`], file);
      expect([option, left.code < 2 || isThreeLines(left)]).toEqual([option, true]);
    }
    const { code, error } = await typedWith(["compute", "hhi", "t.csv", "--set", `${name}=1`], {
      "t.csv": "region,sector,year,value\na,b,2012,1\nb,b,2012,1\n",
    });
    expect([code, error.split("\n").length]).toEqual([2, 4]);
  });

  test("of a field of a project file and of a data package", async () => {
    const project = await typedInProject(["compare"], {
      "cluster.yaml": `${name}:\n  polluted: true\ndate: "2026-11-22"\nregions:\n  - { id: berlin, name: Berlin, territories: [berlin], nation: DE, colour: "#0b5c8a" }\n`,
    });
    expect([project.code, project.error.split("\n").length]).toEqual([2, 4]);
    const descriptor = `{"${name}":{"polluted":1},"name":"p","resources":[{"name":"${name}","path":"t.csv","${name}":{"polluted":1},"schema":{"${name}":1,"fields":[{"name":"${name}","type":"string","${name}":1},{"name":"b","type":"integer"}],"primaryKey":["${name}"]}}]}`;
    const files = { "datapackage.json": descriptor, "t.csv": `${name},b\nx,1\nx,2\n` };
    const { code, out } = await typedWith(["validate", "datapackage.json"], files);
    expect([code, out.includes("primary-key")]).toEqual([1, true]);
  });
});
