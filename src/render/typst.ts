import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { typefacePaths } from "./typeface-files.ts";

type Typst = typeof import("@myriaddreamin/typst-ts-node-compiler");
type Compiler = InstanceType<Typst["NodeCompiler"]>;

/** What the file promises: to be read by all, or to last in an archive; both are tagged. */
export type PdfStandard = "ua-1" | "a-2a";

/** A document to set: a main file and the files it reads, by path inside the assets folder. */
export interface TypesettingJob {
  readonly assetsFolder: string;
  readonly main: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Texts the main file reads as `sys.inputs`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Written into the PDF as its date of creation, in seconds. */
  readonly timestamp: number;
  /** PDF/UA-1 where none is named. */
  readonly standard?: PdfStandard;
}

async function loadTypst(): Promise<Typst> {
  return import("@myriaddreamin/typst-ts-node-compiler").catch((cause) => {
    const name = "@myriaddreamin/typst-ts-node-compiler";
    throw new Error(`PDF needs the package ${name}, which cannot be loaded here. Install it, or take HTML instead.`, {
      cause,
    });
  });
}

// The compiler always asks the system for fonts and has no switch for it: it is told of a folder that does not exist.
function withoutSystemFonts<Result>(assetsFolder: string, create: () => Result): Result {
  const before = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = join(assetsFolder, "no-system-fonts.conf");
  try {
    return create();
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  }
}

async function createCompiler(typst: Typst, { assetsFolder, files }: TypesettingJob): Promise<Compiler> {
  const fontBlobs = await Promise.all((await typefacePaths(assetsFolder)).map((path) => readFile(path)));
  const compiler = withoutSystemFonts(assetsFolder, () =>
    typst.NodeCompiler.create({ workspace: assetsFolder, fontArgs: [{ fontBlobs }] }),
  );
  for (const [path, text] of Object.entries(files)) compiler.mapShadow(join(assetsFolder, path), Buffer.from(text));
  return compiler;
}

/** What the compiler complains of, as one line. */
function complaintsOf(diagnostics: readonly unknown[]): string {
  const messages = diagnostics.map((diagnostic) => {
    const { message, hints } = diagnostic as { readonly message?: string; readonly hints?: readonly string[] };
    return [message ?? String(diagnostic), ...(hints ?? [])].join(" – ");
  });
  return [...new Set(messages)].join("; ");
}

function compile(
  compiler: Compiler,
  { assetsFolder, main, inputs, timestamp, standard = "ua-1" }: TypesettingJob,
): Uint8Array {
  const compiled = compiler.compile({ mainFilePath: join(assetsFolder, main), inputs: { ...inputs } });
  const error = compiled.takeError();
  if (error !== null) throw new Error(complaintsOf(error.shortDiagnostics));
  const document = compiled.result;
  if (document === null) throw new Error("the compiler gave no document");
  return new Uint8Array(compiler.pdf(document, { pdfStandard: standard, creationTimestamp: timestamp }));
}

/** Sets a document as a tagged PDF, with our typeface only; the same job gives the same bytes. */
export async function typeset(job: TypesettingJob): Promise<Uint8Array> {
  const compiler = await createCompiler(await loadTypst(), job);
  return compile(compiler, job);
}
