import { describe, expect, test } from "vitest";
import { typedInProject, typedWith } from "./in-world.ts";

/** A name that is code, markup or a template in one of the languages that a name passes through. */
const attacks = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  `a" onload="alert(1)`,
  "a&b &lt; &#60; 'c'",
  "]]><svg onload=alert(1)>",
  "<!-- --><![CDATA[x]]>",
  '#eval("1+1") #panic() $x$ *b* _i_ \\n @ref <label>',
  "datum.value + signal('x')",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the template of another language is the attack
  "{{berlin.lq.J59.2012}} {signal} ${1}",
  "a|b`c`[x](javascript:alert(1))",
];

const project = (attack: string) => ({
  "cluster.yaml": `date: "2026-11-22"\ntitle: ${JSON.stringify(attack)}\ndefinition: core\nyear: 2012\nfrom: 2010\nto: 2012\ncompany_year: 2012\nsteps_from: 2010\nregions:\n  - { id: berlin, name: ${JSON.stringify(attack)}, territories: [berlin], nation: DE, colour: "#0b5c8a" }\n  - { id: hamburg, name: Hamburg, territories: [hamburg], nation: DE, colour: "#c2410c" }\n`,
  "data/sectors.csv": `definition_id,definition_title,group,code,code_system,name_en,weight,source\ncore,"${attack.replaceAll('"', '""')}",media,J58,NACE2,"${attack.replaceAll('"', '""')}",1,S\ncore,"${attack.replaceAll('"', '""')}",media,J59,NACE2,Film,1,S\n`,
  "data/sources.csv": `id,title,publisher,date,address,licence,how_read,notes\nS,"${attack.replaceAll('"', '""')}","${attack.replaceAll('"', '""')}",2026-01-01,javascript:alert(1),CC0,typed,"${attack.replaceAll('"', '""')}"\n`,
});

/** What a page may not hold outside of its texts: elements and attributes that run or load something. */
function runningIn(page: string): readonly string[] {
  const tags = page.match(/<[a-zA-Z!][^>]*>/g) ?? [];
  const bare = tags.map((tag) => tag.replace(/"[^"]*"|'[^']*'/g, '""'));
  return [
    ...bare.filter((tag) => /^<(script|iframe|object|embed|foreignObject|!\[CDATA)/i.test(tag)),
    ...bare.filter((tag) => /\son[a-z]+\s*=/i.test(tag)),
    ...(page.match(/\b(?:href|src)\s*=\s*["']?\s*(?:javascript|vbscript):[^"'\s>]*/gi) ?? []),
  ];
}

describe.each(attacks)("the name %j", (attack) => {
  test("is a text in every drawing and page of a report", { timeout: 120_000 }, async () => {
    const { code, error, world } = await typedInProject(["compare", "--out", "o", "--quiet"], project(attack));
    expect([code, error]).toEqual([0, ""]);
    const made = [...world.files].filter(([path]) => path.startsWith(`${world.folder}/o/`));
    const drawings = made.filter(([path]) => /\.(svg|html)$/.test(path));
    expect(drawings.length).toBeGreaterThan(3);
    for (const [path, content] of drawings) {
      const page = typeof content === "string" ? content : new TextDecoder().decode(content);
      expect([path, runningIn(page)]).toEqual([path, []]);
      if (path.endsWith(".html"))
        expect(page).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'/);
    }
    const pdf = made.find(([path]) => path.endsWith(".pdf"))?.[1] ?? "";
    const text = typeof pdf === "string" ? pdf : new TextDecoder("latin1").decode(pdf);
    expect(text.slice(0, 5)).toBe("%PDF-");
    expect(text).not.toMatch(/\/(?:JavaScript|JS|Launch|OpenAction)\b/);
    // Nothing is written beside the folder that was named.
    const begun = Object.keys((await typedInProject(["list", "rules"], project(attack))).world.files);
    expect([...world.files.keys()].filter((path) => !path.startsWith(world.folder)).length).toBe(begun.length);
  });

  test("is a text in a table of Markdown", async () => {
    const cell = attack.replaceAll('"', '""');
    const table = `region,sector,year,value\n"${cell}",s,2012,1\nb,"${cell}",2012,1\nb,s,2012,2\n`;
    const { code, out } = await typedWith(["compute", "lq", "t.csv", "--format", "md"], { "t.csv": table });
    expect(code).toBe(0);
    const [head = "", ...rows] = out.trimEnd().split("\n");
    const bars = (line: string): number => line.match(/(?<!\\)\|/g)?.length ?? 0;
    for (const row of rows) expect([row, bars(row)]).toEqual([row, bars(head)]);
    expect(out).not.toMatch(/(?<!\\)[<`]|(?<!\\)\]\(/);
  });
});
