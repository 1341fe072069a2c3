export type { Indicator, Option, ResultRow, Settings, TableRow } from "../model/indicator.ts";
