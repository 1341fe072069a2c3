const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** Whether a text is an address with a scheme, `https://…` or `urn:…`. */
const isAddress = (text: string): boolean => scheme.test(text);

/** An address as seen from another; where neither has a scheme both are paths from the folder of the metadata. */
export function resolveAddress(base: string, reference: string): string {
  if (!isAddress(base) && !isAddress(reference)) return joined(base, reference);
  try {
    return isAddress(reference) ? reference : new URL(reference, base).href;
  } catch {
    return reference;
  }
}

/** Steps that lead out of the folder are kept, so that whoever opens the file sees them and refuses. */
function joined(base: string, reference: string): string {
  if (reference === "") return base;
  if (/^[/\\~]/.test(reference)) return reference;
  if (/^[#?]/.test(reference)) return base.replace(/[#?].*$/s, "") + reference;
  const [, path = "", rest = ""] = /^([^#?]*)(.*)$/s.exec(reference) ?? [];
  const steps = [
    ...base
      .replace(/[^/]*$/, "")
      .split("/")
      .slice(0, -1),
    ...path.split("/"),
  ];
  return followed(steps).join("/") + rest;
}

function followed(steps: readonly string[]): readonly string[] {
  const way: string[] = [];
  for (const step of steps.filter((one) => one !== "."))
    if (step === ".." && way.length > 0 && way.at(-1) !== "..") way.pop();
    else way.push(step);
  return way;
}

/** An address in the one way of writing it, for comparing: `HTTP://example.org:80/%7Ea` is `http://example.org/~a`. */
export function normalAddress(address: string): string {
  const written = isAddress(address) && URL.canParse(address) ? new URL(address).href : address;
  return pathOf(written.replaceAll(/%(?:2F|3F|23|25)/gi, (sign) => `%25${sign.slice(1)}`));
}

/** The path of a file as a folder knows it: `%20` is a blank there. */
export function pathOf(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
