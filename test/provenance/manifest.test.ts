import { expect, test } from "vitest";
import { type Manifest, manifestText, recordFile } from "../../src/provenance/manifest.ts";

test("a file is recorded with its size in bytes and its SHA-256", () => {
  // The hash of three letters, as FIPS 180-2 prints it.
  const sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(recordFile("a.txt", "abc")).toEqual({ path: "a.txt", bytes: 3, sha256 });
  expect(recordFile("a.txt", new Uint8Array([97, 98, 99]))).toEqual({ path: "a.txt", bytes: 3, sha256 });
  expect(recordFile("ü.txt", "ü").bytes).toBe(2);
});

test("the manifest is written one field a line, and ends with a line break", () => {
  const manifest: Manifest = {
    schema: "cluster-manifest/1",
    program: { name: "cluster-economics", version: "1.2.3", node: "20" },
    edition: { name: "1", date: "2026-11-22" },
    options: { year: "2012" },
    inputs: [],
    outputs: [recordFile("a.txt", "abc")],
  };
  const text = manifestText(manifest);
  expect(text.startsWith('{\n  "schema": "cluster-manifest/1",\n  "program": {\n')).toBe(true);
  expect(text.endsWith("}\n")).toBe(true);
  expect(JSON.parse(text)).toEqual(manifest);
});
