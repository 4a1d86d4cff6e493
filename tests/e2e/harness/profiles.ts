// Profiles of a browser that was started once: the extension's data lies in place, and what the browser compiles of
// itself is kept. Each suite begins with a copy. A start from nothing costs more than twice the processor time, the same
// work over again; suites about the first start ask for it (`fresh`), and in a soak every suite begins with it.
import { execFile } from "node:child_process";
import { constants, cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, resolve } from "node:path";
import { promisify } from "node:util";
import { SOAK } from "../../soak.ts";
import { BUILT, type Kind, ROOT } from "./paths.ts";

const run = promisify(execFile);
const FOLDER = resolve(BUILT, "profiles");
const preparedFor = (kind: Kind): string => resolve(FOLDER, kind);

/** What a browser needs only while it runs. */
const LEFT_OUT = new Set(["lock", ".parentlock", "cache2", "Cache", "Code Cache", "GPUCache"]);

export const dropProfile = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** To be called when the package changes: what was prepared belongs to the last one. Copies that a killed run left go, too. */
export function forgetProfiles(kind: Kind): void {
  if (!existsSync(FOLDER)) return;
  for (const name of readdirSync(FOLDER)) if (name.split("-")[0] === kind) dropProfile(resolve(FOLDER, name));
}

/** Starts the browser once with the package that was built, and keeps its profile; where that fails, suites start from nothing. */
export async function prepareProfile(kind: Kind): Promise<void> {
  if (SOAK) return;
  forgetProfiles(kind);
  const folder = `${preparedFor(kind)}-new`;
  const env = { ...process.env, BROWSER: kind };
  try {
    await run(process.execPath, [resolve(import.meta.dirname, "prepare.ts"), folder], { cwd: ROOT, env });
    renameSync(folder, preparedFor(kind));
  } catch (error) {
    console.log(`${kind}: every suite starts from nothing, because its profile could not be prepared: ${error}`);
  }
}

/** Copies the prepared profile to `wanted`, or to a folder of its own; undefined where nothing is prepared. */
export function copyProfile(kind: Kind, wanted?: string): string | undefined {
  const prepared = preparedFor(kind);
  if (SOAK || !existsSync(prepared)) return;
  const folder = wanted ?? mkdtempSync(`${prepared}-`);
  const filter = (path: string) => !LEFT_OUT.has(basename(path));
  cpSync(prepared, folder, { recursive: true, mode: constants.COPYFILE_FICLONE, filter });
  return folder;
}
