import type { Definition, DefinitionMember } from "../model/definition.ts";
import { cellAt, readNumber, requireCell } from "./cells.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import { type RowReader, readRows } from "./rows.ts";

const columns: Columns = {
  required: ["definition_id", "definition_title", "group", "code", "code_system", "source"],
  optional: ["short_en", "name_en", "name_de", "name_nl", "weight", "confidence", "note"],
};

interface MemberRow {
  readonly id: string;
  readonly title: string;
  readonly member: DefinitionMember;
}

/** Reads what counts as the creative industries: the classes of each definition, with their weights. */
export async function readDefinitions(input: Input): Promise<Read<Definition>> {
  const { items, findings, counts } = await readRows(input, columns, memberReader);
  return { items: gather(items), findings, counts };
}

function memberReader(header: Header): RowReader<MemberRow> {
  return (fields, _line, report) => {
    const text = (name: string): string => cellAt(fields, header.at(name));
    for (const column of ["definition_id", "definition_title", "source"]) requireCell(report, column, text(column));
    // A class without a code is known by its group; without either it is nothing.
    if (text("code") === "") requireCell(report, "group", text("group"));
    const weight = readNumber(report, "weight", text("weight"), 0);
    const member = {
      group: text("group"),
      code: text("code"),
      codeSystem: text("code_system"),
      name: text("name_en") || text("name_de") || text("name_nl"),
      ...(text("short_en") === "" ? {} : { shortName: text("short_en") }),
      ...(weight === undefined ? {} : { weight }),
      confidence: text("confidence"),
      source: text("source"),
    };
    return { id: text("definition_id"), title: text("definition_title"), member };
  };
}

function gather(rows: readonly MemberRow[]): readonly Definition[] {
  const definitions = new Map<string, { id: string; title: string; members: DefinitionMember[] }>();
  for (const { id, title, member } of rows) {
    const definition = definitions.get(id) ?? { id, title, members: [] };
    definitions.set(id, definition);
    definition.members.push(member);
  }
  return [...definitions.values()];
}
