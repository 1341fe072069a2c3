// The bundle holds code of other people; their licences ask that notice and text go with it.
// Reads what esbuild says it put in, and writes dist/third-party.txt: name, version, licence and its text.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const listings = ["dist/bundled.json", "dist/bundled-page.json"];
const inputs = listings.flatMap((listing) => Object.keys(JSON.parse(readFileSync(listing, "utf8")).inputs));
const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  return [`${name} ${version} (${license?.type ?? license ?? (texts.length > 0 ? "licence below" : "no licence found")})`, ...texts].join("\n\n");
}

const rule = `\n\n${"-".repeat(80)}\n\n`;
const notices = [...new Set(folders)].map(noticeOf).sort();
writeFileSync("dist/third-party.txt", `${notices.join(rule)}\n`);
for (const listing of listings) rmSync(listing);
