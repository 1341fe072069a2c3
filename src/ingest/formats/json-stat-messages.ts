import type { Words } from "../messages.ts";

const words = (message: string, hint: string): Words => ({ message, hint });
const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
const askTheOffice = "ask the office for the file again";

export const noDimensions = (): string => "the dataset names no dimensions (id, size, dimension)";
export const tooManyDimensions = (count: number, limit: number): string =>
  `the dataset has ${count} dimensions; more than ${limit} are not read`;
export const sizesMissDimensions = (ids: number, sizes: number): string => `${ids} dimensions have ${sizes} sizes`;
export const doubledDimension = (ids: readonly string[]): string =>
  `a dimension stands twice: ${quoted(ids.find((id, at) => ids.indexOf(id) !== at) ?? "")}`;
export const wrongSize = (id: string, size: string): string =>
  `the size of ${quoted(id)} is no number of codes: ${quoted(size)}`;
export const tooManyPlaces = (sizes: string): string =>
  `the dimensions ask for more values than can be counted: ${quoted(sizes)}`;
export const undescribed = (id: string): string => `the dimension ${quoted(id)} is not described`;
export const wrongIndex = (id: string, size: number): string =>
  `the codes of ${quoted(id)} do not fill its ${size} places, each with one code`;

export const wrongShape = (name: string, wrong: string): Words =>
  words(`${name === "" ? "" : `${quoted(name)}: `}${wrong}; none of its values can be placed`, askTheOffice);

export const valuesMissPlaces = (values: number, places: number): Words =>
  words(`the dataset has ${values} values for ${places} places; none can be placed`, askTheOffice);

export const wrongPlace = (key: string, places: number): Words =>
  words(`a value has the place ${quoted(key)}, but there are ${places}, counted from 0; it is left out`, askTheOffice);

export const doubledPlace = (key: string): Words =>
  words(`the place ${quoted(key)} has two values; the second is left out`, askTheOffice);

export const notANumber = (text: string): Words =>
  words(`${quoted(text)} is no number that can be read; it is left out`, askTheOffice);

export const unknownStatus = (status: string, meaning: string): Words =>
  words(
    `the status ${quoted(status)}${meaning === "" ? "" : ` (${meaning})`} is not known; it is kept as printed`,
    "look it up at the office",
  );

export const statusesMissValues = (statuses: number, places: number): Words =>
  words(`${statuses} statuses stand for ${places} places`, "ask the office which status belongs to which value");

export const linkNotOpened = (href: string): Words =>
  words(`the collection only links to ${quoted(href)}; no link is ever opened`, "download it and name that file too");

export const tooDeep = (): Words =>
  words("collections stand in each other more than three deep; those further in are not read", "name them one by one");

export const noValues = (name: string): Words =>
  words(`the dataset ${quoted(name)} has dimensions but no values`, "nothing to do");

export const notJson = (reason: string): string => `the file is no whole JSON: ${reason}`;
export const notJsonStat = (): string => "the file is JSON, but holds no dataset of JSON-stat";
