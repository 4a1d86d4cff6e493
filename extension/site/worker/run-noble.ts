import { scope } from "./scope.ts";

/**
 * In the place of site/noble.ts: a worker may not import, but may run scripts it has run while it was installed (start.ts
 * sees to that).
 */
export async function noble(): Promise<Pick<typeof import("@noble/ed25519"), "verifyAsync">> {
  if (!scope.munuigilNoble) scope.importScripts(__NOBLE__);
  if (!scope.munuigilNoble) throw new Error(`${__NOBLE__} left nothing`);
  return scope.munuigilNoble;
}
