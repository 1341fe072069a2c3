import { formatFinding } from "../../src/ingest/findings.ts";
import type { Input } from "../../src/ingest/input.ts";
import { type KnownCodes, knownCodesOf } from "../../src/ingest/known-codes.ts";
import { readObservations } from "../../src/ingest/observations.ts";
import { type RawRecord, readRecords } from "../../src/ingest/records.ts";
import type { Finding } from "../../src/model/finding.ts";

/** Bytes that come in pieces of a given size, as a slow disk would deliver them. */
async function* inPieces(content: string | Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const input = (content: string | Uint8Array, file = "t.csv"): Input => ({ file, bytes: inPieces(content) });

export async function recordsOf(content: string | Uint8Array, size?: number): Promise<readonly RawRecord[]> {
  const records: RawRecord[] = [];
  for await (const record of readRecords("t.csv", inPieces(content, size))) records.push(record);
  return records;
}

/** The findings as the terminal prints them. */
export const printed = (findings: readonly Finding[]): readonly string[] => findings.map(formatFinding);

/** A small project: Randstad provinces, the Ruhr's envelope, Berlin, one source. */
export const known: KnownCodes = knownCodesOf({
  territories: [
    {
      id: "randstad",
      name: "Randstad",
      kind: "exact",
      note: "",
      members: ["NL23", "NL31", "NL32", "NL33"].map((code) => ({
        code,
        name: code,
        level: "NUTS2",
        nutsVersion: "2013",
      })),
    },
    {
      id: "berlin",
      name: "Berlin",
      kind: "exact",
      note: "",
      members: [{ code: "DE300", name: "Berlin", level: "NUTS3", nutsVersion: "2013" }],
    },
  ],
  definitions: [
    {
      id: "music",
      title: "Music",
      members: [
        {
          group: "clubs",
          code: "90.04.1",
          codeSystem: "SBI2008",
          name: "Theatres",
          confidence: "confirmed",
          source: "S",
        },
      ],
    },
  ],
  sources: [{ id: "S", title: "", publisher: "", date: "", address: "", licence: "", howRead: "", notes: "" }],
});

export const observationHeader = "region,sector,code_system,year,measure,value,low,high,unit,price_basis,status,source";

/** Reads rows written under the full header of observations; the first row stands on line 2. */
export const readRowsOf = (...rows: readonly string[]) =>
  readObservations([input([observationHeader, ...rows, ""].join("\n"))], known);

/** What a rule printed about rows, in the order found. */
export const foundBy = async (rule: string, ...rows: readonly string[]): Promise<readonly string[]> =>
  printed((await readRowsOf(...rows)).findings.filter((finding) => finding.rule === rule));
