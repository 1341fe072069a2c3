/** The blocks that a project file may order by name alone. */
export const namedBlocks = [
  "tiles",
  "findings",
  "key-table",
  "full-tables",
  "caveats",
  "method",
  "indicators",
  "sources",
  "glossary",
  "missing",
  "contents",
  "page-break",
] as const;

/** The name of such a block. */
export type NamedBlock = (typeof namedBlocks)[number];

/** A block as the project file orders it: by name, or a figure, a heading or a text. */
export type OrderedBlock =
  | NamedBlock
  | { readonly figure: string }
  | { readonly heading: string }
  | { readonly text: string };
