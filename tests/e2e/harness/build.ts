// Builds the extension as the tests need it: root open, gallery included, its server on our loopback port.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { BUILD, DATA, DATA_PORT, EXTENSION, type Kind, ROOT } from "./paths.ts";
import { forgetProfiles } from "./profiles.ts";

const BUILD_ONE = `
import { build } from "wxt";
await build({ browser: process.argv[1], outDir: process.argv[2] });
`;

/** Copies the compiled data for the servers of the tests, with what its pages run. */
export function copyData(): void {
  execFileSync("npm", ["run", "--silent", "build:site"], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  rmSync(DATA, { recursive: true, force: true });
  cpSync(`${BUILD}/data`, DATA, { recursive: true });
}

/** The package of this browser; a phone's is built as Firefox's is. Throws when the build fails; its words go to this terminal. */
export async function buildExtension(kind: Kind): Promise<void> {
  forgetProfiles(kind);
  const browser = kind === "chromium" ? "chrome" : "firefox";
  const env = {
    ...process.env,
    MUNUIGIL_E2E: "1",
    MUNUIGIL_GALLERY: "1",
    MUNUIGIL_SERVER: `http://127.0.0.1:${DATA_PORT[kind]}`,
  };
  const child = spawn(
    process.execPath,
    ["--input-type=module", "--eval", BUILD_ONE, browser, dirname(EXTENSION[kind])],
    {
      cwd: ROOT,
      env,
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`the extension for ${kind} did not build (exit ${code})`);
}
