// The toolbar popup, opened by the browser itself: on help pages, on the companies' other pages, anywhere, and where
// the access to a help page was taken away.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Popup } from "../harness/driver.ts";
import { readHint, waitForHint } from "../harness/overlay.ts";
import { kind } from "../harness/paths.ts";
import { type Session, startSession } from "../harness/session.ts";
import { until } from "../harness/until.ts";

const ARTICLE = "https://help.x.com/en/managing-your-account/suspended-x-accounts";
let session: Session;

before(async () => {
  session = await startSession();
});
after(() => session?.close());

/** Opens the popup on this address and hands over once it shows what it found. */
async function onTab(url: string, work: (popup: Popup, page: Page) => Promise<void>): Promise<void> {
  const page = await session.visit(url);
  const popup = await session.openPopup(page);
  try {
    await until(() => popup.evaluate<boolean>("!!document.querySelector('footer')"), "the popup has its data");
    await work(popup, page);
  } finally {
    await popup.close();
    await page.close();
  }
}

const words = (popup: Popup) => popup.evaluate<string>("document.body.innerText");
const says = (popup: Popup, part: string) =>
  until(async () => (await words(popup)).includes(part), `the popup says “${part}”`).catch(async (error: unknown) => {
    throw new Error(`${error}; it says: ${await words(popup)}`);
  });

test("on a help page it shows the card of this page's problem", () =>
  onTab(ARTICLE, async (popup, page) => {
    const hint = await waitForHint(page);
    assert.deepEqual([hint.service, hint.issue], ["x", "account-suspended"]);
    await until(() => popup.evaluate<boolean>("!!document.querySelector('h2')"), "the card is there");
    const said = await words(popup);
    assert.match(said, /X/);
    assert.match(said, /문의길은 어느 회사와도 관계없어요/);
    assert.ok((await popup.evaluate<number>("document.querySelectorAll('details').length")) >= 2);
  }));

test("on a company's other page it knows whose page it is, without any permission there", () =>
  onTab("https://accounts.kakao.com/login", async (popup, page) => {
    await says(popup, "accounts.kakao.com");
    await says(popup, "카카오계정");
    assert.equal(await readHint(page), null);
  }));

test("on any other page it shows common problems, one's own things and all services, and does not name the page", () =>
  onTab("https://example.org/", async (popup) => {
    await says(popup, "카카오톡");
    assert.doesNotMatch(await words(popup), /example\.org/);
    const rows = await popup.evaluate<number>("document.querySelectorAll('.rows button').length");
    assert.ok(rows >= 5, `${rows} rows`);
    for (const own of ["문의 쓰기", "내 문의", "연락처 확인"]) await says(popup, own);
    // On a phone the keyboard would cover half of what is to be seen.
    const focused = await popup.evaluate("document.activeElement?.type ?? null");
    assert.equal(focused, kind() === "phone" ? null : "search");
  }));

test("a row says a number or what is true, and what can be done at once stands beside it", async () => {
  const page = await session.extensionPage("popup.html");
  try {
    await page.setViewport({ width: 372, height: 700 });
    await page.waitForSelector(".families button");
    const all = await page.$$eval(".rows li", (rows) =>
      rows.map((row) => [row.querySelector("b")?.textContent, row.querySelector("small")?.textContent ?? ""]),
    );
    for (const [title, note = ""] of all) {
      assert.ok(note.length > 3, `${title} says nothing`);
      assert.doesNotMatch(note, /연락하는 방법|연락 방법 보기/);
    }
    // Of a family every service, each with its own.
    await page.evaluate(() => {
      const family = [...document.querySelectorAll<HTMLElement>(".families button")];
      family.find((one) => one.textContent?.includes("쿠팡"))?.click();
    });
    await page.waitForFunction(() => document.querySelectorAll(".rows li").length >= 15);
    const coupang = await page.$eval(".rows li", (row) => (row as HTMLElement).innerText);
    assert.match(coupang, /쿠팡\s+1577-7011/);
    const dials = (await page.$$(".rows a[href^='tel:']")).length;
    if (kind() === "phone") {
      assert.ok(dials > 0, "a number dials");
    } else {
      // Nobody dials on a PC: the number is copied.
      assert.equal(dials, 0);
      await page.click(".rows .tocopy");
      await page.waitForFunction(() => document.querySelector(".rows .tocopy")?.textContent?.includes("복사했어요"));
    }
    await page.click(".rows button.row");
    await page.waitForSelector("h2.verdict, .verdict h2, h2");
    await page.click("header .ib");
    await page.waitForFunction(() => document.querySelectorAll(".rows li").length >= 15);
    await page.click("header .ib");
    await page.waitForSelector(".families button");
  } finally {
    await page.close();
  }
});

test("words from the screen lead to a problem", () =>
  onTab("https://example.org/", async (popup) => {
    await popup.evaluate(`(() => {
      const field = document.querySelector("input[type=search]");
      field.value = "이용자 보호조치";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    })()`);
    await says(popup, "검색 결과");
    await until(() => popup.evaluate<boolean>("!!document.querySelector('.rows button')"), "a result");
    assert.match(await popup.evaluate<string>("document.querySelector('.rows button').innerText"), /카카오톡/);
    await popup.evaluate("document.querySelector('.rows button').click()");
    await until(() => popup.evaluate<boolean>("!!document.querySelector('h2')"), "the card is there");
  }));

/** Takes records away behind the extension's back; returns the data in force, to be put back. */
const take = (store: "made" | "state") =>
  session.inside.evaluate(async (name) => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const db = await ask(indexedDB.open("munuigil"));
    const tx = db.transaction(["made", "state"], "readwrite");
    const now: unknown = await ask(tx.objectStore("state").get("current"));
    if (name === "made") await ask(tx.objectStore("made").clear());
    else await ask(tx.objectStore("state").delete("current"));
    db.close();
    return now;
  }, store);

const giveBack = (now: unknown) =>
  session.inside.evaluate(
    (value) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open("munuigil");
        opening.onsuccess = () => {
          const tx = opening.result.transaction("state", "readwrite");
          tx.objectStore("state").put(value, "current");
          tx.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    now,
  );

test("where the background has prepared nothing yet, the popup does without", async () => {
  await take("made");
  const page = await session.extensionPage("popup.html");
  try {
    await page.waitForSelector(".rows button");
    assert.ok((await page.$$(".families button")).length >= 10);
    await page.type("input[type=search]", "bunjang");
    await page.waitForFunction(() => document.querySelector(".said .rows button")?.textContent?.includes("번개장터"));
  } finally {
    await page.close();
  }
});

test("right after installation it says so, and fills by itself when the data has come", async () => {
  const now = await take("state");
  const page = await session.extensionPage("popup.html");
  try {
    await page.waitForFunction(() => document.body.innerText.includes("불러오는 중"));
    await giveBack(now);
    await page.waitForSelector(".rows button");
    assert.ok(await page.$("footer"));
  } finally {
    await giveBack(now);
    await page.close();
  }
});

test("opened in a tab it has the whole height, and the footer is in sight", async () => {
  const page = await session.extensionPage("popup.html");
  try {
    for (const height of [480, 800]) {
      await page.setViewport({ width: 400, height });
      await page.waitForSelector(".rows button");
      const bottom = await page.evaluate(() =>
        Math.round(document.querySelector("#app > footer")?.getBoundingClientRect().bottom ?? 0),
      );
      assert.equal(bottom, height);
    }
  } finally {
    await page.close();
  }
});

test("where the access was taken away, the popup says so and offers it back", async () => {
  await session.withdrawHosts();
  const page = await session.visit(ARTICLE);
  try {
    assert.equal(await readHint(page), null, "an overlay without permission");
    // Both browsers take a press of the button as leave to run here once; Chromium does no more on the first press.
    await session.pressToolbar?.(page);
    if (session.pressToolbar) await waitForHint(page);
    const popup = await session.openPopup(page);
    await says(popup, "권한이 꺼져 있어요");
    await popup.press("이 사이트에서 켜기");
    // Chromium now asks in a window of its own, which no automation may press; Firefox is told to say yes.
    if (session.kind === "chromium") await session.grantHosts();
    await popup.close();
    await page.bringToFront();
    await until(async () => {
      await page.reload({ waitUntil: "load" });
      return (await readHint(page)) !== null;
    }, "the overlay is back after a reload");
  } finally {
    await session.grantHosts();
    await page.close();
  }
});

test("a site that was switched off can be switched on again", async () => {
  await session.settings({ off: ["help.x.com"] });
  try {
    await onTab(ARTICLE, async (popup, page) => {
      await says(popup, "꺼 두었어요");
      await popup.press("다시 켜기");
      await says(popup, "켰어요");
      await page.bringToFront();
      await page.reload({ waitUntil: "load" });
      await waitForHint(page);
    });
  } finally {
    await session.settings({ off: [] });
  }
});

test("off for all sites can be undone on a help page", async () => {
  await session.settings({ off: ["*"] });
  try {
    await onTab(ARTICLE, async (popup, page) => {
      assert.equal(await readHint(page), null);
      await says(popup, "모든 사이트에서 안내를 꺼 두었어요");
      await popup.press("다시 켜기");
      await says(popup, "켰어요");
      await page.bringToFront();
      await page.reload({ waitUntil: "load" });
      await waitForHint(page);
    });
  } finally {
    await session.settings({ off: [] });
  }
});
