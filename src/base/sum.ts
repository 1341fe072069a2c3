/** Adds numbers with Neumaier's compensation, so that the order of rows does not change the total. */
export function sum(numbers: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = total + number;
    lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
    total = next;
  }
  return total + lost;
}
