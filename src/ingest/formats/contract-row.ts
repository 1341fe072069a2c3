/** Columns of an imported table that every one has, in the order of the data contract. */
export const contractColumns = [
  "region",
  "sector",
  "code_system",
  "year",
  "measure",
  "value",
  "unit",
  "price_basis",
  "status",
  "source",
  "period",
  "flags",
  "origin",
] as const;

export type ContractColumn = (typeof contractColumns)[number];

/** One figure of an office's file as a row of the data contract; further dimensions of the table stand behind it. */
export interface ContractRow extends Readonly<Record<ContractColumn, string>> {
  /** Codes of the dimensions outside the contract, in the order of the table's `further`. */
  readonly further: readonly string[];
}
