import type { Difference } from "./differences.ts";

interface Printed {
  readonly where: string;
  readonly text: string;
}

/** Words that make a sentence and not a label. */
const fewestWords = 4;

/** The sentences that a ledger of claims holds, each once, in the order of the ledger. */
function sentencesOf(ledger: string): readonly Printed[] {
  const found = new Map<string, Printed>();
  for (const claim of claimsIn(ledger))
    for (const { where, text } of claim.printed ?? [])
      if (text.split(/\s+/).length >= fewestWords && /[.!?]$/.test(text))
        found.set(`${where}\u001f${text}`, { where, text });
  return [...found.values()];
}

/** A ledger that somebody edited may be anything; then it holds no sentence, and its bytes differ anyway. */
function claimsIn(ledger: string): readonly { readonly printed?: readonly Printed[] }[] {
  try {
    const read = JSON.parse(ledger);
    return Array.isArray(read?.claims)
      ? read.claims.filter((claim: unknown) => claim !== null && typeof claim === "object")
      : [];
  } catch {
    return [];
  }
}

/** The sentences that are said otherwise now, place by place. */
export function sentenceDifferences(old: string, made: string): readonly Difference[] {
  const before = sentencesOf(old);
  const after = sentencesOf(made);
  const gone = before.filter((one) => !after.some((other) => isSame(one, other)));
  const come = after.filter((one) => !before.some((other) => isSame(one, other)));
  const places = [...new Set([...gone, ...come].map(({ where }) => where))];
  return places.flatMap((where) => {
    const olds = gone.filter((one) => one.where === where);
    const news = come.filter((one) => one.where === where);
    return Array.from({ length: Math.max(olds.length, news.length) }, (_, index) => ({
      kind: "sentence" as const,
      name: where,
      old: olds[index]?.text ?? "(absent)",
      new: news[index]?.text ?? "(absent)",
    }));
  });
}

const isSame = (a: Printed, b: Printed): boolean => a.where === b.where && a.text === b.text;
