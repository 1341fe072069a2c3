/** One official unit on the schematic map: where its tile stands, and every code that it has had. */
export interface UnitTile {
  /** Which of the maps it belongs to. */
  readonly map: string;
  readonly column: number;
  readonly row: number;
  /** A short name, its lines apart, as it stands on the tile. */
  readonly lines: readonly string[];
  /** NUTS 3 codes from the version of 2013 to that of 2024. */
  readonly codes: readonly string[];
}

type Row = readonly [column: number, row: number, lines: string, codes: string];

// Laid out by hand after rough geography: north is up, neighbours mostly touch, and no area is measured.
const randstad: readonly Row[] = [
  [1, 0, "Alkmaar", "NL328 NL322"],
  [2, 0, "Kop van|N-Holland", "NL321"],
  [1, 1, "IJmond", "NL323"],
  [2, 1, "Zaanstreek", "NL325"],
  [3, 1, "Flevoland", "NL230"],
  [1, 2, "Haarlem", "NL324 NL32A"],
  [2, 2, "Groot-|A’dam", "NL329 NL326 NL32B"],
  [3, 2, "Gooi en|Vecht", "NL327"],
  [0, 3, "Den Haag", "NL332 NL361"],
  [1, 3, "Leiden,|Bollenstr.", "NL337 NL363"],
  [2, 3, "Oost-Z-|Holland", "NL33B NL338 NL365"],
  [3, 3, "Utrecht", "NL310 NL350"],
  [0, 4, "Delft,|Westland", "NL333 NL362"],
  [1, 4, "Groot-|Rijnmond", "NL33C NL339 NL366"],
  [2, 4, "Zuidoost-|Z-Holland", "NL33A NL364"],
];

const ruhr: readonly Row[] = [
  [3, 0, "Reckling-|hausen", "DEA36"],
  [0, 1, "Wesel", "DEA1F"],
  [1, 1, "Ober-|hausen", "DEA17"],
  [2, 1, "Bottrop", "DEA31"],
  [3, 1, "Gelsen-|kirchen", "DEA32"],
  [4, 1, "Herne", "DEA55"],
  [5, 1, "Hamm", "DEA54"],
  [0, 2, "Duisburg", "DEA12"],
  [1, 2, "Mülheim", "DEA16"],
  [2, 2, "Essen", "DEA13"],
  [3, 2, "Bochum", "DEA51"],
  [4, 2, "Dortmund", "DEA52"],
  [5, 2, "Unna", "DEA5C"],
  [3, 3, "Ennepe-|Ruhr", "DEA56"],
  [4, 3, "Hagen", "DEA53"],
];

const berlin: readonly Row[] = [[0, 0, "Berlin", "DE300"]];

const tilesOf = (map: string, rows: readonly Row[]): readonly UnitTile[] =>
  rows.map(([column, row, lines, codes]) => ({
    map,
    column,
    row,
    lines: lines.split("|"),
    codes: codes.split(" "),
  }));

/** The 31 official units of the three regions: 15 of the Dutch provinces, 15 of the Ruhr, and Berlin. */
export const unitTiles: readonly UnitTile[] = [
  ...tilesOf("randstad", randstad),
  ...tilesOf("ruhr", ruhr),
  ...tilesOf("berlin", berlin),
];
