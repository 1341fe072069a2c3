import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { frameScript, frameStyle } from "./frame-files.ts";
import { framePage } from "./panel.ts";
import type { Shown } from "./shown.ts";

/** A preview that is being served: where, how to show something newer, how to end it. */
export interface PreviewServer {
  readonly address: string;
  /** Comes when the first browser has opened the page and listens. */
  readonly opened: Promise<void>;
  show(shown: Shown): void;
  close(): Promise<void>;
}

const ownPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const always = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
} as const;

/** A page elsewhere may point a name of its own at this machine: only our own names are answered. */
function isOwnName({ headers }: IncomingMessage, port: number): boolean {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origin = headers.origin ?? "";
  return own.includes(headers.host ?? "") && (origin === "" || own.some((name) => origin === `http://${name}`));
}

interface Answer {
  readonly type: string;
  readonly policy: string;
  readonly text: (shown: Shown) => string;
}

/** All that is served; the report brings its own policy, and may stand in our frame only. */
const answers: ReadonlyMap<string, Answer> = new Map([
  ["/", { type: "text/html", policy: ownPolicy, text: framePage }],
  ["/report", { type: "text/html", policy: "frame-ancestors 'self'", text: ({ html }) => html }],
  ["/preview.css", { type: "text/css", policy: ownPolicy, text: () => frameStyle }],
  ["/preview.js", { type: "text/javascript", policy: ownPolicy, text: () => frameScript }],
]);

const pathOf = ({ url = "" }: IncomingMessage): string => url.split("?")[0] ?? "";

type Refusal = readonly [code: number, words: string];

/** Why a request gets no answer; undefined where it gets one. */
function refusalOf(request: IncomingMessage, port: number): Refusal | undefined {
  const path = pathOf(request);
  if (!isOwnName(request, port)) return [403, "this preview is for 127.0.0.1 only"];
  if (!answers.has(path) && path !== "/events") return [404, "there is nothing here"];
  return ["GET", "HEAD"].includes(request.method ?? "") ? undefined : [405, "a preview can only be read"];
}

const refuse = (response: ServerResponse, code: number, words: string): void =>
  void response
    .writeHead(code, { ...always, allow: "GET, HEAD", "content-type": "text/plain; charset=utf-8" })
    .end(`${words}\n`);

const newsOf = ({ number, pageNumber }: Shown): string => `data: ${JSON.stringify({ number, page: pageNumber })}\n\n`;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** Serves a preview on this machine alone: the page, what is said beside it, and news of every change. */
export async function servePreview(first: Shown, wantedPort: number): Promise<PreviewServer> {
  let shown = first;
  let port = 0;
  let sayOpened = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    sayOpened = resolve;
  });
  const listeners = new Set<ServerResponse>();
  const openEvents = (response: ServerResponse): void => {
    response.writeHead(200, { ...always, "content-type": "text/event-stream" }).write(`retry: 500\n${newsOf(shown)}`);
    listeners.add(response);
    sayOpened();
    response.once("close", () => listeners.delete(response));
  };
  const server = createServer((request, response) => {
    const refusal = refusalOf(request, port);
    if (refusal !== undefined) return refuse(response, ...refusal);
    const answer = answers.get(pathOf(request));
    if (answer === undefined) return openEvents(response);
    const head = { "content-type": `${answer.type}; charset=utf-8`, "content-security-policy": answer.policy };
    response.writeHead(200, { ...always, ...head }).end(request.method === "HEAD" ? "" : answer.text(shown));
  });
  port = await listen(server, wantedPort);
  return {
    address: `http://127.0.0.1:${port}/`,
    opened,
    show(next) {
      shown = next;
      for (const listener of listeners) listener.write(newsOf(next));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
