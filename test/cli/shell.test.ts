import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { run } from "../../src/cli/main.ts";
import { memoryWorld } from "../support/memory-world.ts";

async function typed(line: string, files: Readonly<Record<string, string>> = {}) {
  const world = memoryWorld(files);
  const code = await run(line === "" ? [] : line.split(" "), world);
  return { code, out: world.printed(), error: world.said() };
}

describe("the help", () => {
  test("starts with the three lines a newcomer needs and fits a screen of 40 lines", async () => {
    const { code, out } = await typed("");
    expect(code).toBe(0);
    expect(
      out
        .split("\n")
        .slice(0, 3)
        .every((line) => line.startsWith("cluster ")),
    ).toBe(true);
    expect(out.split("\n").length).toBeLessThanOrEqual(40);
    expect(out.split("\n").every((line) => line.length <= 100)).toBe(true);
  });

  test("names every command", async () => {
    const { out } = await typed("--help");
    for (const { name } of commands) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  test("ends well for a single command, on stdout", async () => {
    const { code, out, error } = await typed("compute --help");
    expect(code).toBe(0);
    expect(out).toContain("--set <name=value>");
    expect(error).toBe("");
  });

  test("prints the version of the package", async () => {
    expect(await typed("--version")).toEqual({ code: 0, out: "1.2.3\n", error: "" });
  });
});

describe("a mistake of the user", () => {
  test("in the name of a command suggests the nearest", async () => {
    const { code, error } = await typed("comput lq table.csv");
    expect([code, error]).toEqual([2, 'cluster\nunknown command "comput"\nDid you mean compute?\n']);
  });

  test("in the name of an option suggests the nearest", async () => {
    const { code, error } = await typed("list rules --formt csv");
    expect([code, error]).toEqual([2, 'cluster list\nunknown option "--formt"\nDid you mean --format?\n']);
  });

  test("in a choice lists what is allowed", async () => {
    const { code, error } = await typed("list indicators --format xml");
    expect([code, error]).toEqual([
      2,
      'cluster list\n"xml" is not a value of --format\nAllowed: table, csv, json, md\n',
    ]);
  });

  test("in an argument with few choices lists them too", async () => {
    const { code, error } = await typed("completion csh");
    expect([code, error]).toEqual([2, 'cluster completion\n"csh" is not a shell\nAllowed: bash, zsh, fish\n']);
  });

  test("of leaving an argument out points to the help of the command", async () => {
    const { code, error } = await typed("compute");
    expect([code, error]).toEqual([
      2,
      'cluster compute\nmissing required argument "indicator"\nSee: cluster compute --help\n',
    ]);
  });

  test("is three lines without a stack, even where a name holds a line break", async () => {
    const world = memoryWorld();
    const code = await run(["compute", "share", "a\nb.csv"], world);
    expect([code, world.said()]).toEqual([2, "a b.csv\nthere is no such file\ncheck the name and the folder\n"]);
  });

  test("about a file that the machine refuses says so without a stack", async () => {
    const refusal = Object.assign(new Error("EACCES: permission denied"), {
      code: "EACCES",
      path: "/home/analyst/t.csv",
    });
    const world = { ...memoryWorld({ "t.csv": "" }), exists: () => Promise.reject(refusal) };
    expect(await run(["compute", "share", "t.csv"], world)).toBe(2);
    expect(world.said()).toBe(
      "/home/analyst/t.csv\nthe machine does not allow it\nchoose another place, or change the rights of this one\n",
    );
  });
});

describe("a bug", () => {
  test("keeps its stack, says that it is ours, and ends with 3", async () => {
    const world = {
      ...memoryWorld(),
      exists: () => Promise.reject(new TypeError("x is not a function")),
    };
    expect(await run(["compute", "share", "t.csv"], world)).toBe(3);
    expect(world.said()).toMatch(
      /^This is a bug in cluster, not in your data\.\nTypeError: x is not a function\n {4}at /,
    );
  });
});

describe("colour", () => {
  const failing = ["compute", "shar", "t.csv"];
  const escapeCode = "\u001b[";

  test("is used on a terminal", async () => {
    const world = memoryWorld({}, true);
    await run(failing, world);
    expect(world.said()).toContain(escapeCode);
  });

  test("is left out with --no-color, with NO_COLOR, and where stderr is no terminal", async () => {
    const refused = memoryWorld({}, true);
    await run([...failing, "--no-color"], refused);
    const unwanted = { ...memoryWorld({}, true), environment: { NO_COLOR: "1" } };
    await run(failing, unwanted);
    const piped = memoryWorld({}, false);
    await run(failing, piped);
    for (const world of [refused, unwanted, piped]) expect(world.said()).not.toContain(escapeCode);
  });
});

describe("completion", () => {
  test.each(["bash", "zsh", "fish"])("for %s knows every command and the subjects of list", async (shell) => {
    const { out } = await typed(`completion ${shell}`);
    for (const { name } of commands) expect(out).toContain(name);
    expect(out).toContain("definitions");
    expect(out).toContain("format");
  });
});
