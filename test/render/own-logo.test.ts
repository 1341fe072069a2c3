import { describe, expect, test } from "vitest";
import { checkLogo } from "../../src/render/own-logo.ts";

const svg = (inner: string, root = 'viewBox="0 0 10 10"'): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inner}</svg>\n`,
  );

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(40);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

describe("a picture of the project's own", () => {
  test("may be a plain drawing, of which declaration and comments are left out", () => {
    const logo = checkLogo(svg('<g fill="url(#a)"><circle cx="5" cy="5" r="4"/></g>'), "logo.svg");
    expect(logo.format).toBe("svg");
    expect(logo.content).toMatch(/^<svg .*<\/svg>$/s);
  });

  test("may be a PNG of some size", () => {
    expect(checkLogo(png(10, 10), "logo.PNG").format).toBe("png");
  });

  test.each([
    ["a script", svg("<script>alert(1)</script>")],
    ["a handler", svg('<rect width="1" height="1" onclick="x()"/>')],
    ["a link", svg('<g href="https://example.org"><circle r="1"/></g>')],
    ["a picture from elsewhere", svg('<image href="file:///etc/passwd"/>')],
    ["a paint from elsewhere", svg('<rect width="1" height="1" fill="url(https://example.org/a)"/>')],
    ["a style", svg('<rect width="1" height="1" style="fill:url(x)"/>')],
    ["a foreign object", svg("<foreignObject><p>x</p></foreignObject>")],
    ["text without a typeface", svg("<text>Own</text>")],
    ["no size", svg("<circle r='1'/>".replaceAll("'", '"'), "")],
    ["an entity", new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 1 1">&x;</svg>')],
    ["too many bytes", svg(" ".repeat(300_000))],
  ])("may not hold %s", (_, bytes) => {
    expect(() => checkLogo(bytes, "logo.svg")).toThrow();
  });

  test.each([
    ["no PNG", new TextEncoder().encode("GIF89a".repeat(10))],
    ["too many pixels", png(5000, 10)],
    ["no pixels", png(0, 10)],
  ])("may not be %s", (_, bytes) => {
    expect(() => checkLogo(bytes, "logo.png")).toThrow();
  });
});
