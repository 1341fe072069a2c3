import { existsSync } from "node:fs";
import { type CsvwCase, type CsvwOutcome, outcomeOf } from "./csvw-cases.ts";
import { casesAtHand, casesIn, edition, type ManifestName, sumOf } from "./csvw-manifests.ts";

/** The folder of the W3C's whole suite (`tests` of its repository), where the one who runs the tests has it. */
export const wholeSuite = process.env.CLUSTER_CSVW_SUITE;

const keepsBlanks = "the published cells keep blanks that the dialect says to trim (this case is not normative)";

/** Why a case comes out otherwise than published; every other difference fails the test. */
const reasons: ReadonlyMap<string, string> = new Map(
  ["test020", "test021", "test022", "test056", "test057", "test058"].map((test) => [test, keepsBlanks]),
);

/** Runs cases one after the other. */
export async function outcomesOf(folder: string, cases: readonly CsvwCase[]): Promise<readonly CsvwOutcome[]> {
  const outcomes: CsvwOutcome[] = [];
  for (const one of cases) outcomes.push(await outcomeOf(folder, one));
  return outcomes;
}

/** The cases that come out otherwise than published, and nobody knows why. */
export const unexplained = (outcomes: readonly CsvwOutcome[]): readonly CsvwOutcome[] =>
  outcomes.filter(({ test, verdict }) => verdict === "differs" && !reasons.has(test));

const count = (outcomes: readonly CsvwOutcome[], verdict: CsvwOutcome["verdict"]): number =>
  outcomes.filter((outcome) => outcome.verdict === verdict).length;

const rowOf = ({ test, expected, found, verdict }: CsvwOutcome): string =>
  `| ${test} | ${expected} | ${found} | ${verdict}${verdict === "differs" ? `: ${reasons.get(test) ?? "no reason known"}` : ""} |`;

/** The results of the cases whose files lie beside this repository. */
export const sectionAtHand = (outcomes: readonly CsvwOutcome[]): string => `## CSV on the Web (W3C), the files at hand

Of the ${outcomes.length} cases with a file at hand ${count(outcomes, "as expected")} come out as expected; of ${count(outcomes, "table not at hand")} the table is not at hand, so that
only their metadata are judged here; ${count(outcomes, "differs")} differs. All of them are judged with their tables in the whole suite below.

| case | expected | found | |
| --- | --- | --- | --- |
${outcomes.map(rowOf).join("\n")}
`;

const titles: Readonly<Record<ManifestName, string>> = {
  validation: "Validation: tables read, refused, or read with a warning",
  json: "Conversion: cells, properties and addresses as the published JSON has them",
  nonnorm: "Not normative: dialects, cells as JSON",
};

/** The results of the whole suite, out of a folder that holds it. */
export async function wholeSection(folder: string, atHand: string): Promise<string> {
  if (sumOf(folder) !== edition.sha256)
    throw new Error(
      `${folder} holds another edition of the suite than commit ${edition.commit}: see csvw-manifests.ts`,
    );
  const names = ["validation", "json", "nonnorm"] as const;
  const outcomes = new Map<ManifestName, readonly CsvwOutcome[]>();
  for (const name of names) outcomes.set(name, await outcomesOf(folder, casesIn(folder, name)));
  const all = [...outcomes.values()].flat();
  const differing = all.filter(({ verdict }) => verdict !== "as expected");
  const inHand = existsSync(atHand) ? new Set(casesAtHand(atHand).map(({ test }) => test)) : new Set<string>();
  const judged = all.filter(({ test }) => inHand.has(test));
  const good = [...inHand].filter((test) => judged.every((one) => one.test !== test || one.verdict === "as expected"));
  return `${heading}

The suite as of ${edition.date} (commit ${edition.commit} of github.com/w3c/csvw).
The test runs it where CLUSTER_CSVW_SUITE names its folder \`tests\`, and leaves this section as it is where it does not.

| part | cases | as expected | differ |
| --- | ---: | ---: | ---: |
${names.map((name) => partRow(titles[name], outcomes.get(name) ?? [])).join("\n")}

Of the ${inHand.size} cases above ${good.length} come out as expected here, with their tables, in every part that they stand in.

| case | expected | found | |
| --- | --- | --- | --- |
${differing.map(rowOf).join("\n")}
`;
}

const partRow = (title: string, outcomes: readonly CsvwOutcome[]): string => {
  const good = count(outcomes, "as expected");
  return `| ${title} | ${outcomes.length} | ${good} | ${outcomes.length - good} |`;
};

const heading = "## CSV on the Web (W3C), the whole suite";

/** The section about the whole suite in a page that was written before. */
export const wholeSectionIn = (page: string): string => {
  const at = page.indexOf(heading);
  return at === -1 ? "" : page.slice(at);
};
