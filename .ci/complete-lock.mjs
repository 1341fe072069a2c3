// A package with a binary names one optional package for each platform. A registry that serves only some of them
// leaves the others out of the lock file, and `npm ci` then refuses the lock file everywhere. This adds them: name and
// exact version stand in the package that asks for them, the platform stands in the name. Run it after `npm install`:
//   node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (words.includes("universal")) cpu.push("arm64", "x64");
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : words.some((word) => word.startsWith("gnu")) ? ["glibc"] : [];
  if (cpu.length === 0) throw new Error(`${name} names no platform`);
  return { cpu, ...(os.length > 0 && { os }), ...(libc.length > 0 && { libc }) };
}

const added = [];
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] !== undefined || parent === lock.packages[""]) continue;
    if (!/^\d+\.\d+\.\d+/.test(version)) continue;
    lock.packages[place] = { version, ...platformOf(name), ...(parent.dev && { dev: true }), optional: true };
    added.push(`${name}@${version}`);
  }
}
const [root, ...others] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([root, ...others.sort(([a], [b]) => a.localeCompare(b, "en"))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} added\n${added.join("\n")}\n`);
