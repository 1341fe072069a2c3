import { expect, test } from "vitest";
import { typed, writtenBy } from "./typed.ts";

test("report writes the factsheet as page and print with its ledger of claims, and nothing else", async () => {
  const run = await typed("report --out plans --quiet");
  expect([run.code, run.out, run.error]).toEqual([0, "", ""]);
  expect(writtenBy(run).toSorted()).toEqual([
    "plans/factsheet.claims.json",
    "plans/factsheet.html",
    "plans/factsheet.pdf",
  ]);
});

test("report writes one of the two where only one is asked for", async () => {
  const page = await typed("report factsheet --format html");
  expect(writtenBy(page)).toEqual(["reports/factsheet.html", "reports/factsheet.claims.json"]);
  expect(page.world.text("reports/factsheet.html")).toContain("<title>Two cities");
  expect(writtenBy(await typed("report --format pdf"))).toEqual([
    "reports/factsheet.pdf",
    "reports/factsheet.claims.json",
  ]);
});

test.each(["factsheet-2", "factsheet-4", "cahier"])(
  "report %s is made of a project with two cities too",
  async (name) => {
    const run = await typed(`report ${name} --quiet`);
    expect([run.code, run.error]).toEqual([0, ""]);
    expect(writtenBy(run)).toContain(`reports/${name}.pdf`);
  },
);

test("report makes the PDF one for archives where it is asked to", async () => {
  const bytesOf = async (line: string) => {
    const { world } = await typed(line);
    return Buffer.from(world.files.get(`${world.folder}/reports/factsheet.pdf`) ?? "").toString("latin1");
  };
  expect(await bytesOf("report --format pdf --pdfa")).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  expect(await bytesOf("report --format pdf")).toContain("<pdfuaid:part>1</pdfuaid:part>");
});

test.each<[string, readonly [string, string, string]]>([
  ["report --format docx", ["--format", '"docx" is not a format of a report', "type pdf, html or pdf,html"]],
  [
    "report magazine",
    [
      "magazine",
      '"magazine" is not a report',
      "type factsheet, factsheet-2, factsheet-4, cahier, or add it to `reports:` in cluster.yaml",
    ],
  ],
])("%s is a mistake in three lines, and ends with 2", async (line, lines) => {
  const run = await typed(line);
  expect([run.code, run.error]).toEqual([2, `${lines.join("\n")}\n`]);
  expect(writtenBy(run)).toEqual([]);
});
