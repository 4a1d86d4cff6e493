// “Is this contact theirs?”: in the popup's search, in the workbench, from the context menu. Offline, never in the page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe } from "../harness/axe.ts";
import { kind, notOnPhone } from "../harness/paths.ts";
import { shoot } from "../harness/screenshots.ts";
import { type Session, startSession } from "../harness/session.ts";
import { themes } from "../harness/themes.ts";
import { until } from "../harness/until.ts";

const MEANING = "우리 자료에 없는 연락처예요.";
/** The menu speaks the language of the browser, not of the pages. */
const MENU = ["공식 연락처인지 확인", "Check if this contact is official"];
const MENUS = notOnPhone("no context menus there; the popup's field answers, as above");
const APPEARANCE = notOnPhone("phone.test.ts looks at every page there");
let session: Session;

before(async () => {
  session = await startSession();
  await plant();
});
after(() => session?.close());

/** Value → verdict and whose it is. */
const CASES: [value: string, verdict: string, service: string][] = [
  ["1372", "official", "1372"],
  ["https://www.help.x.com/en/forms?a=b#c", "official", "x"],
  ["1577-3754", "official", "kakaotalk"],
  ["https://www.daangn.com/articles/123", "open-path", "karrot"],
  ["https://l.facebook.com/l.php?u=https://evil.kr", "unknown", ""],
  ["1599-0123", "was-official", "coupang"],
  ["support@hellotalk.com", "unknown", "hellotalk"],
  ["다음고객센터", "unknown", "daum"],
  ["이용자 고객센터", "impostor", "kakaotalk"],
  ["https://cs.kakao.com@evil.kr/", "look-alike", "kakaotalk"],
  ["https://cs.kаkao.com/", "look-alike", "kakaotalk"],
  ["02-1234-5678", "unknown", ""],
  ["help@haneul-center.example", "unknown", ""],
];

/** What each verdict says first; {name} is what the service is called. */
const SAID: Record<string, RegExp> = {
  official:
    /의 번호가 맞아요\. 하지만 걸려 온 전화라면 번호를 속였을 수 있어요\. 끊고 직접 거세요\.|의 공식 주소예요\./,
  "open-path": /사이트 안이지만 누구나 글이나 링크를 올릴 수 있는 곳이에요\./,
  "was-official": /예전에는 쿠팡 번호였어요\. 지금도 쓰는지는 몰라요\./,
  impostor: /공식 연락처로 확인되지 않았어요\./,
  "look-alike": /카카오톡과 비슷하지만 우리가 아는 카카오톡 주소가 아니에요\. 비밀번호나 인증번호를 넣지 마세요\./,
};

/** Nothing in today's data warns of a name or is long past, so one of each is put beside it. */
const plant = () =>
  session.inside.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open("munuigil");
        opening.onsuccess = () => {
          const tx = opening.result.transaction("entries", "readwrite");
          const text = {
            ko: "이 이름의 채널이 비밀번호를 물었다는 보도가 있어요.",
            en: "Reported to ask for passwords.",
          };
          const trust = {
            word: "reported",
            since: "2026-09-16",
            aging_at: null,
            old_at: "2099-09-16",
            dated: true,
            independent: 1,
          };
          const entries = tx.objectStore("entries");
          entries.put(
            { verdict: "impostor", service: "kakaotalk", channel: null, text, trust },
            "contact/chat:이용자고객센터",
          );
          const past = { ...trust, word: "official", since: "2019-03-02", old_at: "2025-03-02" };
          entries.put(
            { verdict: "official", service: "coupang", channel: "phone", text: null, trust: past },
            "contact/15990123",
          );
          tx.oncomplete = () => {
            opening.result.close();
            done();
          };
          tx.onerror = failed;
        };
        opening.onerror = failed;
      }),
  );

async function desk(hash = "#check"): Promise<Page> {
  const page = await session.extensionPage(`sidepanel.html${hash}`);
  await page.setViewport({ width: 372, height: 640 });
  await page.waitForSelector(".check textarea");
  return page;
}

async function type(page: Page, value: string): Promise<void> {
  await page.$eval(
    ".check textarea",
    (field, text) => {
      (field as HTMLTextAreaElement).value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    value,
  );
}

const answered = (page: Page) =>
  page.$eval(".answer", (one) => [one.getAttribute("data-verdict"), one.getAttribute("data-service")]);

test("in the workbench each value gets its answer at once, and nobody is asked", async () => {
  const page = await desk();
  const before = session.pages.seen.length;
  try {
    for (const [value, verdict, service] of CASES) {
      await type(page, value);
      await page.waitForSelector(".answer");
      await until(async () => (await answered(page)).join() === `${verdict},${service}`, `${value} is ${verdict}`);
      const said = await page.$eval(".answer", (one) => (one as HTMLElement).innerText);
      assert.match(said, SAID[verdict] ?? /./, value);
      // Nobody knows it, and nothing more is meant.
      assert.equal(said.includes(MEANING), verdict === "unknown" && service === "", said);
      assert.doesNotMatch(said, /사기/);
    }
    const hosts = session.pages.seen.slice(before).map(({ host }) => host);
    assert.deepEqual(hosts, [], "the check asked somebody");
  } finally {
    await page.close();
  }
});

test("a pasted message: every contact has its own answer, the worst first, with the month", async () => {
  const page = await desk();
  try {
    await type(
      page,
      "[Web발신]\n[쿠팡] 결제 완료. 문의 1599-0123 또는 1588-3820\nhttps://coupang-cs.com/login 에서 취소",
    );
    await page.waitForFunction(() => document.querySelectorAll(".answer").length === 3);
    const all = await page.$$eval(".answer", (answers) =>
      answers.map((one) => [one.getAttribute("data-verdict"), one.querySelector(".asked")?.textContent]),
    );
    assert.deepEqual(all, [
      ["look-alike", "https://coupang-cs.com/login"],
      ["was-official", "1599-0123"],
      ["official", "1588-3820"],
    ]);
    const said = await page.$eval(".check", (pane) => (pane as HTMLElement).innerText);
    assert.match(said, /연락처 3개를 찾았어요/);
    assert.match(said, /공식 안내 · 2019년 3월 기준/);
    assert.match(said, /15·16·18로 시작하는 대표번호예요/);
    // Nothing leads from the fake to the company.
    assert.equal(await page.$eval(".answer", (one) => one.querySelectorAll("button").length), 0);
  } finally {
    await page.close();
  }
});

test("what cannot be read is said to be so, at once", async () => {
  const page = await desk();
  try {
    for (const [value, why] of [
      ["\u202e0283-8851", /순서를 뒤집는/],
      [`https://help.x.com/${"a".repeat(100_000)}`, /너무 길어서/],
    ] as const) {
      await type(page, value);
      // The answer before it is unknown, too.
      await until(
        async () => why.test(await page.$eval(".check", (pane) => (pane as HTMLElement).innerText)),
        `${why}`,
      );
      assert.equal((await answered(page)).join(), "unknown,");
    }
  } finally {
    await page.close();
  }
});

test("an answer leads to the ways of that service", async () => {
  const page = await desk();
  try {
    await page.evaluate(() => {
      location.hash = "#check/1588-3820";
    });
    await page.waitForSelector(".answer");
    assert.equal(await page.$eval(".check textarea", (field) => (field as HTMLTextAreaElement).value), "1588-3820");
    assert.equal(await page.evaluate(() => location.hash), "#check", "what was checked stays in the address");
    await page.click(".answer button");
    await page.waitForFunction(() => location.hash.startsWith("#compose/naver"));
  } finally {
    await page.close();
  }
});

test("in the popup a number answers at once, words still search", async () => {
  const page = await session.visit("https://example.org/");
  const popup = await session.openPopup(page);
  const ask = (text: string) =>
    popup.evaluate(`(() => {
      const field = document.querySelector("input[type=search]");
      field.value = ${JSON.stringify(text)};
      field.dispatchEvent(new Event("input", { bubbles: true }));
    })()`);
  const answer = () => popup.evaluate<string | null>(`document.querySelector(".answer")?.dataset.verdict ?? null`);
  try {
    await until(() => popup.evaluate<boolean>("!!document.querySelector('footer')"), "the popup has its data");
    await ask("02-1234-5678");
    await until(async () => (await answer()) === "unknown", "an answer about an unknown number");
    assert.ok((await popup.evaluate<string>("document.body.innerText")).includes(MEANING));
    await ask("1372");
    await until(async () => (await answer()) === "official", "an answer about 1372");
    await ask("쿠팡 1577-7011");
    await until(async () => (await answer()) === "official", "an answer about a number among words");
    await ask("https://kakao-cs.com/login");
    await until(async () => (await answer()) === "look-alike", "an answer about a fake");
    // Beside it the company would look like its owner.
    assert.equal(await popup.evaluate<number>("document.querySelectorAll('.rows button').length"), 0);
    await ask("이용자 보호조치");
    await until(async () => (await answer()) === null, "no answer to words");
    await until(() => popup.evaluate<boolean>("!!document.querySelector('.rows button')"), "results for words");
  } finally {
    await popup.close();
    await page.close();
  }
});

test("from the context menu the answer opens in the workbench, and the page is not touched", MENUS, async () => {
  const page = await session.visit("https://example.org/");
  try {
    await page.bringToFront();
    await page.evaluate(() => {
      const line = document.createElement("p");
      line.textContent = "고객센터 15883820 또는 https://cs.kakao.com@evil.kr/";
      document.body.prepend(line);
      getSelection()?.selectAllChildren(line);
    });
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    const said = await session.checkSelection(page, MENU);
    assert.match(said, SAID["look-alike"] ?? /./);
    assert.match(said, /네이버의 번호가 맞아요/);
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), html);
  } finally {
    await page.close();
  }
});

for (const lang of ["ko", "en"] as const) {
  for (const dark of themes(lang)) {
    test(`how it looks: ${lang}, ${dark ? "dark" : "light"}`, APPEARANCE, async () => {
      await session.settings({ lang });
      const page = await desk();
      try {
        await session.setDark(page, dark);
        for (const [name, value] of [
          ["official", "1372"],
          ["impostor", "이용자 고객센터"],
          ["unsure", "support@hellotalk.com"],
          ["unknown", "02-1234-5678"],
          ["message", "쿠팡 1599-0123, 네이버 1588-3820, https://www.daangn.com/articles/1, kakao-cs.com"],
        ] as const) {
          await type(page, value);
          await page.waitForSelector(".answer");
          await shoot(page, `contact-${name}-${lang}-${dark ? "dark" : "light"}`);
          const { violations } = await axe(page);
          assert.deepEqual(violations, []);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `scrolls sideways by ${over} px in ${kind()}`);
        }
      } finally {
        await page.close();
        await session.settings({ lang: "ko" });
      }
    });
  }
}
