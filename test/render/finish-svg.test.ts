import { describe, expect, test } from "vitest";
import { finishSvg } from "../../src/render/finish-svg.ts";

const words = { id: "fig", title: "T", description: "D" };

const finish = (marks: string): string =>
  finishSvg(
    `<svg xmlns="x" xmlns:xlink="y" version="1.1" class="marks" width="10.00049" height="5" viewBox="0 0 10 5">${marks}</svg>`,
    words,
  )
    .split("\n")
    .slice(3, -2)
    .join("\n");

describe("finishSvg", () => {
  test("rounds numbers to three decimals and knows no minus zero", () => {
    expect(finish('<path fill="#1e3333" d="M-0.0001,1.23456L1e-9,10.0005-2"/>')).toBe(
      '<path d="M0,1.235L0,10.001-2" fill="#1e3333"/>',
    );
    expect(finishSvg('<svg width="10.00049" height="5"/>', words)).toContain(
      'width="10" height="5" viewBox="0 0 10 5"',
    );
  });

  test("takes out what is not seen", () => {
    const hidden =
      '<text opacity="0">a</text><path d="M0,0" display="none"/><path/><path d="M0,0h0v0h0Z"/><text/><g><g/></g>';
    expect(finish(hidden)).toBe("");
    expect(finish('<rect width="1" height="1" fill-opacity="0"/>')).toContain("<rect");
  });

  test("takes out what serves a live page only", () => {
    expect(
      finish(
        '<rect class="c" role="x" aria-label="y" pointer-events="none" cursor="pointer" style="cursor: pointer;" x="1"/>',
      ),
    ).toBe('<rect x="1"/>');
  });

  test("prefixes ids and what refers to them", () => {
    expect(
      finish(
        '<g clip-path="url(#clip0)"><rect fill="url(#gradient_1)"/></g><defs><clipPath id="clip0"><rect/></clipPath></defs>',
      ),
    ).toBe(
      '<g clip-path="url(#fig-clip0)">\n<rect fill="url(#fig-gradient_1)"/>\n</g>\n<defs>\n<clipPath id="fig-clip0">\n<rect/>\n</clipPath>\n</defs>',
    );
  });

  test("keeps the lines of a text apart from each other", () => {
    expect(finish('<text><tspan>a</tspan><tspan x="0" dy="12">b</tspan></text>')).toBe(
      '<text><tspan>a</tspan><tspan x="0" dy="12">b</tspan></text>',
    );
  });

  const refused: readonly (readonly [string, string])[] = [
    ['<image xlink:href="/etc/passwd"/>', "<image> is not allowed in a drawing"],
    ['<a href="https://example.org"><rect/></a>', "<a> is not allowed in a drawing"],
    ["<script>alert(1)</script>", "<script> is not allowed in a drawing"],
    ["<foreignObject/>", "<foreignObject> is not allowed in a drawing"],
    ["<style>@import</style>", "<style> is not allowed in a drawing"],
    ['<rect onclick="x"/>', 'the attribute onclick="x" is not allowed'],
    ['<rect style="fill: url(http://x)"/>', "the attribute style="],
    ['<rect fill="url(http://example.org/a.svg#b)"/>', "refers to something outside the drawing"],
    ['<rect fill="url(#a) url(b)"/>', "refers to something outside the drawing"],
    ['<text><a href="javascript:x">y</a></text>', "<a> is not allowed"],
    ['<path d="MNaN,0"/>', 'a mark has no place: d="MNaN,0"'],
    ['<rect width="Infinity"/>', "a mark has no place"],
    ['<text font-family="Arial">x</text>', 'the typeface "Arial" is not ours'],
  ];
  for (const [marks, message] of refused)
    test(`refuses ${marks}`, () => {
      expect(() => finish(marks)).toThrow(message);
    });

  test("refuses a drawing without a size", () => {
    expect(() => finishSvg("<svg/>", words)).toThrow("the drawing has no size");
  });

  test("escapes title and description", () => {
    const svg = finishSvg('<svg width="1" height="1"/>', { id: "f", title: "</title><script>", description: '"&' });
    expect(svg).toContain(
      '<title id="f-title">&lt;/title&gt;&lt;script&gt;</title>\n<desc id="f-desc">&quot;&amp;</desc>',
    );
  });
});
