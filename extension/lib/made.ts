import type { Lang } from "../ui/words.ts";
import type { Current, Db } from "./db.ts";
import type { HomePage } from "./list.ts";

/**
 * What the popup needs at once is gathered from the data in force when that changes, not at each opening. It is data of
 * this device, never of the server, and lies beside the data, every record by its name:
 *
 *     of              Of           which data the others were gathered from, and by which version of the extension
 *     home/<lang>     HomePage     the first screen
 *     on/<domain>     string       the service that has this domain
 *     search          StoredIndex  what search looks into
 *
 * Whoever finds records of other data, or none, gathers them for itself: nobody depends on the background being done.
 */
export type Made = <T>(name: string) => Promise<T | undefined>;

export interface Of {
  bundle: string;
  by: string;
}

export const OF = "of";
export const INDEX = "search";
export const homeName = (lang: Lang): string => `home/${lang}`;
export const domainName = (domain: string): string => `on/${domain}`;

export const fits = (of: Of | undefined, { sha256 }: Current, by: string): boolean =>
  of?.bundle === sha256 && of.by === by;

/** The records in the store, whatever data they were gathered from, with the two that are always wanted. */
export async function readMade(
  db: Db,
  lang: Lang,
): Promise<{ stored: Made; of: Of | undefined; home: HomePage | undefined }> {
  const stored: Made = async <T>(name: string) => (await db.get("made", name)) as T | undefined;
  const tx = db.transaction("made");
  const [of, home] = await Promise.all([tx.store.get(OF), tx.store.get(homeName(lang))]);
  return { stored, of: of as Of | undefined, home: home as HomePage | undefined };
}

/** Records gathered now, for as long as they are held. */
export async function makeNow(db: Db): Promise<Made> {
  const { make } = await import("./make.ts");
  const records = await make(db);
  return async <T>(name: string) => records.get(name) as T | undefined;
}
