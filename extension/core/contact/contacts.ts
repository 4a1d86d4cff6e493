/** All that is known of contacts, opened once. */
import type { Contact, ServedService } from "../schema.ts";

const PREFIX = "contact/";
const SERVICE = "service/";

export class Contacts {
  readonly #entries = new Map<string, Contact>();
  /** Channels' names that a warning speaks of, with the warning. */
  readonly warnedNames = new Map<string, Contact>();
  /** By id, for what people call them. */
  readonly services = new Map<string, Pick<ServedService, "aliases" | "name" | "operator">>();

  /** @param entries of the bundle: contacts, and the services' own for their names; others are passed over */
  constructor(entries: Iterable<readonly [string, unknown]>) {
    for (const [key, value] of entries) {
      if (key.startsWith(SERVICE)) this.services.set(key.slice(SERVICE.length), value as ServedService);
      if (!key.startsWith(PREFIX)) continue;
      const name = key.slice(PREFIX.length);
      const entry = value as Contact;
      this.#entries.set(name, entry);
      if (name.startsWith("chat:") && entry.verdict === "impostor") this.warnedNames.set(name.slice(5), entry);
    }
  }

  /** The entry of a key without its prefix (scripts/compile/contact_keys.py). */
  find(key: string): Contact | undefined {
    return this.#entries.get(key);
  }

  /** Hosts with the service or body that answers for them: plain letters and dots, no path. */
  *hosts(): Generator<[host: string, service: string]> {
    for (const [key, { verdict, service }] of this.#entries) {
      if (verdict === "official" && service && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(key)) yield [key, service];
    }
  }
}
