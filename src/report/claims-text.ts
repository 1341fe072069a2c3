import type { Claim, Ledger } from "./claims.ts";

const oneALine = (items: readonly unknown[], indent: string): string =>
  items.length === 0 ? "[]" : `[\n${items.map((item) => `${indent} ${JSON.stringify(item)}`).join(",\n")}\n${indent}]`;

/** A claim with a line for each of its fields, operands and places of print. */
function claimText(claim: Claim): string {
  const lines = Object.entries(claim).map(([name, value]) => {
    const isList = name === "operands" || name === "printed";
    const text = isList && Array.isArray(value) ? oneALine(value, "  ") : JSON.stringify(value);
    return `  ${JSON.stringify(name)}: ${text}`;
  });
  return ` {\n${lines.join(",\n")}\n }`;
}

/** The ledger as it is written: spread out so that a diff shows the one operand or rival that changed. */
export function claimsText({ claims, rivals }: Ledger): string {
  const lists = Object.entries(rivals).map(([name, list]) => ` ${JSON.stringify(name)}: ${oneALine(list, " ")}`);
  return [
    '{"schema": "cluster-claims/2",',
    `"claims": [\n${claims.map(claimText).join(",\n")}\n],`,
    `"rivals": {\n${lists.join(",\n")}\n}}\n`,
  ].join("\n");
}
