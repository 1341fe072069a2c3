/** What CSV-on-the-Web metadata say about the cells of a column. */
export interface Datatype {
  /** Built-in type: `string`, `integer`, `date` … */
  readonly base: string;
  /** Pattern of dates or numbers, or the two words of a boolean. */
  readonly format: string | undefined;
  readonly decimalChar: string | undefined;
  readonly groupChar: string | undefined;
  readonly length: number | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
}

/** One column as the metadata describe it, with what it inherits from its table. */
export interface ColumnDescription {
  /** Undefined where the metadata give none. */
  readonly name: string | undefined;
  readonly titles: readonly string[];
  readonly datatype: Datatype;
  readonly required: boolean;
  /** Texts that stand for a cell without a value. */
  readonly nulls: readonly string[];
  /** Parts the values of a list within a cell; undefined where a cell is one value. */
  readonly separator: string | undefined;
  /** Stands in the place of an empty cell. */
  readonly fallback: string;
  /** A column that is in no file. */
  readonly virtual: boolean;
}

/** How the cells of the file are kept apart, and what stands around them. */
export interface CsvwDialect {
  readonly delimiter: string;
  readonly quote: boolean;
  readonly headerRows: number;
  readonly skipRows: number;
  readonly trim: boolean;
  readonly encoding: string | undefined;
}

/** One table: its file, and its columns where the metadata list them. */
export interface TableDescription {
  readonly url: string;
  readonly columns: readonly ColumnDescription[] | undefined;
  readonly dialect: CsvwDialect;
}

/** The type of a cell that nothing is said about. */
export const plainText: Datatype = {
  base: "string",
  format: undefined,
  decimalChar: undefined,
  groupChar: undefined,
  length: undefined,
  minLength: undefined,
  maxLength: undefined,
};

/** Comma, quotation marks, one line of titles. */
export const plainDialect: CsvwDialect = {
  delimiter: ",",
  quote: true,
  headerRows: 1,
  skipRows: 0,
  trim: false,
  encoding: undefined,
};
