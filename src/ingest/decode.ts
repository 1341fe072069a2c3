// Bytes may come all at once, and a string has a greatest length.
const longestPiece = 1 << 20;

const oneByte = 0x80;
const wholeDecoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Decoded without a state, which is faster and gives a text of half the size; undefined where a byte is wrong. */
function decodeWhole(piece: Uint8Array): string | undefined {
  const text = wholeDecoder.decode(piece);
  return text.includes("\ufffd") ? undefined : text;
}

async function* piecesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += longestPiece) yield chunk.subarray(at, at + longestPiece);
}

/** Turns bytes into text as they come; a byte that is not UTF-8 becomes U+FFFD, which the reader of records reports. */
export async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // Not a fatal decoder: that one names no place. Every U+FFFD is an error with line and column further on,
  // so a file that already held one, where a letter was lost before, is reported too.
  const decoder = new TextDecoder("utf-8");
  // Begins behind a letter of one byte: nothing of another is pending.
  let isWhole = false;
  for await (const piece of piecesOf(bytes)) {
    const endsWhole = (piece[piece.length - 1] ?? oneByte) < oneByte;
    const whole = isWhole && endsWhole ? decodeWhole(piece) : undefined;
    isWhole = endsWhole;
    const text = whole ?? decoder.decode(piece, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/** Whether decoded text shows that the file is UTF-16, as spreadsheet programs save "Unicode text". */
export const looksLikeUtf16 = (text: string): boolean =>
  /^\ufffd\ufffd.?\0/u.test(text) || /^[^\0]\0[^\0]\0/u.test(text);
