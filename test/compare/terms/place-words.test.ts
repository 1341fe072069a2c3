import { expect, test } from "vitest";
import { within } from "../../../src/compare/terms/place-words.ts";

test.each([
  ["de", "Ruhrgebiet (Umgriff NUTS 2)", "im Ruhrgebiet (Umgriff NUTS 2)"],
  ["de", "Randstad", "in der Randstad"],
  ["de", "Niederlande", "in den Niederlanden"],
  ["de", "Berlin", "in Berlin"],
  ["nl", "Ruhrgebied", "in het Ruhrgebied"],
  ["nl", "Randstad (vier provincies)", "in de Randstad (vier provincies)"],
  ["nl", "Berlijn", "in Berlijn"],
] as const)("in %s, %s: %s", (language, name, text) => {
  expect(within(name, language)).toBe(text);
});
