import type { Language } from "../base/format-number.ts";
import type { Finding } from "../model/finding.ts";
import type { Member, Territory } from "../model/territory.ts";
import { cellAt, readNumber, requireCell } from "./cells.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import type { KnownCodes } from "./known-codes.ts";
import type { MemberGroup, MemberLine, OfficialRegions } from "./official-regions.ts";
import { territoryRules } from "./registry.ts";
import { type RowReader, type RowReport, readRows } from "./rows.ts";
import { findingOf } from "./rule.ts";
import { otherLanguages } from "./text-in-language.ts";

const columns: Columns = {
  required: ["region_id", "region_name", "kind", "member_code", "member_name", "level", "nuts_version"],
  optional: [
    "valid_from",
    "valid_to",
    "population_2018",
    "area_km2",
    "confidence",
    "note",
    "source",
    ...otherLanguages(["region_name"]),
  ],
};

interface MemberRow {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly note: string;
  /** Absent where nothing official makes up the territory: a labour market region, a place named in a report. */
  readonly member?: Member;
}

/** Reads which official units make up which territory, and checks them; a territory stands where its first row does. */
export async function readTerritories(
  input: Input,
  { official, language = "en" }: Pick<KnownCodes, "official"> & { readonly language?: Language } = {},
): Promise<Read<Territory>> {
  let columnOf = (_: string): number => 0;
  const { items, findings, counts } = await readRows(input, columns, (header) => {
    columnOf = (name) => header.at(name) + 1;
    return memberReader(header, language);
  });
  const flaws = official === undefined ? [] : flawsOf(input.file, groupsOf(items), official, columnOf);
  return { items: gather(items), findings: [...findings, ...flaws], counts };
}

function flawsOf(
  file: string,
  groups: readonly MemberGroup[],
  official: OfficialRegions,
  columnOf: (name: string) => number,
): readonly Finding[] {
  return territoryRules.flatMap((rule) =>
    rule
      .check(groups, official)
      .map(({ line, column, value, words }) => findingOf(rule, { file, line, column: columnOf(column) }, value, words)),
  );
}

/** The members of each territory, by version and level. */
function groupsOf(rows: readonly MemberRow[]): readonly MemberGroup[] {
  const groups = new Map<string, MemberGroup & { readonly members: MemberLine[] }>();
  for (const { id, member, line } of rows) {
    if (member === undefined) continue;
    const { nutsVersion, level } = member;
    const key = `${id}\u001f${nutsVersion}\u001f${level}`;
    const group = groups.get(key) ?? { territory: id, nutsVersion, level, members: [] };
    groups.set(key, group);
    group.members.push({ ...member, line });
  }
  return [...groups.values()];
}

function memberReader(header: Header, language: Language): RowReader<MemberRow> {
  const text = (fields: readonly string[], name: string): string => cellAt(fields, header.at(name));
  return (fields, line, report) => {
    for (const column of ["region_id", "region_name", "kind"]) requireCell(report, column, text(fields, column));
    const row = {
      line,
      id: text(fields, "region_id"),
      // A name that nobody translated is its own: Hamburg.
      name: text(fields, `region_name_${language}`) || text(fields, "region_name"),
      kind: text(fields, "kind"),
      note: text(fields, "note"),
    };
    const code = text(fields, "member_code");
    return code === "" ? row : { ...row, member: memberOf(code, (name) => text(fields, name), report) };
  };
}

function memberOf(code: string, text: (name: string) => string, report: RowReport): Member {
  const population2018 = readNumber(report, "population_2018", text("population_2018"), 0);
  const areaKm2 = readNumber(report, "area_km2", text("area_km2"), 0);
  return {
    code,
    name: text("member_name"),
    level: text("level"),
    nutsVersion: text("nuts_version"),
    ...(population2018 === undefined ? {} : { population2018 }),
    ...(areaKm2 === undefined ? {} : { areaKm2 }),
  };
}

function gather(rows: readonly MemberRow[]): readonly Territory[] {
  const territories = new Map<string, { row: MemberRow; members: Member[] }>();
  for (const row of rows) {
    const territory = territories.get(row.id) ?? { row, members: [] };
    territories.set(row.id, territory);
    if (row.member !== undefined) territory.members.push(row.member);
  }
  return [...territories.values()].map(({ row: { id, name, kind, note }, members }) => ({
    id,
    name,
    kind,
    note,
    members,
  }));
}
