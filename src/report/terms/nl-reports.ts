import { within } from "../../compare/terms/place-words.ts";
import type { ReportTerms } from "./report-terms.ts";

/** The Dutch words of the reports. */
export const reportsInDutch: ReportTerms = {
  labels: {
    address: "Adres",
    asPrinted: "Zoals gedrukt",
    bias: "Bedrijven gedeeld door personen",
    byCompanies: "Aandeel naar bedrijven, %",
    byPeople: "Aandeel naar personen, %",
    cards: "Methodekaarten",
    cells: "Eerste cel",
    change: "Verandering, personen",
    claims: "Lijst van uitspraken",
    code: "Code",
    codeSystem: "Classificatie",
    companyShare: "Aandeel naar bedrijven",
    comparabilityTable: "Welke cijfers naast elkaar mogen staan",
    contents: "Inhoud",
    credited: "Toegerekend bbp, miljard euro",
    date: "Datum",
    findings: "Bevindingen",
    flags: "Opmerkingen",
    formula: "Formule",
    glossary: "Woordenlijst",
    group: "Groep",
    indicator: "Indicator",
    licence: "Licentie",
    local: "waarvan lokaal",
    markOrWord: "Woord of teken",
    measure: "Grootheid",
    name: "Naam",
    notComputed: "niet berekend, omdat een cijfer in een regio of een jaar ontbreekt of geheim is",
    notGiven: "niet opgegeven",
    number: "Getal",
    people: "Werkzame personen",
    publisher: "Uitgever",
    quotient: "Locatiequotiënt",
    range: "Marge",
    reading: "Hoe te lezen",
    reasons: "Redenen",
    rebuiltLimits: "Wat niet opnieuw te berekenen is, en waarom",
    region: "Regio",
    sector: "Sector",
    source: "Bron",
    sourcesTable: "Bronnen",
    status: "Status",
    sum: "Alle sectoren van de afbakening",
    territory: "Gebied",
    title: "Titel",
    unanswered: "Andere keuzes die geen getal geven",
    unit: "Eenheid",
    weight: "Gewicht",
    withoutData: "Voorzien, maar zonder gegevens",
    year: "Jaar",
  },
  slots: {
    regions: {
      term: "Waar de regio's liggen",
      text: "Een kaart vraagt de leden van elke regio met hun ligging; uit de lijst van regio's is er geen te tekenen.",
    },
    proxy: {
      term: "Geteld naar bedrijven of naar banen",
      text: "Nodig zijn bbp, bedrijven en personen van hetzelfde gebied en jaar; een daarvan ontbreekt overal.",
    },
    structure: { term: "Structuur", text: "Geen enkele sector is dat jaar voor elke regio gepubliceerd." },
    specialisation: {
      term: "Specialisatie",
      text: "Geen enkele sector telt mensen in zowel de regio als het referentiegebied.",
    },
    growth: {
      term: "Groei",
      text: "Geen enkele sector is van het eerste tot het laatste jaar zonder breuk gepubliceerd.",
    },
    steps: {
      term: "Groei in stappen van twee jaar",
      text: "Geen enkele sector is aan beide einden van een stap gepubliceerd.",
    },
    music: {
      term: "Muziek naar schakel van de keten",
      text: "De tabellen tellen mensen op twee cijfers; maken, opnemen en verkopen van muziek zijn pas op vier te scheiden.",
    },
    definitions: { term: "Hoeveel afhangt van wat telt", text: "Er is maar één afbakening te berekenen." },
    drivers: {
      term: "Wat de verandering dreef",
      text: "Beide einden van de periode moeten er zijn voor regio en land.",
    },
    connectivity: {
      term: "Verbondenheid van mediasteden",
      text: "Zij wordt geteld uit de kantoren van mediabedrijven per stad; een tabel van kantoren ontbreekt.",
    },
    money: { term: "Geldstromen", text: "Een tabel van subsidies of financieringstotalen ontbreekt." },
    policy: {
      term: "Beleid en plekken",
      text: "Een register van beleid en een lijst van plekken met hun bezoekers ontbreken.",
    },
    success: {
      term: "Succes voor wie",
      text: "Nodig zijn gewichten van makers, investeerders en burgers; er is nog niemand gevraagd.",
    },
    comparability: { term: "Hoe vergelijkbaar is dit", text: "Regels van vergelijkbaarheid ontbreken." },
  },
  chapters: {
    definitions: "Wat telt: afbakeningen en regio's",
    regions: "Eén pagina per regio",
    structure: "Omvang en structuur",
    change: "Verandering",
    music: "Muziek",
    places: "Plekken in de stad",
    cities: "Netwerken: steden",
    money: "Netwerken: geld",
    policy: "Beleid en effect",
    success: "Succes voor wie",
    comparability: "Vergelijkbaarheid",
    missing: "Hoofdstukken zonder gegevens",
    method: "Methodekaarten",
    tables: "Volledige tabellen",
    annex: "Bijlage: bronnen, afbakeningen, woordenlijst, uitspraken",
  },
  leads: {
    definitions: "Hoe het belangrijkste cijfer meebeweegt met de keuze van wat telt en waar een regio eindigt.",
    regions: "Wat over elke regio op zichzelf bekend is, met de tekens die bij de cijfers horen.",
    structure: "Hoe groot de creatieve industrie is, waaruit zij bestaat en wat elke regio bijzonder maakt.",
    change:
      "Hoe de werkgelegenheid zich ontwikkelde, en hoeveel daarvan kwam van het land, de sectoren of de regio zelf.",
    music: "Wat de tabellen over muziek bevatten, en wat zij niet onderscheiden.",
    places: "Waar in de stad de instellingen en bedrijven zijn.",
    cities: "Hoe de steden samenhangen door bedrijven met kantoren in meerdere ervan.",
    money: "Wie voor cultuur betaalt, waarvoor, en hoeveel daarvan van buiten komt.",
    policy: "Wat is besloten, door wie, en of er iets op volgde.",
    success: "Welke regio vooraan staat, hangt af van wie het wordt gevraagd.",
    comparability: "Welke cijfers van welke regio's naast elkaar mogen staan, en waarom andere niet.",
    missing: "Waar dit rapport een plaats voor heeft en wat het toont zodra er gegevens zijn.",
    method: "Eén kaart voor elke indicator die in dit rapport is afgedrukt.",
    tables:
      "Elk cijfer naar sector, regio en jaar, met zijn tekens. Volledig nauwkeurig staat het in het bestand met resultaten.",
    annex: "Waar de cijfers vandaan komen en wat de woorden betekenen.",
  },
  absent: {
    structure: [
      {
        term: "Zelfstandigen",
        text: "De bedrijfsstatistiek telt werkzame personen, eigenaren inbegrepen, en scheidt hen niet.",
      },
    ],
    change: [
      { term: "Oprichting en opheffing van bedrijven", text: "Een tabel van de bedrijvendemografie ontbreekt." },
    ],
    music: [
      {
        term: "Oprichtingsjaren en podia",
        text: "Een tabel van bedrijven naar oprichtingsjaar en een lijst van podia ontbreken.",
      },
      { term: "Interviews", text: "Er zijn er geen onder de invoer; een projectbestand kan eigen tekst toevoegen." },
    ],
    places: [
      {
        term: "Plekken met bezoekers",
        text: "De regel van 2013 vraagt drie instellingen op vijf minuten lopen en 500.000 bezoekers; een lijst van plekken ontbreekt.",
      },
      {
        term: "Verschuiving van het zwaartepunt",
        text: "Nodig zijn de plaatsen van bedrijven in twee jaren; die ontbreken.",
      },
    ],
    cities: [
      {
        term: "Steden en bedrijven",
        text: "Een tabel van kantoren van bedrijven ontbreekt; verbondenheid, sterkste banden en hun duurzaamheid volgen daaruit.",
      },
    ],
    money: [
      {
        term: "Aandeel van buiten door de tijd",
        text: "Subsidies zijn maar voor één programmaperiode bekend, dus er is geen verloop te tekenen.",
      },
    ],
    policy: [
      { term: "Beleidsregister", text: "Een lijst van besluiten met datum en niveau ontbreekt." },
      {
        term: "Verschildiagrammen",
        text: "Een effect wordt gezocht tegenover regio's die anders besloten; zonder register valt er niets te toetsen.",
      },
    ],
    success: [
      {
        term: "Gewichten per groep",
        text: "Er is nog niemand gevraagd, dus is van geen enkele groep een rangorde afgedrukt.",
      },
    ],
  },
  cahierKicker: (edition) => `Cahier creatieve industrie · ${edition}`,
  rebuiltKicker: (edition) => `Factsheet 4 van oktober 2013, opnieuw berekend · ${edition}`,
  rebuiltTitle: (regions) => `Rijk en creatief? ${regions.join(", ")}`,
  rebuiltLead:
    "De factsheet van de vereniging uit 2013 zette het bbp per inwoner naast het aandeel creatieve bedrijven, en de verandering van het aantal werknemers in stappen van twee jaar. Beide figuren zijn hier opnieuw gemaakt uit open tabellen, met een toets van het aandeel ernaast.",
  rebuiltFigures: "De twee figuren, opnieuw getekend",
  auditTitle: "De benadering getoetst: naar bedrijven en naar personen",
  auditTable: "Beide aandelen naar regio en jaar",
  audit: (place, year, firms, people) => [
    `In ${year} was ${within(place, "nl")} ${firms} van de bedrijven creatief, ${people} van de werkenden.`,
    `Creatief ${within(place, "nl")}, ${year}: ${firms} van bedrijven, ${people} van werkenden.`,
  ],
  auditInFull: (place, year, firms, people, bias) =>
    `In ${year} waren ${within(place, "nl")} ${firms} van de bedrijven en ${people} van de werkzame personen creatief: factor ${bias}.`,
  noAudit: "In geen enkele regio zijn beide aandelen voor hetzelfde jaar te berekenen.",
  holes: (what, years, reason) => `${what}, ${years.join(", ")}: ${reason}.`,
  limits: [
    {
      term: "Jaren",
      text: "De factsheet van 2013 begon met 2000. Tabellen naar regio en klasse van de huidige classificatie beginnen in 2008; oudere volgen een andere classificatie en worden er niet aan gekoppeld.",
    },
    {
      term: "Werknemers",
      text: "De factsheet van 2013 telde werknemers; de tabellen hier tellen werkzame personen, eigenaren inbegrepen.",
    },
    {
      term: "Omzet",
      text: "Een derde aandeel, naar omzet, zou de productie het dichtst benaderen. Geen statistisch bureau publiceert het per regio voor deze klassen.",
    },
    {
      term: "Wat het product betekent",
      text: "Bbp maal het aandeel bedrijven rekent een eenmanszaak evenveel productie toe als elke andere. Het is afgedrukt om te beoordelen, niet om te gebruiken.",
    },
  ],
  regionTable: (region, year) => `${region} naar sector, ${year}`,
  notDrawn: "De vergelijking bevat niets dat deze figuur kan tonen.",
  fullTable: (measure) => `${measure} naar sector, regio en jaar`,
  definitionTable: (title) => `Klassen van de afbakening: ${title}`,
  measures: {
    persons_employed: "Werkzame personen",
    local_units: "Bedrijven (vestigingen)",
    cultural_employment: "Werkgelegenheid in de cultuur",
    population: "Bevolking",
    gdp: "Bruto binnenlands product",
  },
  gradeOf: {
    exact: "gepubliceerde tellingen",
    bounded: "tussen grenzen, een deel is geheim",
    sampled: "met een statistisch interval",
    flagged: "met voorzichtigheid: zie de tekens",
  },
  moreCells: (cell, others) => (others === 0 ? cell : `${cell} en nog ${others}`),
  claimsNote: (count) =>
    `${count} getallen uit zinnen, tegels, koppen en korte tabellen; die van de figuren staan in het bestand met uitspraken naast het rapport, elk met formule, operanden en cellen`,
};
