import * as messages from "./messages.ts";
import { refuse, type Spot } from "./narrow.ts";

const hasScheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** A path of a resource inside the folder of its descriptor; one that leads anywhere else is refused. */
export function safePath(spot: Spot, path: string): string {
  if (path === "") return refuse(spot, messages.isMissing());
  // A drive letter (`C:`) has the form of a scheme too.
  if (hasScheme.test(path) || path.startsWith("//")) return refuse(spot, messages.addressInPath(path));
  if (/^[/~]/.test(path) || path.includes("\\") || path.includes("\0"))
    return refuse(spot, messages.absolutePath(path));
  const steps = path.split("/");
  if (steps.some((step) => step === ".." || step === "." || step === ""))
    return refuse(spot, messages.pathOutside(path));
  return path;
}
