/** A code of a national office and the NUTS code of the same territory. */
type Pair = readonly [national: string, nuts: string];

// The sixteen Länder by the first two digits of the official municipality key.
const laender: readonly Pair[] = [
  ["DG", "DE"],
  ["01", "DEF"],
  ["02", "DE6"],
  ["03", "DE9"],
  ["04", "DE5"],
  ["05", "DEA"],
  ["06", "DE7"],
  ["07", "DEB"],
  ["08", "DE1"],
  ["09", "DE2"],
  ["10", "DEC"],
  ["11", "DE3"],
  ["12", "DE4"],
  ["13", "DE8"],
  ["14", "DED"],
  ["15", "DEE"],
  ["16", "DEG"],
];

// The twelve provinces; Utrecht and Zuid-Holland have other codes from NUTS 2024 on, which the office's tables do not use yet.
const provinces: readonly Pair[] = [
  ["NL01", "NL"],
  ["PV20", "NL11"],
  ["PV21", "NL12"],
  ["PV22", "NL13"],
  ["PV23", "NL21"],
  ["PV24", "NL23"],
  ["PV25", "NL22"],
  ["PV26", "NL31"],
  ["PV27", "NL32"],
  ["PV28", "NL33"],
  ["PV29", "NL34"],
  ["PV30", "NL41"],
  ["PV31", "NL42"],
];

const german = new Map(laender);
const dutch = new Map(provinces);

/** The NUTS code of a territory that an office names by its own key; other keys (districts, municipalities) stay as they are. */
export function regionCode(office: string, key: string): string {
  if (office.startsWith("genesis")) return german.get(key) ?? key;
  return office.startsWith("cbs") ? (dutch.get(key) ?? key) : key;
}

/** The territory of an office's tables that name none: those of a national office are about its nation. */
export const regionOfOffice = (office: string): string | undefined => (office.startsWith("cbs") ? "NL" : undefined);
