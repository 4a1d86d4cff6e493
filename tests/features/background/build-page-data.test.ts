import { beforeEach, describe, expect, test } from "vitest";
import type { PageIndex, PageRule } from "../../../extension/core/schema.ts";
import { type Db, replace } from "../../../extension/data/db.ts";
import { type HostSlice, key, type Pointer } from "../../../extension/data/page-data/format.ts";
import type { Printed } from "../../../extension/data/sheets.ts";
import { type Area, buildPageData } from "../../../extension/features/background/build-page-data.ts";
import type { Frame } from "../../../extension/ui/words/frame.ts";
import { emptyDatabase } from "../../data/database.ts";
import { makeBundle } from "../../data/publication.ts";

/** storage.local in memory; dies before the write number `dieAt`. */
class Memory implements Area {
  items: Record<string, unknown> = {};
  writes = 0;
  dieAt = Number.POSITIVE_INFINITY;
  async get(name: string | null) {
    return name === null ? this.items : name in this.items ? { [name]: this.items[name] } : {};
  }
  async set(items: Record<string, unknown>) {
    this.#live();
    this.items = { ...this.items, ...structuredClone(items) };
  }
  async remove(names: string[]) {
    this.#live();
    this.items = Object.fromEntries(Object.entries(this.items).filter(([name]) => !names.includes(name)));
  }
  #live() {
    if (++this.writes >= this.dieAt) throw new Error("killed");
  }
  /** What a page of that host would find. */
  host(name = "cs.daum.net"): HostSlice {
    return JSON.parse(this.read<string>(`page/${name}`));
  }
  pill(service: string, issue: string) {
    return this.host().pills[service]?.[issue];
  }
  get pointer() {
    return this.items.now as Pointer;
  }
  /** What a content script would find. */
  read<T>(name: string): T {
    return this.items[key(this.pointer.slot, name)] as T;
  }
}

let db: Db;
let area: Memory;
const hold = (word: string) =>
  replace(db, makeBundle(word), { ver: 1, sha256: word, as_of: "2026-11-22", kid: "k", source: "packaged" });

beforeEach(async () => {
  db = await emptyDatabase();
  area = new Memory();
});

test("a page finds its rules, its pill and its sheet, in one language", async () => {
  await hold("첫 자료");
  await buildPageData(db, area, "ko", "1.0");
  const slice = area.host();
  expect(slice.pills.daum?.mail).toMatchObject({ text: "첫 자료", open: { hours: "hours/abc" } });
  expect(Object.keys(slice.tables)).toEqual(["hours/abc"]);
  expect(Object.keys(slice.trusts)).toEqual(["channel/daum/chat/hours"]);
  const { sheet, forms, trusts } = area.read<Printed>("sheet/daum/mail");
  expect(sheet.verdict).toEqual(["첫 자료"]);
  expect([forms.fresh, trusts["guide/daum/mail"]?.word]).toEqual(["{by}", "reported"]);
  expect(JSON.stringify(area.items)).not.toContain("(en)");
  expect(area.read<Printed>("sheet/daum/contact-general").sheet.problems).toEqual([
    { issue: "mail", title: "연락하고 싶어요" },
  ]);
  expect(area.read<Frame>("frame").words).toMatchObject({ ...slice.frame.words, problems: "무슨 일인가요?" });
  expect(slice.words).toEqual({
    mail: ["메일"],
    "account-locked": ["잠김"],
    "account-locked+mail": ["메일이 잠김"],
  });
});

test("a way comes whole, with what its guide says otherwise", async () => {
  await hold("x");
  await buildPageData(db, area, "ko", "1.0");
  const { way } = area.read<Printed>("sheet/daum/mail").sheet;
  expect(way).toMatchObject({ name: "채팅", why: "급할 때", steps: [{ words: ["", "채널", "을 찾아요"] }] });
});

test("a question between problems has a card of its own", async () => {
  await hold("x");
  await buildPageData(db, area, "ko", "1.0");
  expect(area.read<Printed>("sheet/daum/account-locked+mail").sheet.question).toBe("화면에 뭐라고 나오나요?");
  expect(area.pill("daum", "account-locked+mail")).toBeDefined();
});

test("a problem without a guide has no pill: the page shows the general one, which opens the general card", async () => {
  await hold("x");
  await buildPageData(db, area, "ko", "1.0");
  expect(Object.keys(area.host().pills.daum ?? {})).toContain("contact-general");
  expect(area.pill("daum", "account-locked")).toBeUndefined();
  expect(area.read("sheet/daum/account-locked")).toBeUndefined();
});

test("the rules are those of the data", async () => {
  await hold("x");
  await buildPageData(db, area, "ko", "1.0");
  // Without what says nothing.
  const said = ({ query, topic, ...rule }: PageRule) => ({
    ...rule,
    ...(Object.keys(query).length > 0 && { query }),
    ...(topic && { topic }),
  });
  expect(area.host().rules).toEqual((makeBundle("x")["page/cs.daum.net"] as PageIndex).rules.map(said));
});

test("another language is cut anew, the same again is left alone", async () => {
  await hold("말");
  await buildPageData(db, area, "ko", "1.0");
  const { writes } = area;
  await buildPageData(db, area, "ko", "1.0");
  expect(area.writes).toBe(writes);
  await buildPageData(db, area, "en", "1.0");
  expect(area.pill("daum", "mail")?.text).toBe("말 (en)");
});

test("another version of the extension cuts anew, for it may cut differently", async () => {
  await hold("말");
  await buildPageData(db, area, "ko", "1.0");
  await buildPageData(db, area, "ko", "1.1");
  expect(area.pointer).toMatchObject({ by: "1.1" });
});

test("only one slot stays", async () => {
  for (const word of ["하나", "둘", "셋"]) {
    await hold(word);
    await buildPageData(db, area, "ko", "1.0");
    const slots = new Set(Object.keys(area.items).map((name) => name.split("/")[0]));
    expect(slots).toEqual(new Set(["now", area.pointer.slot]));
  }
});

describe("killed before", () => {
  // Clearing finds nothing the first time, so the writes are: slices, pointer, removal of the old slot.
  for (const dieAt of [1, 2, 3]) {
    test(`write ${dieAt}, pages see one whole version, and the next start finishes`, async () => {
      await hold("옛 자료");
      await buildPageData(db, area, "ko", "1.0");
      await hold("새 자료");
      area.writes = 0;
      area.dieAt = dieAt;
      await expect(buildPageData(db, area, "ko", "1.0")).rejects.toThrow("killed");
      const seen = ["mail", "contact-general"].map((issue) => area.pill("daum", issue)?.text);
      expect(new Set(seen).size).toBe(1);
      expect(seen[0]).toBe(dieAt <= 2 ? "옛 자료" : "새 자료");
      area.dieAt = Number.POSITIVE_INFINITY;
      await buildPageData(db, area, "ko", "1.0");
      expect(area.pill("daum", "mail")?.text).toBe("새 자료");
      expect(Object.keys(area.items).filter((name) => !name.startsWith(`${area.pointer.slot}/`))).toEqual(["now"]);
    });
  }
});
