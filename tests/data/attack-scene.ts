// What every attack begins with: a device that has version 100, a server that may do anything, and an honest version 101 on it.
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { type Db, open } from "../../extension/data/db.ts";
import { installPackaged, sync } from "../../extension/data/sync.ts";
import { emptyDatabase, wordInForce } from "./database.ts";
import { type Hostile, hostileServer } from "./hostile-server.ts";
import {
  makeBundle,
  makeSigner,
  NOW,
  type Publication,
  packageOf,
  publish,
  publishDelta,
  type Signer,
} from "./publication.ts";

export let server: Hostile;
export let signer: Signer;
export let next: Signer;
export let stranger: Signer;
export let db: Db;
export let first: Publication;
export let honest: Publication;

/** To be called once in each file: sets all of it up before its tests, and anew before each. */
export function setScene(): void {
  beforeAll(async () => {
    vi.spyOn(console, "info").mockImplementation(() => {});
    server = await hostileServer();
    [signer, next, stranger] = await Promise.all([makeSigner("key-1"), makeSigner("key-2"), makeSigner("key-1")]);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    first = await publish(signer, 100);
    honest = await later(101);
    await newDevice();
    await installFirst();
    server.serve(honest);
    server.act({});
    server.asked.length = 0;
  });
  afterEach(() => {
    vi.restoreAllMocks();
    db.close();
  });
}

/** A device on which nothing is yet, in the place of the one before. */
export async function newDevice(): Promise<void> {
  db = await emptyDatabase();
}

/** The same device, after its database was closed. */
export async function reopen(): Promise<void> {
  db = await open();
}

export const installFirst = (): Promise<boolean> =>
  installPackaged({ db, keys: [signer.key], fetch: packageOf(first) }, "/data/");

/** Version `ver`, with a delta from the first. */
export const later = (ver: number, by = signer, change: { delta?: unknown } = {}): Promise<Publication> => {
  const [base, target] = [makeBundle("판 100"), makeBundle(`판 ${ver}`)];
  const put = Object.entries(target).filter(([name, value]) => JSON.stringify(base[name]) !== JSON.stringify(value));
  return publishDelta(by, ver, first, target, change.delta ?? { put: Object.fromEntries(put) });
};
export const ask = (now = NOW) =>
  sync({ db, server: server.address, keys: [signer.key, next.key], fetch: (url, init) => fetch(url, init), now });
export const inForce = () => wordInForce(db);
