import { bounds, hole, type Value } from "../../src/model/value.ts";

/** Codes, short names and whether the number is complete everywhere: a small copy of the real comparison. */
export const sectors = [
  ["C18", "Printing and recorded media", false],
  ["J58", "Publishing", true],
  ["J59", "Film, television and music", false],
  ["J60", "Broadcasting", false],
  ["J62", "Software and IT services", true],
  ["J63", "Information services", true],
  ["M71", "Architecture and engineering", true],
  ["M73", "Advertising and market research", true],
  ["M74", "Design, photography, translation", true],
] as const;

/** One value for each region, in their order. */
export type Row = readonly [randstad: Value, ruhr: Value, berlin: Value];
export const regions = ["randstad", "ruhr", "berlin"] as const;
export const secret = hole("confidential", "a cell of the region is secret");

export const persons: Readonly<Record<string, Row>> = {
  C18: [13174, bounds(10814, 15100, "confidential"), 5630],
  J58: [20996, 24754, 13289],
  J59: [bounds(10320, 17050, "confidential"), 4590, 8308],
  J60: [secret, 533, 2319],
  J62: [101482, 57424, 27867],
  J63: [9818, 13021, 6563],
  M71: [65680, 64467, 25078],
  M73: [42341, 41159, 11435],
  M74: [36719, 15478, 10314],
  complete: [277036, 216303, 94546],
  sbs_core: [bounds(306722, 315100, "confidential"), bounds(232240, 236526, "confidential"), 110803],
  _T: [2367632, 2509763, 830783],
};

export const quotients: Readonly<Record<string, Row>> = {
  C18: [0.91, bounds(0.65, 0.91, "confidential"), 1.02],
  J58: [1.21, 0.84, 1.36],
  J59: [bounds(0.96, 1.59, "confidential"), 0.55, 3.03],
  J60: [secret, 0.1, 1.26],
  J62: [1.24, 0.76, 1.12],
  J63: [1.26, 1.15, 1.75],
  M71: [1.01, 0.84, 0.99],
  M73: [1.21, 1.21, 1.02],
  M74: [1.19, 0.86, 1.73],
};

export const index: Readonly<Record<string, Row>> = {
  "2010": [100, 100, 100],
  "2011": [101.4, 96.3, 106.4],
  "2012": [103.5, hole("series-break", "a break is marked in 2012"), 112.8],
  "2013": [103.4, 101.7, 119.3],
  "2014": [106.6, 97.8, 154.2],
};

export const steps: Readonly<Record<string, Row>> = {
  "2008-2010": [-0.016, 0.118, 0.122],
  "2010-2012": [0.035, -0.009, 0.128],
  "2012-2014": [0.03, hole("series-break", "another definition in 2014"), 0.367],
  "2010-2014": [0.066, -0.022, 0.542],
};

export const shifts: Readonly<Record<string, Row>> = {
  national: [5312, 13120, 5010],
  mix: [-1890, 9450, 4020],
  local: [14390, -27440, 36400],
  change: [17812, -4870, 45430],
};

export const ranks: Readonly<Record<string, readonly [Row, Row]>> = {
  J58: [
    [28, 61, 12],
    [88, 73, 95],
  ],
  J59: [
    [bounds(18, 40, "confidential"), 96, 3],
    [bounds(79, 91, "confidential"), 50, 99],
  ],
  J60: [
    [secret, 150, 22],
    [secret, 12, 87],
  ],
  J62: [
    [14, 70, 26],
    [94, 69, 89],
  ],
  M71: [
    [31, 85, 60],
    [86, 62, 73],
  ],
  M74: [
    [22, 101, 9],
    [90, 55, 96],
  ],
};

export const proxies: Readonly<Record<string, readonly [companies: Row, people: Row, gdp: Row]>> = {
  "2008": [
    [0.176, 0.288, hole("series-break", "counted anew")],
    [bounds(0.126, 0.131, "confidential"), 0.108, 0.139],
    [39100, 29800, 27600],
  ],
  "2010": [
    [0.209, 0.24, 0.343],
    [bounds(0.128, 0.133, "confidential"), 0.101, 0.131],
    [38900, 29900, 29400],
  ],
  "2012": [
    [0.222, 0.223, 0.356],
    [bounds(0.13, 0.134, "confidential"), 0.093, 0.133],
    [39600, 31200, 31100],
  ],
  "2014": [
    [0.244, 0.128, 0.209],
    [bounds(0.132, 0.137, "confidential"), 0.087, 0.15],
    [40300, 32600, 33400],
  ],
};
