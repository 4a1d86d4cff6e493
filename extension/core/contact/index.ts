/**
 * Is this number, mailbox, address or KakaoTalk channel theirs? Answered from the bundle, without a network.
 *
 * “official” is said only for what is known; everything else is named for what it is, and never “fake”. The keys and
 * what they cover are described in scripts/compile/contact_keys.py.
 */
import { type Address, readAddress } from "./address.ts";
import { judgeName, warnedIn } from "./channel-names.ts";
import { Contacts } from "./contacts.ts";
import type { Found } from "./found.ts";
import { LONGEST } from "./limit.ts";
import { LookAlikes } from "./lookalikes.ts";
import { numberKey } from "./phone-numbers.ts";
import { opening, placeOf } from "./places.ts";
import { valuesIn } from "./values.ts";
import { type Answer, alike, type Reason, said, unknown, worstFirst } from "./verdict.ts";

export type { Answer, Word } from "./verdict.ts";

/** Nobody reads more answers; all contacts are judged. */
const MOST = 20;

export class Checker {
  readonly #contacts: Contacts;
  readonly #alike: LookAlikes;

  /** @param entries of the bundle, by key */
  constructor(entries: Iterable<readonly [string, unknown]>) {
    this.#contacts = new Contacts(entries);
    this.#alike = new LookAlikes(this.#contacts);
  }

  /**
   * What can be said of every contact in a text, the worst first; at least one answer.
   *
   * @param text  a number, mailbox, address or channel name as somebody typed or pasted it, or a message with some in it
   * @param today ISO date: contacts grow old, and warnings run out
   */
  check(text: string, today: string): [Answer, ...Answer[]] {
    const written = text.length > LONGEST ? "" : text.trim().replace(/^<(.*)>$/, "$1");
    const whole: Found = { written, kind: "name", at: 0 };
    const reason = unreadable(text);
    if (reason) return [unknown(whole, reason)];
    const found = valuesIn(written, (key) => this.#contacts.find(key) !== undefined);
    const warned = warnedIn(written, this.#contacts, today);
    const answers = found.map((one) => this.#judge(one, today));
    // “카카오.뱅크” may be a name as well as an address.
    if (found.length === 0 && warned.length === 0) answers.push(judgeName(whole, this.#contacts, today));
    const [worst = unknown(whole), ...others] = worstFirst([...warned, ...answers]).slice(0, MOST);
    return [worst, ...others];
  }

  #judge(found: Found, today: string): Answer {
    if (found.kind === "number")
      return said(found, this.#contacts.find(numberKey(found.written) ?? ""), today) ?? unknown(found);
    if (found.kind === "email") return this.#mail(found, today);
    if (found.kind === "name") return judgeName(found, this.#contacts, today);
    const address = readAddress(found.written);
    return address ? this.#address(found, address, today) : unknown(found, "letters");
  }

  #address(found: Found, address: Address, today: string): Answer {
    const { host, letters, written, plain, user } = address;
    const posed = user === "" ? null : readAddress(user);
    const poser = posed && placeOf(posed, this.#contacts)?.entry.service;
    if (poser) return alike(found, poser);
    const placed = plain && user === "" ? placeOf(address, this.#contacts) : null;
    const entry = said(found, placed?.entry, today);
    if (placed && entry) {
      const open = entry.verdict === "official" && !placed.exact && opening(address, this.#contacts);
      if (!open) return entry;
      const text = (open !== true && open.text) || null;
      return { ...entry, verdict: "open-path", channel: null, confidence: null, since: null, text };
    }
    const service = this.#alike.of(host, letters, written);
    return service ? alike(found, service) : unknown(found, plain ? null : "letters");
  }

  #mail(found: Found, today: string): Answer {
    const mail = found.written.replace(/^mailto:([^?]*)(?:\?(?:&?(?:subject|body)=[^&]*)*)?$/i, "$1").toLowerCase();
    if (/^[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(mail)) {
      const entry = said(found, this.#contacts.find(mail), today);
      if (entry) return entry;
    }
    const [user = "", ...rest] = mail.split("@");
    const host = readAddress(rest.join("@"));
    if (!host || host.user) return unknown(found, "letters");
    const posed = readAddress(user);
    const service =
      (posed && placeOf(posed, this.#contacts)?.entry.service) ?? this.#alike.of(host.host, host.letters, host.written);
    return service ? alike(found, service) : unknown(found, host.plain ? null : "letters");
  }
}

/** Marks that turn the order of letters around: what is read is not what is there. */
const TURNED = /[\u061c\u200f\u202b\u202d\u202e\u2067\u2068]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

function unreadable(text: string): Reason | null {
  if (text.length > LONGEST) return "too-long";
  if (CONTROL.test(text)) return "control";
  return TURNED.test(text) ? "turned" : null;
}
