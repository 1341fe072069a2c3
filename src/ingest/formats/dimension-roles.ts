import type { Role } from "./format.ts";

// Ids as the offices write them, in lower case: Eurostat and SDMX, CBS StatLine, GENESIS and the census of Destatis.
const ids: Readonly<Record<Exclude<Role, "other">, string>> = {
  region: `geo geography area ref_area reference_area refarea country counterpart_area_from territory nuts nuts_id region
    regions regios regio's regio regiovanvestiging regiovanvertrek regiokenmerken wijkenenbuurten gemeenten gemeente provincies
    provincie landsdelen coropgebieden dinsg dland dlands kreise kreis gemein gemeinde gemeinden regbez regbezirk bland bundesland
    stadt stadte stad steden city cities municipality municipalities province district bezirk bezirke gebied geodl1 geobl1 georb1 geolk1 geovb1 geogm1 geobz1 geodl3 geobl3 georb3 geolk3 geovb3 geogm4`,
  sector:
    "nace activity economic_activity industry branche branches wirtschaftszweig wirtschaftszweige wz sbi cpa isic",
  time: `time time_period timeperiod perioden periode period date year years jahr jahre zeit stag smonat monat monate
    quartg quartal semest month quarter tid jaar jaren jaartal stichtag semester sjahr halbjahr halbj`,
  measure: `indic indicator indicators na_item measure measures variable statistic statistics topic onderwerpen onderwerp
    contents contentscode bop_item stk_bop obs_value value_variable_code merkmal`,
  unit: "unit units unit_measure unit_of_measure currency einheit eenheid",
  frequency: "freq frequency",
};

// An edition of a classification or an office's own variant of a dimension follows the name: NACE_R2, SBI2008, WZ08G4, MONAT07.
const beginnings: readonly (readonly [beginning: RegExp, role: Role])[] = [
  [/^nace_?r\d/, "sector"],
  [/^(?:isic|cpa|sbi|wz)_?\d/, "sector"],
  [/^bedrijfstakken/, "sector"],
  [/^indic_/, "measure"],
  [/^regio(?:s|van)/, "region"],
  [/^(?:kreise|gemein|dland|regbez)\w?\d*$/, "region"],
  [/^geo(?:dl|bl|rb|lk|vb|gm|bz)\d+$/, "region"],
  [/^(?:monat|quart|semest)g?\d+$/, "time"],
];

const roles: ReadonlyMap<string, Role> = new Map(
  (Object.keys(ids) as Exclude<Role, "other">[]).flatMap((role) =>
    ids[role].split(/\s+/).map((id): readonly [string, Role] => [id, role]),
  ),
);

/** What a dimension tells about a cell, by its id; `other` where the id says nothing of the kind. */
export function roleOf(id: string): Role {
  const name = id.trim().toLowerCase().replaceAll(" ", "_");
  return roles.get(name) ?? beginnings.find(([beginning]) => beginning.test(name))?.[1] ?? "other";
}
