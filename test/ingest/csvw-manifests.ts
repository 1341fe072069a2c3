import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { CsvwCase } from "./csvw-cases.ts";

type Row = Readonly<Record<string, string>>;

/** The cases of the manifest in a folder of which at least one file is at hand. */
export function casesAtHand(folder: string): readonly CsvwCase[] {
  const names = readdirSync(folder);
  const rows = parse(readFileSync(`${folder}/manifest.csv`), { columns: true, relax_column_count: true }) as Row[];
  return rows
    .filter(({ test = "" }) => test !== "" && names.some((name) => name.startsWith(test)))
    .map((row) => caseOf(row, names));
}

function caseOf({ test = "", json = "", validate = "", extra = "", ...row }: Row, names: readonly string[]): CsvwCase {
  const own = (end: string): string | undefined => (names.includes(test + end) ? test + end : undefined);
  const validates = validate !== "FALSE";
  const named = /action=""?([^" ]+)/.exec(extra)?.[1];
  const action = named ?? (row["action-metadata"] === "TRUE" ? `${test}-metadata.json` : `${test}.csv`);
  return {
    test,
    expected: expectedOf(validates ? validate : json),
    action,
    user: row["user-metadata"] === "TRUE" ? `${test}-user-metadata.json` : undefined,
    link: row["link-metadata"] === "TRUE" ? `${test}-linked-metadata.json` : undefined,
    header: !extra.includes("header=absent"),
    minimal: extra.includes("minimal=true"),
    result: own(".json"),
    converts: !validates,
  };
}

const expectedOf = (word: string): CsvwCase["expected"] =>
  word === "negative" || word === "warning" ? word : "positive";

/** The edition of the W3C's whole suite that the results in the repository are of. */
export const edition = {
  commit: "2bc84f937be11d313766ae0892c08c923a5a3799",
  date: "2 November 2022",
  /** Of the three manifests, one behind the other. */
  sha256: "c21240898f1e78e224456ee226679d18e8a42c499414c38d7d2cc9cf4ab69b32",
};

const manifests = ["validation", "json", "nonnorm"] as const;

/** The manifests of the whole suite. */
export type ManifestName = (typeof manifests)[number];

const fileOf = (name: ManifestName): string => `manifest-${name}.jsonld`;

/** A sum over the manifests in a folder, to tell one edition from another. */
export function sumOf(folder: string): string {
  const sum = createHash("sha256");
  for (const name of manifests) sum.update(readFileSync(`${folder}/${fileOf(name)}`));
  return sum.digest("hex");
}

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly action: string;
  readonly result?: string;
  readonly httpLink?: string;
  readonly contentType?: string;
  readonly option?: { readonly metadata?: string; readonly minimal?: boolean };
}

/** All cases of one manifest of the whole suite. */
export function casesIn(folder: string, name: ManifestName): readonly CsvwCase[] {
  const { entries } = JSON.parse(readFileSync(`${folder}/${fileOf(name)}`, "utf8")) as {
    readonly entries: readonly Entry[];
  };
  return entries.map(({ id, type, action, result, httpLink, contentType, option }) => ({
    test: id.replace(/^.*#/, ""),
    expected: type.includes("Negative") ? "negative" : type.includes("Warning") ? "warning" : "positive",
    action,
    user: option?.metadata,
    link: /^<([^>]*)>/.exec(httpLink ?? "")?.[1],
    header: contentType?.includes("header=absent") !== true,
    minimal: option?.minimal === true,
    result,
    converts: type.includes("Json"),
  }));
}
