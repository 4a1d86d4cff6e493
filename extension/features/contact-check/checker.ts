import { mayHoldHost } from "../../core/contact/domains.ts";
import { bringHosts, type Answer as Checked, Checker } from "../../core/contact/index.ts";
import { LONGEST } from "../../core/contact/limit.ts";
import { numberKey } from "../../core/contact/phone-numbers.ts";
import type { Contact, ServedAuthority, ServedService, Text } from "../../core/schema.ts";
import { dayAt } from "../../core/sheet/trust.ts";
import { type Db, entriesOf } from "../../data/db.ts";

/** An answer with what a person asks next: whose it is by name. */
export interface Answer extends Checked {
  name: Text | null;
}

/** Every contact in a text with its own answer, the worst first. */
export type Asker = (text: string) => Promise<Answer[]>;

/** Reads all contacts once; from then on each question is a look into memory. Nothing is asked anywhere else. */
export async function makeAsker(db: Db): Promise<Asker> {
  const [contacts, services, authorities] = await Promise.all([
    entriesOf<Contact>(db, "contact"),
    entriesOf<ServedService>(db, "service"),
    entriesOf<ServedAuthority>(db, "authority"),
  ]);
  const checker = new Checker([...contacts, ...services]);
  const nameOf = (id: string | null): Text | null =>
    (services.get(`service/${id}`) ?? authorities.get(`authority/${id}`))?.name ?? null;
  return async (text) => {
    // One letter more than is looked at: the check itself says that a text is too long.
    const looked = text.slice(0, LONGEST + 1);
    if (mayHoldHost(looked)) await bringHosts();
    return checker
      .check(looked, dayAt(Date.now()))
      .map((answer) => ({ ...answer, name: nameOf(answer.service ?? answer.carries ?? null) }));
  };
}

/** Shorter numbers are still being typed, unless somebody has exactly this one (112, 1372). */
const TYPED = 7;

/** Is there something to check rather than words to search for? Names count once they are known. */
export const hasContact = (answers: Answer[]): boolean =>
  answers.some(({ written, kind, verdict, text, reason }) => {
    const digits = kind === "number" ? (numberKey(written) ?? "").replace(/\D/g, "").length : 0;
    return digits >= TYPED || kind === "email" || kind === "address" || verdict !== "unknown" || text || reason;
  });
