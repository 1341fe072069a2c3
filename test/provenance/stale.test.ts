import { expect, test } from "vitest";
import type { Source } from "../../src/model/source.ts";
import { staleSources } from "../../src/provenance/stale.ts";

const source = (id: string, nextUpdate?: string): Source => ({
  id,
  title: `Table of ${id}`,
  publisher: "",
  date: "2025",
  address: "",
  licence: "",
  howRead: "",
  notes: "",
  ...(nextUpdate === undefined ? {} : { nextUpdate }),
});

test("a source whose planned update is longer past than allowed is named with the days", () => {
  const sources = [source("OLD", "2026-09-01"), source("NEW", "2026-11-01"), source("NONE")];
  const stale = staleSources(sources, "sources.csv", "2026-11-22", 30);
  expect(stale.map(({ rule, value, message }) => ({ rule, value, message }))).toEqual([
    {
      rule: "stale-source",
      value: "OLD",
      message: "OLD (Table of OLD) was to be updated on 2026-09-01, 82 days before 2026-11-22",
    },
  ]);
});

test("on the last day allowed it is not late yet", () => {
  const sources = [source("X", "2026-10-23")];
  expect(staleSources(sources, "sources.csv", "2026-11-22", 30)).toEqual([]);
  expect(staleSources(sources, "sources.csv", "2026-11-23", 30)).toHaveLength(1);
});
