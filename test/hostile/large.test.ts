import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ChildProgram, childProgram } from "./child.ts";

// Bytes are made as they are read; a process of its own shows what memory they took. A hang is caught by the limit of
// the test: no time is measured.
let program: ChildProgram;
beforeAll(async () => {
  program = await childProgram();
}, 60_000);
afterAll(() => program.remove());

const typed = (line: string, heap?: number) => program.run(line.split(" "), heap);

describe("a file too large for the machine", { timeout: 120_000 }, () => {
  test("of a gigabyte on one line is one error, in the memory of a small file", () => {
    const { status, out, megabytes } = typed("validate generated-line-1024-x.csv");
    expect(out).toContain(
      "generated-line-1024-x.csv:2:1  error  record-too-long  the record that begins here is longer than 1 MiB",
    );
    expect(status).toBe(1);
    expect(megabytes).toBeLessThan(400);
  });

  test("is refused by import with the limit and the option that raises it", () => {
    const { status, error } = typed("import tidy-long generated-line-300-x.csv", 600);
    expect(error).toBe(
      [
        "generated-line-300-x.csv",
        "the file is larger than 256 MiB, and this format is read as a whole",
        "take a part of the table, ask for it as CSV, or choose --limit whole=512MiB\n",
      ].join("\n"),
    );
    expect(status).toBe(2);
  });

  test("with a quotation mark that is never closed ends in words, not in a crash", () => {
    const { status, error } = typed("validate generated-quote-50-x.csv", 1500);
    expect(error).toBe(
      [
        "generated-quote-50-x.csv",
        "more than 500,000 findings: this is not the table it is taken for",
        "look at the first of them, line 2: the record that begins here is longer than 1 MiB; this line is left out; to see more choose --limit findings=1000000\n",
      ].join("\n"),
    );
    expect(status).toBe(2);
  });

  test("with a million columns is one error", () => {
    const { status, out, megabytes } = typed("validate generated-wide-2-x.csv");
    expect(out).toMatch(
      /^generated-wide-2-x\.csv:1 {2}error {2}too-many-columns {2}the record has 524297 cells, more than 16384/m,
    );
    expect(status).toBe(1);
    expect(megabytes).toBeLessThan(400);
  });
});
