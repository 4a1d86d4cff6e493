// Runs in a page, whose processor and line can be slowed down (a worker's cannot): what the background does with signed data.
import type { PublicKey } from "../../../extension/core/public-key.ts";
import { open } from "../../../extension/data/db.ts";
import { checkBundle } from "../../../extension/data/shapes.ts";
import { installPackaged, sync } from "../../../extension/data/sync.ts";
import { unpack } from "../../../extension/data/unpack.ts";
import { tryOut } from "../../../extension/features/background/try-out.ts";

declare const __KEYS__: PublicKey[];

const request = (url: string, init: RequestInit) => fetch(url, init);

/** Bytes that the browser counts for this page's databases. */
async function kept(): Promise<number> {
  const told = (await navigator.storage.estimate()) as StorageEstimate & { usageDetails?: { indexedDB?: number } };
  return told.usageDetails?.indexedDB ?? Number.NaN;
}

async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const made = await work();
  return [performance.now() - start, made];
}

/** What is kept from one step to the next, so that its memory can be told. */
const held: { bytes?: Uint8Array<ArrayBuffer>; parsed?: unknown; entries?: unknown } = {};

const device = {
  async install(base: string) {
    const db = await open();
    const [ms] = await timed(() => installPackaged({ db, keys: __KEYS__, fetch: request }, base));
    db.close();
    return { ms, kept: await kept() };
  },
  async update(server: string) {
    const db = await open();
    const source = { db, server, keys: __KEYS__, fetch: request, now: Date.now(), tryOut };
    const [ms, outcome] = await timed(() => sync(source));
    db.close();
    return { ms, outcome, kept: await kept() };
  },
  async fetch(url: string) {
    held.bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    return held.bytes.length;
  },
  async hash() {
    const [ms] = await timed(() => crypto.subtle.digest("SHA-256", held.bytes ?? new Uint8Array()));
    return ms;
  },
  async parse() {
    const [ms, parsed] = await timed(() => JSON.parse(new TextDecoder().decode(held.bytes)) as unknown);
    held.parsed = parsed;
    held.bytes = undefined;
    return ms;
  },
  async unpack() {
    const [ms, entries] = await timed(() => unpack(held.parsed));
    held.entries = entries;
    held.parsed = undefined;
    return ms;
  },
  async check() {
    const [ms] = await timed(() => checkBundle(held.entries));
    return ms;
  },
};
export type Device = typeof device;

(globalThis as unknown as { device: Device }).device = device;
