import { sum } from "../base/sum.ts";

/** A stream between two named ends. */
export interface Stream {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  /** Ids of the results that the amount is. */
  readonly results?: readonly string[];
}

/** An end of streams, as an upright bar. */
export interface Node {
  readonly name: string;
  readonly top: number;
  readonly height: number;
  readonly total: number;
}

/** A stream as it is drawn: the outline of its band. */
export interface Ribbon {
  readonly stream: Stream;
  readonly path: string;
}

export interface Layout {
  readonly left: readonly Node[];
  readonly right: readonly Node[];
  readonly ribbons: readonly Ribbon[];
}

/** Where the bars stand and between which pixels the bands run. */
export interface Room {
  readonly height: number;
  readonly gap: number;
  readonly x1: number;
  readonly x2: number;
}

/** Left ends in the order of where their money goes on average, so that bands cross as little as they can. */
function byGoal(streams: readonly Stream[], rights: readonly string[]): readonly string[] {
  const goal = (name: string): number => {
    const own = streams.filter(({ from }) => from === name);
    return sum(own.map(({ to, amount }) => rights.indexOf(to) * amount)) / sum(own.map(({ amount }) => amount));
  };
  const names = [...new Set(streams.map(({ from }) => from))];
  return names
    .map((name) => ({ name, at: goal(name) }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

/** Bars of one side, as high as their money, in the order given and with equal gaps, in the middle of the height. */
function nodes(
  names: readonly string[],
  totalOf: (name: string) => number,
  scale: number,
  room: Room,
): readonly Node[] {
  const heights = names.map((name) => totalOf(name) * scale);
  const whole = sum(heights) + room.gap * (names.length - 1);
  let top = (room.height - whole) / 2;
  return names.map((name, at) => {
    const height = heights[at] ?? 0;
    const node = { name, top, height, total: totalOf(name) };
    top += height + room.gap;
    return node;
  });
}

/** Places bars and bands on two sides; one scale of pixels per unit of money, so that areas compare. */
export function sankeyLayout(streams: readonly Stream[], rightOrder: readonly string[], room: Room): Layout {
  const rights = rightOrder.filter((name) => streams.some(({ to }) => to === name));
  const lefts = byGoal(streams, rights);
  const total = sum(streams.map(({ amount }) => amount));
  const most = Math.max(lefts.length, rights.length, 1);
  const scale = total > 0 ? (room.height - room.gap * (most - 1)) / total : 0;
  const totalOf = (side: "from" | "to") => (name: string) =>
    sum(streams.filter((stream) => stream[side] === name).map(({ amount }) => amount));
  const left = nodes(lefts, totalOf("from"), scale, room);
  const right = nodes(rights, totalOf("to"), scale, room);
  return { left, right, ribbons: ribbons(streams, left, right, scale, room) };
}

function ribbons(
  streams: readonly Stream[],
  left: readonly Node[],
  right: readonly Node[],
  scale: number,
  room: Room,
): readonly Ribbon[] {
  const used = { left: new Map(left.map(({ name, top }) => [name, top])), right: new Map<string, number>() };
  for (const { name, top } of right) used.right.set(name, top);
  const rank = (stream: Stream) => right.findIndex(({ name }) => name === stream.to);
  // Within a funder bands leave in the order of their ends, so that they cross as little as they can.
  const ordered = left.flatMap(({ name }) =>
    streams.filter(({ from }) => from === name).sort((a, b) => rank(a) - rank(b)),
  );
  return ordered.map((stream) => {
    const thickness = stream.amount * scale;
    const y1 = used.left.get(stream.from) ?? 0;
    const y2 = used.right.get(stream.to) ?? 0;
    used.left.set(stream.from, y1 + thickness);
    used.right.set(stream.to, y2 + thickness);
    return { stream, path: outline(room, y1, y2, thickness) };
  });
}

const round = (number: number): number => Math.round(number * 100) / 100 + 0;

/** A band with level ends and smooth sides; at least a hair line, so that no stream disappears. */
function outline({ x1, x2 }: Room, y1: number, y2: number, thickness: number): string {
  const middle = round((x1 + x2) / 2);
  const high = Math.max(thickness, 0.75);
  const [a, b, c, d] = [round(y1), round(y2), round(y2 + high), round(y1 + high)];
  return `M${x1},${a}C${middle},${a} ${middle},${b} ${x2},${b}L${x2},${c}C${middle},${c} ${middle},${d} ${x1},${d}Z`;
}
