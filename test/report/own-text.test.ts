import { expect, test } from "vitest";
import { fillOwnTexts } from "../../src/report/own-text.ts";
import { termsOf } from "../../src/report/terms/terms.ts";
import { bundledAnalysis } from "../support/bundled.ts";

const at = (text: string) => ({ text, file: "cluster.yaml", line: 7, column: 5 });

test("numbers named by id are filled in and bound to their results", async () => {
  const { paragraphs, findings } = fillOwnTexts(
    await bundledAnalysis(),
    [
      at(
        "In 2012 film and music weigh {{berlin.lq.J59.2012}} times as much in Berlin, in the Randstad {{ randstad.lq.J59.2012 }}.",
      ),
    ],
    termsOf("en"),
  );
  expect(findings).toEqual([]);
  expect(paragraphs).toHaveLength(1);
  expect(paragraphs[0]?.text).toMatch(
    /^In 2012 film and music weigh 3\.03 times as much in Berlin, in the Randstad [\d.]+–[\d.]+\.$/,
  );
  expect(paragraphs[0]?.results).toEqual(["berlin.lq.J59.2012", "randstad.lq.J59.2012"]);
});

test("a number typed into a text and an id that does not exist are findings with their place", async () => {
  const { paragraphs, findings } = fillOwnTexts(
    await bundledAnalysis(),
    [at("Berlin weighs 3.03 times as much; see {{berlin.lq.J95.2012}}.")],
    termsOf("en"),
  );
  expect(paragraphs[0]?.results).toEqual([]);
  expect(findings.map(({ file, line, column, rule, value }) => [file, line, column, rule, value])).toEqual([
    ["cluster.yaml", 7, 5, "unknown-number", "berlin.lq.J95.2012"],
    ["cluster.yaml", 7, 5, "typed-number", "3.03"],
  ]);
});
