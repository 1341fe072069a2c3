import type { Glossary } from "./terms.ts";

/** Words of the print that belong to no indicator, in Dutch; what an indicator means stands in its record. */
export const glossary: Glossary = {
  range: {
    term: "Marge",
    text: "Een streepje tussen twee getallen: het cijfer ligt ertussen, omdat een deel geheim is.",
  },
};
