/** One row of a peer's answers, and what became of it. */
export interface Counted {
  readonly peer: string;
  readonly answer: "agrees" | "differs" | "edge" | "not compared";
  /** For an edge our answer in a word, for a row that is not compared the reason. */
  readonly why: string;
}

/** How many rows had the same peer, answer and reason. */
export interface Tally extends Counted {
  readonly rows: number;
}

/** The tables of peers' answers, in the order in which the page lists them. */
export const folders: readonly string[] = [
  "lq",
  "bootstrap-lq",
  "specialisation",
  "concentration",
  "hhi",
  "diversity",
  "inequality",
  "theil-decomposition",
  "growth",
  "convergence",
  "shift-share",
  "spatial-shift-share",
  "ellison-glaeser",
  "litzenberger",
  "complexity",
  "entry-exit",
  "eco-stars",
  "composite",
];

/** Counts rows that had the same fate, sorted, so that the count does not depend on the order of the rows. */
export function tallied(counted: readonly Counted[]): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const row of counted) {
    const key = [row.answer, row.why, row.peer].join("\u001f");
    tallies.set(key, { ...row, rows: (tallies.get(key)?.rows ?? 0) + 1 });
  }
  return [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally);
}

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The counts of one folder, as its `agreement.csv`. */
export const countedCsv = (tallies: readonly Tally[]): string =>
  [
    "answer,why,peer,rows",
    ...tallies.map(({ answer, why, peer, rows }) => [answer, why, peer, rows].map(String).map(quoted).join(",")),
    "",
  ].join("\n");

const total = (tallies: readonly Tally[], answer?: Counted["answer"]): number =>
  tallies.filter((tally) => answer === undefined || tally.answer === answer).reduce((sum, { rows }) => sum + rows, 0);

/** The different words of an answer with their counts, the most frequent first. */
function reasonsOf(tallies: readonly Tally[], answer: Counted["answer"]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tally of tallies.filter((each) => each.answer === answer))
    counts.set(tally.why, (counts.get(tally.why) ?? 0) + tally.rows);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([why, rows]) => `${why} ${rows}`);
}

const peersOf = (tallies: readonly Tally[]): readonly string[] => [...new Set(tallies.map(({ peer }) => peer))].sort();

function lineOf(folder: string, tallies: readonly Tally[]): string {
  if (tallies.length === 0) return `| \`${folder}\` | – | – | – | – | not compared yet | – | – |`;
  const compared = total(tallies, "agrees") + total(tallies, "differs");
  const cells = [
    `\`${folder}\``,
    total(tallies),
    compared,
    total(tallies, "agrees"),
    total(tallies, "edge"),
    reasonsOf(tallies, "edge").join(", ") || "none",
    total(tallies, "not compared"),
    peersOf(tallies).join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The page that says, table by table, how far our numbers agree with those of trusted packages. */
export function agreementPage(found: ReadonlyMap<string, readonly Tally[]>): string {
  const all = folders.map((folder) => ({ folder, tallies: found.get(folder) ?? [] }));
  const every = all.flatMap(({ tallies }) => tallies);
  const compared = total(every, "agrees") + total(every, "differs");
  return `# Agreement with peers

Made by the tests from what they count; a test fails when this page says something else.

Of ${total(every)} answers of peers, ${compared} are ordinary and compared, of which ${total(every, "agrees")} agree. ${total(every, "edge")} are edge
cases: there is no right number, or only some peers give one. We answer each with the right number or with a named reason,
listed one by one in the \`edges.csv\` of the folder beside the peers' answers. ${total(every, "not compared")} are not compared, for the reasons below.

| folder | rows | compared | agree | edge cases | our answers to edge cases | not compared | peers |
| --- | ---: | ---: | ---: | ---: | --- | ---: | --- |
${all.map(({ folder, tallies }) => lineOf(folder, tallies)).join("\n")}

## Not compared, and why

${all.flatMap(({ folder, tallies }) => leftOutOf(folder, tallies)).join("\n")}
`;
}

const leftOutOf = (folder: string, tallies: readonly Tally[]): readonly string[] => {
  const reasons = reasonsOf(tallies, "not compared");
  return reasons.length === 0 ? [] : [`- \`${folder}\`: ${reasons.join("; ")}`];
};
