// The card of every guide, drawn without a browser: what it says, in which order, and where it leads.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseHTML } from "linkedom";
import { h, render } from "preact";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Lang } from "../../../extension/core/lang.ts";
import type { Fold, Sheet, SheetFold, SheetWay } from "../../../extension/core/schema.ts";
import { type Printed, readSheet } from "../../../extension/data/sheets.ts";
import { unpack } from "../../../extension/data/unpack.ts";
import { Card, type CardProps } from "../../../extension/ui/card/Card.tsx";
import { Call } from "../../../extension/ui/card/Parts.tsx";
import { frame } from "../../../extension/ui/words/frame.ts";
import { setLang } from "../../../extension/ui/words/words.ts";

const bundle = unpack(JSON.parse(readFileSync(resolve("build/data/bundle.json"), "utf8"))) as Record<string, unknown>;
const get = async <T>(name: string) => bundle[name] as T | undefined;
const { document, window } = parseHTML("<!doctype html><html><body></body></html>");
Object.assign(globalThis, { document, getSelection: () => null });
const NOW = Date.parse("2026-11-29T23:30:00+09:00");

let lang: Lang;
beforeEach(() => {
  process.env.TZ = "Asia/Seoul";
  lang = "ko";
  setLang(lang);
});

async function read(name: string): Promise<Printed> {
  const [service = "", issue = ""] = name.split("/");
  const found = await readSheet(get, lang, service, issue);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

function draw(printed: Printed, change: Partial<CardProps> = {}, phone = false): HTMLElement {
  const root = document.createElement("div");
  render(h(Card, { printed, now: NOW, frame: { ...frame(), phone }, ...change }), root);
  return root;
}

const plain = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
const settled = () => new Promise((done) => setTimeout(done));
const links = (root: HTMLElement) => [...root.querySelectorAll("a")].map((one) => one.getAttribute("href"));
const todo = (root: HTMLElement) => [...root.querySelectorAll(".todo button")].map((one) => one.textContent);

/** Every text of a sheet that nobody has to choose first. */
function* textsOf({ verdict, way, folds = [], foot, say, reach = [] }: Sheet): Generator<string | undefined> {
  yield* verdict;
  for (const { word } of reach) yield word;
  if (way) yield* ofWay(way);
  yield say;
  for (const fold of folds) yield* ofFold(fold);
  yield foot;
}
function* ofWay({ name, why, hours, reply, state, change, unsure = [], steps = [] }: SheetWay) {
  yield* [name, why, hours, reply, state, change, ...unsure];
  for (const { words } of steps) yield* words;
}
function* ofFold(fold: Fold | SheetFold): Generator<string | undefined> {
  yield fold.title;
  yield* fold.lines ?? [];
  for (const { head, lines = [] } of fold.rows ?? []) yield* [head?.text, ...lines];
  for (const way of fold.ways ?? []) yield* ofWay(way);
  for (const inner of "folds" in fold ? (fold.folds ?? []) : []) yield* ofFold(inner);
}

describe.each(["ko", "en"] as const)("every guide, in %s", (wanted) => {
  const all: { name: string; printed: Printed; root: HTMLElement }[] = [];
  beforeAll(async () => {
    lang = wanted;
    setLang(lang);
    for (const key of Object.keys(bundle)) {
      if (!key.startsWith(`sheet/${wanted}/`)) continue;
      const name = key.slice(9);
      const printed = await read(name);
      all.push({ name, printed, root: draw(printed) });
    }
  });

  test("says all that its sheet says", () => {
    expect(all.length).toBeGreaterThan(400);
    for (const { name, printed, root } of all) {
      if (printed.sheet.ask) printed.sheet.say = undefined;
      const said = plain(root.textContent);
      for (const text of textsOf(printed.sheet)) expect(said, name).toContain(plain(text));
    }
  });

  test("says nothing that is none", () => {
    for (const { name, root } of all) expect(root.textContent, name).not.toMatch(/undefined|null|NaN|\{\w*\}|\[object/);
  });

  test("each way at a glance leads to its part", () => {
    for (const { name, printed, root } of all) {
      const { reach = [], ask } = printed.sheet;
      const behind = (ask?.answers ?? []).flatMap(({ way, others = [] }) => [way?.id, ...others.map(({ id }) => id)]);
      for (const { to } of reach) {
        expect(behind.includes(to) || root.querySelector(`[data-part="${to}"]`), `${name}: ${to}`).toBeTruthy();
      }
      expect(root.querySelectorAll(".reach .way").length, name).toBeLessThanOrEqual(1);
    }
  });

  test("on a PC nothing is dialled", () => {
    for (const { name, root } of all)
      expect(
        links(root).filter((href) => href?.startsWith("tel:")),
        name,
      ).toEqual([]);
  });
});

test("danger stands above all, then what is so, the strip, what to do, and who says so", async () => {
  const root = draw(await read("kakaopay/account-hacked"));
  const order = [".urgent", ".verdict", ".reach", ".take", ".say", ".told", ".todo", "details", "footer"];
  const children = [...root.children];
  const places = order.map((name) => children.findIndex((child) => child.matches(name)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("steps stand open, words of the screen are key caps, devices are named", async () => {
  const steps = draw(await read("daum/contact-general")).querySelector(".take ol");
  expect(steps?.closest("details")).toBeNull();
  expect([steps?.querySelector("kbd")?.textContent, steps?.querySelector(".on")?.textContent]).toEqual([
    "다음 고객센터",
    "앱",
  ]);
});

describe("a number", () => {
  test("is a link on a phone, in the verdict too", async () => {
    const root = draw(await read("coupang/contact-general"), {}, true);
    expect(root.querySelector(".verdict a")?.getAttribute("href")).toBe("tel:15777011");
    expect(root.querySelector("a.act")?.textContent).toBe("1577-7011에 전화하기");
  });
  test("is large text to copy on a PC, once", async () => {
    const root = draw(await read("coupang/contact-general"));
    expect(root.querySelector(".act b")?.textContent).toBe("1577-7011");
    expect(root.querySelectorAll(".tocopy[aria-label^='1577-7011']")).toHaveLength(1);
  });
  test("in danger, too", async () => {
    const urgent = draw(await read("kakaopay/account-hacked")).querySelector(".urgent");
    expect([...(urgent?.querySelectorAll(".dialled b") ?? [])].map((one) => one.textContent)).toEqual([
      "1833-7483",
      "112",
      "1394",
    ]);
    expect(urgent?.querySelector("button:not(.tocopy)")?.textContent).toBe("내 은행·카드 신고 번호");
  });
  test("that is old is no link any more, and says so", async () => {
    const later = { now: Date.parse("2033-01-01T12:00:00+09:00") };
    const root = draw(await read("kakaopay/account-hacked"), later, true);
    expect(root.querySelector(".verdict")?.textContent).toContain("1833-7483(오래전에 확인)");
    expect(links(root)).not.toContain("tel:18337483");
    expect(links(root)).toContain("tel:112");
  });
});

test("a number to call is a link on a phone and text to copy on a PC, on every page of the extension", () => {
  const call = (phone: boolean) => {
    const root = document.createElement("div");
    const to = { text: "118에 전화하기", href: "tel:118" };
    render(h(Call, { number: "118", to, frame: { ...frame(), phone } }), root);
    return [links(root), root.textContent];
  };
  expect(call(true)).toEqual([["tel:118"], "118에 전화하기"]);
  expect(call(false)).toEqual([[], "118복사"]);
});

test("the deciding question comes before any way, and its answer shows one", async () => {
  const root = draw(await read("daum/mail"));
  const answers = () => [...root.querySelectorAll<HTMLElement>("[aria-pressed]")];
  expect([root.querySelector(".take"), root.querySelector(".say"), answers().length]).toEqual([null, null, 3]);
  answers()[1]?.click();
  await settled();
  expect(answers().map((one) => one.getAttribute("aria-pressed"))).toEqual(["false", "true", "false"]);
  expect(root.querySelector(".take a.act")?.textContent).toBe("문의 양식 열기");
});

test("a question between problems lists them, and no way comes before its answer", async () => {
  const chosen: string[] = [];
  const root = draw(await read("x/account-locked+account-suspended"), { onProblem: (issue) => chosen.push(issue) });
  expect(root.querySelector("legend")?.textContent).toBe("화면에 뭐라고 나오나요?");
  expect([root.querySelector(".take"), root.querySelector(".reach .way")]).toEqual([null, null]);
  root.querySelector<HTMLElement>("fieldset button")?.click();
  expect(chosen).toEqual(["account-locked"]);
});

describe("below the way one can", () => {
  test.each([
    ["write", "x/account-suspended", ["문의 쓰기", "휴대폰으로"]],
    ["appeal once", "kakaotalk/spam-message-limit", ["이의신청 쓰기", "휴대폰으로"]],
    ["not write where nobody takes a letter", "hellotalk/contact-general", ["휴대폰으로"]],
  ])("%s", async (_name, name, choices) => expect(todo(draw(await read(name)))).toEqual(choices));
});

describe("noting down", () => {
  const SENT = "보냈어요 · 기록";
  const CALLED = "전화했어요 · 기록";
  const press = async (root: HTMLElement, selector: string) => {
    root.querySelector<HTMLElement>(selector)?.dispatchEvent(new window.Event("click", { bubbles: true }));
    await settled();
  };

  test("is offered once a way was opened, not before", async () => {
    const root = draw(await read("x/account-suspended"));
    expect(todo(root)).not.toContain(SENT);
    await press(root, ".take a.act");
    expect(todo(root).at(-1)).toBe(SENT);
  });
  test.each([
    ["a way among the others", "x/account-suspended", '[data-part="ways"] a.go'],
    ["writing", "x/account-suspended", ".todo button"],
    ["copying what to say", "x/account-suspended", ".say .tocopy"],
  ])("%s counts", async (_name, name, selector) => {
    const root = draw(await read(name));
    await press(root, selector);
    expect(todo(root)).toContain(SENT);
  });
  test.each([
    ["opening a source", "x/account-suspended", '[data-part="proof"] a'],
    ["opening a fold", "x/account-suspended", "summary"],
  ])("%s does not", async (_name, name, selector) => {
    const root = draw(await read(name));
    expect(root.querySelector(selector)).toBeTruthy();
    await press(root, selector);
    expect(todo(root)).not.toContain(SENT);
  });
  test("a number that stands there to be read is enough on a PC; on a phone somebody dials it", async () => {
    const printed = await read("coupang/contact-general");
    expect(todo(draw(printed)).at(-1)).toBe(CALLED);
    const phone = draw(printed, {}, true);
    expect(todo(phone)).not.toContain(CALLED);
    await press(phone, ".take a.act");
    expect(todo(phone).at(-1)).toBe(CALLED);
  });
  test("whoever wrote before the card was opened finds it at the foot", async () => {
    const asked: string[] = [];
    const root = draw(await read("x/account-suspended"), { onAsk: (ask) => asked.push(ask) });
    const foot = root.querySelector<HTMLElement>("footer button");
    expect(foot?.textContent).toBe("이미 문의했어요");
    foot?.click();
    expect(asked).toEqual(["already"]);
  });
  test("of private problems nothing is, and of no problem before it is chosen", async () => {
    for (const name of ["kakaotalk/picture-threat", "x/account-locked+account-suspended"]) {
      const root = draw(await read(name));
      await press(root, ".say .tocopy");
      await press(root, ".todo button");
      expect(root.textContent, name).not.toMatch(/· 기록|이미 문의했어요/);
    }
  });
});

describe("after the steps", () => {
  const line = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>(".solved button")];
  const texts = (root: HTMLElement) => line(root).map((one) => one.textContent);

  test("one can say whether it worked, below who says so and above what is folded", async () => {
    const root = draw(await read("kakaotalk/spam-message-limit"));
    expect(texts(root)).toEqual(["해결됐어요", "아직 안 됐어요"]);
    expect([root.querySelector(".solved")?.previousElementSibling?.className.trim()]).toEqual(["told"]);
  });
  test("“아직 안 됐어요” leads to the next rung", async () => {
    const root = draw(await read("kakaotalk/spam-message-limit"));
    const next = root.querySelector<HTMLDetailsElement>('[data-part="next"]');
    const seen: unknown[] = [];
    if (next) next.scrollIntoView = () => seen.push(next.open);
    line(root)[1]?.click();
    expect(seen).toEqual([true]);
  });
  test.each([
    ["nothing was noted down", false, "다행이에요. 고마워요."],
    ["nobody says whether it was", undefined, "다행이에요. 고마워요."],
    ["it was noted down", true, "다행이에요. 기록한 문의도 끝난 문의로 옮겼어요."],
  ])("“해결됐어요” thanks in one line and asks no more: %s", async (_name, closed, thanks) => {
    let times = 0;
    const onSolved = async () => {
      times++;
      return closed;
    };
    const root = draw(await read("kakaotalk/spam-message-limit"), { onSolved });
    line(root)[0]?.click();
    await settled();
    line(root)[0]?.click();
    await settled();
    expect([texts(root), times]).toEqual([[thanks], 1]);
  });
  test("nobody is asked before there are steps", async () => {
    expect(texts(draw(await read("daum/mail")))).toEqual([]);
    expect(texts(draw(await read("x/account-locked+account-suspended")))).toEqual([]);
  });
});

test("what begins later stands at its day in Korea", async () => {
  const rung = draw(await read("daum/contact-general")).querySelector(".rung small");
  expect(rung?.textContent).toBe("12월 6일 · 7일 뒤");
});

test("whether somebody is there is said in the strip; green only while it is so", async () => {
  const printed = await read("daum/contact-general");
  const cell = (now: number) => draw(printed, { now }).querySelector(".reach button:nth-child(2)");
  const open = cell(Date.parse("2026-11-30T11:00:00+09:00"));
  const closed = cell(NOW);
  expect([open?.querySelector("small")?.textContent, open?.matches(".now")]).toEqual(["18:30까지", true]);
  expect([closed?.querySelector("small")?.textContent, closed?.matches(".now")]).toEqual(["내일 10:00부터", false]);
  expect(closed?.querySelector("em")?.textContent).toBe("이 방법으로");
});

describe("“틀렸어요”", () => {
  const report = "https://issues.example/new?template=wrong.yml";
  const wrong = async (name: string, to?: string) =>
    links(draw(await read(name), { frame: frame(to) })).filter((href) => href?.includes("record="));
  test("names record and field of each part", async () => {
    const record = "service%2Fdaum%2Fmail";
    expect(await wrong("daum/mail", report)).toEqual(
      ["before", "causes", "avoid", "after", "channels", "summary"].map(
        (field) => `${report}&record=${record}&field=${field}&title=${record}%3A+${field}`,
      ),
    );
  });
  test("of a question between problems names the general record", async () =>
    expect((await wrong("x/account-locked+account-suspended", report)).at(-1)).toContain("x%2Fcontact-general"));
  test("leads nowhere where no corrections go", async () => expect(await wrong("daum/mail")).toEqual([]));
});

test.each(["javascript:alert(1)", "data:text/html,x", "//example.org"])("%s stays plain text", async (href) => {
  const printed = structuredClone(await read("x/account-suspended"));
  if (printed.sheet.way) printed.sheet.way.go = { text: "열기", href };
  expect(links(draw(printed))).not.toContain(href);
});
