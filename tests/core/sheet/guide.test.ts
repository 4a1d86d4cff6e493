// A guide with its ways, and the parts of its sheet that writing and noting down read.
import { describe, expect, test } from "vitest";
import type { Guide, ServedChannel, Sheet } from "../../../extension/core/schema.ts";
import { foldOf, linesOf } from "../../../extension/core/sheet/folds.ts";
import { channelKey, withWays } from "../../../extension/core/sheet/guide.ts";
import { bundle, guides } from "../data.ts";

const text = (ko: string) => ({ ko, en: `${ko} (en)` });
const form: ServedChannel = {
  id: "web-form",
  service: "kakaotalk",
  kind: "web-form",
  name: text("양식"),
  label: text("양식 열기"),
  exists: true,
  link: "https://cs.kakao.com/requests",
  reply: { reported: { min: 1, max: 3, unit: "business-day" } },
  languages: [],
  writes: true,
  fill: "copy",
};
const guide = (ways: Guide["ways"]): Guide => ({
  service: "kakaotalk",
  issue: "mail",
  name: text("카카오톡"),
  issue_label: text("메일"),
  requires: [],
  write: "inquiry",
  ways,
  escalate: [],
  duties: [],
});
const channels: Record<string, ServedChannel> = { "kakaotalk/web-form": form };
const waysOf = async (...ways: Guide["ways"]) => (await withWays(guide(ways), async (key) => channels[key])).ways;

describe("ways", () => {
  test("are channels under their key", async () => {
    expect(await waysOf({ of: "kakaotalk/web-form" })).toEqual([{ ...form, key: "kakaotalk/web-form" }]);
  });
  test("what the guide says wins: label, link, waiting time, also that nothing is known of it", async () => {
    const label = text("이의신청 쓰기");
    const link = "https://cs.kakao.com/requests?service=8";
    const [way] = await waysOf({ of: "kakaotalk/web-form", label, link, reply: {} });
    expect(way).toMatchObject({ label, link, reply: {}, name: form.name });
  });
  test("a channel that is gone is no way", async () => {
    expect(await waysOf({ of: "kakaotalk/fax" }, { of: "kakaotalk/web-form" })).toHaveLength(1);
  });
});

test.each([
  ["daum", "web-form", "daum/web-form"],
  ["daum", "kakaotalk/web-form", "kakaotalk/web-form"],
])("%s, %s: %s", (service, name, key) => expect(channelKey(service, name)).toBe(key));

test("every guide's ways are there, and the one that takes the letter and the one to take are among them", () => {
  for (const { service, issue, ways, write, write_to, taken } of guides) {
    const name = `${service}/${issue}`;
    expect(ways.length, name).toBe((bundle[`guide/${name}`] as Guide).ways.length);
    const keys = ways.map(({ key }) => key);
    for (const key of [write_to, taken]) if (key !== undefined) expect(keys, name).toContain(key);
    expect(write === "none", name).toBe(write_to === undefined);
  }
});

test("a fold is found at either rank", () => {
  const folds: Sheet["folds"] = [
    { id: "prepare", title: "준비", lines: ["앱 비밀번호"] },
    { id: "next", title: "안 되면", folds: [{ id: "rights", title: "내 권리", rows: [] }] },
  ];
  expect(linesOf({ folds }, "prepare")).toEqual(["앱 비밀번호"]);
  expect(foldOf({ folds }, "rights")?.title).toBe("내 권리");
  expect([linesOf({ folds }, "next"), linesOf({}, "next"), linesOf(undefined, "next")]).toEqual([[], [], []]);
});

test("where the law sets a time, the sheet says what the law says, below its name", () => {
  const bound = guides.filter(({ duties }) => duties.length);
  expect(bound.length).toBeGreaterThan(50);
  for (const { service, issue, duties } of bound)
    for (const lang of ["ko", "en"] as const) {
      const rights = foldOf(bundle[`sheet/${lang}/${service}/${issue}`] as Sheet, "rights");
      for (const { law } of duties)
        expect(rights?.rows?.filter(({ when, lines }) => when === law[lang] && lines?.[0])).toHaveLength(1);
    }
});

test("every rung leads to a body that has a name", () => {
  for (const { escalate } of guides)
    for (const { authority } of escalate) expect(bundle[`authority/${authority}`]).toHaveProperty("name.ko");
});
