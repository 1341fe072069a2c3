const shape = /^\d{4}(?:-\d{4})?$/;

/** Whether a text is a year `2014` or a span `2007-2013` that runs forwards. */
export function isYear(text: string): boolean {
  if (!shape.test(text)) return false;
  return text.length === 4 || text.slice(0, 4) < text.slice(5);
}
