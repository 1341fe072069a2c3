import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

const shared = new URL("../../../shared/", import.meta.url);
const own = new URL("./", import.meta.url);

if (!existsSync(shared)) throw new Error("the collected tables are not at hand: they are looked for in ../shared");

const rowsAt = (url) => parse(readFileSync(url, "utf8"), { columns: true, bom: true });

/** The rows of a table of the collected material: `data/gdp.csv`, `domain/sectors.csv`. */
export const readShared = (name) => rowsAt(new URL(name, shared));

/** The rows of a table that this project wrote itself and keeps beside the script. */
export const readOwn = (name) => rowsAt(new URL(name, own));

// Plain comparison of strings: no locale, so the same order on every machine.
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const byKey = (key) => (a, b) => key.reduce((order, name) => order || compare(a[name], b[name]), 0);

/** A table ready to be written: rows in the order of their key, and a refusal where two rows share one key. */
export function table(name, { title, columns, key, rows, from }) {
  const sorted = [...rows].sort(byKey(key));
  const twins = sorted.filter((row, index) => index > 0 && byKey(key)(sorted[index - 1], row) === 0);
  if (twins.length > 0) throw new Error(`${name}: ${twins.length} rows share a key, first ${JSON.stringify(twins[0])}`);
  return { name, title, columns, key, rows: sorted, from };
}

/** The bytes of a table: comma, LF, quotes only where needed. */
export const textOf = ({ columns, rows }) =>
  stringify(
    rows.map((row) => columns.map((column) => row[column] ?? "")),
    { header: true, columns: [...columns] },
  );

/** A name as an id: `Film and broadcasting` becomes `film_and_broadcasting`. */
export const idOf = (name) =>
  name
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
