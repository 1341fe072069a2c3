/** The style of what can be done on an interactive page; what moves does so only for those who did not ask it not to. */
export const interactiveStyle = `
.controls { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin-top: 1rem; font-size: .9375rem; }
.controls > div, .order { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: center; }
.controls fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem; align-items: center; }
.controls legend { float: left; padding: 0; margin-right: .5rem; }
.controls legend, .controls label { font-weight: 600; }
.controls button, .controls select, .order select { font: inherit; color: var(--ink); background: #fff; border: 1px solid #6b7780; border-radius: .2rem; padding: .25rem .6rem; min-height: 2rem; max-width: 100%; }
.controls button { border-bottom: 3px solid var(--hue, #6b7780); cursor: pointer; }
.controls button[aria-pressed="true"] { background: #16232b; color: #fff; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.order { margin-top: .35rem; font-size: .8125rem; color: var(--soft); }
.order select { min-height: 1.5rem; padding: .1rem .35rem; }
thead th button { font: inherit; color: inherit; text-align: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline dotted; text-underline-offset: .2em; }
th[aria-sort="ascending"] button::after { content: " ▲"; }
th[aria-sort="descending"] button::after { content: " ▼"; }
[data-told] { cursor: help; }
.drawing [data-told]:focus-visible { outline: 3px solid #e8a33d; outline-offset: 1px; }
.told { position: absolute; z-index: 2; max-width: min(26rem, 92vw); padding: .4rem .6rem; background: #16232b; color: #fff; font-size: .8125rem; line-height: 1.35; white-space: pre-line; overflow-wrap: anywhere; border-radius: .2rem; pointer-events: none; }
.told[hidden] { display: none; }
.told.held { pointer-events: auto; user-select: text; outline: 2px solid #e8a33d; }
.faint { opacity: .2; }
@media screen and (prefers-reduced-motion: no-preference) { [data-region] { transition: opacity .15s; } }
@media print { .controls, .order, .told { display: none; } .faint { opacity: 1; } thead th button { text-decoration: none; } }
`;
