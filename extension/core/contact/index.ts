/**
 * Is this number, mailbox, address or KakaoTalk channel theirs? Answered from the bundle, without a network.
 *
 * “official” is said only for what is known; everything else is named for what it is, and never “fake”. The keys and
 * what they cover are described in scripts/compile/contact_keys.py.
 */
import { judgeName, warnedIn } from "./channel-names.ts";
import { Contacts } from "./contacts.ts";
import { bringSuffixes, mayHoldHost } from "./domains.ts";
import type { Hosts } from "./hosts.ts";
import { LONGEST } from "./limit.ts";
import { numberKey } from "./phone-numbers.ts";
import { valuesIn } from "./values.ts";
import { type Answer, answerFrom, type Found, type Reason, unknownContact, worstFirst } from "./verdict.ts";

export type { Answer, Word } from "./verdict.ts";

let brought: typeof Hosts | undefined;

/**
 * What knows hosts is four times as large as all else of the check, and numbers need none of it: it is files of their
 * own. Whoever asks about a text that may hold a host awaits this first.
 */
export async function bringHosts(): Promise<void> {
  const [module] = await Promise.all([import("./hosts.ts"), bringSuffixes()]);
  brought = module.Hosts;
}

/** Nobody reads more answers; all contacts are judged. */
const MOST = 20;

export class Checker {
  readonly #contacts: Contacts;
  #hosts: Hosts | undefined;

  /** @param entries of the bundle, by key */
  constructor(entries: Iterable<readonly [string, unknown]>) {
    this.#contacts = new Contacts(entries);
  }

  #ofHosts(): Hosts {
    if (!brought) throw new Error("a text with a host in it, and nothing was brought that knows hosts");
    this.#hosts ??= new brought(this.#contacts);
    return this.#hosts;
  }

  /**
   * What can be said of every contact in a text, the worst first; at least one answer.
   *
   * @throws where the text may hold a host (domains.ts) and `bringHosts` was not awaited
   * @param text  a number, mailbox, address or channel name as somebody typed or pasted it, or a message with some in it
   * @param today ISO date: contacts grow old, and warnings run out
   */
  check(text: string, today: string): [Answer, ...Answer[]] {
    const written = text.length > LONGEST ? "" : text.trim().replace(/^<(.*)>$/, "$1");
    const whole: Found = { written, kind: "name", at: 0 };
    const reason = whyUnreadable(text);
    if (reason) return [unknownContact(whole, reason)];
    const found = valuesIn(written, (key) => this.#contacts.find(key) !== undefined);
    const warned = warnedIn(written, this.#contacts, today);
    const answers = found.map((one) => this.#judge(one, today));
    // “카카오.뱅크” may be a name as well as an address.
    if (found.length === 0 && warned.length === 0) answers.push(judgeName(whole, this.#contacts, today));
    const [worst = unknownContact(whole), ...others] = worstFirst([...warned, ...answers]).slice(0, MOST);
    return [worst, ...others];
  }

  #judge(found: Found, today: string): Answer {
    if (found.kind === "number")
      return answerFrom(found, this.#contacts.find(numberKey(found.written) ?? ""), today) ?? unknownContact(found);
    if (found.kind === "name") return judgeName(found, this.#contacts, today);
    // Without a dot there is no host, so nothing of hosts need be known to say so.
    if (!mayHoldHost(found.written)) return unknownContact(found, "letters");
    return found.kind === "email" ? this.#ofHosts().mail(found, today) : this.#ofHosts().address(found, today);
  }
}

/** Marks that turn the order of letters around: what is read is not what is there. */
const TURNED = /[\u061c\u200f\u202b\u202d\u202e\u2067\u2068]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

function whyUnreadable(text: string): Reason | null {
  if (text.length > LONGEST) return "too-long";
  if (CONTROL.test(text)) return "control";
  return TURNED.test(text) ? "turned" : null;
}
