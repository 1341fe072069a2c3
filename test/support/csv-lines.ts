import { readFileSync } from "node:fs";

/** The fields of one line of CSV, with its quotation marks taken off; written anew, so that a test does not ask the parser it tests. */
export function fieldsOf(line: string): readonly string[] {
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? "";
    if (quoted && letter === '"' && line[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === "," && !quoted) {
      fields.push(field);
      field = "";
    } else field += letter;
  }
  return [...fields, field];
}

const read = new Map<string, readonly string[]>();

/** The lines of a CSV file, the first one its header; a file with a line break inside a field is refused. */
export function linesOf(path: string): readonly string[] {
  const lines = read.get(path) ?? linesIn(path);
  read.set(path, lines);
  return lines;
}

function linesIn(path: string): readonly string[] {
  const lines = readFileSync(path, "utf8").replace(/\n$/, "").split("\n");
  const broken = lines.findIndex((line) => (line.split('"').length - 1) % 2 === 1);
  if (broken >= 0) throw new Error(`${path}:${broken + 1} ends inside a field`);
  return lines;
}

/** The records of a CSV file as objects by column name. */
export function recordsOf(path: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = linesOf(path);
  const names = fieldsOf(header);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(names.map((name, at) => [name, fields[at] ?? ""]));
  });
}
