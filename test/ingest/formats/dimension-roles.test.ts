import { describe, expect, it } from "vitest";
import { roleOf } from "../../../src/ingest/formats/dimension-roles.ts";

const rolesOf = (ids: string) => new Set(ids.split(" ").map(roleOf));

describe("roles of dimensions", () => {
  it("are known by the ids of Eurostat, SDMX, CBS, GENESIS and the census", () => {
    expect(rolesOf("geo REF_AREA RegioS RegioVanVestiging RegioVanVertrek WijkenEnBuurten")).toEqual(
      new Set(["region"]),
    );
    expect(rolesOf("KREISE DLAND REGBEZ GEMEIN DINSG GEODL1 GEOGM4")).toEqual(new Set(["region"]));
    expect(rolesOf("nace_r2 nace_r1 ACTIVITY SBI2008 BedrijfstakkenBranchesSBI2008 WZ08G4 WZ2008")).toEqual(
      new Set(["sector"]),
    );
    expect(rolesOf("time TIME_PERIOD Perioden JAHR STAG SEMEST QUARTG MONAT07")).toEqual(new Set(["time"]));
    expect(rolesOf("indic_sb indic_na na_item MEASURE Indicator")).toEqual(new Set(["measure"]));
    expect(rolesOf("unit UNIT_MEASURE currency")).toEqual(new Set(["unit"]));
    expect(rolesOf("freq FREQ")).toEqual(new Set(["frequency"]));
  });

  it("are left open for what splits a figure otherwise, and for names that only look alike", () => {
    expect(rolesOf("sex age c_resid sector Geslacht GES geo_precision unit_mult constructor __proto__ timex")).toEqual(
      new Set(["other"]),
    );
  });
});
