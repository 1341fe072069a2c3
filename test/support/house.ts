import type { SourceFile } from "./imports.ts";

const forbiddenNames = ["util", "utils", "helper", "helpers", "manager", "handler", "process", "data2", "misc"];

/** Files and folders whose name says nothing about what is inside. */
export const namelessFiles = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path }) => path.split(/[/.-]/).some((word) => forbiddenNames.includes(word)))
    .map(({ path }) => `${path} has a name that says nothing`);

const linesOf = (text: string): number => text.replace(/\n$/, "").split("\n").length;

/** Files longer than one idea can be. */
export const longFiles = (files: readonly SourceFile[], limit: number): readonly string[] =>
  files
    .filter(({ text }) => linesOf(text) > limit)
    .map(({ path, text }) => `${path} has ${linesOf(text)} lines, more than ${limit}`);

/** Registries that do more than name their entries: no scanning of folders, no loading on demand. */
export const cleverRegistries = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path }) => /(^|\/)(registry|commands)\.ts$/.test(path))
    .filter(({ text }) => /\bimport\s*\(|readdir|import\.meta|\brequire\b|\.push\(|\bfor\s*\(/.test(text))
    .map(({ path }) => `${path} is not a plain list`);

/** Uses of chalk outside the one file that colours. */
export const strayColours = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path, text }) => path !== "cli/print.ts" && /["']chalk["']/.test(text))
    .map(({ path }) => `${path} imports chalk; only cli/print.ts may`);
