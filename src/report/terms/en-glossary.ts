import type { Glossary } from "./terms.ts";

/** Words of the print that belong to no indicator; what an indicator means stands in its record. */
export const glossary: Glossary = {
  range: {
    term: "Range",
    text: "A dash between two numbers: the figure lies between them, because a part is secret.",
  },
};
