/** The style of the page around the report. */
export const frameStyle = `* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; font: 14px/1.4 system-ui, sans-serif; color: #16232b; }
main { position: relative; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; background: #fff; }
iframe.waiting { visibility: hidden; }
aside { overflow: auto; padding: 1rem; background: #f3f5f6; border-left: 1px solid #c3ccd2; overflow-wrap: anywhere; }
h1 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: 0 0 .35rem; }
ol { list-style: none; margin: .5rem 0; padding: 0; }
li { border-left: 4px solid #66727a; padding: .25rem .6rem; margin-bottom: .5rem; background: #fff; }
li.error, .mistake { border-left-color: #a3120b; }
li.warning { border-left-color: #8a5a00; }
.error b, .mistake b { color: #a3120b; }
.warning b { color: #7a4f00; }
.mistake { border-left: 4px solid #a3120b; background: #fff; padding: .5rem .6rem; margin: .5rem 0; }
.old { font-weight: 600; color: #7a4f00; }
code { font-size: .8125rem; }
:focus-visible { outline: 3px solid #e8a33d; outline-offset: -3px; }
@media (max-width: 50rem) { body { grid-template-columns: none; grid-template-rows: 1fr minmax(8rem, 35%); } aside { border-left: 0; border-top: 1px solid #c3ccd2; } }
`;

/**
 * The script of the page around the report: it waits for news, and renews in the report what has changed, so that one
 * stays where one was. A report that is still loading, or that has a script of its own, is loaded again as a whole.
 */
export const frameScript = `"use strict";
const main = document.querySelector("main");
const done = (number) => { document.body.dataset.page = number; };
const swap = (number) => {
  const old = main.querySelector("iframe:not(.waiting)");
  for (const late of main.querySelectorAll("iframe.waiting")) late.remove();
  const next = old.cloneNode();
  next.className = "waiting";
  next.src = "/report?" + number;
  next.addEventListener("load", () => {
    next.contentWindow.scrollTo(0, old.contentWindow.scrollY);
    next.className = "";
    old.remove();
    done(number);
  }, { once: true });
  main.append(next);
};
const renew = (old, fresh) => {
  if (old.isEqualNode(fresh)) return;
  const [here, there] = [[...old.childNodes], [...fresh.childNodes]];
  const isSameFrame = old.cloneNode().isEqualNode(fresh.cloneNode());
  if (!isSameFrame || here.length === 0 || here.length !== there.length) old.replaceWith(fresh);
  else here.forEach((node, at) => renew(node, there[at]));
};
const renewReport = async (number) => {
  const text = await (await fetch("/report?" + number)).text();
  const { contentDocument: old, contentWindow } = main.querySelector("iframe:not(.waiting)");
  const isWaiting = main.querySelector("iframe.waiting") !== null;
  if (isWaiting || old?.readyState !== "complete" || /<script/i.test(text) || old.scripts.length > 0) return swap(number);
  // Made under the policy of the report, which allows its own styles.
  const fresh = new contentWindow.DOMParser().parseFromString(text, "text/html");
  renew(old.documentElement, fresh.documentElement);
  done(number);
};
const renewPanel = async (number) => {
  const fresh = new DOMParser().parseFromString(await (await fetch("/")).text(), "text/html");
  document.querySelector("aside").replaceWith(document.adoptNode(fresh.querySelector("aside")));
  document.title = fresh.title;
  document.body.dataset.number = number;
};
const update = async (news) => {
  const { number, page } = document.body.dataset;
  if (String(news.page) !== page) await renewReport(news.page);
  if (String(news.number) !== number) await renewPanel(news.number);
};
let last = Promise.resolve();
new EventSource("/events").addEventListener("message", ({ data }) => {
  last = last.then(() => update(JSON.parse(data))).catch(() => undefined);
});
`;
