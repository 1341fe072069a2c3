import type { Language } from "./format-number.ts";

const months = {
  en: "January February March April May June July August September October November December".split(" "),
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(" "),
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
} satisfies Record<Language, readonly string[]>;

/** A date as people write it: `22 November 2026`, `22. November 2026`, `22 november 2026`; what is no date stays as it is. */
export function formatDate(iso: string, language: Language): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = months[language][Number(month) - 1];
  if (name === undefined) return iso;
  return `${Number(day)}${language === "de" ? "." : ""} ${name} ${year}`;
}
