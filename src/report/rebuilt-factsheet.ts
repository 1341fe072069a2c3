import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { isHole, lowest, noteOf } from "../model/value.ts";
import { boundTable, markedCell, plain } from "./full-tables.ts";
import { figureBlocks, frameOf, listsFor, type Material, present } from "./material.ts";
import type { Block, Bound, Report, ReportFigure, Said } from "./report.ts";
import { firstThatFits } from "./sentences.ts";
import { reportTermsOf } from "./terms/report-terms.ts";
import type { Terms } from "./terms/terms.ts";
import { capital, inline, territoryName } from "./wording.ts";

const proxyId = "company-share-proxy";

const proxies = (analysis: Analysis): readonly Result[] => resultsOf(analysis, { indicator: proxyId });

/** The figures that the factsheet of 2013 printed, in its order. */
const rebuilt: readonly string[] = ["circle-matrix", "two-year-steps"];

/** What the same data say where people are counted instead of companies. */
const beside: readonly string[] = ["firms-jobs-dumbbells", "lq-dots", "growth-lines", "structure-bars", "europe-rank"];

/** Both shares of a region in one year, and how far they lie apart. */
interface Audit {
  readonly firms: Result;
  readonly people: Result;
  readonly bias: Result;
}

/** For each region the latest year in which both shares are numbers. */
function auditsOf(analysis: Analysis): readonly Audit[] {
  const all = proxies(analysis);
  return analysis.regions.flatMap((region) => {
    const own = all.filter((result) => result.region === region.id);
    const bias = own.filter(({ part, value }) => part === "bias" && !isHole(value)).at(-1);
    if (bias === undefined) return [];
    const of = (part: string) => own.find((one) => one.part === part && one.year === bias.year);
    const [firms, people] = [of("company-share"), of("person-share")];
    return firms === undefined || people === undefined ? [] : [{ firms, people, bias }];
  });
}

/** What companies say, what people say, and how far apart that is. */
function auditSentences({ analysis, terms }: Material): readonly Said[] {
  const words = reportTermsOf(analysis.language);
  const said = auditsOf(analysis).map(({ firms, people, bias }) => {
    const place = terms.phrases.place(territoryName(analysis, bias.territory));
    const [byFirms, byPeople, times] = [inline(firms, terms), inline(people, terms), inline(bias, terms)];
    const text = words.auditInFull(place, bias.year, byFirms, byPeople, times);
    return { text, results: [firms.id, people.id, bias.id] };
  });
  return said.length === 0 ? [{ text: words.noAudit, results: [] }] : said;
}

/** A number with a mark where it was measured on another territory than the row names. */
function onOtherLand(cell: Bound, result: Result | undefined, territory: string, notes: Set<string>, terms: Terms) {
  if (result === undefined || isHole(result.value) || result.territory === territory) return cell;
  const { elsewhereMark, elsewhere } = terms.labels;
  notes.add(terms.phrases.markNote(elsewhereMark, elsewhere));
  return { ...cell, text: `${cell.text}${elsewhereMark}` };
}

/** The audit in numbers: both shares, how far they lie apart, the GDP that the proxy credits, and GDP per inhabitant. */
function auditTable({ analysis, terms }: Material): Block | undefined {
  const words = reportTermsOf(analysis.language);
  const all = proxies(analysis);
  const years = [...new Set(all.map(({ year }) => year))].sort();
  const notes = new Set<string>();
  const rows = analysis.regions.flatMap((region) =>
    years.map((year) => {
      const own = all.filter((result) => result.region === region.id && result.year === year);
      const of = (part: string) =>
        markedCell(
          own.find((one) => one.part === part),
          notes,
          terms,
        );
      const [gdp] = resultsOf(analysis, { indicator: "gdp-per-inhabitant", region: region.id, year });
      const territory = own[0]?.territory ?? region.territories[0] ?? region.id;
      return [
        plain(territoryName(analysis, territory)),
        plain(year),
        of("company-share"),
        of("person-share"),
        of("bias"),
        of("gdp-by-companies"),
        onOtherLand(markedCell(gdp, notes, terms), gdp, territory, notes, terms),
      ];
    }),
  );
  if (rows.length === 0) return undefined;
  const { labels } = words;
  const gdp = terms.phrases.columns.gdp(terms.units.EUR ?? "", "");
  const heads = [labels.region, labels.year, labels.byCompanies, labels.byPeople, labels.bias, labels.credited, gdp];
  return { kind: "table", table: boundTable(words.auditTable, heads, 1, rows, notes) };
}

/** The sectors without which a quantity has no sum, by its empty cells. */
const missingSectors = (result: Result): readonly string[] => [
  ...new Set(
    result.operands
      .filter(({ value }) => isHole(value))
      .flatMap(({ cells }) => cells.filter(({ value }) => isHole(value)).map(({ sector }) => sector)),
  ),
];

/** Where a share of companies cannot be computed: region, years and the reason, in place. */
function holesBlock({ analysis, terms }: Material): Block {
  const words = reportTermsOf(analysis.language);
  const holes = proxies(analysis).filter(({ part, value }) => part === "company-share" && isHole(value));
  const byRegion = [...new Set(holes.map(({ region }) => region))].map((region) =>
    holes.filter((one) => one.region === region),
  );
  const items = byRegion.flatMap((own) => {
    const [first] = own;
    if (first === undefined || !isHole(first.value)) return [];
    const place = territoryName(analysis, first.territory === "" ? first.region : first.territory);
    const sectors = [...new Set(own.flatMap(missingSectors))];
    const reason = noteOf(first.value) ?? terms.reasons[first.value.reason];
    const years = own.map(({ year }) => year);
    return [{ term: place, text: words.holes(words.labels.companyShare, years, reason, sectors) }];
  });
  return { kind: "list", title: words.labels.withoutData, items: [...items, ...words.limits.slice(0, 1)] };
}

/** How far the figures made again are those of 2013. */
function limitsBlock({ analysis }: Material): Block {
  const { labels, limits } = reportTermsOf(analysis.language);
  return { kind: "list", title: labels.rebuiltLimits, items: limits.slice(1) };
}

/** The finding: the region in which counting companies overstates most. */
function finding({ analysis, terms, finding: general }: Material): Said {
  const words = reportTermsOf(analysis.language);
  const leastOf = ({ bias }: Audit): number => lowest(bias.value) ?? 0;
  const [most] = auditsOf(analysis).toSorted((a, b) => leastOf(b) - leastOf(a));
  if (most === undefined) return general;
  const { firms, people, bias } = most;
  const place = terms.phrases.place(territoryName(analysis, bias.territory));
  const wordings = words.audit(place, bias.year, inline(firms, terms), inline(people, terms));
  const text = firstThatFits(wordings) ?? capital(wordings.at(-1) ?? "");
  return { text, results: [firms.id, people.id] };
}

// This sheet prints no list of caveats, so it names no sources for them.
const withoutCaveats = (analysis: Analysis): Analysis => ({ ...analysis, caveats: [] });

/** The association's factsheet of October 2013 made again from tables: its two figures, and the audit of its share of companies. */
export function buildRebuiltFactsheet(material: Material, wide: readonly ReportFigure[], version: string): Report {
  const { figures } = material;
  const analysis = withoutCaveats(material.analysis);
  const words = reportTermsOf(analysis.language);
  const found = finding(material);
  // A figure has the same notes at any width.
  const notesOf = (id: string) => figures.find((figure) => figure.id === id)?.notes ?? [];
  const drawn = rebuilt.flatMap((id) =>
    wide.filter((figure) => figure.id === id).map((figure) => ({ ...figure, notes: notesOf(id) })),
  );
  const others = beside.flatMap((id) => figures.filter((figure) => figure.id === id)).slice(0, 2);
  const shown: readonly Block[] = [
    { kind: "text", paragraphs: [{ text: words.rebuiltLead, results: [] }] },
    { kind: "heading", text: words.rebuiltFigures },
    ...drawn.map((figure) => ({ kind: "figure", figure, width: "full" }) as const),
    holesBlock(material),
    limitsBlock(material),
    { kind: "page-break" },
    { kind: "heading", text: words.auditTitle },
    { kind: "text", paragraphs: auditSentences(material) },
    ...present([auditTable(material)]),
    ...figureBlocks(others),
  ];
  const { indicators, sources, method } = listsFor({ ...material, analysis, finding: found }, shown, []);
  return {
    id: "factsheet-4",
    kicker: words.rebuiltKicker(analysis.edition),
    ...frameOf(material, version),
    title: words.rebuiltTitle(analysis.regions.map(({ name }) => name)),
    finding: found,
    layout: "sheet",
    blocks: [...shown, ...present([method, indicators, sources])],
    leftOut: [],
  };
}
