import type { Current, Db } from "./db.ts";
import type { ListPage } from "./list.ts";

/**
 * What the popup needs at once is made from the data in force when that changes, not at each opening. It is data of this
 * device, never of the server, and lies beside the data, every record by its name:
 *
 *     of              Of           which data the others were made from, and by which version of the extension
 *     list/0, …       ListPage     the list of services, a page each
 *     on/<domain>     string       the service that has this domain
 *     search          StoredIndex  what search looks into
 *
 * Whoever finds records of other data, or none, makes them for itself: nobody depends on the background being done.
 */
export type Made = <T>(name: string) => Promise<T | undefined>;

export interface Of {
  bundle: string;
  by: string;
}

export const OF = "of";
export const INDEX = "search";
export const listName = (page: number): string => `list/${page}`;
export const domainName = (domain: string): string => `on/${domain}`;

export const fits = (of: Of | undefined, { sha256 }: Current, by: string): boolean =>
  of?.bundle === sha256 && of.by === by;

/** The records in the store, whatever data they were made from, with the two that are always wanted. */
export async function readMade(db: Db): Promise<{ stored: Made; of: Of | undefined; list: ListPage | undefined }> {
  const stored: Made = async <T>(name: string) => (await db.get("made", name)) as T | undefined;
  const tx = db.transaction("made");
  const [of, list] = await Promise.all([tx.store.get(OF), tx.store.get(listName(0))]);
  return { stored, of: of as Of | undefined, list: list as ListPage | undefined };
}

/** Records made now, for as long as they are held. */
export async function makeNow(db: Db): Promise<Made> {
  const { make } = await import("./make.ts");
  const records = await make(db);
  return async <T>(name: string) => records.get(name) as T | undefined;
}
