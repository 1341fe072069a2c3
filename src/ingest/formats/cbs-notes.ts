const longest = 200;

/** The other columns of a list as notes: empty ones left out, line breaks as blanks, texts longer than 200 letters cut. */
export function shortNotes(
  cells: ReadonlyMap<string, string>,
  leaveOut: readonly string[],
): Readonly<Record<string, string>> {
  const notes: (readonly [string, string])[] = [];
  for (const [name, text] of cells) {
    const flat = text.replace(/\s+/gu, " ").trim();
    if (flat === "" || leaveOut.includes(name)) continue;
    notes.push([name, flat.length > longest ? `${flat.slice(0, longest - 1)}…` : flat]);
  }
  // fromEntries defines own properties, so even `__proto__` is only a name.
  return Object.fromEntries(notes);
}
