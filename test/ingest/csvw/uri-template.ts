/** What stands for a name in a template; undefined where the cell holds nothing. */
export type TemplateValue = string | readonly string[] | undefined;

interface Operator {
  readonly first: string;
  readonly separator: string;
  readonly isNamed: boolean;
  /** Behind a name without a value. */
  readonly ifEmpty: string;
  /** Whether signs of addresses (`/`, `:`, `?` …) stay as they are. */
  readonly keepsSigns: boolean;
}

const operator = (first: string, separator: string, more: Partial<Operator> = {}): Operator => ({
  first,
  separator,
  isNamed: false,
  ifEmpty: "",
  keepsSigns: false,
  ...more,
});

const operators: Readonly<Record<string, Operator>> = {
  "": operator("", ","),
  "+": operator("", ",", { keepsSigns: true }),
  "#": operator("#", ",", { keepsSigns: true }),
  ".": operator(".", "."),
  "/": operator("/", "/"),
  ";": operator(";", ";", { isNamed: true }),
  "?": operator("?", "&", { isNamed: true, ifEmpty: "=" }),
  "&": operator("&", "&", { isNamed: true, ifEmpty: "=" }),
};

/** Puts values into a template of an address (RFC 6570): `http://example.org/{code}` becomes `http://example.org/BE`. */
export const expandTemplate = (template: string, valueNamed: (name: string) => TemplateValue): string =>
  template.replaceAll(/\{([+#./;?&]?)([^{}]+)\}/g, (_, sign: string, list: string) =>
    expression(operators[sign] ?? operator("", ","), list.split(","), valueNamed),
  );

function expression(kind: Operator, variables: readonly string[], valueNamed: (name: string) => TemplateValue): string {
  const parts = variables.flatMap((variable) => {
    const [, name = "", cut, explode = ""] = /^(.*?)(?::(\d{1,4}))?(\*)?$/.exec(variable) ?? [];
    const value = valueNamed(name);
    return value === undefined || (typeof value !== "string" && value.length === 0)
      ? []
      : [expanded(kind, name, value, { length: cut === undefined ? undefined : Number(cut), explode: explode !== "" })];
  });
  return parts.length === 0 ? "" : kind.first + parts.join(kind.separator);
}

interface Modifier {
  readonly length: number | undefined;
  readonly explode: boolean;
}

function expanded(
  kind: Operator,
  name: string,
  value: string | readonly string[],
  { length, explode }: Modifier,
): string {
  const encoded = (text: string): string => {
    const cut = length === undefined ? text : [...text].slice(0, length).join("");
    return kind.keepsSigns ? encodeSome(cut) : encodeAll(cut);
  };
  const named = (text: string): string =>
    kind.isNamed ? name + (text === "" ? kind.ifEmpty : `=${encoded(text)}`) : encoded(text);
  if (typeof value === "string") return named(value);
  if (explode) return value.map(named).join(kind.separator);
  const list = value.map(encoded).join(",");
  return kind.isNamed ? `${name}=${list}` : list;
}

/** Half a letter has no bytes: it becomes the sign for a letter that was lost. */
const whole = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, "\ufffd");
const encodeAll = (text: string): string =>
  encodeURIComponent(whole(text)).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const encodeSome = (text: string): string =>
  // What is encoded already is not encoded again.
  text.replaceAll(
    /(%[0-9A-Fa-f]{2})|([^%]+|%)/gu,
    (_, done: string | undefined, rest: string | undefined) =>
      done ??
      encodeURI(whole(rest ?? ""))
        .replaceAll("%5B", "[")
        .replaceAll("%5D", "]"),
  );
