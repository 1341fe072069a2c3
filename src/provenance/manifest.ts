import { hash } from "../world.ts";

/** A file as the manifest names it: its path, its size and its SHA-256. */
export interface FileRecord {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a report was made from and what came out: enough to make it again and to see what changed. */
export interface Manifest {
  readonly schema: "cluster-manifest/1";
  readonly program: { readonly name: string; readonly version: string; readonly node: string };
  readonly edition: { readonly name: string; readonly date: string };
  readonly options: Readonly<Record<string, string>>;
  readonly inputs: readonly (FileRecord & { readonly rows: number })[];
  readonly outputs: readonly FileRecord[];
}

const encoder = new TextEncoder();

/** A file of the report, as text or bytes. */
export type Content = Uint8Array | string;

export const bytesOf = (content: Content): Uint8Array =>
  typeof content === "string" ? encoder.encode(content) : content;

/** The size and hash of a file by its path. */
export function recordFile(path: string, content: Content): FileRecord {
  const bytes = bytesOf(content);
  return { path, bytes: bytes.length, sha256: hash(bytes) };
}

/** The manifest as it is written: two spaces, one field a line, so that a change reads well in a diff. */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;
