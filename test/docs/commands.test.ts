import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { realWorld } from "../../src/world.ts";
import { codeBlocks, pageText, root } from "./pages.ts";

const temporary = mkdtempSync(join(tmpdir(), "cluster-docs-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Where a reader of a page stands: the folder changes with `cd`, and what was printed since the block began is kept. */
interface Reader {
  folder: string;
  printed: string;
}

/** A folder that looks like a clone to the commands: the tables and the published cases, but no reports. */
function newReader(page: string): Reader {
  const folder = join(temporary, page.replace(/\W/g, "-"));
  mkdirSync(join(folder, "test"), { recursive: true });
  cpSync(join(root, "data"), join(folder, "data"), { recursive: true });
  cpSync(join(root, "test/published"), join(folder, "test/published"), { recursive: true });
  for (const [name, real] of Object.entries(downloads))
    if (existsSync(formats)) symlinkSync(join(formats, real), join(folder, name));
  return { folder, printed: "" };
}

/** Does what a line says, the way a shell would, and gives the exit code. */
async function type(line: string, reader: Reader): Promise<number> {
  const words = line.trim().replace(/^npx /, "").split(" ");
  if (words[0] === "npm") return 0;
  if (words[0] === "cd") {
    reader.folder = join(reader.folder, words[1] ?? "");
    return existsSync(reader.folder) ? 0 : 1;
  }
  if (words[0] !== "cluster") {
    execFileSync("sh", ["-c", line], { cwd: reader.folder });
    return 0;
  }
  const keep = (text: string): void => {
    reader.printed += text;
  };
  const into = words.indexOf(">");
  const file = into === -1 ? undefined : join(reader.folder, words[into + 1] ?? "");
  if (file !== undefined) writeFileSync(file, "");
  const print = file === undefined ? keep : (text: string): void => appendFileSync(file, text);
  const world = { ...realWorld(root), folder: reader.folder, environment: {}, print, say: keep };
  const typed = words.slice(1, into === -1 ? undefined : into);
  return run(typed, { ...world, terminal: { out: false, error: false, columns: 100 } });
}

const formats = join(root, "..", "shared", "formats");

/** What a reader downloads before a worked example, and the real file that stands for it. */
const downloads: Readonly<Record<string, string>> = {
  "sbs_r_nuts06_r2.tsv": "eurostat-tsv-legacy/sbs_r_nuts06_r2.subset.tsv",
  "37296ned_UntypedDataSet.csv": "cbs-odata3-csv/37296ned_UntypedDataSet_26032024_091942.csv",
};

/** Whether a block needs files that a reader downloads and that are not here. */
const lacksFiles = (lines: readonly string[]): boolean =>
  !existsSync(formats) && lines.some((line) => /cluster (init printing|import)|CBS_37296/.test(line));

/** A line of a page as commands and the exit code that it promises. */
function promised(line: string): { readonly commands: readonly string[]; readonly code: number } {
  const [typed = "", remark = ""] = line.split(" # ");
  return { commands: typed.split(" && "), code: Number(/^exit (\d)$/.exec(remark)?.[1] ?? 0) };
}

describe.each(["README.md", "CONTRIBUTING.md"])("%s", (page) => {
  const reader = newReader(page);
  const done = new Set<string>();
  const blocks = codeBlocks(pageText(page)).filter(({ language }) => language === "sh" || language === "text");

  test("shows commands", () => expect(blocks.length).toBeGreaterThan(3));

  // One after the other: a reader types them in this order, and the later ones stand on what the earlier ones wrote.
  let isSkipped = false;
  for (const [position, { language, lines }] of blocks.entries()) {
    if (language === "sh") {
      isSkipped = lacksFiles(lines);
      test.skipIf(isSkipped)(`block ${position + 1} runs: ${lines[0]}`, { timeout: 180_000 }, async () => {
        let first = true;
        for (const line of lines) {
          const { commands, code } = promised(line);
          const key = `${reader.folder} ${commands.at(-1)}`;
          // What was typed here before is not done again, and what it printed is kept.
          if (done.has(key) || commands.every((command) => command.startsWith("npm "))) continue;
          if (first) reader.printed = "";
          first = false;
          let last = 0;
          for (const command of commands) last = await type(command, reader);
          done.add(key);
          expect(last, `${line}\n${reader.printed.slice(-600)}`).toBe(code);
        }
      });
    } else {
      test.skipIf(isSkipped)(`block ${position + 1} is what was printed: ${lines[0]?.slice(0, 60)}`, () => {
        const squeezed = (text: string): string => text.replace(/ +/g, " ");
        const printed = squeezed(reader.printed);
        expect(lines.filter((line) => !printed.includes(squeezed(line)))).toEqual([]);
      });
    }
  }
});
