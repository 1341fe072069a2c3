import type { Language } from "../base/format-number.ts";
import type { Definition, DefinitionMember } from "../model/definition.ts";
import { cellAt, readNumber, requireCell } from "./cells.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import { type RowReader, readRows } from "./rows.ts";
import { otherLanguages } from "./text-in-language.ts";

const columns: Columns = {
  required: ["definition_id", "definition_title", "group", "code", "code_system", "source"],
  optional: [
    ...otherLanguages(["definition_title"]),
    ...["short_en", "short_de", "short_nl", "name_en", "name_de", "name_nl", "weight", "confidence", "note"],
  ],
};

interface MemberRow {
  readonly id: string;
  readonly title: string;
  readonly member: DefinitionMember;
}

/** Reads what counts as the creative industries: the classes of each definition, with their weights, named in a language. */
export async function readDefinitions(
  input: Input,
  { language = "en" }: { readonly language?: Language } = {},
): Promise<Read<Definition>> {
  const { items, findings, counts } = await readRows(input, columns, (header) => memberReader(header, language));
  return { items: gather(items), findings, counts };
}

/** Where a name stands: in the language asked for, else in English, else in any. */
const namesIn = (language: Language): readonly string[] => [`name_${language}`, "name_en", "name_de", "name_nl"];

function memberReader(header: Header, language: Language): RowReader<MemberRow> {
  return (fields, _line, report) => {
    const text = (name: string): string => cellAt(fields, header.at(name));
    for (const column of ["definition_id", "definition_title", "source"]) requireCell(report, column, text(column));
    // A class without a code is known by its group; without either it is nothing.
    if (text("code") === "") requireCell(report, "group", text("group"));
    const weight = readNumber(report, "weight", text("weight"), 0);
    const name =
      namesIn(language)
        .map(text)
        .find((one) => one !== "") ?? "";
    // A class that a list names shortly in English alone is better named in full than in another tongue.
    const shortName = text(`short_${language}`);
    const member = {
      group: text("group"),
      code: text("code"),
      codeSystem: text("code_system"),
      name,
      ...(shortName === "" ? {} : { shortName }),
      ...(weight === undefined ? {} : { weight }),
      confidence: text("confidence"),
      source: text("source"),
    };
    const title = text(`definition_title_${language}`) || text("definition_title");
    return { id: text("definition_id"), title, member };
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
