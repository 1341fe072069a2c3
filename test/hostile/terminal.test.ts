import { describe, expect, test } from "vitest";
import { formatAnnotation } from "../../src/ingest/annotations.ts";
import { isThreeLines, obeyedIn, typedInProject, typedWith } from "./in-world.ts";

/** Clears the screen, is a link, turns the direction of writing, is a control of eight bits, rings, goes back in the line. */
const attacks = [
  "\u001b[2J\u001b[8m",
  "\u001b]8;;https://example.org\u0007here\u001b]8;;\u0007",
  "\u202eABC",
  "\u2066ABC",
  "\u061cABC",
  "\u009b2J",
  "\u0085next",
  "\u0007\u0008",
  "\u2028line",
];
const formats = ["table", "csv", "json", "md"];

const cube = (attack: string): string =>
  JSON.stringify({
    version: "2.0",
    class: "dataset",
    label: `title ${attack}`,
    id: ["geo", "time", attack],
    size: [2, 1, 1],
    role: { geo: ["geo"], time: ["time"] },
    dimension: {
      geo: { category: { index: ["DE", attack], label: { [attack]: attack } } },
      time: { category: { index: ["2012"] } },
      [attack]: { category: { index: [attack] } },
    },
    value: [1, 2],
  });

describe.each(attacks)("what a terminal would obey is written out: %j", (attack) => {
  test.each(formats)("in an imported table as %s, and in what is said about it", async (format) => {
    const line = [
      "import",
      "json-stat",
      `n${attack.replaceAll("/", "")}.json`,
      "--format",
      format,
      "--set",
      "measure=jobs",
    ];
    const { code, out, error } = await typedWith(
      line,
      { [`n${attack.replaceAll("/", "")}.json`]: cube(attack) },
      { terminal: true },
    );
    expect([code, out.length > 100]).toEqual([0, true]);
    expect(error).toContain("title");
    expect([obeyedIn(out), obeyedIn(error)]).toEqual([undefined, undefined]);
  });

  test.each(formats)("in a computed table as %s", async (format) => {
    const table = `region,sector,year,value\n"r${attack}",s,2012,1\nb,"s${attack}",2012,1\nb,s,2012,1\n`;
    const { out, error } = await typedWith(
      ["compute", "hhi", "t.csv", "--format", format],
      { "t.csv": table },
      {
        terminal: true,
      },
    );
    expect([obeyedIn(out), obeyedIn(error)]).toEqual([undefined, undefined]);
  });

  test("in a table that goes into a pipe and is looked at later", async () => {
    const table = `region,sector,year,value\n"r${attack}",s,2012,1\nb,s,2012,1\n`;
    for (const format of ["table", "json", "md"]) {
      const { out } = await typedWith(["compute", "hhi", "t.csv", "--format", format], { "t.csv": table });
      expect([format, obeyedIn(out)]).toEqual([format, undefined]);
    }
  });

  test.each(["table", "json", "jsonl", "github"])("in findings as %s", async (format) => {
    const table = `region,sector,code_system,year,measure,value,unit,price_basis,status,source\nDE30${attack},"J${attack}",NACE2,20${attack},"m${attack}",x${attack},u,,,"S${attack}"\n`;
    const line = ["validate", "data/t.csv", "--format", format];
    const { code, out, error } = await typedInProject(line, { "data/t.csv": table }, { terminal: true });
    expect(code).toBe(1);
    expect([obeyedIn(out), obeyedIn(error)]).toEqual([undefined, undefined]);
  });

  test("in mistakes: names of files, options and formats on the command line", async () => {
    const lines = [
      ["compute", "hhi", `no${attack}.csv`],
      ["compute", `hhi${attack}`, "t.csv"],
      [`lsit${attack}`],
      ["import", `form${attack}`, "t.csv"],
      ["import", "auto", "t.csv", "--set", `na${attack}me=1`],
      ["import", "auto", "t.csv", "--encoding", `utf${attack}`],
      ["import", "auto", "t.csv", "--limit", `si${attack}ze=1`],
      ["list", "rules", `--op${attack}`],
    ];
    for (const line of lines) {
      const left = await typedWith(line, { "t.csv": "a,b\n1,2\n" }, { terminal: true });
      expect([line, isThreeLines(left), obeyedIn(left.error)]).toEqual([line, true, undefined]);
    }
  });
});

test("JSON says the same text with its signs written out", async () => {
  const table = 'region,sector,year,value\n"r\u009b\u202e",s,2012,1\nb,s,2012,1\n';
  const { out } = await typedWith(["compute", "hhi", "t.csv", "--format", "json"], { "t.csv": table });
  expect(out).toContain("r\\u009b\\u202e");
  expect(JSON.stringify(JSON.parse(out))).toContain("r\u009b\u202e");
});

test("an annotation stays one command, whatever stands in the file's name and cells", () => {
  const evil = "x\n::error::y\r%0A,title=z\u001b[2J";
  const said = formatAnnotation({
    file: evil,
    line: 1,
    column: 1,
    rule: "r",
    severity: "error",
    value: evil,
    expected: "",
    message: evil,
    hint: evil,
    count: 1,
  });
  expect(said.split(/[\r\n]/)).toHaveLength(1);
  expect(obeyedIn(said)).toBeUndefined();
  expect(said.split("::")[1]?.match(/,title=/g)).toHaveLength(1);
});
