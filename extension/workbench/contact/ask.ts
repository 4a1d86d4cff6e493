import { checkContact, numberKey, type Verdict } from "../../core/contact.ts";
import type { Contact, ServedAuthority, ServedService, Text } from "../../core/schema.ts";
import { type Db, entriesOf } from "../../lib/db.ts";

/** A verdict with what a person asks next: whose it is by name, and since when that is known. */
export interface Answer extends Verdict {
  name: Text | null;
  /** YYYY-MM-DD; null = undated. */
  since: string | null;
}

export type Asker = (value: string) => Answer;

/** Longer texts are no contact, however they were selected. */
export const LONGEST = 300;

const today = (): string => new Date().toLocaleDateString("sv-SE"); // YYYY-MM-DD where the person is

/** Reads all contacts once; from then on each question is a look into memory. Nothing is asked anywhere else. */
export async function makeAsker(db: Db): Promise<Asker> {
  const [contacts, services, authorities] = await Promise.all([
    entriesOf<Contact>(db, "contact"),
    entriesOf<ServedService>(db, "service"),
    entriesOf<ServedAuthority>(db, "authority"),
  ]);
  return (value) => {
    let last: Contact | undefined;
    const get = (key: string) => {
      const found = contacts.get(key);
      last = found ?? last;
      return found;
    };
    const verdict = checkContact(value.slice(0, LONGEST), get, today());
    const id = verdict.service;
    const owner = id === null ? undefined : (services.get(`service/${id}`) ?? authorities.get(`authority/${id}`));
    const since = last && last.service === id ? last.trust.since : null;
    return { ...verdict, name: owner?.name ?? null, since };
  };
}

const MAIL = /^(?:mailto:)?\S+@[^\s@]+\.[a-z]{2,}$/i;
const ADDRESS = /^(?:https?:\/\/\S+|[^\s/]+\.[a-z]{2,}(?:[/?#]\S*)?)$/i;
/** Shorter numbers are still being typed, unless somebody has exactly this one (112, 1372). */
const TYPED = 7;

/** Is this something to check rather than words to search for? Names count once they are known. */
export function isContact(value: string, { verdict, text }: Answer): boolean {
  const written = value.trim();
  const digits = numberKey(written)?.replace(/\D/g, "").length ?? 0;
  return digits >= TYPED || MAIL.test(written) || ADDRESS.test(written) || verdict !== "unknown" || text !== null;
}
