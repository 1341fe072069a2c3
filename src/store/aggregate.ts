import { cellsStatement, type Lane, shown } from "./aggregate-cells.ts";
import { type Mapping, needsCare, needsWide, type Plan } from "./aggregate-plan.ts";
import { columnAt, newBinder, scanOf, whereText } from "./aggregate-source.ts";
import type { Cell, Engine } from "./engine.ts";

/** What became of the rows, and what stands in the cells. */
export interface Account {
  /** Rows below the headers. */
  readonly read: number;
  /** Rows that stand behind a cell. */
  readonly used: number;
  readonly cells: number;
  /** Cells that may not be printed, by measure in the order of the output. */
  readonly secret: readonly number[];
  /** Cells that hold a row without the quantity, by sum. */
  readonly incomplete: readonly number[];
  /** The different texts of each key; null where a row has none. */
  readonly keys: readonly (readonly (string | null)[])[];
}

/** Which codes of the register occur; a column that the register lacks stays empty. */
export interface Code {
  readonly region: string;
  readonly sector: string;
  readonly codeSystem: string;
}

const numberIn = (cell: Cell | undefined): number => (typeof cell === "number" ? cell : 0);
const textIn = (cell: Cell | undefined): string => (typeof cell === "string" ? cell : "");

/** Whether a statement stopped at a cell that only the careful lane can judge, or at a file that cannot be read strictly. */
export const asksForCare = (error: unknown): boolean =>
  error instanceof Error &&
  (error.message.includes(needsCare) ||
    /CSV Error|Invalid unicode|out of range for the destination type/i.test(error.message));

/** Whether a statement stopped because a sum is too large to be exact in a double. */
export const asksForWidth = (error: unknown): boolean => error instanceof Error && error.message.includes(needsWide);

/** The codes that the rows to be counted have, for the lists that say where each belongs. */
export async function codesOf(engine: Engine, plan: Plan, files: readonly string[]): Promise<readonly Code[]> {
  const binder = newBinder();
  const column = (name: string): string => {
    const key = plan.keys.find((each) => each.name === name);
    return key === undefined ? "NULL::VARCHAR" : columnAt(plan.source, key.column);
  };
  const names = ["region", "sector", "code_system"].map((name) => `${column(name)} AS ${name}`).join(", ");
  const rows = `SELECT ${names} FROM ${scanOf(plan.source, files, binder)} ${whereText(plan, binder)}`;
  const codes = await engine.rows(`SELECT DISTINCT region, sector, code_system FROM (${rows})`, binder.parameters);
  return codes.map(({ region, sector, code_system }) => ({
    region: textIn(region),
    sector: textIn(sector),
    codeSystem: textIn(code_system),
  }));
}

/** Lays the lists beside the table that say what each code counts under. */
export async function loadMappings(engine: Engine, plan: Plan): Promise<void> {
  const lists = { regions: plan.regions, sectors: plan.sectors } as const;
  for (const [name, list] of Object.entries(lists)) if (list !== undefined) await loadMapping(engine, name, list);
}

async function loadMapping(engine: Engine, name: string, list: readonly Mapping[]): Promise<void> {
  const columns = "code VARCHAR, system VARCHAR, id VARCHAR, weight BIGINT, first INTEGER";
  await engine.run(`CREATE OR REPLACE TEMP TABLE ${name} (${columns})`);
  const cells = "unnest($1), unnest($2), unnest($3), unnest($4)::BIGINT, unnest($5)::INTEGER";
  await engine.run(`INSERT INTO ${name} SELECT ${cells}`, [
    list.map(({ code }) => code),
    list.map(({ codeSystem }) => codeSystem),
    list.map(({ id }) => id),
    list.map(({ weight }) => String(weight)),
    list.map(({ first }) => (first ? "1" : "0")),
  ]);
}

/** Reads all rows once and leaves one row a cell, guarded, with the engine; gives what became of the rows. */
export async function aggregateCells(engine: Engine, plan: Plan, lane: Lane): Promise<Account> {
  const { text, parameters } = cellsStatement(plan, lane);
  const [answer] = await engine.rows(text, parameters);
  const read = await rowsRead(engine, plan, lane, textIn(answer?.explain_value));
  const mapped = plan.regions !== undefined || plan.sectors !== undefined;
  const counts = plan.count === undefined ? [] : [`n < ${plan.guard.minimum}`];
  const flags = [...counts, ...plan.sums.map((_, index) => `v${index} = ${shown.secret}`)];
  const sums = [
    "count(*) AS cells",
    `coalesce(sum(${mapped ? "used" : "n"}), 0)::DOUBLE AS used`,
    ...flags.map((flag, index) => `count(*) FILTER (WHERE ${flag}) AS secret${index}`),
    ...plan.sums.map((_, index) => `count(*) FILTER (WHERE v${index} > ${shown.whole}) AS incomplete${index}`),
  ];
  const [row = {}] = await engine.rows(`SELECT ${sums.join(", ")} FROM cells`);
  const used = numberIn(row.used);
  const filtered = !lane.careful && (plan.conditions.length > 0 || plan.alive !== undefined);
  if (!filtered && !mapped && read !== used) throw new Error(`${read} rows read, but ${used} in the cells`);
  const keys: (readonly (string | null)[])[] = [];
  for (const index of plan.keys.keys()) keys.push(await textsOf(engine, index));
  return {
    read,
    used,
    cells: numberIn(row.cells),
    secret: flags.map((_, index) => numberIn(row[`secret${index}`])),
    incomplete: plan.sums.map((_, index) => numberIn(row[`incomplete${index}`])),
    keys,
  };
}

async function textsOf(engine: Engine, index: number): Promise<readonly (string | null)[]> {
  const rows = await engine.rows(`SELECT DISTINCT g${index} AS key FROM cells`);
  return rows.map(({ key }) => (key === null ? null : textIn(key)));
}

/** Counted where they are read, so that a row lost on the way to the cells is seen; without reading the files twice. */
async function rowsRead(engine: Engine, plan: Plan, { files }: Lane, profile: string): Promise<number> {
  if (plan.source.kind === "csv") return scanned(JSON.parse(profile));
  // The number stands in the file; a filter is applied while Parquet is read, and would be missing here.
  const [row] = await engine.rows("SELECT count(*) AS rows FROM read_parquet($1)", [files]);
  return numberIn(row?.rows);
}

/** The rows that left the reader of CSV files, in the report of the engine on what it did. */
function scanned(node: unknown): number {
  if (typeof node !== "object" || node === null) return 0;
  const { operator_name: name, operator_cardinality: rows, children } = node as Readonly<Record<string, unknown>>;
  const own = typeof name === "string" && name.trim() === "READ_CSV" && typeof rows === "number" ? rows : 0;
  return own + (Array.isArray(children) ? children.reduce((sum: number, child) => sum + scanned(child), 0) : 0);
}
