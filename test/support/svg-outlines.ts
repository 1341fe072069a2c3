/** A place on a drawing, in CSS pixels from its corner. */
export type Place = readonly [x: number, y: number];

/** Corners joined by straight pieces. */
export type Outline = readonly Place[];

const steps = 12;
const inSteps = (at: (share: number) => Place): readonly Place[] =>
  Array.from({ length: steps }, (_, step) => at((step + 1) / steps));

/** A cubic curve, which is how the drawing library writes bands and round fields. */
const curve = ([x0, y0]: Place, [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]: readonly number[]) =>
  inSteps((t) => {
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
  });

/** Half a circle; no drawing of ours holds another arc, and one that did must not be guessed at. */
function halfCircle([x0, y0]: Place, [radius = 0, , , , sweep = 0, x1 = 0, y1 = 0]: readonly number[]) {
  const across = Math.hypot(x1 - x0, y1 - y0);
  if (Math.abs(across - 2 * radius) > 0.02 * radius + 0.01) throw new Error("an arc that is no half circle");
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const from = Math.atan2(y0 - y, x0 - x);
  const turn = sweep === 1 ? Math.PI : -Math.PI;
  return inSteps((t) => [x + radius * Math.cos(from + t * turn), y + radius * Math.sin(from + t * turn)]);
}

/** What a command adds to an outline that has come to a place. */
const commands: Readonly<Record<string, (from: Place, numbers: readonly number[]) => readonly Place[]>> = {
  M: (_, [x = 0, y = 0]) => [[x, y]],
  L: (_, [x = 0, y = 0]) => [[x, y]],
  l: ([x, y], [dx = 0, dy = 0]) => [[x + dx, y + dy]],
  H: ([, y], [x = 0]) => [[x, y]],
  h: ([x, y], [dx = 0]) => [[x + dx, y]],
  V: ([x], [y = 0]) => [[x, y]],
  v: ([x, y], [dy = 0]) => [[x, y + dy]],
  C: curve,
  A: halfCircle,
};

/** The parts of a path as corners, curves cut into short pieces; a command that no drawing of ours holds is refused. */
export function outlinesOf(path: string): readonly Outline[] {
  const parts: Place[][] = [];
  let start: Place = [0, 0];
  for (const [, command = "", rest = ""] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const current = parts.at(-1);
    if (command === "Z") {
      current?.push(start);
      continue;
    }
    const step = commands[command];
    if (step === undefined) throw new Error(`a path with the command ${command}`);
    const added = step(current?.at(-1) ?? start, (rest.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number));
    if (command === "M" || current === undefined) parts.push([...added]);
    else current.push(...added);
    if (command === "M") start = added[0] ?? start;
  }
  return parts;
}

/** Whether a place lies inside the parts of a path, where parts turned the other way cut holes. */
export function isInside(outlines: readonly Outline[], [x, y]: Place): boolean {
  let turns = 0;
  for (const outline of outlines)
    for (const [at, [x1, y1]] of outline.entries()) {
      const [x0, y0] = outline[at - 1] ?? outline.at(-1) ?? [x1, y1];
      if (y0 > y === y1 > y || x >= x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) continue;
      turns += y1 > y0 ? 1 : -1;
    }
  return turns !== 0;
}

function away([x, y]: Place, [x0, y0]: Place, [x1, y1]: Place): number {
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length));
  return Math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0));
}

/** Whether a place lies within a distance of the line drawn along the parts. */
export const isNear = (outlines: readonly Outline[], place: Place, distance: number): boolean =>
  outlines.some((outline) => outline.some((corner, at) => away(place, outline[at - 1] ?? corner, corner) <= distance));
