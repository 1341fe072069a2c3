import { UserError } from "../model/finding.ts";

/** Choices typed as `name=value`, each name once. */
export type Pairs = Readonly<Record<string, string>>;

/** Collects `--set name=value`, once for each choice. */
export const addPair =
  (option: string) =>
  (text: string, before: Pairs = {}): Pairs => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    // fromEntries defines own properties, so even `__proto__` is only a name.
    if (name !== undefined && value !== undefined)
      return Object.fromEntries([...Object.entries(before), [name.trim(), value]]);
    throw new UserError(`${option} ${text}`, `"${text}" is not name=value`, `for example ${option} region=DE`);
  };
