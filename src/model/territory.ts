/** One official unit inside a territory, in one version of the classification of regions. */
export interface Member {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly nutsVersion: string;
  readonly population2018?: number;
  readonly areaKm2?: number;
}

/** A named piece of land made of official units: `ruhr_rvr`, `randstad_prov4`, `NL`. */
export interface Territory {
  readonly id: string;
  readonly name: string;
  /** `exact`, `envelope` (official units that hold the region and more) or `approximate`. */
  readonly kind: string;
  readonly note: string;
  readonly members: readonly Member[];
}

/** A region of the comparison: the territories that stand for it, best first, and its nation. */
export interface Region {
  readonly id: string;
  readonly name: string;
  /** Territory ids in order of preference; the first one with data for a measure is used, and named. */
  readonly territories: readonly string[];
  /** Official code of the nation: `DE`, `NL`. */
  readonly nation: string;
  readonly colour: string;
}
