// What the stores ask for, in build/store/{ko,en}: description.txt, five pictures of 1280×800, a tile of 440×280.
//
//   make store          MUNUIGIL_SUPPORT_URL=https://… fills in the place for questions; E2E_BUILD=0 keeps the last build
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

// A folder and ports of its own, so that tests may run meanwhile; set before the harness reads them.
process.env.E2E_OUT ??= "extension-store";
process.env.E2E_PORT ??= "18401";
const { buildExtension, copyData } = await import("../harness/build.ts");
const { startAppServer } = await import("../harness/flask.ts");
const { BUILD, EXTENSION } = await import("../harness/paths.ts");
const { startSession } = await import("../harness/session.ts");
const { sheet, tile } = await import("./frame.ts");
const { SCENES } = await import("./scenes.ts");
const { description, SHOTS, wordsOf } = await import("./words.ts");

const OUT = resolve(BUILD, "store");
const LANGS = ["ko", "en"] as const;
const support = process.env.MUNUIGIL_SUPPORT_URL ?? "{MUNUIGIL_SUPPORT_URL}";

if (process.env.E2E_BUILD !== "0") {
  copyData();
  await buildExtension("chromium");
}
const manifest = JSON.parse(readFileSync(resolve(EXTENSION.chromium, "manifest.json"), "utf8")) as {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
};
const scripts = readdirSync(EXTENSION.chromium, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".js"))
  .map((name) => readFileSync(resolve(EXTENSION.chromium, name), "utf8"))
  .join("\n");
for (const name of manifest.permissions) {
  // Stores turn away what asks for more than it uses.
  if (name !== "activeTab" && !scripts.includes(name))
    console.warn(`The permission “${name}” is asked for and never used.`);
}

const app = await startAppServer();
try {
  for (const lang of LANGS) {
    const folder = resolve(OUT, lang);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const { store, manifest: named } = wordsOf(lang);
    writeFileSync(resolve(folder, "description.txt"), description(store, manifest, support));
    const session = await startSession({ lang }, { languages: lang === "ko" ? "ko-KR,ko" : "en-US,en" });
    try {
      for (const [at, shot] of SHOTS.entries()) {
        const seen = await SCENES[shot]({ session, app, lang, words: store });
        const png = await sheet(session.browser, lang, store.shot[shot], seen, shot === "phone");
        writeFileSync(resolve(folder, `${at + 1}-${shot}.png`), png);
      }
      writeFileSync(resolve(folder, "tile.png"), await tile(session.browser, lang, named.name, store.tile));
    } finally {
      await session.close();
    }
    console.log(`build/store/${lang}: ${readdirSync(folder).join(", ")}`);
  }
} finally {
  await app.stop();
}
if (support.startsWith("{")) console.warn("No place for questions yet: MUNUIGIL_SUPPORT_URL=https://… make store");
