/** One class of a definition, with the weight at which it counts. */
export interface DefinitionMember {
  readonly group: string;
  readonly code: string;
  /** Code system of `code`: `NACE2`, `WZ2008`, `SBI2008`, or empty for groups without codes. */
  readonly codeSystem: string;
  readonly name: string;
  /** A name of two or three words for the axis of a chart; the whole name where nobody gave a shorter one. */
  readonly shortName?: string;
  /** Absent where a share applies but its value was not found: never read as 1. */
  readonly weight?: number;
  readonly confidence: string;
  readonly source: string;
}

/** What counts as the creative industries, or as music: a list of classes with a name. */
export interface Definition {
  readonly id: string;
  readonly title: string;
  readonly members: readonly DefinitionMember[];
}
