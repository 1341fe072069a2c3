import { fault, type RuleRecord } from "../rule.ts";

/** Words for a unit that nobody has written down yet. */
export const unknownUnitWords = fault(
  "unknown-unit",
  "error",
  "Unit is not known",
  "Thousands taken for units are wrong by a factor of a thousand.",
  "Say what it is: --set unit=THS_PER.",
);
/** A table that does not say its unit. */
export const unitNotStated = fault(
  "unit-not-stated",
  "warning",
  "File does not state the unit",
  "Some offices keep the units in a second file; a number without a unit is compared with nothing.",
  "Name that file too, or say --set unit=number.",
);
/** Money without the prices it is counted in. */
export const priceBasisNotStated = fault(
  "price-basis-not-stated",
  "warning",
  "File does not state the price basis",
  "Amounts in current and in constant prices are never added up.",
  "Say --set price_basis=current.",
);
/** A period in a way of writing that is not known. */
export const unknownPeriod = fault(
  "unknown-period",
  "error",
  "Period is not known",
  "A figure without a year belongs to no row.",
  "Say which column holds the year: --map year=COLUMN.",
);
/** A table in which nothing is a region. */
export const regionNotStated = fault(
  "region-not-stated",
  "warning",
  "No dimension names the region",
  "Tables of one country often do not say which country it is.",
  "Say --set region=NL, or --map region=DIMENSION.",
);
/** A table that does not say what it counts. */
export const measureNotStated = fault(
  "measure-not-stated",
  "warning",
  "File does not state the measure",
  "A number without a name is divided by nothing.",
  "Say --set measure=employees.",
);
/** A dimension outside the contract that has one code in the whole table. */
export const oneCode = fault(
  "one-code",
  "note",
  "Table is about one part only",
  "The contract has no column for it: women alone, or one branch, would look like all of them.",
  "If it is the sector or the region, say --map sector=DIMENSION.",
);
/** A code that an office made for its own tables. */
export const sectorKey = fault(
  "sector-key",
  "warning",
  "Sector is a key of the office, no code of the classification",
  "CBS calls section J of SBI 2008 391600 in its tables; no definition knows that.",
  "Name the list of the dimension too: its titles begin with the code.",
);
/** A dimension outside the contract with several codes. */
export const severalCodes = fault(
  "several-codes",
  "warning",
  "One more dimension with several codes",
  "Added up over a dimension that holds its own total, every person is counted twice.",
  "Keep one code: --keep DIMENSION=CODE.",
);
/** A dash for a region that was gone by then. */
export const dissolvedRegion = fault(
  "dissolved-region",
  "note",
  "Dash for a region that did not exist",
  "Offices go on to print districts that were dissolved: read as zeros, they are regions without people.",
  "Nothing: the value stays empty, with the status m.",
);

/** What can be found when a table is translated into observations, in reading order. */
export const importFaults: readonly RuleRecord[] = [
  unknownUnitWords,
  unitNotStated,
  priceBasisNotStated,
  unknownPeriod,
  regionNotStated,
  measureNotStated,
  sectorKey,
  oneCode,
  severalCodes,
  dissolvedRegion,
];
