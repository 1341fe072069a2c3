import { describe, expect, test } from "vitest";
import { escapeText, parseSvg, writeSvg } from "../../src/render/svg-tree.ts";

describe("parseSvg and writeSvg", () => {
  test("keep texts as they are and write one element a line, attributes in a fixed order", () => {
    const text =
      '<svg width="2" xmlns="u"><g><text fill="red" x="1">a &lt; b<tspan dy="2">c</tspan></text><rect/></g></svg>';
    expect(writeSvg(parseSvg(text))).toBe(
      '<svg xmlns="u" width="2">\n<g>\n<text x="1" fill="red">a &lt; b<tspan dy="2">c</tspan></text>\n<rect/>\n</g>\n</svg>\n',
    );
  });

  test("write what they wrote again unchanged", () => {
    const once = writeSvg(parseSvg('<svg><g a="1>2"><path d="M0,0"/></g><text> a  b </text></svg>'));
    expect(writeSvg(parseSvg(once))).toBe(once);
  });

  const broken = [
    "",
    "<svg>",
    "<svg></g>",
    "</svg>",
    "<svg/><svg/>",
    "<g/>",
    "<svg><!-- x --></svg>",
    '<?xml version="1.0"?><svg/>',
    "<svg><![CDATA[x]]></svg>",
    "<svg a=1/>",
    "<!DOCTYPE svg><svg/>",
  ];
  for (const text of broken)
    test(`refuse ${JSON.stringify(text)}`, () => {
      expect(() => parseSvg(text)).toThrow("not a plain SVG");
    });

  test("escape what would end a text or an attribute", () => {
    expect(escapeText('<a & "b">')).toBe("&lt;a &amp; &quot;b&quot;&gt;");
  });
});
