import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { ServedService, ViewChannel } from "../../extension/core/schema.ts";
import { type AskedLine, unpackNames } from "../../extension/searching/asked.ts";
import { askingSlices, phoneState } from "../../extension/searching/slices.ts";
import { setLang } from "../../extension/ui/words.ts";

const bundle = JSON.parse(readFileSync(resolve("build/data/bundle.json"), "utf8")) as Record<string, unknown>;
const all = <T>(kind: string) =>
  Object.entries(bundle)
    .filter(([key]) => key.startsWith(`${kind}/`))
    .map(([, value]) => value as T);
const NOW = Date.parse("2026-11-22T00:00:00Z");

interface Phone {
  exists?: boolean;
  line?: "ars" | "voice" | null;
  tel?: string | null;
  word?: string;
  stale?: string | null;
}
const phone = ({ exists = true, line = null, tel = null, word = "official", stale = null }: Phone): ViewChannel =>
  ({
    ...{ kind: "phone", service: "s", exists, line },
    phone: exists ? { display: "1", tel } : null,
    trust: { word, since: null, stale_at: stale },
  }) as unknown as ViewChannel;

describe("what a search page may say of calling", () => {
  test.each<[string, Phone[], string]>([
    ["nothing is recorded", [], "unsure"],
    ["a number of the company's own", [{ tel: "tel:1" }], "has"],
    ["the same, grown old", [{ tel: "tel:1", word: "stale" }], "unsure"],
    ["the same, growing old today", [{ tel: "tel:1", stale: "2026-11-22" }], "unsure"],
    ["a number that blogs print", [{ word: "unverified" }], "unsure"],
    ["sources that differ", [{ tel: "tel:1", word: "disputed" }], "unsure"],
    ["a machine", [{ line: "ars", word: "reported" }], "machine"],
    ["a machine and a desk", [{ line: "ars" }, { tel: "tel:1" }], "has"],
    ["none, says the company", [{ exists: false }], "none"],
    ["none was found", [{ exists: false, word: "unverified" }], "notFound"],
    ["none, but a number goes around", [{ exists: false }, { word: "unverified" }], "unsure"],
  ])("%s", (_what, phones, state) => {
    expect(phoneState(phones.map(phone), NOW)).toBe(state);
  });
});

describe.each(["ko", "en"] as const)("what search pages read, in %s", (lang) => {
  setLang(lang);
  const cut = () =>
    askingSlices(all<ServedService>("service"), all<ViewChannel>("channel"), "https://s.example", lang, NOW);

  test("one line a service, without any number in it, leading to its page", () => {
    setLang(lang);
    const slices = cut();
    for (const { id, name } of all<ServedService>("service")) {
      const line = slices[`asking/${id}`] as AskedLine;
      expect(line.text).toContain(name[lang]);
      expect(line.text.replaceAll(name[lang], "")).not.toMatch(/\d/);
      expect(line.href).toBe(`https://s.example${lang === "en" ? "/en" : ""}/s/${id}`);
    }
  });

  test("names come back as they went in, and are little to read", () => {
    const names = cut()["asking/names"] as string;
    expect(unpackNames(names).get("카카오톡")).toBe("kakaotalk");
    expect(unpackNames(names).get("한메일")).toBe("daum");
    expect(new TextEncoder().encode(names).length).toBeLessThan(8192);
  });
});

test("KakaoTalk's number is not confirmed, X has none, Daum's is a machine", () => {
  setLang("ko");
  const slices = askingSlices(all<ServedService>("service"), all<ViewChannel>("channel"), "", "ko", NOW);
  const text = (id: string) => (slices[`asking/${id}`] as AskedLine).text;
  expect(text("kakaotalk")).toBe("카카오톡 전화 상담은 확인되지 않았어요");
  expect(text("x")).toBe("X(트위터) 전화 상담은 없어요");
  expect(text("daum")).toBe("다음 전화는 자동응답이에요");
});
