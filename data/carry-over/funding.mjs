import { territoryOf } from "./rows.mjs";
import { readShared, table } from "./tables.mjs";

const columns =
  "flow_id,funder,funder_level,recipient,region,year,amount,unit,price_basis,purpose,music,source,frequency,amount_kind,flag,dataset,amount_eu_only,recipient_type,postcode,region_rule,checked".split(
    ",",
  );

/** Level of a funder that a press or council page names; the two other data sets print it themselves. */
const levels = {
  "E.ON Ruhrgas": "private",
  "European Union": "eu",
  "Federal Government": "nation",
  "Fonds Podiumkunsten": "nation",
  "Gemeente Amsterdam": "city",
  "Gemeente Rotterdam": "city",
  "Land Berlin": "city",
  "Land Nordrhein-Westfalen": "state",
  "Ministerie van OCW": "nation",
  "Nachhaltigkeitsvereinbarung RUHR.2010": "region",
  RWE: "private",
  "Regionalverband Ruhr": "region",
  "Rijk (state)": "nation",
  "Stadt Essen": "city",
  "all funders": "all",
  "all public funders": "all",
};

const musicWords = /musi[ck]|orchest/i;

const berlinGrant = (row) => ({
  ...row,
  region: territoryOf(row.region),
  price_basis: "current",
  purpose: "culture",
  source: row.source_id,
  frequency: "year",
  amount_kind: "grant awarded",
  dataset: "berlin_culture_grants",
});

const erdfProject = (row) => ({
  ...row,
  region: territoryOf(row.region),
  price_basis: "current",
  purpose: "culture (keyword rule)",
  source: row.source_id,
  frequency: "whole project",
  dataset: "erdf_culture",
});

function reportedBudget(row, index) {
  const music = musicWords.test(`${row.recipient} ${row.purpose}`) ? "yes" : "no";
  return {
    ...row,
    flow_id: `REPORTED-${String(index + 1).padStart(4, "0")}`,
    funder_level: levels[row.funder],
    region: territoryOf(row.region),
    price_basis: "current",
    music,
    source: row.source_id,
    amount_kind: "reported budget",
    dataset: "reported_budgets",
  };
}

/** Flows of money: European structural fund, Berlin grants, budgets named in reports. No project titles, no private names. */
export function fundingTable() {
  const berlin = readShared("data/funding_berlin_culture_grants_2009_2017.csv");
  const erdf = readShared("data/funding_erdf_culture_2007_2013.csv");
  const budgets = readShared("data/funding_reported.csv");
  return table("funding", {
    title: "Flows of public money into culture: who gives whom how much",
    columns,
    key: ["flow_id"],
    rows: [...berlin.map(berlinGrant), ...erdf.map(erdfProject), ...budgets.map(reportedBudget)],
    from: {
      funding_berlin_culture_grants_2009_2017: berlin.length,
      funding_erdf_culture_2007_2013: erdf.length,
      funding_reported: budgets.length,
    },
  });
}
