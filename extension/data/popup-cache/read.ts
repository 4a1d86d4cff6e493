import type { Lang } from "../../core/lang.ts";
import type { Check, Current, Db } from "../db.ts";
import type { HomePage } from "./lists.ts";

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

/** The records in the store, with the two that are always wanted and the data in force: all of one moment. */
export interface Stored {
  stored: Made;
  /** Whatever data they were gathered from. */
  of: Of | undefined;
  home: HomePage | undefined;
  held: Current | undefined;
  check: Check | undefined;
}

export async function readMade(db: Db, lang: Lang): Promise<Stored> {
  const stored: Made = async <T>(name: string) => (await db.get("made", name)) as T | undefined;
  const tx = db.transaction(["state", "made"]);
  const [state, made] = [tx.objectStore("state"), tx.objectStore("made")];
  const asked = [made.get(OF), made.get(homeName(lang)), state.get("current"), state.get("check")] as const;
  const [of, home, held, check] = await Promise.all(asked);
  return { stored, of, home, held, check } as Stored;
}
