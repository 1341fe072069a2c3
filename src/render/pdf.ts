import type { CheckedLogo } from "./own-logo.ts";
import { checkOwnSvg } from "./own-svg.ts";
import { type PdfStandard, typeset } from "./typst.ts";

/** A document to set from one of our templates. */
export interface PdfRequest {
  /** File in `assets/typst/`, such as `factsheet.typ`. */
  readonly template: string;
  /** What the template reads as `data.json`. */
  readonly data: unknown;
  /** Drawings by figure id; the template reads them as `figures/<id>.svg`. */
  readonly svgs: Readonly<Record<string, string>>;
  /** ISO date of the data edition: the date of the PDF, which never comes from the clock. */
  readonly date: string;
  readonly title: string;
  /** PDF/UA-1, for all readers, where none is named; PDF/A-2a is for archives. A file can be but one of them. */
  readonly standard?: PdfStandard;
  /** A picture of the project's own; the template reads it as `figures/own-logo.svg` or `.png`. */
  readonly logo?: CheckedLogo;
}

/** One figure as a page of its own. */
export interface FigurePdfRequest {
  readonly id: string;
  readonly svg: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly alt: string;
  readonly language: "en" | "nl" | "de";
  readonly date: string;
  /** Least width of the page, in CSS pixels; the drawing's own with its margins where left out. */
  readonly width?: number;
}

const pageMargin = 16;

/** Where the templates and the typeface are: the full path of `src/render/assets`. */
export interface PdfOptions {
  readonly assetsFolder: string;
}

// Title and date are set here, so that no template can forget them or read the clock.
const mainFile = (template: string): string => `#let date = sys.inputs.date.split("-").map(int)
#set document(title: sys.inputs.title, date: datetime(year: date.at(0), month: date.at(1), day: date.at(2)))
#set text(font: "Source Sans 3", fallback: false)
#include "${template}"
`;

function timestampOf(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) throw new Error(`"${date}" is not a date such as 2024-09-30`);
  return time / 1000;
}

function figureFiles(svgs: PdfRequest["svgs"]): Readonly<Record<string, string>> {
  const files = Object.entries(svgs).map(([id, svg]) => {
    if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new Error(`"${id}" is not the id of a figure`);
    checkOwnSvg(svg);
    return [`typst/figures/${id}.svg`, svg] as const;
  });
  return Object.fromEntries(files);
}

const logoFile = ({ format, content }: CheckedLogo): Readonly<Record<string, string | Uint8Array>> => ({
  [`typst/figures/own-logo.${format}`]: format === "png" ? Buffer.from(content, "base64") : content,
});

async function setDocument(request: PdfRequest, { assetsFolder }: PdfOptions): Promise<Uint8Array> {
  const { template, data, svgs, date, title, standard = "ua-1", logo } = request;
  if (!/^[a-z][a-z0-9-]*\.typ$/.test(template)) throw new Error("a template is a file name that ends in .typ");
  const timestamp = timestampOf(date);
  const files = {
    "typst/main.typ": mainFile(template),
    "typst/data.json": JSON.stringify(data),
    ...figureFiles(svgs),
    ...(logo === undefined ? {} : logoFile(logo)),
  };
  return typeset({ assetsFolder, main: "typst/main.typ", files, inputs: { date, title }, timestamp, standard });
}

/** Sets a report as a tagged PDF from data and drawings; the same request gives the same bytes. */
export async function renderPdf(request: PdfRequest, options: PdfOptions): Promise<Uint8Array> {
  try {
    return await setDocument(request, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The PDF "${request.title}" cannot be set from ${request.template}: ${reason}`, { cause: error });
  }
}

/** Sets one figure with its headline and notes as a PDF page of its own size. */
export function figurePdf(figure: FigurePdfRequest, options: PdfOptions): Promise<Uint8Array> {
  const { id, svg, headline, subtitle, notes, alt, language, date } = figure;
  const { width } = checkOwnSvg(svg);
  const page = Math.max(figure.width ?? 0, width + 2 * pageMargin);
  const data = { id, headline, subtitle, notes, alt, language, width, page };
  return renderPdf({ template: "figure.typ", data, svgs: { [id]: svg }, date, title: headline }, options);
}
