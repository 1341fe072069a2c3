/** A project of two regions and two classes that is read and drawn in a moment; every table by its path. */
export const smallProject: Readonly<Record<string, string>> = {
  "cluster.yaml": `date: "2026-11-22"
title: Two cities
definition: core
year: 2012
from: 2010
to: 2012
company_year: 2012
steps_from: 2010
regions:
  - { id: berlin, name: Berlin, territories: [berlin], nation: DE, colour: "#0b5c8a" }
  - { id: hamburg, name: Hamburg, territories: [hamburg], nation: DE, colour: "#c2410c" }
`,
  "data/regions.csv": `region_id,region_name,kind,member_code,member_name,level,nuts_version,source
DE,Germany,nation,DE,Germany,NUTS0,2013,S
berlin,Berlin,exact,DE30,Berlin,NUTS2,2013,S
hamburg,Hamburg,exact,DE60,Hamburg,NUTS2,2013,S
`,
  "data/sectors.csv": `definition_id,definition_title,group,code,code_system,name_en,weight,source
core,Core,media,J58,NACE2,Publishing,1,S
core,Core,media,J59,NACE2,Film,1,S
`,
  "data/sources.csv": `id,title,publisher,date,address,licence,how_read,notes
S,A small source,The tests,2026-01-01,https://example.org,CC0,typed,
`,
  "data/employment.csv": `region,sector,code_system,year,measure,value,unit,price_basis,status,source
${employment()}
`,
  "data/population.csv": `region,sector,code_system,year,measure,value,unit,price_basis,status,source
DE30,_T,,2012,population,3300000,persons,,,S
DE60,_T,,2012,population,1700000,persons,,,S
`,
};

/** Persons employed of each place, class and year; the section J is all there is. */
function employment(): string {
  const rows: Readonly<Record<string, readonly number[]>> = {
    "DE J58": [1000, 1010, 1020],
    "DE J59": [400, 420, 440],
    "DE J": [9000, 9100, 9200],
    "DE30 J58": [120, 121, 130],
    "DE30 J59": [100, 110, 121],
    "DE30 J": [800, 820, 840],
    "DE60 J58": [200, 190, 180],
    "DE60 J59": [40, 40, 44],
    "DE60 J": [700, 710, 720],
  };
  return Object.entries(rows)
    .flatMap(([place, values]) => {
      const [region, sector] = place.split(" ");
      return values.map((value, at) => `${region},${sector},NACE2,${2010 + at},persons_employed,${value},persons,,,S`);
    })
    .join("\n");
}
