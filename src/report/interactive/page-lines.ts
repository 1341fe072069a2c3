/** The lines of several pages, each kept once. */
export interface LineList {
  readonly all: readonly string[];
  readonly places: (text: string) => readonly number[];
}

/** Makes an empty list of lines. */
export function lineList(): LineList {
  const all: string[] = [];
  const known = new Map<string, number>();
  const placeOf = (line: string): number => {
    const place = known.get(line) ?? all.push(line) - 1;
    known.set(line, place);
    return place;
  };
  return { all, places: (text) => text.split("\n").map(placeOf) };
}

const main = /<main [^>]*>\n([\s\S]*)\n<\/main>/;
const drawing = /(<div class="drawing"[^>]*>)[\s\S]*?(<\/div>)/g;

/** The main part of a page as text, its drawings left empty: those the page draws itself. */
export function mainOf(page: string): string {
  const found = main.exec(page)?.[1];
  if (found === undefined) throw new Error("the page has no main part");
  return found.replaceAll(drawing, "$1$2");
}
