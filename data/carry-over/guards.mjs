import { regionTable } from "./lists.mjs";
import { readOwn, readShared, table } from "./tables.mjs";

/** What is printed about a territory as a whole, by those who publish it: independent of the list of its members. */
function printedFigures() {
  const ruhr = (indicator) =>
    readShared("domain/published_figures.csv").find((row) => row.area === "Ruhr" && row.indicator === indicator);
  const berlin = readShared("domain/nuts_crosswalk.csv").find(
    (row) => row.from_code === "DE300" && row.from_version === "2013",
  );
  return {
    ruhr_rvr: {
      area_km2: ruhr("area").value,
      population: ruhr("population").value,
      year: ruhr("population").year,
      source: ruhr("population").source_id,
    },
    berlin: { area_km2: berlin.area_km2, population: berlin.pop_2018, year: "2018", source: "JRCX" },
  };
}

const grouped = (rows, keyOf) =>
  rows.reduce((groups, row) => groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]), new Map());

// Continents and nations are made of what a source has; places have one member; a working definition binds nobody.
const delimited = new Set(["exact", "envelope", "approximate"]);

/** How many official units of which codes make up a territory in each version, and what area and people it is said to have. */
export function figureTable() {
  const figures = printedFigures();
  const members = regionTable().rows.filter(
    (row) => delimited.has(row.kind) && row.member_code && row.confidence !== "working definition",
  );
  const groups = grouped(members, (row) => [row.region_id, row.nuts_version, row.level].join("\n"));
  const rows = [...groups.values()].map((group) => ({
    region_id: group[0].region_id,
    nuts_version: group[0].nuts_version,
    level: group[0].level,
    members: String(group.length),
    codes: group.map((row) => row.member_code).join(" "),
    source: group[0].source,
    ...figures[group[0].region_id],
  }));
  return table("region-figures", {
    title: "How many members a territory has, which, and the area and population that are printed for it",
    columns: "region_id,nuts_version,level,members,codes,area_km2,population,year,source".split(","),
    key: ["region_id", "nuts_version", "level"],
    rows,
    from: { "territories by version and level": groups.size },
  });
}

const versions = ["2013", "2016", "2021", "2024"];
const starts = { 2013: "", 2016: "2018-01-01", 2021: "2021-01-01", 2024: "2024-01-01" };
const ends = { 2013: "2017-12-31", 2016: "2020-12-31", 2021: "2023-12-31" };

/** Codes of NUTS that came or went, of NUTS 3 and of the NUTS 2 above it. */
function recoded() {
  const flows = readShared("domain/nuts_crosswalk.csv").filter((row) => row.note !== "unchanged code");
  return [5, 4].flatMap((length) => {
    const cut = (code) => code.slice(0, length);
    const holders = (version, side) =>
      new Set(flows.filter((row) => row[`${side}_version`] === version).map((row) => cut(row[`${side}_code`])));
    return versions.slice(1).flatMap((version, index) => {
      const steps = flows.filter((row) => row.to_version === version);
      const [before, after] = [holders(versions[index], "from"), holders(version, "to")];
      const gone = [...before].filter((code) => !after.has(code) && steps.some((row) => cut(row.from_code) === code));
      const came = [...after].filter((code) => !before.has(code));
      const heirs = (code) => [
        ...new Set(steps.filter((row) => cut(row.from_code) === code).map((row) => cut(row.to_code))),
      ];
      return [
        ...gone.map((code) => ({ code, valid_to: ends[versions[index]], successors: heirs(code).join(" ") })),
        ...came.map((code) => ({ code, valid_from: starts[version] })),
      ];
    });
  });
}

/** From when to when a code was that of a region: German districts of the reforms since 2007, those of Berlin, and codes of NUTS. */
export function validityTable() {
  const members = regionTable().rows;
  const names = new Map(members.map((row) => [row.member_code, row.member_name]));
  const districts = readOwn("districts.csv").map((row) => ({ ...row, code_system: "AGS" }));
  const berlin = members
    .filter((row) => row.region_id === "berlin_bezirke")
    .map((row) => ({ ...row, code: row.member_code, code_system: "AGS", name: row.member_name, valid_to: "" }));
  const changes = recoded();
  const codes = grouped(changes, ({ code }) => code);
  const nuts = [...codes].map(([code, parts]) =>
    Object.assign({ code, code_system: "NUTS", name: names.get(code) ?? "", source: "NUTS21; NUTS24" }, ...parts),
  );
  return table("region-validity", {
    title: "Codes of regions that were not always valid, and what came after them",
    columns: "code,code_system,name,valid_from,valid_to,successors,source".split(","),
    key: ["code_system", "code"],
    rows: [...districts, ...berlin, ...nuts],
    from: {
      "carry-over/districts": districts.length,
      "districts of Berlin": berlin.length,
      "codes of NUTS": codes.size,
    },
  });
}
