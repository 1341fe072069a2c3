import { cbsOdata3 } from "./cbs-odata3.ts";
import { cbsOdata3Metadata } from "./cbs-odata3-metadata.ts";
import { cbsOdata4 } from "./cbs-odata4.ts";
import { eurostatSdmxCsv } from "./eurostat-sdmx-csv.ts";
import { eurostatTsv } from "./eurostat-tsv.ts";
import type { Format } from "./format.ts";
import { genesisClassic } from "./genesis-classic.ts";
import { genesisFfcsv } from "./genesis-ffcsv.ts";
import { genesisFfcsvOld } from "./genesis-ffcsv-old.ts";
import { jsonStat } from "./json-stat.ts";
import { sdmxCsv2 } from "./sdmx-csv-2.ts";
import { tidyLong } from "./tidy-long.ts";
import { tidyWide } from "./tidy-wide.ts";
import { xlsx } from "./xlsx.ts";

/** Every format of a statistical office that can be read, in reading order. */
export const formats: readonly Format[] = [
  eurostatTsv,
  eurostatSdmxCsv,
  sdmxCsv2,
  jsonStat,
  cbsOdata3,
  cbsOdata3Metadata,
  cbsOdata4,
  genesisFfcsv,
  genesisFfcsvOld,
  genesisClassic,
  tidyLong,
  tidyWide,
  xlsx,
];
