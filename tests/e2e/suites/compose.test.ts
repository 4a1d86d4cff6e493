// Writing an inquiry: what is asked, what is hidden, what is copied, what survives.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { ElementHandle } from "puppeteer-core";
import { Desk } from "../harness/desk.ts";
import { HOST, waitForHint } from "../harness/overlay.ts";
import { PATIENCE } from "../harness/paths.ts";
import { type Session, startSession } from "../harness/session.ts";
import { until } from "../harness/until.ts";

const SUSPENDED = "#compose/kakaotalk/account-suspended";
const folder = mkdtempSync(join(tmpdir(), "munuigil-compose-"));
let session: Session;
let desk: Desk;

before(async () => {
  session = await startSession({ lang: "ko" }, { profile: join(folder, "profile") });
  desk = await Desk.open(session, "#compose");
});
after(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("from the card on the page, ‘문의 쓰기’ opens the inquiry for this problem", async () => {
  const page = await session.visit("https://cs.kakao.com/helps?service=52&category=172&locale=ko");
  const hint = await waitForHint(page, { service: "kakao-account" });
  await page.click(`${HOST} >>> button.pill`);
  await waitForHint(page, { state: "card" });
  const place = `#compose/${hint.service}/${hint.issue}`;
  await page.click(`${HOST} >>> ::-p-text(문의 쓰기)`);
  // Beside the page where the browser has a panel for it, else in the workbench's tab.
  await session.browser.waitForTarget((one) => one.url().endsWith(`/sidepanel.html${place}`), { timeout: PATIENCE });
  await page.close();
  await desk.page.bringToFront();
});

test("asks for the device first, and only then for what this guide needs", async () => {
  await desk.take(SUSPENDED);
  assert.deepEqual(await desk.shown("#device label"), ["갤럭시", "아이폰", "PC", "다른 기기"]);
  assert.equal((await desk.page.$$("textarea")).length, 0, "more is asked before the device is known");
  await desk.page.click("#device label");
  await desk.page.waitForSelector("#f-what-happened");
  const asked = await desk.page.$$eval("main > section > .box label, .proof label", (all) =>
    all.map((one) => one.textContent),
  );
  assert.deepEqual(asked, [
    "언제 생긴 일인가요?",
    "화면에 나온 말 그대로",
    "무슨 일이 있었나요?",
    "어떻게 해 주길 바라나요?",
    "계정 이메일",
    "가입한 전화번호",
    "화면 캡처이용제한_화면.jpg",
  ]);
  await desk.says("1 / 8");
  const live = await desk.shown(".progress [role=status]");
  assert.deepEqual(live, ["8가지 가운데 1가지를 채웠어요."]);
});

test("marks personal data while it is typed, and hides it in what will be sent", async () => {
  await desk.page.type(
    "#f-what-happened",
    "단체방에 공지를 올린 뒤 막혔어요. 본인 확인은 900101-1234567 로 했고 연락처는 010-1234-5678 이에요.",
  );
  await desk.says("보낼 글에서는 주민등록번호, 전화번호를 가려요");
  assert.deepEqual(await desk.shown("#f-what-happened-notes li span"), [
    "주민등록번호 900… 가려져요",
    "전화번호 010… 가려져요",
  ]);
  const marked = await desk.page.$$eval(".paper mark", (all) => all.map((one) => one.textContent));
  assert.deepEqual(marked, ["900101-1234567", "010-1234-5678"]);
  await desk.page.click(".wishes button");
  await desk.page.type("#f-account-email", "road@example.com");
  await desk.page.type("#f-phone-number", "010-9876-5432");
  const [title = "", body = ""] = await desk.shown(".piece > p");
  assert.equal(title, "[계정 정지] 카카오톡 이용제한 해제 요청 (갤럭시)");
  assert.match(body, /본인 확인은 \[주민등록번호 가림\] 로 했고 연락처는 \[전화번호 가림\] 이에요\./);
  assert.doesNotMatch(body, /road@|9876|1234/);
  assert.match(body, /■ 바라는 것\n이용제한을 풀어 주시기 바랍니다\.\n\n감사합니다\.$/);
  await desk.says("5 / 8");
});

test("one finding can be left visible on purpose, and hidden again", async () => {
  const body = async () => (await desk.shown(".piece > p"))[1] ?? "";
  await desk.press("#f-what-happened-notes li:nth-child(2) button");
  await desk.says("보낼 글에서는 주민등록번호를 가려요");
  assert.match(await body(), /연락처는 010-1234-5678 이에요/);
  assert.match(await body(), /\[주민등록번호 가림\]/);
  await desk.press("#f-what-happened-notes li:nth-child(2) button");
  await desk.says("보낼 글에서는 주민등록번호, 전화번호를 가려요");
  assert.doesNotMatch(await body(), /5678/);
});

test("the subject takes a line of one's own, never personal data", async () => {
  await desk.page.click("summary ::-p-text(더 적으면 좋아요)");
  await desk.page.type("#f-subject", "010-1234-5678 계정이 막혔어요 road@example.com");
  await desk.says("제목에는 개인정보를 넣지 않아요");
  assert.equal((await desk.shown(".piece > p"))[0], "[계정 정지] 카카오톡 계정이 막혔어요 (갤럭시)");
});

test("the letter may be in another language than the interface", async () => {
  await desk.page.click(".seg label[lang=en]");
  const [title = "", body = ""] = await desk.shown(".piece > p");
  assert.match(title, /^\[Account suspended\] KakaoTalk /);
  assert.match(body, /^Hello,\nI am writing about KakaoTalk/);
  assert.match(body, /\[resident number hidden\]/);
  assert.match(body, /Please lift the restriction\.\n\nThank you\.$/);
  await desk.says("직접 적은 말은 그대로 들어가요");
  await desk.page.click(".seg label[lang=ko]");
});

test("each part is copied by itself, or subject and text together, and the button says so", async () => {
  const [title = "", body = "", email = "", phone = ""] = await desk.shown(".piece > p");
  for (const [name, text] of [
    ["제목 복사", title],
    ["내용 복사", body],
    ["계정 이메일 복사", email],
    ["가입한 전화번호 복사", phone],
    ["제목과 내용 복사", `${title}\n\n${body}`],
  ] as const) {
    const button = (await desk.page.$(`aria/${name}[role="button"]`)) as ElementHandle<HTMLButtonElement>;
    await button.click();
    await until(() => button.evaluate((one) => one.textContent === "복사했어요"), `“${name}” says that it worked`);
    assert.deepEqual(await desk.shown(".compose > [role=status]"), ["복사했어요"]);
    assert.equal((await desk.pasted()).replaceAll("\r\n", "\n"), text);
  }
  assert.deepEqual([email, phone], ["road@example.com", "010-9876-5432"]);
});

test("no part of the draft lies in storage that content scripts read", async () => {
  const stored = await session.inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<
      string,
      { storage: { local: { get(keys: null): Promise<object> } } } | undefined
    >;
    return JSON.stringify([await (browser ?? chrome)?.storage.local.get(null), { ...localStorage }]);
  });
  assert.ok(stored.length > 1000);
  assert.doesNotMatch(stored, /road@example|9876-5432|공지를 올린/);
});

test("after a restart the draft is back; it is listed, and goes when deleted", async () => {
  // The last words are typed and the browser ends at once.
  await desk.page.type("#f-tried", "앱을 다시 설치했어요");
  await desk.page.close();
  await session.close();
  session = await startSession({ lang: "ko" }, { profile: join(folder, "profile") });
  desk = await Desk.open(session, "#compose");
  await desk.page.waitForSelector(".draft");
  assert.match((await desk.shown(".draft")).join(), /카카오톡 · 계정이 정지됐어요/);
  await desk.page.click(".draft");
  await desk.page.waitForSelector("#f-what-happened");
  assert.match(
    await desk.page.$eval("#f-what-happened", (one) => (one as HTMLTextAreaElement).value),
    /공지를 올린 뒤/,
  );
  assert.equal(await desk.page.$eval("#f-tried", (one) => (one as HTMLTextAreaElement).value), "앱을 다시 설치했어요");
  assert.deepEqual(await desk.shown("#device label:has(:checked)"), ["갤럭시"]);

  await desk.begin("#compose/daum/mail");
  await desk.page.type("#f-what-happened", "다른 문의");
  await desk.says("저장했어요");
  await desk.goTo("#compose");
  await until(async () => (await desk.shown(".draft")).length === 2, "both drafts are listed");
  const remove = (name: string) => desk.page.click(`aria/${name}`);
  await remove("다음(Daum) · 메일이 안 돼요 지우기");
  await until(async () => (await desk.shown(".draft")).length === 1, "one is gone");
  await desk.page.click("::-p-text(되돌리기)");
  await until(async () => (await desk.shown(".draft")).length === 2, "it is back");
  await remove("다음(Daum) · 메일이 안 돼요 지우기");
  await until(async () => (await desk.shown(".draft")).length === 1, "it is gone for good");
});

for (const place of ["hellotalk/account-suspended", "hellotalk/login-password", "hellotalk/service-error"]) {
  test(`where nobody takes a letter, none is written: ${place}`, async () => {
    await desk.goTo(`#compose/${place}`);
    await desk.page.waitForSelector(`[data-draft="${place}"] .notice`);
    const words = await desk.words();
    assert.match(words, /어디로 보내면 되는지 모르는 문제예요/);
    assert.doesNotMatch(words, /받는 주소|support@/);
    assert.equal(await desk.page.$("#device"), null);
    const targets = await desk.page.$$eval("main a[href]", (all) => all.map((one) => one.getAttribute("href") ?? ""));
    assert.deepEqual(
      targets.filter((href) => /^mailto:/.test(href)),
      [],
    );
  });
}

for (const place of ["telegram/login-password", "karrot/contact-general", "naver/service-error"]) {
  test(`a mailbox that nobody answers for is not the address of a letter: ${place}`, async () => {
    await desk.begin(`#compose/${place}`);
    await desk.says("보낼 글");
    assert.doesNotMatch(await desk.words(), /받는 주소|@telegram|@stel|@daangn|@naver/);
    assert.equal(await desk.page.$('a[href^="mailto:"]'), null);
  });
}

test("‘보냈어요’ hands over to the log, and the text stays", async () => {
  await desk.take(SUSPENDED);
  await desk.page.click(".sub button:last-child");
  await desk.page.waitForFunction(() => location.hash.startsWith("#cases/"));
  await desk.says("카카오톡");
  await desk.goTo("#compose");
  await desk.page.waitForSelector(".draft");
  assert.match((await desk.shown(".draft")).join(), /에 보냄/);
});

test("all of it by keyboard alone", async () => {
  await desk.take("#compose/x/account-suspended");
  await desk.page.evaluate(() => document.querySelector<HTMLElement>(".back")?.focus());
  const at = () =>
    desk.page.evaluate(() => {
      const one = document.activeElement;
      return one?.id || one?.getAttribute("aria-label") || one?.textContent?.trim() || "";
    });
  const tabTo = async (wanted: string) => {
    const seen: string[] = [];
    for (let i = 0; i < 40; i++) {
      await desk.page.keyboard.press("Tab");
      seen.push(await at());
      if (seen.at(-1)?.startsWith(wanted)) return;
    }
    throw new Error(`Tab never reached “${wanted}”, only ${seen.join(" | ")}`);
  };
  // Radios are one stop; arrows choose.
  await tabTo("쓰기 전에");
  await desk.page.keyboard.press("Tab");
  await desk.page.keyboard.press(" ");
  await desk.page.keyboard.press("ArrowRight");
  await desk.page.waitForFunction(() => document.querySelectorAll("#device input")[1]?.matches(":checked"));
  for (const [id, text] of [
    ["f-account-handle", "@munuigil_test"],
    ["f-error-text", "Your account is suspended"],
    ["f-what-happened", "공지를 올린 뒤 막혔어요. 010-1234-5678"],
  ] as const) {
    await tabTo(id);
    await desk.page.keyboard.type(text);
  }
  await tabTo("그대로 쓰기");
  await desk.page.keyboard.press("Enter");
  await desk.says("전화번호 010… 그대로 나가요");
  await desk.page.keyboard.press("Enter");
  await tabTo("제한 풀기");
  await desk.page.keyboard.press(" ");
  await tabTo("f-reply-email");
  await desk.page.keyboard.type("road@example.com");
  await tabTo("내용 복사");
  await desk.page.keyboard.press("Enter");
  await desk.says("복사했어요");
  const text = await desk.pasted();
  assert.match(text, /@munuigil_test/);
  assert.match(text, /막혔어요\. \[(전화번호 가림|phone number hidden)\]/);
  await tabTo("캡처 가리기");
  await desk.page.keyboard.press("Enter");
  await until(() => desk.page.evaluate(() => document.activeElement?.tagName === "H2"), "the heading has the focus");
  await desk.page.keyboard.down("Shift");
  await desk.page.keyboard.press("Tab");
  await desk.page.keyboard.up("Shift");
  await desk.page.keyboard.press("Enter");
  await desk.says("다 채웠어요");
});
