import { describe, expect, it } from "vitest";
import { formatAnnotation } from "../../src/ingest/annotations.ts";
import { collapseFindings, countFindings, formatFindings } from "../../src/ingest/findings.ts";
import type { Finding, Severity } from "../../src/model/finding.ts";

const finding = (severity: Severity, line: number, rule = "r", message = "what", value = ""): Finding => ({
  file: "t.csv",
  line,
  column: 1,
  rule,
  severity,
  value,
  expected: "",
  message,
  hint: "do this",
});

const lines = (count: number, value: (line: number) => string = () => ""): readonly Finding[] =>
  Array.from({ length: count }, (_, index) => finding("error", index + 1, "r", "what", value(index + 1)));

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
    const printed = formatFindings([...lines(23), finding("error", 99, "other")]);
    expect(printed).toHaveLength(22);
    expect(printed.slice(-2)).toEqual([
      "t.csv:99:1  error  other  what — do this",
      "t.csv  error  r  and 3 more of these",
    ]);
  });

  it("name the values that only the collapsed ones have, so that no wrong code is hidden by another", () => {
    const printed = formatFindings(lines(30, (line) => (line > 25 ? "NLX" : "DEX")));
    expect(printed.at(-1)).toBe('t.csv  error  r  and 10 more of these: "NLX"');
    expect(formatFindings(lines(30, String)).at(-1)).toBe("t.csv  error  r  and 10 more of these");
  });

  it("keep their number when they are collapsed, and one left over is printed itself", () => {
    for (const size of [1, 20, 21, 22, 500]) {
      const printed = collapseFindings(lines(size, () => "DEX"));
      expect(printed.reduce((total, { count }) => total + count, 0)).toBe(size);
      expect(printed).toHaveLength(Math.min(size, 21));
    }
    expect(collapseFindings(lines(21)).at(-1)).toEqual({ ...finding("error", 21), count: 1 });
    expect(collapseFindings(lines(22, () => "DEX")).at(-1)).toMatchObject({ line: 0, value: "DEX", count: 2 });
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

describe("annotations for GitHub", () => {
  const annotated = (changes: Partial<Finding>) =>
    formatAnnotation({ ...finding("error", 3, "number-format"), ...changes, count: 1 });

  it("name file, line, column and rule", () => {
    expect(annotated({})).toBe("::error file=t.csv,line=3,col=1,title=number-format::what — do this");
    expect(annotated({ severity: "warning", column: 0 })).toBe(
      "::warning file=t.csv,line=3,title=number-format::what — do this",
    );
    expect(annotated({ severity: "note", line: 0, column: 0 })).toBe(
      "::notice file=t.csv,title=number-format::what — do this",
    );
  });

  it("cannot be ended or begun by the text of a cell", () => {
    expect(annotated({ message: '"5%\r\n::set-output name=a::b\u001b[1m"' })).toBe(
      '::error file=t.csv,line=3,col=1,title=number-format::"5%25%0D%0A::set-output name=a::b\\u{1b}[1m" — do this',
    );
    expect(annotated({ file: "a,line=9::b%\n.csv" })).toBe(
      "::error file=a%2Cline=9%3A%3Ab%25%0A.csv,line=3,col=1,title=number-format::what — do this",
    );
  });
});
