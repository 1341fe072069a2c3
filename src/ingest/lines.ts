/** Number of line breaks inside the cells of a record; CR LF is one. */
export function breaksIn(fields: readonly string[]): number {
  let breaks = 0;
  for (const field of fields)
    if (field.includes("\n") || field.includes("\r")) breaks += field.match(/\r\n|\n|\r/g)?.length ?? 0;
  return breaks;
}

/** Where a line of a text begins and where the next one does; `index` counts from 0. */
export function lineOffset(text: string, index: number): readonly [from: number, to: number] {
  const breaks = /\r\n|\n|\r/g;
  let from = 0;
  for (let skipped = 0; skipped < index && breaks.exec(text) !== null; skipped += 1) from = breaks.lastIndex;
  breaks.lastIndex = from;
  return [from, breaks.exec(text) === null ? text.length : breaks.lastIndex];
}

/** Up to where a text surely holds whole records; 0 where more text is needed first. */
export function endOfRecords(text: string, limit: number): number {
  // A CR at the very end may be half of a CR LF.
  const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r", text.length - 2)) + 1;
  // A line longer than any record: it is cut, and reported as too long.
  if (end === 0) return text.length > limit ? text.length : 0;
  // An odd number of quotation marks: the last line break stands inside a cell. Past the limit the mark is an error.
  return quotesIn(text, end) % 2 === 0 || text.length > limit ? end : 0;
}

function quotesIn(text: string, end: number): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1 && at < end; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes;
}
