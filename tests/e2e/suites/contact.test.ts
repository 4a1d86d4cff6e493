// “Is this contact theirs?”: in the popup's search, in the workbench, from the context menu. Offline, never in the page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe } from "../harness/axe.ts";
import { kind, notOnPhone } from "../harness/paths.ts";
import { shoot } from "../harness/screenshots.ts";
import { type Session, startSession } from "../harness/session.ts";
import { until } from "../harness/until.ts";

const MEANING = "모른다는 뜻이에요. 가짜라는 뜻도, 진짜라는 뜻도 아니에요.";
/** The menu speaks the language of the browser, not of the pages. */
const MENU = ["공식 연락처인지 확인", "Check if this contact is official"];
const MENUS = notOnPhone("no context menus there; the popup's field answers, as above");
const LOOKS = notOnPhone("phone.test.ts looks at every page there");
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
  ["이용자 고객센터", "impostor", "kakaotalk"],
  ["02-1234-5678", "unknown", ""],
  ["help@kakao-center.example", "unknown", ""],
  ["help.x.com.example.org", "unknown", ""],
];

/** Nothing in today's data warns of a name: warnings end after a year. So one is put beside it. */
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
          tx.objectStore("entries").put(
            { verdict: "impostor", service: "kakaotalk", channel: null, text, trust },
            "contact/chat:이용자고객센터",
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
  await page.waitForSelector(".check input");
  return page;
}

async function type(page: Page, value: string): Promise<void> {
  await page.$eval(
    ".check input",
    (field, text) => {
      (field as HTMLInputElement).value = text;
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
      await until(async () => (await answered(page))[0] === verdict, `${value} is ${verdict}`);
      assert.deepEqual(await answered(page), [verdict, service], value);
      const said = await page.$eval(".answer", (one) => (one as HTMLElement).innerText);
      if (verdict === "unknown") assert.ok(said.includes(MEANING), said);
      else assert.ok(!said.includes(MEANING), said);
      assert.doesNotMatch(said, /사기/);
      // Unknown with a name behind it says why.
      if (verdict === "unknown" && service) assert.match(said, /이유/);
      if (service) assert.match(said, /근거/);
    }
    const hosts = session.pages.seen.slice(before).map(({ host }) => host);
    assert.deepEqual(hosts, [], "the check asked somebody");
  } finally {
    await page.close();
  }
});

test("an answer leads to the ways of that service", async () => {
  const page = await desk();
  try {
    await page.evaluate(() => {
      location.hash = "#check/1577-3754";
    });
    await page.waitForSelector(".answer");
    assert.equal(await page.$eval(".check input", (field) => (field as HTMLInputElement).value), "1577-3754");
    assert.equal(await page.evaluate(() => location.hash), "#check", "what was checked stays in the address");
    await page.click(".answer button");
    await page.waitForFunction(() => location.hash.startsWith("#compose/kakaotalk"));
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
      line.textContent = "15773754";
      document.body.prepend(line);
      getSelection()?.selectAllChildren(line);
    });
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    const said = await session.checkSelection(page, MENU);
    assert.match(said, /카카오톡/);
    assert.ok(said.includes(MEANING), said);
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), html);
  } finally {
    await page.close();
  }
});

for (const lang of ["ko", "en"] as const) {
  for (const dark of [false, true]) {
    test(`how it looks: ${lang}, ${dark ? "dark" : "light"}`, LOOKS, async () => {
      await session.settings({ lang });
      const page = await desk();
      try {
        await session.setDark(page, dark);
        for (const [name, value] of [
          ["official", "1372"],
          ["impostor", "이용자 고객센터"],
          ["unsure", "1599-9400"],
          ["unknown", "02-1234-5678"],
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
