import { groupOf } from "./rows.mjs";
import { readOwn, readShared, table } from "./tables.mjs";

/** How a territory of the collected material relates to the region it stands for. */
const kinds = {
  west_nederland: "envelope",
  randstad_cbs_nuts3: "approximate",
  noordvleugel: "approximate",
  zuidvleugel: "approximate",
};

const validity = {
  2013: { valid_from: "2015-01-01", valid_to: "2017-12-31" },
  2016: { valid_from: "2018-01-01", valid_to: "2020-12-31" },
  2021: { valid_from: "2021-01-01", valid_to: "2023-12-31" },
  2024: { valid_from: "2024-01-01", valid_to: "" },
};

/** The districts of Berlin under their own keys, 11001 to 11012: the numbers 01 to 12 alone could be anything, and 11000000 is all of them. */
const districtOf = (row) => ({
  member_code: `110${row.member_code}`,
  member_name: row.member_name.replaceAll("oe", "ö"),
  level: "district",
});

const shippedTerritory = (row) => ({
  ...row,
  ...(row.region_id === "berlin_bezirke" ? districtOf(row) : {}),
  kind: kinds[row.region_id] ?? "exact",
  population_2018: row.pop_2018_jrc,
  area_km2: row.area_km2_2024,
  source: row.source_id,
});

const inEveryVersion = (row) =>
  row.versions.split(" ").map((version) => ({ ...row, nuts_version: version, ...validity[version] }));

const uniqueCodes = (rows, length) => [
  ...new Set(rows.map((row) => row.region).filter((code) => code.length === length)),
];

const nuts2Names = new Map(readOwn("nuts2-names.csv").map((row) => [row.code, row.name]));

function noteOnCode(code) {
  if (/ZZ$|XX$/.test(code)) return "no territory: what could not be placed in a region";
  return nuts2Names.has(code) ? "" : "overseas, or a code of an older or newer version: name not read";
}

const nuts2Member = (territory, source) => (code) => ({
  ...territory,
  kind: "continent",
  member_code: code,
  member_name: nuts2Names.get(code) ?? "",
  level: "NUTS2",
  nuts_version: nuts2Names.has(code) ? "2013" : "",
  ...(nuts2Names.has(code) ? validity[2013] : {}),
  confidence: "confirmed",
  note: noteOnCode(code),
  source: nuts2Names.has(code) ? `${source}; NUTS13_NAMES` : source,
});

/** The NUTS 2 codes of europe.csv: those of the business statistics, and newer ones that only population and GDP use. */
function europeanRegions() {
  const business = uniqueCodes(readShared("data/sbs_europe.csv"), 4);
  const printedTotals = ["EU28", "EFTA", ...business];
  const newer = uniqueCodes(readShared("data/europe_population_gdp.csv"), 4).filter(
    (code) => !printedTotals.includes(code),
  );
  return [
    ...business.map(
      nuts2Member(
        { region_id: "europe_nuts2", region_name: "Europe: NUTS 2 regions of the business statistics" },
        "ESTAT_SBS_R_2017",
      ),
    ),
    ...newer.map(
      nuts2Member(
        { region_id: "europe_nuts2_other", region_name: "Europe: NUTS 2 codes of population and GDP only" },
        "ESTAT_DEMO_R_PJANAGGR3",
      ),
    ),
  ];
}

const names = new Map(readOwn("territory-names.csv").map((row) => [row.region_id, row]));

/** The territory's German and Dutch names: a translation of ours, where the collected material gives English or own names. */
const named = (row) => ({ ...row, ...names.get(row.region_id) });

export function regionTable() {
  const shipped = readShared("domain/regions.csv");
  const own = readOwn("territories.csv").flatMap(inEveryVersion);
  const european = europeanRegions();
  return table("regions", {
    title: "Territories and their official units, by version of the classification of regions",
    columns:
      "region_id,region_name,region_name_de,region_name_nl,kind,member_code,member_name,level,nuts_version,valid_from,valid_to,population_2018,area_km2,corop_key,confidence,note,source".split(
        ",",
      ),
    key: ["region_id", "nuts_version", "member_code"],
    rows: [...shipped.map(shippedTerritory), ...own, ...european].map(named),
    from: {
      "domain/regions": shipped.length,
      "carry-over/territories": own.length,
      "codes of europe": european.length,
    },
  });
}

const nationalSystem = { de_kkw: "WZ2008", nl_ccs_sbi: "SBI2008" };

function publishedClass(row) {
  const national = row.national_code_if_finer;
  const code = national || row.nace_rev2_code;
  return {
    ...row,
    code,
    code_system: national ? nationalSystem[row.definition_id] : code && "NACE2",
    name_en: row.subsector_name_en,
    name_de: row.subsector_name_de,
    name_nl: row.subsector_name_nl,
    nace_code: row.nace_rev2_code,
    source: row.source_id,
  };
}

const bracket = (rows, from, to) =>
  rows.filter((row) => row.definition_id === from).map((row) => ({ ...row, definition_id: to, group: "music" }));

/** The groups that a table of reported figures names in words, once each. */
function namedGroups(file, { definition, prefix = "", language = "name_en", source = "CLUSTER" }) {
  const names = new Map(readShared(file).map((row) => [groupOf(row.sector, prefix), row.sector]));
  names.delete("_T");
  return [...names].map(([group, name]) => ({
    definition_id: definition,
    group,
    [language]: name === "KuK total" ? "Culture and creative industries, total" : name,
    confidence: "group_only",
    source,
  }));
}

const reportedGroups = () => [
  ...namedGroups("data/reported_creative_industries.csv", { definition: "reported_groups" }),
  ...namedGroups("data/funding_berlin_by_policy_area.csv", {
    definition: "berlin_policy_areas",
    prefix: "berlin_",
    language: "name_de",
    source: "BERLIN_ZUWENDUNGEN",
  }),
  ...namedGroups("data/funding_nl_state_culture.csv", {
    definition: "nl_state_culture_lines",
    prefix: "nl_",
    language: "name_nl",
    source: "NL_RIJKSBEGROTING_OCW14",
  }),
];

export function sectorTable() {
  const published = readShared("domain/sectors.csv").map(publishedClass);
  const music = [
    ...bracket(published, "eu_openmuse_min", "music_narrow"),
    ...bracket(published, "eu_openmuse_max", "music_wide"),
  ];
  const own = readOwn("sectors.csv");
  const named = reportedGroups();
  const titles = new Map(readOwn("definitions.csv").map((row) => [row.definition_id, row]));
  return table("sectors", {
    title: "Definitions of the creative industries and of music, class by class; groups of reported figures",
    columns:
      "definition_id,definition_title,definition_title_de,definition_title_nl,group,code,code_system,short_en,short_de,short_nl,name_en,name_de,name_nl,weight,confidence,note,source,nace_code,subsector_id".split(
        ",",
      ),
    key: ["definition_id", "group", "code", "subsector_id"],
    rows: [...published, ...music, ...own, ...named].map((row) => ({
      code: "",
      subsector_id: "",
      ...row,
      definition_title: titles.get(row.definition_id)?.title,
      definition_title_de: titles.get(row.definition_id)?.title_de,
      definition_title_nl: titles.get(row.definition_id)?.title_nl,
    })),
    from: {
      "domain/sectors": published.length,
      "again as music_narrow, music_wide": music.length,
      "carry-over/sectors": own.length,
      "groups of reported figures": named.length,
    },
  });
}

// Numbers of a text index say nothing outside of it, and what `data.md` said stands in the README of this folder.
const plain = (text = "") => text.replace(/ \(files? [\d, and]+\)/, "").replaceAll("data.md", "data/README.md");

export function sourceTable() {
  const data = readShared("data/sources.csv");
  const domain = readShared("domain/sources.csv");
  const own = readOwn("sources.csv");
  const figures = (row) => ({
    ...row,
    id: row.source_id,
    date: row.year,
    address: row.url_or_repo_path,
    how_read: row.retrieved_how,
    notes: plain(row.quality_notes),
  });
  const works = (row) => ({ ...row, id: row.source_id, publisher: plain(row.publisher), address: plain(row.address) });
  return table("sources", {
    title: "Where every figure, code and definition comes from",
    columns: "id,title,publisher,date,address,licence,how_read,notes".split(","),
    key: ["id"],
    rows: [...data.map(figures), ...domain.map(works), ...own],
    from: { "data/sources": data.length, "domain/sources": domain.length, "carry-over/sources": own.length },
  });
}

const isNumber = (text) => /^\d+(\.\d+)?$/.test(text);

/** World cities: a class of a roster, or the value where the roster prints one instead. */
export function cityTable() {
  const rows = readShared("data/world_cities.csv");
  return table("cities", {
    title: "World cities and world media cities as rosters class them",
    columns: "city,roster,year,class,value,unit,rank,flag,checked,source".split(","),
    key: ["city", "roster", "year", "source"],
    rows: rows.map((row) => ({
      ...row,
      class: isNumber(row.class) ? "" : row.class,
      value: isNumber(row.class) ? row.class : "",
      unit: isNumber(row.class) ? "BN_USD" : "",
      source: row.source_id,
    })),
    from: { world_cities: rows.length },
  });
}
