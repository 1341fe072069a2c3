import type { Account } from "./aggregate.ts";
import { decimalsOf, type Lane } from "./aggregate-cells.ts";
import { headerLine, linesStatement } from "./aggregate-lines.ts";
import { type Fixed, listsStatement } from "./aggregate-output.ts";
import type { Plan } from "./aggregate-plan.ts";
import type { Engine } from "./engine.ts";

/** The cells that lie with the engine, and how they came about. */
export interface FilledCells {
  readonly plan: Plan;
  readonly lane: Lane;
  readonly account: Account;
}

/** How the cells are printed: the same in every row, and whether spreadsheets need protecting from a key. */
export interface Printing {
  readonly fixed: Fixed;
  readonly guardFormulas: boolean;
  /** A key holds what would end a cell of CSV. */
  readonly quoteKeys: boolean;
}

/** As many texts as a number of 16 bits tells apart. */
const longestList = 60_000;

const choicesOf = ({ plan, lane }: FilledCells, printing: Printing) => ({
  ...printing,
  decimals: decimalsOf(plan, lane),
  signed: lane.signed,
});

/** Writes the observations as CSV, sorted, below the line of names. */
export async function writeObservations(
  engine: Engine,
  filled: FilledCells,
  target: string,
  printing: Printing,
): Promise<void> {
  const { plan } = filled;
  const cells = await sortedCells(engine, filled);
  const { text, parameters } = linesStatement(plan, cells, choicesOf(filled, printing), printing.quoteKeys);
  // One column of whole lines, called like the first: nothing is left to quote or to separate.
  const header = `"${headerLine(plan).trimEnd().replaceAll('"', '""')}"`;
  const format = "FORMAT csv, HEADER true, QUOTE '', ESCAPE '', DELIMITER '\\x01'";
  const lines = `SELECT said AS ${header} FROM (${text})`;
  await engine.run(`COPY (${lines}) TO $${parameters.length + 1} (${format})`, [...parameters, target]);
}

/**
 * A statement in brackets that gives the cells in order. They are sorted by the number that a text has in a list of all
 * the texts of its column, where that is short: in half the time that comparing the texts takes, and to the same order.
 */
async function sortedCells(engine: Engine, { plan, account }: FilledCells): Promise<string> {
  const numbered: number[] = [];
  for (const [index, texts] of account.keys.entries())
    if (await numberTexts(engine, index, texts)) numbered.push(index);
  if (numbered.length === 0) return `(SELECT * FROM cells ${orderText(plan)})`;
  const replaced = (type: (index: number) => string): string =>
    `* REPLACE (${numbered.map((index) => `CAST(g${index} AS ${type(index)}) AS g${index}`).join(", ")})`;
  const sorted = `SELECT ${replaced((index) => `texts${index}`)} FROM cells ${orderText(plan)}`;
  return `(SELECT ${replaced(() => "VARCHAR")} FROM (${sorted}))`;
}

const orderText = ({ keys }: Plan): string =>
  keys.length === 0 ? "" : `ORDER BY ${keys.map((_, index) => `g${index}`).join(", ")}`;

/** Makes the sorted list of the texts of a key, so that each has a number; false where there are none, or too many. */
async function numberTexts(engine: Engine, index: number, keys: readonly (string | null)[]): Promise<boolean> {
  const texts = keys.filter((text) => text !== null);
  if (texts.length === 0 || texts.length > longestList) return false;
  const sorted = "SELECT said FROM (SELECT unnest($1) AS said) ORDER BY said";
  await engine.run(`CREATE OR REPLACE TYPE texts${index} AS ENUM (${sorted})`, [texts]);
  return true;
}

/** The observations as rows of texts, empty where there is nothing; for tables that fit a screen or a JSON text. */
export async function observationRows(
  engine: Engine,
  filled: FilledCells,
  printing: Printing,
): Promise<readonly (readonly string[])[]> {
  const cells = await sortedCells(engine, filled);
  const { text, parameters } = listsStatement(filled.plan, cells, choicesOf(filled, printing));
  const rows = await engine.rows(text, parameters);
  return rows.map(({ said }) => JSON.parse(String(said)) as readonly string[]);
}
