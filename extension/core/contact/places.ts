/** Whose an address is, by what records say of hosts and paths (scripts/compile/contact_hosts.py). */
import type { Contact } from "../schema.ts";
import { type Address, decoded, readAddress } from "./address.ts";
import type { Contacts } from "./contacts.ts";
import { suffixKnown } from "./domains.ts";

// Editions for phones and languages are the same site.
const EDITION = /^(?:www|m|mobile|[a-z]{2}-[a-z]{2})\./;
const DEEPEST = 5;

export interface Placed {
  entry: Contact;
  /** Known as this very page, with its query and nothing behind it. */
  exact: boolean;
}

/** The narrowest entry that covers an address: itself, the paths above it, its host, the hosts above that. */
export function placeOf({ host, path, query, fragment }: Address, contacts: Contacts): Placed | null {
  const site = host.replace(EDITION, "");
  const full = query.length ? [`${path}?${query.join("&")}`, path] : [path];
  for (const one of full) {
    const entry = contacts.find(site + one) ?? contacts.find(`any:${site}${one.toLowerCase()}`);
    if (entry) return { entry, exact: one === full[0] && fragment === "" };
  }
  const parts = path.split("/").slice(1, 1 + DEEPEST);
  const named = parts[0]?.startsWith("@") ? contacts.find(`${site}/@*`) : undefined;
  if (named) return { entry: named, exact: false };
  for (let n = parts.length; n >= 0; n--) {
    const entry = contacts.find(`${[site, ...parts.slice(0, n)].join("/").toLowerCase()}/*`);
    if (entry) return { entry, exact: false };
  }
  const labels = site.split(".");
  for (let n = 1; n < labels.length - 1; n++) {
    const entry = contacts.find(`*.${labels.slice(n).join(".")}`);
    if (entry) return { entry, exact: false };
  }
  return null;
}

/** On a company's own host: the part of an address behind which anybody writes, or true where it leads elsewhere. */
export function opening(address: Address, contacts: Contacts): Contact | boolean {
  for (const part of address.path.toLowerCase().split("/")) {
    const entry = contacts.find(`part:${part}`);
    if (entry) return entry;
  }
  return targets(address).some((target) => {
    const goal = readAddress(target);
    return !goal?.plain || goal.user !== "" || placeOf(goal, contacts)?.entry.verdict !== "official";
  });
}

/** Where a link leads that carries a stranger's address in its query, null for none. */
export function ledTo(address: Address, contacts: Contacts): string | null {
  const inQuery = targets({ ...address, path: "", fragment: "" });
  return (
    inQuery.find((target) => {
      const goal = readAddress(target);
      return goal !== null && placeOf(goal, contacts)?.entry.verdict !== "official";
    }) ?? null
  );
}

// Endings of files that are also those of countries.
const FILE = /\.(?:do|md|mov|pl|py|rs|sh|zip)$/i;

/** The addresses that an address carries: where it may lead on to. */
function targets({ path, query, fragment }: Address): string[] {
  const values = query.map((pair) => pair.slice(pair.indexOf("=") + 1));
  return [path, fragment, ...values].flatMap((text) => {
    const twice = decoded(text);
    const whole = /https?:\S+/i.exec(twice) ?? /^[/\\]{2}\S+/.exec(twice);
    if (whole) return [whole[0].replace(/^(?:https?:)?[/\\]*/i, "https://")];
    const bare = values.includes(text) && /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?=[/?#:]|$)/i.exec(twice);
    return bare && suffixKnown(bare[0]) && !FILE.test(bare[0]) ? [twice] : [];
  });
}
