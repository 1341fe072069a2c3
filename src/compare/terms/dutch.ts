import type { CompareWords } from "./compare-words.ts";
import { unlikeInDutch } from "./dutch-measures.ts";

/** The Dutch words of the comparison. */
export const dutch: CompareWords = {
  lines: {
    people: "Werkzame personen",
    peoplePer1000: "  per 1.000 inwoners",
    peopleShare: "  aandeel in alle sectoren",
    quotient: "Locatiequotiënt, alle klassen",
    effective: "Effectief aantal klassen",
    rank: "Rang in Europa, volledige klassen",
    companies: "Bedrijven (vestigingen)",
    companiesPer1000: "  per 1.000 inwoners",
    size: "  werkzame personen per bedrijf",
    growth: "Groei, volledige klassen",
    withEurope: "  met Europa (personen)",
    withSectors: "  met zijn sectoren in Europa",
    withNation: "  met zijn land",
    local: "  lokaal: wat overblijft",
    proxy: "Bbp naar aandeel bedrijven (EUR)",
    proxyBias: "  overschat ten opzichte van personen",
    gdp: "Bbp per inwoner (EUR)",
    turnover: "Omzet volgens rapport (EUR)",
    turnoverPerCompany: "  per onderneming (EUR)",
    turnoverPerPerson: "Omzet per werkzame persoon (EUR)",
    cultureJobs: "Culturele banen per 1.000 inwoners",
    erdf: "EFRO voor cultuur per 1.000 inw. (EUR)",
    erdfReal: "  reëel (KKS van het peiljaar)",
  },
  terminal: {
    year: "jaar",
    million: "mln",
    quotients: (base, sections) => `locatiequotiënten: ${base} = 1, alle sectoren = secties ${sections}`,
    bases: {
      nation: "het land van elke regio",
      sum: "de vergeleken regio's samen",
      europe: "de landen van Europa met volledige cijfers",
    },
    whichCompare: "Welke cijfers vergelijkbaar zijn, en welke niet",
    moreReasons: (count) => `en nog ${count}, zie --format json`,
    cannotCompare: "Wat niet te vergelijken is, en waarom",
  },
  marks: { comparable: "vergelijkbaar", care: "met voorzichtigheid", not: "niet vergelijkbaar" },
  reasons: {
    "unit-type": "ongelijke eenheden",
    threshold: "drempel",
    register: "register",
    break: "breuk",
    definition: "definitie",
    territory: "gebied",
    "price-basis": "prijzen",
    secrecy: "vertrouwelijk",
    missing: "ontbreekt",
  },
  letters: {
    "unit-type": "E",
    threshold: "T",
    register: "R",
    break: "B",
    definition: "D",
    territory: "G",
    "price-basis": "P",
    secrecy: "V",
    missing: "O",
  },
  holes: {
    "not-collected": "niet verzameld",
    confidential: "geheim",
    "not-applicable": "niet van toepassing",
    "zero-reference": "referentiegebied is nul",
    "zero-region": "regio is nul",
    "zero-sector": "sector is nul",
    "zero-base": "beginwaarde is nul",
    "negative-input": "negatief gegeven",
    "too-few": "te weinig",
    degenerate: "niet te berekenen",
    "not-converged": "niet te berekenen",
    "series-break": "breuk in de reeks",
    incomparable: "niet vergelijkbaar",
  },
  flags: {
    "suspected-break": "gaat over een sprong in de bron die geen breuk verklaart",
    "too-few": "klein aantal: te lezen met het interval",
    "lower-bound": "ondergrens: gevonden via plaatsnamen in projectlijsten",
  },
  neverScaled: (land) => `${land}: omvat de regio en meer; er is niets teruggerekend`,
  noFigureFor: (places) => `geen cijfer voor ${places}`,
  noFiguresOf: (territory) => `geen cijfers voor ${territory}`,
  noTerritory: "de regio heeft geen gebied",
  nothingToAdd: "niets op te tellen",
  secretUnits: (secret, all, codes) =>
    `${secret} van ${all} eenheden ${secret === 1 ? "is" : "zijn"} geheim (${codes})`,
  contradiction: (why) =>
    why
      .replace("by less than their rounding", "met minder dan hun afronding")
      .replace("published figures contradict each other", "gepubliceerde cijfers spreken elkaar tegen")
      .replaceAll(" of ", " in "),
  breakMarked: (year, place) => `in ${year} is een breuk gemarkeerd (${place})`,
  definitionMarked: (year, place) => `de bron markeert in ${year} een andere definitie (${place})`,
  twoReports: "omzet en ondernemingen komen uit twee rapporten",
  noPayment: "geen betaling vermeld",
  priceBases: (count, names) => `bedragen in ${count} prijspeilen (${names}) worden niet opgeteld`,
  noPrices: (nation, year) => `geen consumentenprijzen voor ${nation} in ${year}`,
  shareOnly: (codes) => `slechts een deel van ${codes} telt mee, en dat aandeel is niet gepubliceerd`,
  onlyClasses: (title, codes) => `${title} (alleen ${codes})`,
  unlike: unlikeInDutch,
  asBase: "klassen waartegen de creatieve worden afgezet, geen manier van tellen",
  musicIsPart: "muziek is een deel van wat hier wordt geteld, geen andere manier van tellen",
  moreThanMusic: "telt meer dan muziek",
  withoutCodes: (groups) => `groepen zonder code, waarvoor geen klasse is op te zoeken (${groups})`,
  noFiguresFor: (absent, all, codes) => `geen cijfers voor ${ofClasses(absent, all)} (${codes})`,
  andMore: (first, more) => `${first} en nog ${more}`,
  noSuchNumber: "voor deze regio bestaat zo'n cijfer niet",
  holdsMore: (land) => `${land}: omvat de regio en meer`,
  largerLand: "deels een groter gebied",
  crossesJump: "er ligt een sprong in de bron tussen die geen breuk verklaart",
  breakBefore: "de bron markeert een breuk vóór dit jaar",
  otherDefinition: "de bron markeert een andere definitie",
  unlikeThings: "er worden verschillende dingen geteld",
  twoPrices: "bedragen in twee soorten prijzen",
  ownLists: "elke bron heeft een eigen lijst van bedrijfstakken",
  sourcesDiffer: "de bronnen verschillen",
  ownBases: "elk cijfer heeft een eigen grondslag",
  none: "geen",
  envelope: ({ region, territory, units, people }) => ({
    what: `${region} in de bedrijfsstatistiek`,
    why: [
      `Die bestaat alleen voor NUTS 2-eenheden: ${territory} (${units}) staat voor de regio.`,
      people &&
        `In de regio woont ${people.share}% van de inwoners van dat gebied (${people.year}: ${people.inside} van ${people.all}).`,
      "Er is niets teruggerekend.",
    ]
      .filter((sentence) => sentence !== undefined)
      .join(" "),
  }),
  incomplete: (codes, names, used) => ({
    what: `Groei, structuur en shift-share van ${codes}`,
    why: `Een regio of land publiceert ${names} in een of meer jaren niet; deze drie gebruiken daarom ${remaining(used)}.`,
  }),
  jump: ({ sector, unit, from, before, to, after }) => `${sector} in ${unit}: ${before} in ${from}, ${after} in ${to}`,
  jumps: (region, from, to, jumps) => ({
    what: `Groei ${from}–${to} letterlijk genomen: ${region}`,
    why: `De bron springt zonder een breuk te markeren (${jumps}): een anders ingedeelde onderneming is even waarschijnlijk als groei.`,
  }),
  refused: (indicator, why) => ({ what: `${indicator} naar regio`, why: `Niet gevormd: ${why}.` }),
  regionsTogether: "de vergeleken regio's samen",
  europe: (count, countries) => `Europa (${count} landen met volledige cijfers: ${countries})`,
  rivals: (others, all) => `${others} andere NUTS 2-regio's van Europa met gepubliceerde cijfers, van ${all}`,
};

function ofClasses(absent: number, all: number): string {
  if (absent < all) return `${absent} van de ${all} klassen`;
  return all === 1 ? "de enige klasse" : `alle ${all} klassen`;
}

function remaining(codes: readonly string[]): string {
  const [only, ...more] = codes;
  if (only === undefined) return "geen enkele klasse";
  if (more.length === 0) return `de ene klasse die overal is gepubliceerd: ${only}`;
  return `de ${codes.length} klassen die overal zijn gepubliceerd: ${codes.join(", ")}`;
}
