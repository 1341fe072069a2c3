import { describe, expect, it } from "vitest";
import { normalAddress, resolveAddress } from "../../../src/ingest/csvw/addresses.ts";
import { compactAddress, expandPrefix } from "../../../src/ingest/csvw/prefixes.ts";
import { columns, read } from "./described.ts";
import { expandTemplate } from "./uri-template.ts";

describe("an address", () => {
  it("is seen from the metadata, as a path or with a scheme; steps out of the folder are kept for all to see", () => {
    expect(resolveAddress("", "t.csv")).toBe("t.csv");
    expect(resolveAddress("data/m.json", "./a/../t.csv")).toBe("data/t.csv");
    expect(resolveAddress("data/m.json", "../../t.csv")).toBe("../t.csv");
    expect(resolveAddress("", "a/../../../etc/passwd")).toBe("../../etc/passwd");
    expect(resolveAddress("data/m.json", "/etc/passwd")).toBe("/etc/passwd");
    expect(resolveAddress("t.csv?x", "#row=2")).toBe("t.csv#row=2");
    expect(resolveAddress("http://example.org/a/m.json", "../t.csv")).toBe("http://example.org/t.csv");
    expect(resolveAddress("t.csv", "urn:x:y")).toBe("urn:x:y");
    expect(resolveAddress("http://example.org/", "http://[")).toBe("http://[");
  });

  it("is compared in one way of writing it, and what parts it stays encoded", () => {
    expect(normalAddress("HTTP://example.org:80/a%20b")).toBe(normalAddress("http://example.org/a b"));
    expect(normalAddress("a%2Fb")).not.toBe(normalAddress("a/b"));
    expect(normalAddress("100%")).toBe("100%");
  });

  it("has a short name in the vocabularies that everybody knows", () => {
    expect(expandPrefix("schema:name")).toBe("http://schema.org/name");
    expect(expandPrefix("http://example.org/")).toBe("http://example.org/");
    expect(expandPrefix("constructor:name")).toBe("constructor:name");
    expect(compactAddress("http://schema.org/name")).toBe("schema:name");
    expect(compactAddress("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")).toBe("@type");
    expect(compactAddress("http://example.org/")).toBe("http://example.org/");
  });
});

describe("a template of an address", () => {
  // The values and most of the expansions are those of RFC 6570, part 3.2.
  const values: Readonly<Record<string, string | readonly string[]>> = {
    list: ["red", "green", "blue"],
    var: "value",
    hello: "Hello World!",
    half: "50%",
    path: "/foo/bar",
    empty: "",
    none: [],
    x: "1024",
    done: "a%20b",
  };
  it.each([
    ["{var}", "value"],
    ["{hello}", "Hello%20World%21"],
    ["{half}", "50%25"],
    ["O{undef}X", "OX"],
    ["{x,empty,var}", "1024,,value"],
    ["{var:3}", "val"],
    ["{list}", "red,green,blue"],
    ["{+path}/here", "/foo/bar/here"],
    ["{+half}", "50%25"],
    ["{+done}", "a%20b"],
    ["{#hello}", "#Hello%20World!"],
    ["{#none}", ""],
    ["{.list*}", ".red.green.blue"],
    ["{/var,x}/here", "/value/1024/here"],
    ["{;x,empty}", ";x=1024;empty"],
    ["{?x,empty}", "?x=1024&empty="],
    ["{?list*}", "?list=red&list=green&list=blue"],
    ["{&list}", "&list=red,green,blue"],
    ["no {} and {unclosed", "no {} and {unclosed"],
  ])("%s becomes %s", (template, expanded) => {
    expect(expandTemplate(template, (name) => values[name])).toBe(expanded);
  });

  it("takes half a letter for one that was lost, and does not stop", () => {
    expect(expandTemplate("{a}{+a}", () => "\ud83c")).toBe("%EF%BF%BD%EF%BF%BD");
  });
});

describe("a row as objects", () => {
  it("is one for each thing that it is about, one within the other where it points to it", async () => {
    const metadata = {
      ...columns(
        { name: "firm", titles: "firm", aboutUrl: "#firm-{_row}", propertyUrl: "schema:name" },
        { name: "city", titles: "city", aboutUrl: "http://example.org/{city}", propertyUrl: "schema:name" },
        { name: "type", virtual: true, aboutUrl: "#firm-{_row}", propertyUrl: "rdf:type", valueUrl: "schema:Place" },
        {
          name: "seat",
          virtual: true,
          aboutUrl: "#firm-{_row}",
          propertyUrl: "schema:location",
          valueUrl: "http://example.org/{city}",
        },
      ),
    };
    expect((await read(metadata, "firm,city\nUfa,Potsdam\nEndemol,\n")).objects).toEqual([
      {
        "@id": "t.csv#firm-1",
        "schema:name": "Ufa",
        "@type": "schema:Place",
        "schema:location": { "@id": "http://example.org/Potsdam", "schema:name": "Potsdam" },
      },
      {
        "@id": "t.csv#firm-2",
        "schema:name": "Endemol",
        "@type": "schema:Place",
        "schema:location": "http://example.org/",
      },
    ]);
  });

  it("has the values of one property together, and neither empty cells nor columns that are left out", async () => {
    const metadata = {
      propertyUrl: "#value",
      ...columns(
        { titles: "a", separator: ";" },
        { titles: "b" },
        { titles: "c", suppressOutput: true },
        { titles: "d", name: "d%20e", propertyUrl: "#{_name}-{_column}-{_sourceColumn}-{_sourceRow}" },
        { titles: "f", valueUrl: "http://example.org/{d%20e}" },
      ),
      dialect: { skipColumns: 1 },
    };
    expect((await read(metadata, "-,a,b,c,d,f\n-,1;2,3,4,5 6,7\n-,,,4,,\n")).objects).toEqual([
      {
        "t.csv#value": ["1", "2", "3", "http://example.org/5%206"],
        "t.csv#d%20e-4-5-2": "5 6",
      },
    ]);
  });

  it("that points in a circle has one outermost object", async () => {
    const metadata = columns(
      { titles: "a", aboutUrl: "#a", propertyUrl: "#to", valueUrl: "#b" },
      { titles: "b", aboutUrl: "#b", propertyUrl: "#to", valueUrl: "#a" },
    );
    expect((await read(metadata, "a,b\n1,2\n")).objects).toEqual([
      { "@id": "t.csv#a", "t.csv#to": { "@id": "t.csv#b", "t.csv#to": "t.csv#a" } },
    ]);
  });
});
