// Names of whole countries and Länder as GENESIS prints them where a table has no codes, with the first digits of their keys.
const keys: Readonly<Record<string, string>> = {
  Deutschland: "DG",
  Germany: "DG",
  "Schleswig-Holstein": "01",
  Hamburg: "02",
  Niedersachsen: "03",
  "Lower Saxony": "03",
  Bremen: "04",
  "Nordrhein-Westfalen": "05",
  Hessen: "06",
  "Rheinland-Pfalz": "07",
  "Baden-Württemberg": "08",
  Bayern: "09",
  Bavaria: "09",
  Saarland: "10",
  Berlin: "11",
  Brandenburg: "12",
  "Mecklenburg-Vorpommern": "13",
  Sachsen: "14",
  Saxony: "14",
  "Sachsen-Anhalt": "15",
  Thüringen: "16",
  Thuringia: "16",
};

const byName = new Map(Object.entries(keys));

/** The official key of Germany or a Land by its name; undefined for any other name. */
export const landKey = (name: string): string | undefined => byName.get(name);
