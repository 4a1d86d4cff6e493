// From an empty browser to the right answer, for ten problems, in both browsers: a fresh profile, the installation, the
// welcome page, and then the way of each. What was pressed, typed and waited for goes into build/bench/minute.json; part of `make bench`.
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Kind } from "../harness/paths.ts";

process.env.E2E_OUT ??= "extension-bench";
process.env.E2E_PORT ??= "18411";
const { buildExtension, copyData } = await import("../harness/build.ts");
const { openBrowser, WELCOME } = await import("../harness/browser.ts");
const { BUILD } = await import("../harness/paths.ts");
const { changeSettings } = await import("../harness/session.ts");
const { tabOn } = await import("../harness/tabs.ts");
const { Person } = await import("./person.ts");
const { PROBLEMS } = await import("./problems.ts");

/** ms that a start may take on a machine where others are at work. */
const LONG = 60_000;
const KINDS: Kind[] = ["chromium", "firefox"];

if (process.env.E2E_BUILD !== "0") {
  copyData();
  for (const kind of KINDS) await buildExtension(kind);
}

/** One problem, in a browser that nobody has used before. */
async function tried(problem: (typeof PROBLEMS)[number]) {
  const { words, lang, go } = problem;
  const started = performance.now();
  const browser = await openBrowser({ welcomed: true, languages: lang === "ko" ? "ko-KR,ko" : "en-US,en" });
  try {
    const welcome = await tabOn(browser.browser, WELCOME, LONG);
    await welcome.waitForSelector(".window .card h2", { timeout: LONG });
    const ready = (performance.now() - started) / 1000;
    // A Firefox from here speaks no Korean by itself.
    await changeSettings(welcome, { lang });
    const person = new Person(browser, welcome);
    await go(person, words);
    const { clicks, keys, texts, waited } = person;
    return { ready, clicks, keys, texts, waited };
  } catch (error) {
    throw new Error(`${process.env.BROWSER}: “${words}”`, { cause: error });
  } finally {
    await browser.close();
  }
}

/** A part of the words: only problems that say it. */
const only = process.argv[2];
const seen = [];
for (const problem of PROBLEMS) {
  const { words, lang, way, answer } = problem;
  if (only && !words.includes(only)) continue;
  const by: Record<string, Awaited<ReturnType<typeof tried>>> = {};
  for (const kind of KINDS) {
    process.env.BROWSER = kind;
    by[kind] = await tried(problem);
    console.log(kind, words, JSON.stringify(by[kind]));
  }
  seen.push({ words, lang, way, answer, by });
}
mkdirSync(resolve(BUILD, "bench"), { recursive: true });
writeFileSync(resolve(BUILD, "bench", "minute.json"), JSON.stringify(seen));
