const shown = 20;

/** The word that stands at a place of a text, as far as it can be shown. */
export async function wordAt(texts: AsyncIterable<string>, offset: number): Promise<string> {
  const from = Math.max(0, offset - shown);
  let around = "";
  let at = 0;
  for await (const piece of texts) {
    around += piece.slice(Math.max(0, from - at), Math.max(0, offset + shown - at));
    at += piece.length;
    if (at >= offset + shown) break;
  }
  const before = /[^\s,;"]*$/u.exec(around.slice(0, offset - from))?.[0] ?? "";
  const behind = /^[^\s,;"]*/u.exec(around.slice(offset - from))?.[0] ?? "";
  return before + behind;
}

/** The physical line, counted from 1, that a letter stands on. */
export async function lineAt(texts: AsyncIterable<string>, offset: number): Promise<number> {
  let line = 1;
  let at = 0;
  let carriageReturn = false;
  for await (const piece of texts) {
    const text = piece.slice(0, Math.max(0, offset - at));
    // CR LF is one break, also where a piece ends between the two.
    if (carriageReturn && text.startsWith("\n")) line -= 1;
    line += text.match(/\r\n|\n|\r/g)?.length ?? 0;
    carriageReturn = text.endsWith("\r");
    at += piece.length;
    if (at >= offset) break;
  }
  return line;
}
