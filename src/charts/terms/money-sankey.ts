import type { Language } from "../../base/format-number.ts";
import { inText, listed } from "../words.ts";

/** How many of a thing there are: the number as it is printed, and whether it is one. */
export interface Counted {
  readonly number: string;
  readonly isOne: boolean;
}

/** The words of the streams of money. */
interface Words {
  /** Funders gathered into one; `count` in words. */
  readonly otherFunders: (count: string, isOne: boolean) => string;
  /** Names of funders that the lists of one country and another share. */
  readonly funders: ReadonlyMap<string, string>;
  readonly whole: (amount: string, years: string) => string;
  readonly euShare: (place: string, share: string) => readonly string[];
  readonly use: (place: string, isMusic: boolean) => string;
  readonly subtitle: (years: string) => string;
  readonly yearsNote: (years: string) => string;
  readonly coverage: (places: readonly string[]) => string;
  readonly musicNote: string;
  readonly reported: (count: Counted) => string;
  readonly elsewhere: (count: Counted) => string;
  readonly unknown: (count: Counted) => string;
  readonly otherPrices: (count: Counted) => string;
  readonly leftOut: (parts: string) => string;
  readonly alt: (said: string) => string;
  readonly altOf: (funder: string, use: string, amount: string) => string;
  readonly columns: readonly [funder: string, use: string, amount: string];
}

const places = (names: readonly string[], language: Language): string =>
  listed(
    names.map((name) => inText(name, language)),
    language,
  );

const plural = ({ number, isOne }: Counted, one: string, more: string): string => `${number} ${isOne ? one : more}`;

export const moneyTerms = {
  en: {
    otherFunders: (count, isOne) => `${count} other funder${isOne ? "" : "s"}`,
    funders: new Map(),
    whole: (amount, years) => `The lists name ${amount} million euro for culture, ${years}.`,
    euShare: (place, share) => [
      `Of the culture money listed for ${inText(place, "en")}, ${share} percent comes through the EU fund.`,
      `The EU fund gives ${share} percent of the listed culture money.`,
    ],
    use: (place, isMusic) => `${place}: ${isMusic ? "music" : "other culture"}`,
    subtitle: (years) => `Culture money from funder to use, million euro, ${years}, current prices`,
    yearsNote: (years) => `All lists of payments cover ${years}.`,
    coverage: (names) => `For ${places(names, "en")} at most one funder lists single payments; others give too.`,
    musicNote: "Music is told by key words in names and purposes.",
    reported: (count) => `${plural(count, "reported budget", "reported budgets")} (totals and parts overlap)`,
    elsewhere: (count) => `${plural(count, "payment", "payments")} outside the compared regions`,
    unknown: (count) => `${plural(count, "payment", "payments")} without an amount`,
    otherPrices: (count) => `${plural(count, "payment", "payments")} in prices of another year`,
    leftOut: (parts) => `Left out: ${parts}.`,
    alt: (said) => `Bands from funders on the left to regions and uses on the right, in million euro: ${said}.`,
    altOf: (funder, use, amount) => `${funder} to ${use} ${amount}`,
    columns: ["Funder", "Use", "Million euro"],
  },
  de: {
    otherFunders: (count, isOne) => (isOne ? "ein weiterer Geldgeber" : `${count} weitere Geldgeber`),
    funders: new Map([["European Regional Development Fund", "Europäischer Fonds für regionale Entwicklung"]]),
    whole: (amount, years) => `Die Listen nennen ${amount} Millionen Euro für Kultur, ${years}.`,
    euShare: (place, share) => [
      `Vom aufgelisteten Kulturgeld für ${inText(place, "de")} kommen ${share}\u202f% über den EU-Fonds.`,
      `Der EU-Fonds gibt ${share}\u202f% des aufgelisteten Kulturgelds.`,
    ],
    use: (place, isMusic) => `${place}: ${isMusic ? "Musik" : "andere Kultur"}`,
    subtitle: (years) => `Kulturgeld vom Geldgeber zum Zweck, Millionen Euro, ${years}, laufende Preise`,
    yearsNote: (years) => `Alle Zahlungslisten umfassen ${years}.`,
    coverage: (names) =>
      `Für ${places(names, "de")} listet höchstens ein Geldgeber einzelne Zahlungen auf; auch andere geben.`,
    musicNote: "Musik ist an Stichwörtern in Namen und Zwecken erkannt.",
    reported: (count) =>
      `${plural(count, "berichteter Haushalt", "berichtete Haushalte")} (Summen und Teile überschneiden sich)`,
    elsewhere: (count) => `${plural(count, "Zahlung", "Zahlungen")} außerhalb der verglichenen Regionen`,
    unknown: (count) => `${plural(count, "Zahlung", "Zahlungen")} ohne Betrag`,
    otherPrices: (count) => `${plural(count, "Zahlung", "Zahlungen")} in Preisen eines anderen Jahres`,
    leftOut: (parts) => `Weggelassen: ${parts}.`,
    alt: (said) => `Bänder von Geldgebern links zu Regionen und Zwecken rechts, in Millionen Euro: ${said}.`,
    altOf: (funder, use, amount) => `${funder} an ${use} ${amount}`,
    columns: ["Geldgeber", "Zweck", "Millionen Euro"],
  },
  nl: {
    otherFunders: (count, isOne) => (isOne ? "één andere geldgever" : `${count} andere geldgevers`),
    funders: new Map([["European Regional Development Fund", "Europees Fonds voor Regionale Ontwikkeling"]]),
    whole: (amount, years) => `De lijsten noemen ${amount} miljoen euro voor cultuur, ${years}.`,
    euShare: (place, share) => [
      `Van het vermelde cultuurgeld voor ${inText(place, "nl")} komt ${share}% via het EU-fonds.`,
      `Het EU-fonds geeft ${share}% van het vermelde cultuurgeld.`,
    ],
    use: (place, isMusic) => `${place}: ${isMusic ? "muziek" : "andere cultuur"}`,
    subtitle: (years) => `Cultuurgeld van geldgever naar doel, miljoen euro, ${years}, lopende prijzen`,
    yearsNote: (years) => `Alle betaallijsten lopen over ${years}.`,
    coverage: (names) =>
      `Voor ${places(names, "nl")} vermeldt hooguit één geldgever losse betalingen; anderen geven ook.`,
    musicNote: "Muziek is herkend aan trefwoorden in namen en doelen.",
    reported: (count) =>
      `${plural(count, "gerapporteerde begroting", "gerapporteerde begrotingen")} (totalen en delen overlappen)`,
    elsewhere: (count) => `${plural(count, "betaling", "betalingen")} buiten de vergeleken regio’s`,
    unknown: (count) => `${plural(count, "betaling", "betalingen")} zonder bedrag`,
    otherPrices: (count) => `${plural(count, "betaling", "betalingen")} in prijzen van een ander jaar`,
    leftOut: (parts) => `Weggelaten: ${parts}.`,
    alt: (said) => `Banden van geldgevers links naar regio’s en doelen rechts, in miljoen euro: ${said}.`,
    altOf: (funder, use, amount) => `${funder} aan ${use} ${amount}`,
    columns: ["Geldgever", "Doel", "Miljoen euro"],
  },
} satisfies Record<Language, Words>;
