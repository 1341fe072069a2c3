/** One file of the typeface, to be carried inside the page. */
export interface Font {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  readonly woff2Base64: string;
  /** Characters the file serves, as CSS writes them: `U+0000-00FF`. */
  readonly unicodeRange: string;
}

const fontFace = (font: Font): string =>
  `@font-face { font-family: "${font.family}"; font-weight: ${font.weight}; font-style: ${font.style}; font-display: swap; src: url(data:font/woff2;base64,${font.woff2Base64}) format("woff2");${font.unicodeRange === "" ? "" : ` unicode-range: ${font.unicodeRange};`} }`;

const screen = `
:root { --ink: #16232b; --soft: #4a5761; --hair: #c3ccd2; --accent: #00607a; }
* { box-sizing: border-box; }
html { font: 16px/1.45 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: break-word; }
.sheet { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
header.sheet { padding-top: 2.25rem; }
footer.sheet { margin-top: 2.5rem; padding-bottom: 2rem; color: var(--soft); font-size: .8125rem; }
footer.sheet p { border-top: 1px solid var(--hair); padding-top: .6rem; }
.skip { position: absolute; left: -100rem; padding: .5rem 1rem; background: #fff; color: var(--accent); }
.skip:focus { left: 1rem; top: 1rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid #e8a33d; outline-offset: 2px; }
main:focus { outline: none; }
h1, h2, h3, p, dl, dd, figure { margin: 0; }
h1 { font-size: clamp(1.75rem, 1.1rem + 2.6vw, 2.75rem); line-height: 1.1; font-weight: 700; letter-spacing: -.005em; text-wrap: balance; }
.kicker { color: var(--accent); font-weight: 600; font-size: .875rem; letter-spacing: .04em; text-transform: uppercase; margin-bottom: .4rem; }
.finding { color: var(--soft); font-size: clamp(1.0625rem, 1rem + .5vw, 1.3125rem); line-height: 1.3; margin-top: .5rem; text-wrap: pretty; }
main > h2 { color: var(--accent); font-size: 1.5rem; font-weight: 600; line-height: 1.2; margin-top: 2.25rem; }
.text { font-size: 1.0625rem; margin-top: .35rem; max-width: 44rem; }
.notes, .note, .territory { color: var(--soft); font-size: .8125rem; line-height: 1.35; }
.number-word { color: var(--accent); font-weight: 600; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); column-gap: 1rem; margin-top: 1.5rem; }
.tile { border-top: 4px solid var(--hue); background: color-mix(in srgb, var(--hue) 7%, white); padding: .7rem .9rem .9rem; margin-bottom: 1rem; display: grid; grid-row: span 5; grid-template-rows: subgrid; row-gap: 0; }
.tile dl { display: grid; grid-row: span 4; grid-template-rows: subgrid; row-gap: 0; }
.tile h2 { font-size: 1.25rem; line-height: 1.2; color: color-mix(in srgb, var(--hue) 72%, black); }
.tile dl > div { border-top: 1px solid var(--hair); margin-top: .55rem; padding-top: .4rem; }
.tile dt { font-weight: 600; font-size: .875rem; }
.tile dd { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: .4rem; }
.tile .number { font-size: 1.625rem; line-height: 1.2; font-weight: 600; color: color-mix(in srgb, var(--hue) 72%, black); font-variant-numeric: tabular-nums; }
.tile .reason { font-size: 1.125rem; line-height: 1.7; color: var(--soft); }
.tile .unit { font-size: .875rem; }
.tile .note { flex-basis: 100%; }
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(27rem, 100%), 1fr)); gap: 1.75rem 2rem; margin-top: 1.1rem; align-items: start; }
.grid > * { min-width: 0; }
.grid > figure:only-child { max-width: 38rem; }
h3, .headline { font-size: 1.0625rem; line-height: 1.25; font-weight: 600; text-wrap: pretty; }
.subtitle { color: var(--soft); font-size: .9375rem; line-height: 1.3; margin-top: .15rem; }
.drawing { margin: .5rem 0 .3rem; }
.drawing svg { display: block; width: 100%; height: auto; }
figure.full { margin-top: 1.25rem; }
figure.full .drawing svg { min-width: 34rem; }
details { margin-top: .4rem; font-size: .875rem; }
details p { margin-top: .4rem; }
summary { color: var(--accent); cursor: pointer; padding: .2rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .875rem; line-height: 1.3; width: 100%; }
caption { text-align: left; padding: 0 0 .4rem; color: var(--soft); }
th, td { padding: .3rem .6rem; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--hair); font-weight: 400; }
thead th { font-weight: 600; font-size: .8125rem; color: var(--soft); vertical-align: bottom; border-top: 2px solid var(--accent); border-bottom: 1px solid var(--accent); }
tbody tr:last-child > * { border-bottom: 2px solid var(--accent); }
th:first-child, td:first-child { padding-left: 0; }
.right { text-align: right; }
td.right { white-space: nowrap; }
.key-table { margin-top: 2rem; }
.key-table caption { font-size: 1.0625rem; font-weight: 600; color: var(--ink); }
.key-table tbody th { white-space: nowrap; }
.words tbody th { white-space: normal; }
.key-table .notes { margin-top: .4rem; }
.list { margin-top: 2rem; font-size: .875rem; line-height: 1.4; }
.list h2, .list h3 { color: var(--accent); font-size: 1.25rem; font-weight: 600; line-height: 1.2; margin-bottom: .5rem; }
.list dl { columns: 2 22rem; column-gap: 2rem; }
.list dl > div { break-inside: avoid; padding-bottom: .45rem; }
.list dt { font-weight: 600; }
.logo { height: 3.5rem; width: auto; margin-bottom: 1rem; }
h3.section { color: var(--accent); margin-top: 1.75rem; }
ul.text { padding-left: 1.2rem; margin-bottom: 0; }
.contents { margin-top: 2rem; }
.contents h2 { color: var(--accent); font-size: 1.25rem; }
.contents li { margin-top: .2rem; }
.indicators .unit, .indicators cite { color: var(--soft); font-weight: 400; font-style: normal; }
.indicators code { display: block; font: inherit; overflow-wrap: anywhere; }
.indicators cite { display: block; font-size: .8125rem; line-height: 1.35; }
`;

const paper = `
@page { size: A4; margin: 13mm 14mm 15mm; }
@media print {
  html { font-size: 10.5px; line-height: 1.35; }
  .sheet { max-width: none; padding: 0; }
  header.sheet { padding-top: 0; }
  .skip, details { display: none; }
  .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); column-gap: 1rem; margin-top: 1.5rem; }
  .grid { grid-template-columns: 1fr 1fr; gap: 5mm 6mm; }
  .grid > figure:only-child { grid-column: 1 / -1; max-width: 120mm; }
  .tile, figure, .key-table, tr { break-inside: avoid; }
  .drawing svg { max-height: 98mm; }
  footer.sheet { margin-top: 4mm; padding-bottom: 0; }
  .list { margin-top: 4mm; }
  .list dl { columns: 2; }
  h1, h2, h3, .text { break-after: avoid; }
  .tile, .drawing { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .scroll { overflow: visible; }
  figure.full .drawing svg { min-width: 0; }
}
`;

/** The whole style of the page: the typeface inside it, screen, phone and paper. */
export const styleSheet = (fonts: readonly Font[]): string =>
  [...fonts.map(fontFace), screen.trim(), paper.trim()].join("\n");
