/** One of the districts of Berlin on the schematic map. */
export interface DistrictTile {
  /** District key of five digits; the key of the municipality, 11000000, is the same for all of them. */
  readonly code: string;
  readonly name: string;
  /** The name in the parts between which a line may end. */
  readonly parts: readonly string[];
  readonly column: number;
  readonly row: number;
}

type Row = readonly [column: number, row: number, code: string, parts: string];

// Laid out by hand: every two tiles that touch are neighbours in the city, north is up, and no area is measured.
const rows: readonly Row[] = [
  [1, 0, "11012", "Reinicken|dorf"],
  [2, 0, "11003", "Pankow"],
  [4, 0, "11010", "Marzahn-|Hellers|dorf"],
  [0, 1, "11005", "Spandau"],
  [1, 1, "11004", "Charlotten|burg-|Wilmers|dorf"],
  [2, 1, "11001", "Mitte"],
  [3, 1, "11002", "Friedrichs|hain-|Kreuzberg"],
  [4, 1, "11011", "Lichten|berg"],
  [1, 2, "11006", "Steglitz-|Zehlen|dorf"],
  [2, 2, "11007", "Tempelhof-|Schöne|berg"],
  [3, 2, "11008", "Neukölln"],
  [4, 2, "11009", "Treptow-|Köpenick"],
];

/** The 12 districts of Berlin, as they have been since 2001. */
export const districtTiles: readonly DistrictTile[] = rows.map(([column, row, code, parts]) => ({
  code,
  name: parts.replaceAll("|", ""),
  parts: parts.split("|"),
  column,
  row,
}));
