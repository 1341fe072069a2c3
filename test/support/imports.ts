/** What one folder (or file) of src/ may import: other folders, packages, and whether Node's own modules. */
export interface Allowance {
  readonly name: string;
  readonly folders: readonly string[];
  readonly packages: readonly string[];
  readonly node: boolean;
}

/** A source file as the checker sees it: path from src/, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const comments = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const statement =
  /(?:^|[\n;])\s*(?:import|export)\s+(?:type\s)?(?:[^"';]*?\sfrom\s*)?["']([^"']+)["']|\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g;

/** The imports of a file: static, re-exported and dynamic. */
export const importsOf = (text: string): readonly string[] =>
  [...text.replace(comments, "").matchAll(statement)].map(([, from, onDemand]) => from ?? onDemand ?? "");

/** `cli/print.ts` belongs to `cli`; `pipeline.ts`, at the top, stands for itself. */
const folderOf = (path: string): string => path.split("/")[0] ?? path;

/** `@scope/name/deep` and `name/deep` are the packages `@scope/name` and `name`. */
const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** Where a relative import leads, from src/: `../base/sum.ts` in `model/value.ts` is `base/sum.ts`. */
function targetOf(path: string, specifier: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const step of specifier.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}

function isAllowed(path: string, specifier: string, allowance: Allowance): boolean {
  if (specifier.startsWith("node:")) return allowance.node;
  if (!specifier.startsWith(".")) return allowance.packages.includes(packageOf(specifier));
  const folder = folderOf(targetOf(path, specifier));
  return folder === allowance.name || allowance.folders.includes(folder);
}

/** The imports that the table forbids, one sentence each: "indicators/x.ts imports ../cli/y.ts". */
export function forbiddenImports(files: readonly SourceFile[], table: readonly Allowance[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const allowance = table.find(({ name }) => name === folderOf(path));
    if (allowance === undefined) return [`${path} is in no folder of the import table`];
    return importsOf(text)
      .filter((specifier) => !isAllowed(path, specifier, allowance))
      .map((specifier) => `${path} imports ${specifier}`);
  });
}

/** The packages that are imported under more than one folder, with the folders. */
export function scatteredPackages(files: readonly SourceFile[]): readonly string[] {
  const folders = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    for (const specifier of importsOf(text)) {
      if (specifier.startsWith(".") || specifier.startsWith("node:")) continue;
      const name = packageOf(specifier);
      folders.set(name, (folders.get(name) ?? new Set()).add(folderOf(path)));
    }
  }
  return [...folders]
    .filter(([, users]) => users.size > 1)
    .map(([name, users]) => `${name} is imported under ${[...users].sort().join(" and ")}`);
}
