import type { GlossaryEntry } from "./terms.ts";

/** What the indicators mean, in one sentence each; their formulas stand in the registry of indicators. */
export const glossary: Readonly<Record<string, GlossaryEntry>> = {
  level: {
    term: "Range",
    text: "A dash between two numbers: the figure lies between them, because a part is secret.",
  },
  "location-quotient": {
    term: "Location quotient",
    text: "Share of a sector in the region over its share in the reference area; above 1 the sector weighs more here.",
  },
  "per-1000-inhabitants": {
    term: "Per 1,000 inhabitants",
    text: "Over the people of the same territory on 1 January.",
  },
  share: { term: "Share", text: "People in the creative sectors over people in all sectors of the statistic." },
  growth: {
    term: "Growth",
    text: "Change in people employed between two years, over sectors that are complete in every region and year.",
  },
  index: {
    term: "Index",
    text: "First year = 100; a break in series is drawn as a gap.",
  },
  "shift-share": {
    term: "Shift-share",
    text: "Splits the change into what the nation, the mix of sectors and the region itself brought; the parts add up.",
  },
  herfindahl: {
    term: "Effective sectors",
    text: "One over the sum of squared shares: that many sectors of equal size would be as concentrated.",
  },
  rank: { term: "Rank", text: "Place by share of workers among the European regions with figures; 1 is the highest." },
  "company-share-proxy": {
    term: "Company-share proxy",
    text: "GDP times the share of creative companies in all companies; overstates where companies are small.",
  },
};
