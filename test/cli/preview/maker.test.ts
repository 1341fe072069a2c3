import { expect, test } from "vitest";
import { previewMaker } from "../../../src/cli/preview/maker.ts";
import { smallProject } from "../../support/small-project.ts";
import { packagedWorld } from "../../support/world.ts";

const choices = { color: false } as const;
const isIdle = () => true;

test("a page made after warming up is, byte for byte, the one made at once", async () => {
  const world = packagedWorld(smallProject);
  const maker = previewMaker(world, choices, "factsheet");
  await maker.make();
  await maker.warmUp(isIdle);
  const table = world.text("data/employment.csv").replace("2012,persons_employed,130,", "2012,persons_employed,230,");
  world.files.set(`${world.folder}/data/employment.csv`, table);
  const warm = await maker.make();
  expect(warm).toEqual(await previewMaker(world, choices, "factsheet").make());
  expect(warm.outcome).toMatchObject({ html: expect.stringContaining(">351<") });
}, 60_000);

test("warming up stops at the next step once there is something to do", async () => {
  const maker = previewMaker(packagedWorld(smallProject), choices, "factsheet");
  await maker.make();
  const stepsUntil = async (last: number) => {
    let steps = 0;
    await maker.warmUp(() => ++steps < last);
    return steps;
  };
  expect(await stepsUntil(5)).toBe(5);
  expect(await stepsUntil(Number.POSITIVE_INFINITY)).toBeGreaterThan(15);
}, 60_000);

test("what is wrong with the inputs does not disturb the warming up", async () => {
  const world = packagedWorld({ ...smallProject, "cluster.yaml": "date: [" });
  await expect(previewMaker(world, choices, "factsheet").warmUp(isIdle)).resolves.toBeUndefined();
});
