/** Number of line breaks inside the cells of a record; CR LF is one. */
export function breaksIn(fields: readonly string[]): number {
  let breaks = 0;
  for (const field of fields)
    if (field.includes("\n") || field.includes("\r")) breaks += field.match(/\r\n|\n|\r/g)?.length ?? 0;
  return breaks;
}

const blockSize = 1 << 16;
// What is left of a line that is cut must still be longer than the longest record.
const margin = 16;

/** Cuts a text between records. The cuts depend on the text alone, not on how its bytes arrive: same file, same findings. */
export async function* textBlocks(
  pieces: AsyncIterable<string>,
  limit: number,
  quote: boolean,
): AsyncGenerator<string> {
  let text = "";
  let window = blockSize;
  for await (const piece of cutLines(pieces, limit)) {
    text += piece;
    while (text.length >= window) {
      const end = endOfRecords(text.slice(0, window), limit, quote);
      if (end > 0) yield text.slice(0, end);
      text = text.slice(end);
      window = end > 0 ? blockSize : window + blockSize;
    }
  }
  if (text !== "") yield text;
}

/** Cuts a line that is longer than any record: enough is left of it to be reported, and the file may be one line. */
async function* cutLines(pieces: AsyncIterable<string>, limit: number): AsyncGenerator<string> {
  let before = 0;
  for await (const piece of pieces) {
    const found = piece.search(/[\r\n]/);
    const head = found === -1 ? piece.length : found;
    const room = Math.max(0, limit + margin - before);
    const text = head > room ? piece.slice(0, room) + piece.slice(head) : piece;
    if (text !== "") yield text;
    const last = lastBreak(piece, piece.length);
    before = last === -1 ? before + piece.length : piece.length - 1 - last;
  }
}

/** Up to where a text surely holds whole records; 0 where more text is needed first. */
function endOfRecords(text: string, limit: number, quote = true): number {
  // A CR at the very end may be half of a CR LF.
  const end = (text.endsWith("\n") ? text.length - 1 : lastBreak(text, text.length - 1)) + 1;
  if (end === 0) return 0;
  if (!quote) return end;
  // An odd number of quotation marks: the last line break stands inside a cell. Past the limit the mark is an error.
  return quotesIn(text, end) % 2 === 0 || text.length > limit ? end : 0;
}

/** The last line break before `end`. A CR is sought behind the last LF only: most texts hold none, and would be gone through whole. */
function lastBreak(text: string, end: number): number {
  const feed = text.slice(0, end).lastIndexOf("\n");
  const found = text.slice(feed + 1, end).lastIndexOf("\r");
  return found === -1 ? feed : feed + 1 + found;
}

function quotesIn(text: string, end: number): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1 && at < end; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes;
}
