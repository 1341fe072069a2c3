import { UserError } from "../model/finding.ts";
import type { Content } from "../provenance/manifest.ts";
import { joinPath, resolvePath, type World } from "../world.ts";
import { writeOrExplain } from "./save-report.ts";
import { programVersion } from "./version.ts";

const projectFile = (
  date: string,
): string => `# What is compared. Every other field has a default: see the README of cluster.
title:
  en: Creative industries of three regions
  nl: Creatieve industrie van drie regio's
  de: Kreativwirtschaft dreier Regionen
edition: "1"
date: "${date}"
language: en # en, nl or de
definition: sbs_core # cluster list definitions
year: 2012
regions:
  - { id: randstad, name: Randstad, territories: [randstad_prov4], nation: NL, colour: "#E0702A" }
  - { id: ruhr, name: { en: Ruhr Area, nl: Ruhrgebied, de: Ruhrgebiet }, territories: [ruhr_rvr, ruhr_nuts2], nation: DE, colour: "#1F6F68" }
  - { id: berlin, name: { en: Berlin, nl: Berlijn, de: Berlin }, territories: [berlin], nation: DE, colour: "#16305C" }
# Each figure says in a text what it shows, for those who do not see it. That text is made from the data; your own may
# stand in its place, in each language. Numbers are named by id (reports/tables/results.csv), never typed.
# figures:
#   lq-dots:
#     alt:
#       en: "Film, TV and music weighs {{berlin.lq.J59.2012}} times as much in Berlin as in Germany."
#       de: "Film, TV und Musik haben in Berlin das {{berlin.lq.J59.2012}}-fache Gewicht wie in Deutschland."
`;

const workflow = (
  version: string,
): string => `# Makes the report again at every change and fails where a committed number, figure or page differs: marks beside the
# files of a pull request, the whole list on the page of the run, and each changed figure, old and new, as a picture.
name: factsheet
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 20 }
      - run: npm install --global cluster-economics@${version}
      - run: cluster validate --format github
      - id: check
        run: cluster check --format github --pictures changed
      - if: failure() && steps.check.outcome == 'failure'
        run: cluster check --format md >> "$GITHUB_STEP_SUMMARY" || true
      - uses: actions/upload-artifact@v4
        if: failure() && steps.check.outcome == 'failure'
        with:
          name: changed-figures
          path: changed
          if-no-files-found: ignore
`;

/** Writes a project that works at once: the bundled tables to start from, a project file, a CI file. */
export async function startProject(world: World, folder: string, quiet: boolean): Promise<void> {
  const target = resolvePath(world.folder, folder);
  if (await world.exists(joinPath(target, "cluster.yaml"))) {
    throw new UserError(
      `${folder}/cluster.yaml`,
      "there is a project already",
      "name another folder: cluster init my-project",
    );
  }
  const bundled = joinPath(world.packageFolder, "data");
  const tables = (await world.list(bundled)).filter((name) => /\.(csv|json)$/.test(name));
  const files = new Map<string, Content>();
  files.set("cluster.yaml", projectFile(await bundledDate(world)));
  files.set(".github/workflows/factsheet.yml", workflow(await programVersion(world)));
  for (const name of tables) files.set(`data/${name}`, await world.read(joinPath(bundled, name)));
  await writeOrExplain(world, folder, files);
  if (!quiet)
    world.say(
      `wrote ${files.size} files to ${folder}/\nnext: ${folder === "." ? "" : `cd ${folder} && `}cluster compare\n`,
    );
}

/** The date of the bundled edition: a new project carries the date of its data, not that of the day. */
async function bundledDate(world: World): Promise<string> {
  const text = new TextDecoder().decode(await world.read(joinPath(world.packageFolder, "data/cluster.yaml")));
  return /^date: "(\d{4}-\d{2}-\d{2})"/m.exec(text)?.[1] ?? "2000-01-01";
}
