import { describe, expect, test } from "vitest";
import { checkOwnSvg } from "../../src/render/own-svg.ts";

const size = 'width="10" height="5"';

describe("checkOwnSvg", () => {
  test("gives the size of a drawing of ours", () => {
    expect(checkOwnSvg(`<svg ${size} font-family="'Source Sans 3', sans-serif"><text>a</text></svg>`)).toEqual({
      width: 10,
      height: 5,
    });
  });

  const refused: readonly (readonly [string, string])[] = [
    [`<svg ${size}><image href="/etc/passwd"/></svg>`, "The SVG holds <image>"],
    [`<svg ${size}><g><rect style="fill:red"/></g></svg>`, "the attribute style"],
    [`<svg ${size}><text font-family="Arial">a</text></svg>`, 'The SVG asks for the typeface "Arial"'],
    [`<svg ${size}><rect xlink:href="x"/></svg>`, "the attribute xlink:href"],
    ["<svg/>", "The SVG has no width and height."],
  ];
  for (const [svg, message] of refused)
    test(`refuses ${svg}`, () => {
      expect(() => checkOwnSvg(svg)).toThrow(message);
    });
});
