/** Whose an address or a mailbox is, and whose it resembles. */
import { type Address, readAddress } from "./address.ts";
import type { Contacts } from "./contacts.ts";
import { LookAlikes } from "./lookalikes.ts";
import { ledTo, opening, placeOf } from "./places.ts";
import { type Answer, answerFrom, type Found, lookAlike, unknownContact } from "./verdict.ts";

/** Where anybody gets a mailbox of any name. */
const FREE_MAIL =
  /^(?:gmail|outlook|hotmail|yahoo|icloud|naver|daum|hanmail|kakao|nate|proton)\.(?:com|net|me|co\.kr)$/;

export class Hosts {
  readonly #contacts: Contacts;
  readonly #alike: LookAlikes;

  constructor(contacts: Contacts) {
    this.#contacts = contacts;
    this.#alike = new LookAlikes(contacts);
  }

  address(found: Found, today: string): Answer {
    const address = readAddress(found.written);
    if (!address) return unknownContact(found, "letters");
    const { host, letters, written, plain, user } = address;
    const posed = user === "" ? null : readAddress(user);
    const poser = posed && placeOf(posed, this.#contacts)?.entry.service;
    if (poser) return lookAlike(found, poser);
    const placed = plain && user === "" ? placeOf(address, this.#contacts) : null;
    const entry = answerFrom(found, placed?.entry, today);
    if (placed && entry) {
      const target = entry.service && entry.verdict === "open-path" ? ledTo(address, this.#contacts) : null;
      // Said of where it leads, and under that name: whose host stands in front of it proves nothing.
      if (target) return this.address({ ...found, written: target }, today);
      const open = entry.verdict === "official" && !placed.exact && opening(address, this.#contacts);
      if (!open) return entry;
      const text = (open !== true && open.text) || null;
      return { ...entry, verdict: "open-path", channel: null, confidence: null, since: null, text };
    }
    const service = this.#alike.serviceFor(host, letters, written);
    return service ? lookAlike(found, service) : this.#stranger(found, address);
  }

  mail(found: Found, today: string): Answer {
    const mail = found.written.replace(/^mailto:([^?]*)(?:\?(?:&?(?:subject|body)=[^&]*)*)?$/i, "$1").toLowerCase();
    if (/^[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(mail)) {
      const entry = answerFrom(found, this.#contacts.find(mail), today);
      if (entry) return entry;
    }
    const [user = "", ...rest] = mail.split("@");
    const host = readAddress(rest.join("@"));
    if (!host || host.user) return unknownContact(found, "letters");
    const posed = readAddress(user);
    const service =
      (posed && placeOf(posed, this.#contacts)?.entry.service) ??
      (FREE_MAIL.test(host.host) ? this.#alike.poserOf(user.replace(/[.+]/g, "-")) : null) ??
      this.#alike.serviceFor(host.host, host.letters, host.written);
    return service ? lookAlike(found, service) : this.#stranger(found, host);
  }

  #stranger(found: Found, { host, plain }: Address): Answer {
    return { ...unknownContact(found, plain ? null : "letters"), carries: this.#alike.carriedBy(host) };
  }
}
