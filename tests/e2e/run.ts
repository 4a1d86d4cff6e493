// Runs the whole suite in both browsers side by side, then what a phone may change in the Firefox that lacks what Firefox
// for Android lacks, and says how each ended.
//
//   node tests/e2e/run.ts [file.test.ts …]      BROWSER=chromium|firefox|phone runs one only
//   node tests/e2e/run.ts --pictures            only what takes pictures, but in every language and theme, and *.pictures.ts
//
// Builds the extension for the tests first, unless E2E_BUILD=0.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { SOAK } from "../soak.ts";
import { buildExtension, copyData } from "./harness/build.ts";
import { type Kind, ROOT, SCREENSHOTS } from "./harness/paths.ts";
import { prepareProfile } from "./harness/profiles.ts";

const SUITES = resolve(import.meta.dirname, "suites");
// Tests of one browser follow one another: with two browsers this keeps two cores busy and screenshots still.
// What a failed suite left open may not keep it from ending.
const OPTIONS = ["--test", "--test-concurrency=1", "--test-timeout=60000", "--test-force-exit", "--test-reporter=spec"];

/**
 * Suites that also run on the phone: what a missing part of the browser, a small screen or a finger may change. Writing
 * and noting come once there in `phone`; the whole suites of the workbench run in a soak.
 */
const ON_PHONE = [
  "phone",
  "popup",
  ...(SOAK ? ["card", "cases", "compose", "contact", "pictures", "welcome"] : []),
].map((name) => `${name}.test.ts`);

/** More failing files than this are no accident of a busy machine. */
const SECOND_TRIES = 3;

interface Ending {
  kind: Kind;
  failed: boolean;
  line: string;
  /** Suites in which a test failed. */
  failing: string[];
}

async function run(kind: Kind, files: string[]): Promise<Ending> {
  const started = Date.now();
  const child = spawn(process.execPath, [...OPTIONS, ...files], {
    cwd: ROOT,
    env: { ...process.env, BROWSER: kind },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const counts: Record<string, string> = {};
  const failing = new Set<string>();
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      const lines = `${rest}${chunk}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (line.includes("unexpected operator")) continue; // Debian's launcher script, harmless
        const count = /^ℹ (tests|pass|fail|skipped|cancelled) (\d+)/.exec(line);
        if (count) counts[count[1] ?? ""] = count[2] ?? "";
        const place = /^test at (tests\/e2e\/suites\/\S+?\.ts)/.exec(line);
        if (place?.[1]) failing.add(resolve(ROOT, place[1]));
        console.log(`${kind.padEnd(8)} ${line}`);
      }
    });
  }
  const [code] = await once(child, "close");
  const seconds = Math.round((Date.now() - started) / 1000);
  const bad = Number(counts.fail ?? 0) + Number(counts.cancelled ?? 0);
  const line = `${kind}: ${counts.pass ?? 0} passed, ${bad} failed, ${counts.skipped ?? 0} skipped, ${seconds} s`;
  return { kind, failed: code !== 0 || bad > 0 || !Number(counts.pass), line, failing: [...failing] };
}

/** Says how many pictures a browser has left for people to look at; none, or an empty one, is a failure. */
function countPictures(ending: Ending): void {
  const folder = resolve(SCREENSHOTS, ending.kind);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const sizes = names.map((name) => statSync(resolve(folder, name)).size);
  ending.line += `, ${sizes.length} pictures`;
  if (!sizes.length || Math.min(...sizes) < 500) ending.failed = true;
}

const pictures = process.argv.includes("--pictures");
if (pictures) process.env.MUNUIGIL_PICTURES = "1";
const wanted = process.argv
  .slice(2)
  .filter((name) => name !== "--pictures")
  .map((name) => basename(name));
const files = readdirSync(SUITES)
  .filter((name) => name.endsWith(".test.ts") || (pictures && name.endsWith(".pictures.ts")))
  .filter((name) => !wanted.length || wanted.includes(name))
  .map((name) => resolve(SUITES, name))
  .filter((file) => !pictures || readFileSync(file, "utf8").includes("harness/screenshots.ts"));
if (!files.length) {
  console.error(`no suite of tests/e2e/suites is named ${wanted.join(" or ")}`);
  process.exit(2);
}
/** The longest first. Two at a time: two cores are no help to three browsers. */
const kinds = (process.env.BROWSER ? [process.env.BROWSER] : ["firefox", "chromium", "phone"]) as Kind[];
const filesOf = (kind: Kind): string[] =>
  kind === "phone" && !wanted.length ? files.filter((file) => ON_PHONE.includes(basename(file))) : files;

if (process.env.E2E_BUILD !== "0") {
  copyData();
  for (const kind of kinds) await buildExtension(kind);
}
// Pictures of an earlier run prove nothing.
if (!wanted.length) for (const kind of kinds) rmSync(resolve(SCREENSHOTS, kind), { recursive: true, force: true });
const endings: Ending[] = [];
const waiting = [...kinds];
const takeTurns = async () => {
  for (let kind = waiting.shift(); kind; kind = waiting.shift()) {
    // One suite alone is no faster with it.
    if (process.env.E2E_BUILD !== "0" && filesOf(kind).length > 1) await prepareProfile(kind);
    endings.push(await run(kind, filesOf(kind)));
  }
};
await Promise.all([takeTurns(), takeTurns()]);
// A browser that starved for a moment fails a test that is right. Such a suite gets one more try, alone, and it is said.
for (const ending of endings) {
  if (!ending.failed || !ending.failing.length || ending.failing.length > SECOND_TRIES) continue;
  const names = ending.failing.map((file) => basename(file)).join(", ");
  console.log(`\n${ending.kind}: once more, alone: ${names}`);
  const again = await run(ending.kind, ending.failing);
  ending.failed = again.failed;
  ending.line += `\n${ending.kind}, second try of ${names}: ${again.line.split(": ")[1]}`;
}
if (!wanted.length) for (const ending of endings) countPictures(ending);
console.log(`\n${endings.map((ending) => ending.line).join("\n")}`);
process.exit(endings.some((ending) => ending.failed) ? 1 : 0);
