import { namesOf } from "../core/asking.ts";
import type { ServedService, TopicWords, Trust, View, ViewChannel } from "../core/schema.ts";
import { ageOf, dayAt, SURE } from "../core/trust.ts";
import { packTopics } from "../lib/slices.ts";
import { trustLine } from "../ui/print.ts";
import { searching } from "../ui/texts.ts";
import { say } from "../ui/words.ts";
import { type AskedLine, KNOWN, lineOf, type Packed, packNames } from "./asked.ts";

const DIGITS = /\d[\d-]*\d{2}/; // a phone number, even one of three digits

const sure = (trust: Trust, now: number): boolean => SURE.includes(trust.word) && ageOf(trust, dayAt(now)) !== "old";

/** What is known of calling, and the phone that says so; none where nothing sure is known. */
export function phoneState(phones: readonly ViewChannel[], now: number) {
  const known = phones.filter(({ exists, trust }) => exists && sure(trust, now));
  const has = known.find(({ phone }) => phone?.tel);
  if (has) return { state: "has", by: has } as const;
  const machine = known.find(({ line }) => line === "ars" || line === "recording");
  if (machine) return { state: "machine", by: machine } as const;
  const [first] = phones;
  if (!first || phones.some(({ exists }) => exists)) return { state: "unsure", by: null } as const;
  if (phones.every(({ trust }) => sure(trust, now))) return { state: "none", by: first } as const;
  return { state: "notFound", by: null } as const;
}

/** What the guide says beyond calling: its second line. Never a number: what stands on a page anybody can forge. */
function beyond(view: View | undefined): string {
  const [, second = ""] = say(view?.verdict).split("\n");
  return DIGITS.test(second) ? "" : second;
}

/** What is compiled of every service, as the background reads it. */
export interface Sources {
  services: Iterable<ServedService>;
  channels: Iterable<ViewChannel>;
  views: ReadonlyMap<string, View>;
  words: TopicWords["words"];
  /** None while there is no model. */
  alarms: string;
}

/** In the language set by `setLang`. */
export function askingSlices(
  { services, channels, views, words, alarms }: Sources,
  lang: "ko" | "en",
  now: number,
): Record<string, unknown> {
  const all = [...services];
  const phones = new Map<string, ViewChannel[]>();
  for (const channel of channels) {
    if (channel.kind === "phone") phones.set(channel.service, [...(phones.get(channel.service) ?? []), channel]);
  }
  const names = namesOf(all.map(({ id, name, aliases }) => ({ id, names: [name.ko, name.en, ...aliases] })));
  const single = Object.entries(words).map(([issue, list]) => [issue, list.filter((word) => !word.includes(" "))]);
  const known: Packed = {
    names: packNames(names),
    words: packTopics(Object.fromEntries(single), new Set(Object.keys(words))),
    alarms,
  };
  const out: Record<string, unknown> = { [KNOWN]: known };
  for (const { id, name } of all) {
    const { state, by } = phoneState(phones.get(id) ?? [], now);
    out[lineOf(id)] = {
      service: id,
      text: searching(state, { name: say(name) }),
      more: beyond(views.get(`view/${id}/contact-general`)),
      note: [...(by ? [trustLine(by.trust, ageOf(by.trust, dayAt(now)))] : []), searching("note")].join(" · "),
      ways: searching("ways"),
      off: searching("off"),
      offHint: searching("offHint"),
      close: searching("close"),
      lang,
    } satisfies AskedLine;
  }
  return out;
}
