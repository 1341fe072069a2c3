import { duplicateLabel } from "../faults.ts";
import * as messages from "../messages.ts";
import { findingOf } from "../rule.ts";
import { roleOf } from "./dimension-roles.ts";
import type { FormatReport } from "./format.ts";

/** A column of an SDMX file: its id, what it is called, and the column of names that goes with it. */
export interface Component {
  readonly id: string;
  readonly label: string;
  readonly at: number;
  /** Position of the column with the names of the codes; -1 where there is none. */
  readonly namesAt: number;
  /** Holds several values in one cell, or one in several languages, as only attributes do here. */
  readonly isList: boolean;
}

/** What the columns of an SDMX file are for. */
export interface SdmxColumns {
  readonly dimensions: readonly Component[];
  /** OBS_VALUE, or OBS_VALUE1, OBS_VALUE2 …; empty in a file that holds notes only. */
  readonly measures: readonly Component[];
  /** Position of a column that is no dimension, -1 where there is none. */
  readonly at: (id: string) => number;
  /** The header leaves open which columns are dimensions. */
  readonly isGuess: boolean;
}

// The letters of an id; a name has blanks or brackets, or is empty where an exporter forgot it.
const idAlone = /^[\w@$.-]+(?:\[[^\]]*\](?:\.[\w@$-]+)?)*$/;
const idAndLabel = /^([\w@$.-]+(?:\[[^\]]*\](?:\.[\w@$-]+)?)*):\s*(.*)$/;

const isId = (name = ""): boolean => idAlone.test(name) || idAndLabel.test(name);

/** The columns behind the leading ones; `paired` where the file says that each is followed by a column of names. */
export function componentsOf(labels: readonly string[], from: number, paired: boolean): readonly Component[] {
  const names = labels.map((label) => label.trim());
  const alternate = paired || isAlternate(names.slice(from));
  const components: Component[] = [];
  for (let at = from; at < names.length; at += 1) {
    const hasNames = alternate || (at + 1 < names.length && !isId(names[at + 1]));
    components.push(componentAt(names, at, hasNames));
    if (hasNames) at += 1;
  }
  return components;
}

/** Ids and names by turns. A name of one word looks like an id, so the others show what they are. */
function isAlternate(names: readonly string[]): boolean {
  const ids = names.filter((_, index) => index % 2 === 0);
  const others = names.filter((_, index) => index % 2 === 1);
  return ids.length === others.length && ids.every((name) => isId(name)) && !others.every((name) => isId(name));
}

function componentAt(names: readonly string[], at: number, hasNames: boolean): Component {
  const name = names[at] ?? "";
  const [, id = name, label = ""] = idAndLabel.exec(name) ?? [];
  return {
    id: id.replace(/\[[^\]]*\]$/, ""),
    label: hasNames ? (names[at + 1] ?? "") : label,
    at,
    namesAt: hasNames ? at + 1 : -1,
    isList: id.includes("["),
  };
}

// Attributes of the cross-domain concepts of SDMX, of Eurostat, the OECD and the ECB; all others are told by their place.
const attributes = new Set(
  `OBS_STATUS OBS_FLAG CONF_STATUS UNIT_MULT DECIMALS PRICE_BASE BASE_PER TITLE TITLE_COMPL COMMENT_OBS COMMENT_TS COMMENT_DSET
  OBS_COM OBS_PRE_BREAK PRE_BREAK_VALUE EMBARGO_DATE TIME_FORMAT COLLECTION SOURCE_AGENCY COMPILING_ORG DISS_ORG UPDATED
  LAST_UPDATE PREPARED VALID_FROM VALID_TO REF_YEAR_PRICE REF_PERIOD_DETAIL SERIES_KEY OBS_KEY`.split(/\s+/),
);
const isMeasure = ({ id }: Component): boolean => /^OBS_VALUE(?:_?\d+)?$/.test(id);
const isAttribute = ({ id, isList }: Component): boolean => isList || attributes.has(id) || /^ATTR/i.test(id);

/**
 * Tells dimensions from attributes by their place: offices write dimensions, then OBS_VALUE, then attributes.
 *
 * The standard allows any order in files for upload, and the header does not say what a column is. Then only well-known
 * attributes are told apart, and the guess is reported. Columns that the reader named are dimensions in any case.
 */
export function columnsOf(components: readonly Component[], chosen: ReadonlySet<string>): SdmxColumns {
  const measures = components.filter(isMeasure);
  const first = measures[0]?.at ?? components.length * 2;
  const rest = components.filter((component) => !isMeasure(component));
  const before = rest.filter((component) => component.at < first && !isAttribute(component));
  const isGuess = measures.length > 0 && before.every(({ id }) => roleOf(id) === "time");
  const dimensions = rest.filter((component) => {
    if (chosen.has(component.id)) return true;
    if (isAttribute(component)) return false;
    return isGuess || component.at < first || roleOf(component.id) === "time";
  });
  const taken = new Set(dimensions);
  const others = new Map(rest.filter((each) => !taken.has(each)).map(({ id, at }) => [id, at]));
  return { dimensions, measures, at: (id) => others.get(id) ?? -1, isGuess };
}

/** Whether each column has a name of its own; if not, it is reported, and no row can be read. */
export function areDistinct(
  components: readonly Component[],
  place: { readonly file: string; readonly line: number },
  report: FormatReport,
): boolean {
  const met = new Map<string, number>();
  let distinct = true;
  for (const { id, at } of components) {
    const first = met.get(id);
    if (first !== undefined) {
      distinct = false;
      const words = messages.duplicateLabel(id, first + 1);
      report.add(findingOf(duplicateLabel, { ...place, column: at + 1 }, id, words));
    } else met.set(id, at);
  }
  return distinct;
}
