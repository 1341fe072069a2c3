const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text made safe between tags and inside quoted attributes of HTML: markup in names is shown, never read. */
export const escapeHtml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in HTML and are made visible.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "\ufffd")
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** A text as a data address that a browser saves as a CSV file; the mark at the front makes spreadsheets read UTF-8. */
export const csvAddress = (csv: string): string => `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${csv}`)}`;

const forbiddenElement = /<(script|foreignObject|iframe|image|a|style)[\s/>]/i;
const forbiddenAttribute = /\s(on[a-z]+|href|xlink:href|src)\s*=/i;

/** The drawing as it may stand in a page; a drawing with a script, a link or a picture from elsewhere is refused. */
export function inertSvg(svg: string, id: string): string {
  const tags = svg.match(/<[^>]*>/g) ?? [];
  const bare = tags.map((tag) => tag.replace(/"[^"]*"|'[^']*'/g, '""'));
  const foreign = bare.find((tag) => forbiddenElement.test(tag) || forbiddenAttribute.test(tag));
  if (foreign !== undefined) throw new Error(`the drawing of figure "${id}" holds ${foreign}, which no figure may`);
  // An XML declaration may not stand inside a page.
  return svg.replace(/^\s*<\?xml[^>]*\?>\s*/, "");
}
