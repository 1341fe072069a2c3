import { describe, expect, it } from "vitest";
import { countFindings, formatFindings } from "../../src/ingest/findings.ts";
import type { Finding, Severity } from "../../src/model/finding.ts";

const finding = (severity: Severity, line: number, rule = "r", message = "what"): Finding => ({
  file: "t.csv",
  line,
  column: 1,
  rule,
  severity,
  value: "",
  message,
  hint: "do this",
});

describe("findings", () => {
  it("are printed worst first, then in the order of the file", () => {
    expect(
      formatFindings([finding("note", 1), finding("error", 9), finding("warning", 2), finding("error", 3)]),
    ).toEqual([
      "t.csv:3:1  error  r  what — do this",
      "t.csv:9:1  error  r  what — do this",
      "t.csv:2:1  warning  r  what — do this",
      "t.csv:1:1  note  r  what — do this",
    ]);
  });

  it("of one kind are collapsed after twenty, with the number of the rest", () => {
    const many = Array.from({ length: 23 }, (_, index) => finding("error", index + 1));
    const lines = formatFindings([...many, finding("error", 99, "other")]);
    expect(lines).toHaveLength(22);
    expect(lines.slice(-2)).toEqual([
      "t.csv:99:1  error  other  what — do this",
      "t.csv  error  r  and 3 more of these",
    ]);
  });

  it("cannot drive the terminal", () => {
    expect(formatFindings([finding("error", 1, "r", "\u001b[31mred\u202e\u0007\n")])).toEqual([
      "t.csv:1:1  error  r  \\u{1b}[31mred\\u{202e}\\u{7}\\u{a} — do this",
    ]);
  });

  it("are counted by severity", () => {
    expect(countFindings([finding("note", 1), finding("error", 2), finding("note", 3)])).toEqual({
      error: 1,
      warning: 0,
      note: 2,
    });
  });
});
