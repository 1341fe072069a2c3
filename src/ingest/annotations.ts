import type { PrintedFinding, Severity } from "../model/finding.ts";
import { escaped } from "./findings.ts";

const levels: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  note: "notice",
};

// GitHub's own escapes, of which it knows no others: a line break ends a command, and the values of its properties end
// at a comma and at a colon. Tables hold text of strangers, so nothing of it may begin a command of its own.
const inText = (text: string): string =>
  text
    .split(/([\r\n])/)
    .map((part) => breaks.get(part) ?? escaped(part).replaceAll("%", "%25"))
    .join("");
const breaks: ReadonlyMap<string, string> = new Map([
  ["\r", "%0D"],
  ["\n", "%0A"],
]);
const inProperty = (text: string): string => inText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** A remark as a workflow command of GitHub, which shows it beside the file. */
export function annotationText(remark: {
  readonly level: "error" | "warning" | "notice";
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly title: string;
  readonly text: string;
}): string {
  const { level, file, line = 0, column = 0, title, text } = remark;
  const properties = [
    ["file", file],
    ...(line === 0 ? [] : [["line", String(line)]]),
    ...(line === 0 || column === 0 ? [] : [["col", String(column)]]),
    ["title", title],
  ].map(([name, value = ""]) => `${name}=${inProperty(value)}`);
  return `::${level} ${properties.join(",")}::${inText(text)}`;
}

/** A finding as a workflow command of GitHub, which shows it beside the line of the file. */
export const formatAnnotation = ({ file, line, column, rule, severity, message, hint }: PrintedFinding): string =>
  annotationText({ level: levels[severity], file, line, column, title: rule, text: `${message} — ${hint}` });
