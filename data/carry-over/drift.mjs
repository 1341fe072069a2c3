import { readShared, table } from "./tables.mjs";

/** Years of the classifications: NACE Rev. 2.1, and with it WZ 2025, holds from the reference year 2025. */
const years = { WZ2008: { to: "2024" }, NACE2: { to: "2024" }, WZ2025: { from: "2025" }, "NACE2.1": { from: "2025" } };

const meaning = (code, code_system, text, source) => ({
  code,
  code_system,
  ...years[code_system],
  meaning: text,
  source,
});

const isClass = (code) => code.endsWith(".0");

/** German codes that the classification of 2025 gave to another activity; a code that ends in 0 is the European class itself. */
function nationalShifts() {
  const correspondence = readShared("domain/nace21_correspondence.csv");
  const now = readShared("domain/code_shifts.csv").map((row) => {
    const old = correspondence.find(({ wz2008_code }) => wz2008_code === row.now_wz2025_code);
    const before = old?.wz2008_title ?? /"(.*)"/.exec(row.what_that_code_meant_before)?.[1] ?? "";
    return { code: row.now_wz2025_code, before, after: row.wz2025_title };
  });
  return now.flatMap(({ code, before, after }) => [
    meaning(code, "WZ2008", before, "WZ"),
    meaning(code, "WZ2025", after, "WZ"),
    ...(isClass(code)
      ? [meaning(code.slice(0, -2), "NACE2", before, "WZ"), meaning(code.slice(0, -2), "NACE2.1", after, "WZ")]
      : []),
  ]);
}

const withoutCode = (title) => title.replace(/^(SBI|WZ) \S+ /, "");

/** Five digits that the Netherlands and Germany gave to different activities. */
const acrossTheBorder = () =>
  readShared("domain/cross_country_5digit.csv")
    .filter(({ verdict }) => verdict.startsWith("different"))
    .flatMap(({ code, netherlands_sbi2008, germany_wz2008 }) => [
      meaning(code, "SBI2008", withoutCode(netherlands_sbi2008), "NLPPO"),
      meaning(code, "WZ2008", withoutCode(germany_wz2008), "WZ"),
    ]);

const people = (row) => Number(row.pop_2018);
const total = (rows) => rows.reduce((sum, row) => sum + people(row), 0);
const thousands = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** Regions that kept their code in NUTS 2021 and not their territory, with the people of 2018 that moved. */
function territories() {
  const flows = readShared("domain/nuts_crosswalk.csv").filter(
    ({ from_version, to_version }) => from_version === "2016" && to_version === "2021",
  );
  return [5, 4].flatMap((length) => {
    const cut = (code) => code.slice(0, length);
    const moved = flows.filter(({ from_code, to_code }) => cut(from_code) !== cut(to_code));
    const codes = [...new Set(moved.flatMap(({ from_code, to_code }) => [cut(from_code), cut(to_code)]))];
    return codes.flatMap((code) => {
      const lost = moved.filter((row) => cut(row.from_code) === code);
      const won = moved.filter((row) => cut(row.to_code) === code);
      const before = total(flows.filter((row) => cut(row.from_code) === code));
      const words = [
        ...won.map((row) => `with ${thousands(people(row))} people of ${cut(row.from_code)}`),
        ...lost.map((row) => `without ${thousands(people(row))} people, now in ${cut(row.to_code)}`),
      ];
      const share = ((total(won) + total(lost)) / before).toFixed(5);
      return [
        {
          code,
          code_system: "NUTS2016",
          from: "",
          to: "2020",
          meaning: `${thousands(before)} people (2018)`,
          source: "JRCX",
        },
        {
          code,
          code_system: "NUTS2021",
          from: "2021",
          to: "",
          meaning: words.join("; "),
          share_moved: share,
          source: "JRCX",
        },
      ];
    });
  });
}

/** Codes that mean one thing under one classification, and another under the next or across the border. */
export function driftTable() {
  const parts = { shifts: nationalShifts(), border: acrossTheBorder(), regions: territories() };
  return table("code-drift", {
    title: "Codes that kept their digits and changed their meaning or their territory",
    columns: "code,code_system,from,to,meaning,share_moved,source".split(","),
    key: ["code", "code_system"],
    rows: Object.values(parts).flat(),
    from: Object.fromEntries(Object.entries(parts).map(([name, rows]) => [name, rows.length])),
  });
}
