/** The first number that a cell prints; a minus sign is one wherever it stands before a digit. */
export function numberIn(text: string, language: string): number | undefined {
  const [thousands, decimal] = language === "en" ? [/,/g, "."] : [/\./g, ","];
  const digits = /[-\u2212]?\d[\d.,]*/.exec(text)?.[0];
  if (digits === undefined) return undefined;
  const number = Number(digits.replace(thousands, "").replace(decimal, ".").replace("\u2212", "-"));
  return Number.isFinite(number) ? number : undefined;
}

/** Cells in order: as numbers or as words; what holds no number comes last in either direction. */
export function comparedCells(language: string, isNumeric: boolean, sign: 1 | -1): (a: string, b: string) => number {
  return (a, b) => {
    if (!isNumeric) return sign * a.localeCompare(b, language, { numeric: true });
    const [one, other] = [numberIn(a, language), numberIn(b, language)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return sign * (one - other);
  };
}
