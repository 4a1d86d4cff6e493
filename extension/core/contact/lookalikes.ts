/** Addresses that resemble a company's and are none of its own. */
import type { Contacts } from "./contacts.ts";
import { brandCarried, brandPosedAs, isOnlyName } from "./desk-names.ts";
import { registeredDomain } from "./domains.ts";
import { skeleton, unmasked } from "./skeleton.ts";
import { slipOf } from "./slips.ts";

// A short brand in front of a stranger's domain is a word like others: line.example.org.
const SUBDOMAIN = 5;

export class LookAlikes {
  /** Registered domains of all records: whoever owns them is no stranger. */
  readonly #known = new Set<string>();
  /** Whole hosts, public bodies' too, as they stand between dots. */
  readonly #hosts: [between: string, service: string][] = [];
  /** Registered domain → service, only those that carry a name of their own. */
  readonly #domains = new Map<string, string>();
  /** Their labels, and the ids of services in plain letters: what fakes are made of. */
  readonly #labels = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #seenLabels = new Map<string, string>();
  readonly #seenDomains: [seen: string, domain: string, service: string][] = [];

  constructor(contacts: Contacts) {
    const call = (name: string, service: string) => {
      if (isOnlyName(name) && !this.#names.has(name)) this.#names.set(name, service);
    };
    // Several are called by the name of their firm: whose own name it is comes first.
    for (const [id, { name }] of contacts.services) for (const own of [id.replaceAll("-", ""), name.ko]) call(own, id);
    for (const [id, { aliases }] of contacts.services) for (const alias of aliases) call(alias, id);
    for (const [id, { operator }] of contacts.services) call(operator.ko, id);
    for (const [host, service] of contacts.hosts()) {
      const name = registeredDomain(host);
      if (!name) continue;
      this.#known.add(name.domain);
      this.#hosts.push([`.${host}.`, service]);
      // ecrm.police.go.kr does not make “police” anybody's brand.
      if (name.sub.length > 0 && name.label !== service) continue;
      this.#domains.set(name.domain, service);
      if (name.sub.length === 0 || !this.#labels.has(name.label)) this.#labels.set(name.label, service);
      const id = service.replaceAll("-", "");
      // kakaotalk at kakao.com, steam at steampowered.com; not privacyreport at kisa.or.kr.
      if (id.startsWith(name.label) || name.label.startsWith(id)) this.#names.set(id, service);
    }
    for (const [label, service] of this.#labels) this.#names.set(label, service);
    for (const [name, service] of [...this.#names, ...this.#labels]) this.#seenLabels.set(skeleton(name), service);
    for (const [domain, service] of this.#domains)
      this.#seenDomains.push([`.${skeleton(domain)}`, `.${domain}`, service]);
  }

  /**
   * The service that a host resembles, null for none.
   *
   * @param host    as a browser asks for it
   * @param letters the same in the letters it stands for
   * @param written the same as it was written
   */
  serviceFor(host: string, letters: string, written: string): string | null {
    const name = registeredDomain(host);
    if (!name || this.#known.has(name.domain)) return null;
    const at = name.sub.length;
    return (
      this.#seenAs(letters, at) ??
      this.#seenAs(written, at) ??
      this.#slip(name.label) ??
      this.#inFront(name.sub) ??
      this.poserOf(letters.split(".")[at]?.toLowerCase() ?? "") ??
      this.#masked(name.label)
    );
  }

  /** The service as whose desk a name poses, null for none. */
  poserOf(name: string): string | null {
    return this.#service(this.#names, brandPosedAs(name, this.#names.keys()));
  }

  /** Nobody writes vv for w in a name that he comes by honestly; rn is in many (arnold, news). */
  #masked(label: string): string | null {
    const hidden = [...this.#names.keys()].filter((brand) => !label.includes(brand));
    for (const seen of unmasked(label)) {
      const service =
        this.poserOf(seen) ?? this.#service(this.#names, this.#names.has(seen) ? seen : brandCarried(seen, hidden));
      if (service) return service;
    }
    return null;
  }

  /** The service whose name stands in the address of a stranger, null for none. */
  carriedBy(host: string): string | null {
    const name = registeredDomain(host);
    if (!name || this.#known.has(name.domain)) return null;
    return this.#service(this.#names, brandCarried(name.label, this.#names.keys()));
  }

  #service(names: Map<string, string>, name: string | null): string | null {
    return (name !== null && names.get(name)) || null;
  }

  /** Looks the same in other letters: its registered label, which stands `at` this place, or a whole domain. */
  #seenAs(letters: string, at: number): string | null {
    const label = letters.split(".")[at] ?? "";
    // The very label under another ending may be theirs: kakao.co.kr.
    const asLabel = this.#names.has(label.toLowerCase()) ? undefined : this.#seenLabels.get(skeleton(label));
    if (asLabel) return asLabel;
    const seen = `.${skeleton(letters)}`;
    const own = `.${letters.toLowerCase()}`;
    return this.#seenDomains.find(([alike, domain]) => seen.endsWith(alike) && !own.endsWith(domain))?.[2] ?? null;
  }

  #slip(label: string): string | null {
    for (const [brand, service] of this.#labels) if (slipOf(label, brand, this.#labels.keys())) return service;
    return null;
  }

  /** A brand in front of a stranger's domain: a whole domain of theirs, its name, or a name that poses as their desk. */
  #inFront(sub: string[]): string | null {
    const before = `.${sub.join(".")}.`;
    const whole = this.#hosts.find(([between]) => before.includes(between));
    if (whole) return whole[1];
    for (const label of sub) {
      const brand = label.length >= SUBDOMAIN ? this.#labels.get(label) : undefined;
      const found = brand ?? this.poserOf(label);
      if (found) return found;
    }
    return null;
  }
}
