// The vocabularies whose short names every reader of CSV on the Web knows (RDFa Core Initial Context, and the standard's own).
const namespaces: Readonly<Record<string, string>> = {
  as: "https://www.w3.org/ns/activitystreams#",
  cc: "http://creativecommons.org/ns#",
  csvw: "http://www.w3.org/ns/csvw#",
  ctag: "http://commontag.org/ns#",
  dc: "http://purl.org/dc/terms/",
  dc11: "http://purl.org/dc/elements/1.1/",
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  dctypes: "http://purl.org/dc/dcmitype/",
  foaf: "http://xmlns.com/foaf/0.1/",
  gr: "http://purl.org/goodrelations/v1#",
  grddl: "http://www.w3.org/2003/g/data-view#",
  ical: "http://www.w3.org/2002/12/cal/icaltzd#",
  ma: "http://www.w3.org/ns/ma-ont#",
  oa: "http://www.w3.org/ns/oa#",
  og: "http://ogp.me/ns#",
  org: "http://www.w3.org/ns/org#",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  qb: "http://purl.org/linked-data/cube#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfa: "http://www.w3.org/ns/rdfa#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  rev: "http://purl.org/stuff/rev#",
  rif: "http://www.w3.org/2007/rif#",
  rr: "http://www.w3.org/ns/r2rml#",
  schema: "http://schema.org/",
  sd: "http://www.w3.org/ns/sparql-service-description#",
  sioc: "http://rdfs.org/sioc/ns#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  skosxl: "http://www.w3.org/2008/05/skos-xl#",
  v: "http://rdf.data-vocabulary.org/#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  void: "http://rdfs.org/ns/void#",
  wdr: "http://www.w3.org/2007/05/powder#",
  wdrs: "http://www.w3.org/2007/05/powder-s#",
  xhv: "http://www.w3.org/1999/xhtml/vocab#",
  xml: "http://www.w3.org/XML/1998/namespace",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const terms = [
  "TableGroup",
  "Table",
  "Schema",
  "Column",
  "Row",
  "Cell",
  "Dialect",
  "Datatype",
  "Template",
  "Transformation",
];

/** Whether `@type` may name this: a word of the standard, a name in a known vocabulary, or a whole address. */
export function isKnownType(name: string): boolean {
  const [, prefix, rest = ""] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/.exec(name) ?? [];
  if (prefix === undefined) return terms.includes(name);
  return Object.hasOwn(namespaces, prefix) || rest.startsWith("//") || prefix === "urn";
}

/** `schema:name` as the whole address that it stands for; anything else stays as it is. */
export function expandPrefix(name: string): string {
  const [, prefix = "", rest = ""] = /^([A-Za-z][A-Za-z0-9]*):(?!\/\/)(.*)$/.exec(name) ?? [];
  const namespace = Object.hasOwn(namespaces, prefix) ? namespaces[prefix] : undefined;
  return namespace === undefined ? name : namespace + rest;
}

/** An address in a known vocabulary by its short name, `schema:name`. */
export function compactAddress(address: string): string {
  if (address === "http://www.w3.org/1999/02/22-rdf-syntax-ns#type") return "@type";
  const found = Object.entries(namespaces).find(([, space]) => address.startsWith(space) && address !== space);
  return found === undefined ? address : `${found[0]}:${address.slice(found[1].length)}`;
}
