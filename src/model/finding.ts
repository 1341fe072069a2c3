/** How bad a finding is: an error takes a cell out of the computation, a warning asks for a look, a note informs. */
export type Severity = "error" | "warning" | "note";

/** One thing found in the data: where, by which rule, what stood there, and what to type instead. */
export interface Finding {
  readonly file: string;
  /** Physical line, 1-based; 0 where the finding is about the whole file. */
  readonly line: number;
  /** Column number, 1-based; 0 where the finding is about the whole line. */
  readonly column: number;
  readonly rule: string;
  readonly severity: Severity;
  /** What stood there. */
  readonly value: string;
  /** What would be right, as it should be typed; empty where nothing precise can be said. */
  readonly expected: string;
  readonly message: string;
  readonly hint: string;
}

/** A finding as it is printed: for itself, or in the place of `count` equal ones that are not printed one by one. */
export interface PrintedFinding extends Finding {
  readonly count: number;
}

/** A mistake of the reader, not of the program: three short lines, where, what and what to do. */
export class UserError extends Error {
  readonly where: string;
  readonly what: string;
  readonly fix: string;

  constructor(where: string, what: string, fix: string) {
    super(`${where}\n${what}\n${fix}`);
    this.name = "UserError";
    this.where = where;
    this.what = what;
    this.fix = fix;
  }
}
