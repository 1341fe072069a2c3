/** The few functions of jstat that this program uses. */
declare module "jstat" {
  const jStat: {
    readonly normal: { inv(probability: number, mean: number, deviation: number): number };
    readonly beta: { inv(probability: number, alpha: number, beta: number): number };
    betaln(alpha: number, beta: number): number;
  };
  export = jStat;
}
