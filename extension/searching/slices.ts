import { namesOf } from "../core/asking.ts";
import type { ServedService, Trust, ViewChannel } from "../core/schema.ts";
import { searching } from "../ui/texts.ts";
import { say } from "../ui/words.ts";
import type { AskedLine } from "./asked.ts";

const SURE = ["confirmed", "official", "reported"];

const sure = ({ word, stale_at }: Trust, now: number): boolean =>
  SURE.includes(word) && !(stale_at && Date.parse(stale_at) <= now);

/** What is known of calling: never a number, because what stands on a page anybody can forge. */
export function phoneState(phones: readonly ViewChannel[], now: number) {
  const known = phones.filter(({ exists, trust }) => exists && sure(trust, now));
  if (known.some(({ line }) => line === "ars" || line === "recording") && !known.some(({ phone }) => phone?.tel))
    return "machine";
  if (known.some(({ phone }) => phone?.tel)) return "has";
  if (!phones[0] || phones.some(({ exists }) => exists)) return "unsure";
  return phones.every(({ trust }) => sure(trust, now)) ? "none" : "notFound";
}

export function askingSlices(
  services: Iterable<ServedService>,
  channels: Iterable<ViewChannel>,
  server: string,
  lang: "ko" | "en",
  now: number,
): Record<string, unknown> {
  const all = [...services];
  const phones = new Map<string, ViewChannel[]>();
  for (const channel of channels) {
    if (channel.kind === "phone") phones.set(channel.service, [...(phones.get(channel.service) ?? []), channel]);
  }
  const names = namesOf(all.map(({ id, name, aliases }) => ({ id, names: [name.ko, name.en, ...aliases] })));
  const lines = all.map(({ id }) => [id, ...[...names].filter(([, of]) => of === id).map(([name]) => name)].join(" "));
  const out: Record<string, unknown> = { "asking/names": lines.join("\n") };
  for (const { id, name } of all) {
    out[`asking/${id}`] = {
      text: searching(phoneState(phones.get(id) ?? [], now), { name: say(name) }),
      link: searching("ways"),
      href: `${server}${lang === "en" ? "/en" : ""}/s/${id}`,
      close: searching("close"),
      note: searching("note"),
      lang,
    } satisfies AskedLine;
  }
  return out;
}
