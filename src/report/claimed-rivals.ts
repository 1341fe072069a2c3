import type { Operand, Result, Rival } from "../compare/analysis.ts";
import { cellPlaces } from "../compare/cell-places.ts";
import { isNumber } from "../model/value.ts";
import type { Claim } from "./claims.ts";

/** A quantity of a rival: its symbol, its value and its cells, or the list in which they stand already. */
export type RivalOperand = readonly [symbol: string, value: number | null, cells: readonly string[]];

/** A territory of a list, its value, and the quantities that the value was computed from. */
export type ClaimedRival = readonly [territory: string, value: number, ...operands: readonly RivalOperand[]];

/** Those that ranks were taken among, by the name of the list and by territory. */
export type RivalLists = ReadonlyMap<string, ReadonlyMap<string, Rival>>;

const listName = ({ indicator, sector, year }: Result): string => [indicator, sector, year].join(".");

/** Everyone that anyone is ranked among, by what is ranked. */
export function listsOf(results: readonly Result[]): RivalLists {
  const lists = new Map<string, Map<string, Rival>>();
  for (const result of results) {
    if (result.rivals === undefined) continue;
    const list = lists.get(listName(result)) ?? new Map<string, Rival>();
    lists.set(listName(result), list);
    for (const rival of result.rivals) list.set(rival.territory, rival);
  }
  return lists;
}

/** What a claim says of its rivals: the list they stand in, and who of it stepped aside. */
export function rivalsIn({ rivals, ...result }: Result, lists: RivalLists): Pick<Claim, "rivals"> {
  if (rivals === undefined) return {};
  const list = lists.get(listName(result)) ?? new Map<string, Rival>();
  const own = new Set(rivals.map(({ territory }) => territory));
  return { rivals: { list: listName(result), without: [...list.keys()].filter((name) => !own.has(name)) } };
}

/** The lists as they are written; a quantity that several of them share is spelled out in the first. */
export function rivalLists(lists: RivalLists): Readonly<Record<string, readonly ClaimedRival[]>> {
  const written = new Map<Operand, string>();
  const operandIn = (list: string, operand: Operand): RivalOperand => {
    const before = written.get(operand);
    if (before === undefined) written.set(operand, list);
    const cells = before === undefined ? cellPlaces(operand.cells) : [before];
    return [operand.symbol, isNumber(operand.value) ? operand.value : null, cells];
  };
  const rivalIn = (list: string, { territory, value, operands }: Rival): ClaimedRival => [
    territory,
    value,
    ...operands.map((operand) => operandIn(list, operand)),
  ];
  return Object.fromEntries(
    [...lists].map(([name, rivals]) => [name, [...rivals.values()].map((one) => rivalIn(name, one))]),
  );
}
