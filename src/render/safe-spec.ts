const refusedKeys = new Map([
  ["url", "an address to load; data must be inline"],
  ["href", "a link"],
]);

/** Marks and transforms that read files, or whose result hangs on chance. */
const refusedTypes = new Set(["image", "wordcloud", "force"]);

/** Keys under which the grammars read an expression. */
const expressionKeys = new Set(["calculate", "expr", "filter", "init", "labelExpr", "signal", "test", "update"]);

// The clock, chance and the machine's time zone would make two runs differ; the utc… functions do not.
const unsteadyCall =
  /\b(now|random|sampleNormal|sampleLogNormal|sampleUniform|datetime|timeFormat|timeParse|timeOffset|timeSequence|date|day|dayofyear|week|month|quarter|year|hours|minutes|seconds|milliseconds|timezoneoffset)\s*\(/;

const steadyText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML cannot hold
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu, "\uFFFD");

// data.values, data.0.values and datasets.name.
const isData = (path: readonly string[]): boolean =>
  (path.at(-1) === "values" && (path.at(-2) === "data" || path.at(-3) === "data")) || path.at(-2) === "datasets";

function refuse(path: readonly string[], what: string): never {
  throw new Error(`the specification holds ${what} at ${path.join(".") || "its root"}`);
}

function checkText(text: string, path: readonly string[]): void {
  const key = path.findLast((step) => !/^\d+$/.test(step)) ?? "";
  const call = expressionKeys.has(key) ? unsteadyCall.exec(text) : null;
  if (call !== null) refuse(path, `the call "${call[1]}", whose result differs from run to run or place to place`);
  if (key === "timeUnit" && !text.startsWith("utc")) refuse(path, `the local time unit "${text}"; take "utc${text}"`);
  if ((key === "type" || key === "mark") && refusedTypes.has(text)) refuse(path, `"${text}"`);
}

function checkKey(key: string, value: unknown, path: readonly string[]): void {
  const refused = refusedKeys.get(key);
  if (refused !== undefined && value !== null && value !== false) refuse([...path, key], refused);
}

function copySafely(part: unknown, path: readonly string[]): unknown {
  if (typeof part === "string") {
    checkText(part, path);
    return steadyText(part);
  }
  if (typeof part === "number" && !Number.isFinite(part)) refuse(path, `the number ${part}`);
  if (Array.isArray(part)) return part.map((item, at) => copySafely(item, [...path, String(at)]));
  if (typeof part === "object" && part !== null) return copyRecord(part, path);
  return part;
}

function copyRecord(record: object, path: readonly string[]): unknown {
  // Rows of data are never read as grammar, so their column names are free.
  const isRow = isData(path.slice(0, -1));
  const entries = Object.entries(record).map(([key, value]) => {
    if (isRow) return [key, typeof value === "string" ? steadyText(value) : copySafely(value, path)] as const;
    checkKey(key, value, path);
    return [key, copySafely(value, [...path, key])] as const;
  });
  return Object.fromEntries(entries);
}

/** A copy of a chart's specification that can neither read files, nor link, nor differ from run to run; anything else is refused. */
export function safeSpec(spec: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return copyRecord(spec, []) as Record<string, unknown>;
}

function checkZone(part: object, path: readonly string[]): void {
  const type = "type" in part ? part.type : undefined;
  const zone = "timezone" in part ? part.timezone : undefined;
  if (type === "time") refuse(path, 'a local time scale; take scale type "utc"');
  if (type === "timeunit" && zone !== "utc") refuse(path, "a local time unit; take one that starts with utc");
}

/** Refuses a compiled chart that would show times in the machine's own zone. */
export function refuseLocalTime(part: unknown, path: readonly string[] = []): void {
  if (typeof part !== "object" || part === null || isData(path)) return;
  checkZone(part, path);
  for (const [key, value] of Object.entries(part)) {
    // Other local calls come from the compiler itself, which uses them for differences only.
    if (typeof value === "string" && /\btimeFormat\s*\(/.test(value))
      refuse([...path, key], 'a local time format; take scale type "utc"');
    else refuseLocalTime(value, [...path, key]);
  }
}
