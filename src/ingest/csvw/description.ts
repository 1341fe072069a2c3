import type { Pattern } from "../datapackage/pattern.ts";

/** What CSV-on-the-Web metadata say about the cells of a column. */
export interface Datatype {
  /** Built-in type: `string`, `integer`, `date` … */
  readonly base: string;
  /** Pattern of dates or numbers, the two words of a boolean, or the pattern of a text. */
  readonly format: string | undefined;
  /** The pattern of a text or of a duration, ready for use; undefined where there is none. */
  readonly pattern: Pattern | undefined;
  readonly decimalChar: string | undefined;
  readonly groupChar: string | undefined;
  readonly length: number | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly bounds: readonly Bound[];
}

/** A limit of the values of a column. */
export interface Bound {
  readonly kind: "minInclusive" | "minExclusive" | "maxInclusive" | "maxExclusive";
  /** As the metadata write it. */
  readonly text: string;
  /** On the scale that values of the type are compared on. */
  readonly at: number;
}

/** A title of a column, and the language it is in; `und` where that is not said. */
export interface ColumnTitle {
  readonly language: string;
  readonly text: string;
}

/** One column as the metadata describe it, with what it inherits from its table. */
export interface ColumnDescription {
  /** Undefined where the metadata give none. */
  readonly name: string | undefined;
  readonly titles: readonly ColumnTitle[];
  /** The title that names the column where it has no name: the first in the language of the metadata. */
  readonly titleAsName: string | undefined;
  readonly datatype: Datatype;
  readonly required: boolean;
  /** Texts that stand for a cell without a value. */
  readonly nulls: readonly string[];
  /** Parts the values of a list within a cell; undefined where a cell is one value. */
  readonly separator: string | undefined;
  /** Stands in the place of an empty cell. */
  readonly fallback: string;
  /** Language of the column, `und` where it is not said. */
  readonly lang: string;
  /** A column that is in no file. */
  readonly virtual: boolean;
  /** A column that is left out when the table is turned into something else. */
  readonly suppressed: boolean;
  /** Templates of the addresses of what the row is about, of the property, and of the value. */
  readonly aboutUrl: string | undefined;
  readonly propertyUrl: string | undefined;
  readonly valueUrl: string | undefined;
}

/** Which ends of a cell lose their blanks. */
export type Trim = "both" | "start" | "end" | "neither";

/** How the cells of the file are kept apart, and what stands around them. */
export interface CsvwDialect {
  readonly delimiter: string;
  /** The sign around a cell; undefined where there is none. */
  readonly quoteChar: string | undefined;
  /** Whether a quotation mark in a cell is doubled; otherwise a backslash stands before it. */
  readonly doubleQuote: boolean;
  /** What a line begins with that is a remark; undefined where there are none. */
  readonly commentPrefix: string | undefined;
  readonly headerRows: number;
  readonly skipRows: number;
  readonly skipColumns: number;
  readonly skipBlankRows: boolean;
  readonly trim: Trim;
  readonly encoding: string | undefined;
}

/** A key of a table that points to rows of a table of the same group. */
export interface ForeignKeyDescription {
  readonly columns: readonly string[];
  /** Address of the table pointed to. */
  readonly table: string;
  readonly to: readonly string[];
}

/** One table: its file, and its columns where the metadata list them. */
export interface TableDescription {
  /** As the metadata write it. */
  readonly url: string;
  /** Resolved against the place of the metadata; without a scheme it is a path from there. */
  readonly address: string;
  readonly columns: readonly ColumnDescription[] | undefined;
  readonly dialect: CsvwDialect;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKeyDescription[];
  readonly rowTitles: readonly string[];
  /** Language of the titles in the file, as far as it is said. */
  readonly lang: string;
  readonly suppressed: boolean;
}

/** The type of a cell that nothing is said about. */
export const plainText: Datatype = {
  base: "string",
  format: undefined,
  pattern: undefined,
  decimalChar: undefined,
  groupChar: undefined,
  length: undefined,
  minLength: undefined,
  maxLength: undefined,
  bounds: [],
};

/** Comma, quotation marks, one line of titles. */
export const plainDialect: CsvwDialect = {
  delimiter: ",",
  quoteChar: '"',
  doubleQuote: true,
  commentPrefix: undefined,
  headerRows: 1,
  skipRows: 0,
  skipColumns: 0,
  skipBlankRows: false,
  trim: "neither",
  encoding: undefined,
};

/** A column of which nothing is said. */
export const plainColumn: ColumnDescription = {
  name: undefined,
  titles: [],
  titleAsName: undefined,
  datatype: plainText,
  required: false,
  nulls: [""],
  separator: undefined,
  fallback: "",
  lang: "und",
  virtual: false,
  suppressed: false,
  aboutUrl: undefined,
  propertyUrl: undefined,
  valueUrl: undefined,
};

/** A table that no metadata describe: its columns are those of its header. */
export const plainTable = (address: string): TableDescription => ({
  url: address,
  address,
  columns: undefined,
  dialect: plainDialect,
  primaryKey: [],
  foreignKeys: [],
  rowTitles: [],
  lang: "und",
  suppressed: false,
});
