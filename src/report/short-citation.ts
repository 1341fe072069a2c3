const initials = /,(?: \p{Lu}\.(?:-\p{Lu}\.)?)+/gu;

/** Authors by name; of more than two the first. */
function shortAuthors(authors: string): string {
  const names = authors.split(/,\s*|\s+and\s+/);
  return names.length > 2 ? `${names[0]} et al.` : names.join(" and ");
}

/** One work by its authors and year; words that are no reference stay as they are. */
function shortWork(work: string): string {
  const [, lead = "", authors = "", year = ""] = /^((?:\w+: )?)([^()]{1,100}?) \((\d{4})\)/u.exec(work) ?? [];
  const named = authors.replaceAll(initials, "");
  // A full stop within is the end of a sentence, not of a name.
  return named === "" || /\. \p{Lu}/u.test(named) ? work : `${lead}${shortAuthors(named)} ${year}`;
}

/** A citation short enough for small print: `Florence 1939`; in full it stands in the record, and wherever there is room. */
export const shortCitation = (citation: string): string => citation.split("; ").map(shortWork).join("; ");
