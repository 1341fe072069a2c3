export * from "./compare/analysis.ts";
export type { DataFrame } from "./frame/data-frame.ts";
export { describeFrame } from "./frame/describe-frame.ts";
export { toDataFrame } from "./frame/to-data-frame.ts";
export * from "./model/finding.ts";
export * from "./model/value.ts";
export { realWorld, type World } from "./world.ts";
