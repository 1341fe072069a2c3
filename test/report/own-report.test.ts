import { describe, expect, test } from "vitest";
import { makeNamedReport } from "../../src/pipeline/make-named-report.ts";
import { runComparison } from "../../src/pipeline/pipeline.ts";
import { readProject } from "../../src/project/read-project.ts";
import type { Content } from "../../src/provenance/manifest.ts";
import { smallProject } from "../support/small-project.ts";
import { packagedWorld } from "../support/world.ts";

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 2"><rect width="6" height="2" fill="#c2410c"/></svg>';
const ordered = `reports:
  - id: briefing
    title: For the <council>
    logo: logo.svg
    logo_alt: A bar
    blocks:
      - tiles
      - text: |
          ## What we saw
          People in **Berlin**: {{berlin.persons_employed.core.2012}} & <script>x</script> #panic("y")

          - one
          - two
      - figure: lq-dots
      - figure: chain-stages
      - heading: The end
      - sources
`;

async function made(project: Readonly<Record<string, string>>, name = "briefing") {
  const world = packagedWorld({ ...smallProject, ...project });
  const comparison = await runComparison(world, await readProject(world));
  return { comparison, ...(await makeNamedReport(world, comparison, "1", name, { pdf: true, html: true })) };
}

const withReport = (text = ordered) => ({ "cluster.yaml": `${smallProject["cluster.yaml"]}${text}`, "logo.svg": logo });
const text = (content: Content | undefined): string => String(content ?? "");

describe("a report of the project's own", () => {
  test("holds its blocks in its order, with its title, its picture and its words made harmless", async () => {
    const { report, files } = await made(withReport());
    expect(report.blocks.map(({ kind }) => kind)).toEqual(["tiles", "prose", "figure", "list", "heading", "list"]);
    const html = text(files.get("briefing.html"));
    expect(html).toContain("<h1>For the &lt;council&gt;</h1>");
    expect(html).toContain("<strong>Berlin</strong>");
    expect(html).toContain("&lt;script&gt;x&lt;/script&gt; #panic(&quot;y&quot;)");
    expect(html).toContain('<ul class="text"><li>one</li>\n<li>two</li></ul>');
    expect(html).toMatch(/<img class="logo" alt="A bar" src="data:image\/svg\+xml;base64,/);
    expect(files.get("briefing.pdf")).toBeDefined();
  });

  test("binds the numbers of its words to their results, and calls typed ones a mistake", async () => {
    const { report } = await made(withReport());
    const prose = report.blocks.find((block) => block.kind === "prose");
    expect(prose?.passages.flatMap(({ results }) => results)).toContain("berlin.persons_employed.core.2012");
    const typed = withReport("reports:\n  - id: a\n    blocks:\n      - text: Berlin has 4711 people.\n");
    const { comparison } = await made(typed, "a");
    expect(comparison.analysis.findings.map(({ rule }) => rule)).toContain("typed-number");
  });

  test("names a figure without data with its reason, and refuses one that does not exist", async () => {
    const { report } = await made(withReport());
    expect(JSON.stringify(report.blocks[3])).toContain("Music by stage of the chain");
    const unknown = withReport("reports:\n  - id: a\n    blocks:\n      - figure: pie\n");
    await expect(made(unknown, "a")).rejects.toMatchObject({ what: '"pie" is not a figure' });
  });

  test("refuses a picture that is missing or runs something, and a report that nobody ordered", async () => {
    const { "logo.svg": _, ...without } = withReport();
    await expect(made(without)).rejects.toMatchObject({ where: "logo.svg", what: "there is no such picture" });
    const running = { ...withReport(), "logo.svg": logo.replace("<rect", '<rect onload="x()"') };
    await expect(made(running)).rejects.toMatchObject({ where: "logo.svg" });
    await expect(made(withReport(), "magazine")).rejects.toMatchObject({ what: '"magazine" is not a report' });
  });
});
