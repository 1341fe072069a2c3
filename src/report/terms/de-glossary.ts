import type { Glossary } from "./terms.ts";

/** Words of the print that belong to no indicator, in German; what an indicator means stands in its record. */
export const glossary: Glossary = {
  range: {
    term: "Spanne",
    text: "Ein Strich zwischen zwei Zahlen: Der Wert liegt dazwischen, weil ein Teil geheim ist.",
  },
};
