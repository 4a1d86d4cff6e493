// The log of inquiries: from the card, the popup and the workbench to a restart, a file, a calendar, a reminder.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { axe } from "../harness/axe.ts";
import {
  alarmAt,
  badgeOf,
  buttonText,
  casesWhen,
  clearAlarm,
  notifications,
  readable,
  readCases,
  tabCount,
  wakeBackground,
} from "../harness/cases.ts";
import { HOST, waitForHint } from "../harness/overlay.ts";
import { notOnPhone } from "../harness/paths.ts";
import { shoot } from "../harness/screenshots.ts";
import { type Session, startSession } from "../harness/session.ts";
import { themes } from "../harness/themes.ts";
import { until } from "../harness/until.ts";

const ACCOUNT = "https://cs.kakao.com/helps?service=52&category=172&locale=ko";
const FORM = "https://cs.kakao.com/requests?service=52&locale=ko";
const ARTICLE = "https://help.x.com/en/managing-your-account/suspended-x-accounts";
const folder = mkdtempSync(join(tmpdir(), "munuigil-cases-"));
const APPEARANCE = notOnPhone("phone.test.ts looks at every page there");
let session: Session;
let desk: Page;

before(async () => {
  session = await startSession({ lang: "ko" }, { profile: join(folder, "profile") });
  desk = await session.extensionPage("sidepanel.html#cases");
  await says("아직 기록한 문의가 없어요");
});
after(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

const words = (): Promise<string> => desk.evaluate(() => document.body.innerText);
const says = (part: string) =>
  until(async () => (await words()).includes(part), `the workbench says “${part}”`).catch(async (error: unknown) => {
    throw new Error(`${error}; it says: ${await words()}`);
  });
const press = (text: string) =>
  desk.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>("main button, main a")];
    const button = buttons.find((one) => one.textContent?.trim() === wanted && one.checkVisibility());
    if (!button) throw new Error(`no button “${wanted}” among ${buttons.map((one) => one.textContent)}`);
    button.click();
  }, text);
const goTo = (hash: string) =>
  desk.evaluate((place) => {
    location.hash = place;
  }, hash);

/** A day from today in Seoul, where these browsers live. */
const day = (from: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Seoul" }).format(Date.now() + from * 864e5);

/** Types a date the way a script can in both browsers: date fields look different in each. */
const setField = (label: string, value: string) =>
  desk.evaluate(
    (name, text) => {
      const fields = [...document.querySelectorAll("label")];
      const field = fields.find((one) => one.textContent?.startsWith(name))?.querySelector("input, select, textarea");
      if (
        !(
          field instanceof HTMLInputElement ||
          field instanceof HTMLSelectElement ||
          field instanceof HTMLTextAreaElement
        )
      )
        throw new Error(`no field “${name}” among ${fields.map((one) => one.textContent)}`);
      field.value = text;
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    },
    label,
    value,
  );

/** Catches the file that the next click saves. */
async function saved(click: () => Promise<unknown>): Promise<string> {
  await desk.evaluate(() => {
    const here = globalThis as unknown as { caught?: Promise<string>; real?: typeof URL.createObjectURL };
    here.real ??= URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      here.caught = (blob as Blob).text();
      return here.real?.call(URL, blob as Blob) ?? "";
    };
    here.caught = undefined;
  });
  await click();
  await desk.waitForFunction(() => !!(globalThis as unknown as { caught?: unknown }).caught);
  return desk.evaluate(() => (globalThis as unknown as { caught: Promise<string> }).caught);
}

async function upload(text: string): Promise<void> {
  const path = join(folder, "import.json");
  writeFileSync(path, text);
  const field = await desk.$("input[type=file]");
  await (field as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(path);
}

const openKeep = () => desk.evaluate(() => document.querySelector("details:last-of-type")?.setAttribute("open", ""));

test("‘보냈어요’ comes up on the card once a way was opened, records at once and opens the case; twice makes one", async () => {
  await desk.close();
  const tabs = await tabCount(session.inside);
  for (const _time of [1, 2]) {
    const page = await session.visit(ACCOUNT);
    await waitForHint(page, { service: "kakao-account" });
    await page.click(`${HOST} >>> button.pill`);
    await waitForHint(page, { state: "card" });
    assert.equal(await page.$(`${HOST} >>> ::-p-text(보냈어요)`), null, "before anything was opened");
    await page.click(`${HOST} >>> .say .tocopy`);
    await page.click(`${HOST} >>> ::-p-text(보냈어요)`);
    await casesWhen(session.inside, (all) => all.length === 1, "the case is in the log");
    await page.close();
  }
  const [one] = await readCases(session.inside);
  assert.equal(one?.service, "kakao-account");
  assert.ok(one.sent.slice(0, 10) >= day(-1));
  // Chromium has a panel for clicks in a page, Firefox a tab: one, which comes forward the second time.
  assert.equal(await tabCount(session.inside), tabs + (session.kind === "chromium" ? 0 : 1));
  desk = await session.extensionPage("sidepanel.html#cases");
  await says("카카오계정");
});

test("‘해결됐어요’ on the card closes what was noted down, and the page is not told", async () => {
  const page = await session.visit(ACCOUNT);
  await waitForHint(page, { service: "kakao-account" });
  await page.click(`${HOST} >>> button.pill`);
  await waitForHint(page, { state: "card" });
  // Nobody reads so fast: what closes a note counts only when the card has been in sight for a moment.
  await pause(600);
  await page.click(`${HOST} >>> .solved button`);
  await casesWhen(session.inside, ([one]) => one?.closed === day(0), "the case is closed");
  await until(
    async () => (await page.$eval(`${HOST} >>> .solved`, (line) => line.textContent)) === "다행이에요. 고마워요.",
    "the card thanks",
  );
  await page.close();
  await desk.bringToFront();
  await says("끝났어요");
  const [one] = await readCases(session.inside);
  await goTo(`#cases/${one?.id}`);
  await says("다시 기다리기");
  await press("다시 기다리기");
  await casesWhen(session.inside, ([again]) => again?.closed === null, "the case is open again");
  await goTo("#cases");
});

test("‘보냈어요’ in the popup does the same for the problem of its tab", async () => {
  const page = await session.visit(ARTICLE);
  const tabs = await tabCount(session.inside);
  const popup = await session.openPopup(page);
  await until(() => popup.evaluate<boolean>("!!document.querySelector('h2')"), "the card is there");
  await popup.press("복사");
  await popup.press("보냈어요");
  const all = await casesWhen(session.inside, ({ length }) => length === 2, "the second case is in the log");
  const one = all.find(({ service }) => service === "x");
  assert.equal(one?.issue, "account-suspended");
  // X names no end of its waiting time, so there is no last day and no alarm for one.
  assert.equal(one?.due.latest, null);
  assert.equal(await tabCount(session.inside), tabs, "it opened a tab although there is a panel");
  await popup.close();
  await page.close();
});

test("a note of something sent earlier gets its dates from the company's own waiting time", async () => {
  await desk.bringToFront();
  await goTo("#cases/new");
  await says("보낸 문의 기록하기");
  await setField("어느 서비스인가요?", "kakaotalk");
  await says("어떤 문제인가요?");
  await setField("어떤 문제인가요?", "account-suspended");
  // A Friday; one to three business days end on the Wednesday.
  await setField("보낸 날", "2026-11-20");
  await press("기록하기");
  await says("기록했어요");
  const all = await casesWhen(session.inside, ({ length }) => length === 3, "the third case is in the log");
  const one = all.find(({ service }) => service === "kakaotalk");
  assert.deepEqual(one?.due, { earliest: "2026-11-23", latest: "2026-11-25", basis: "reported" });
  await says("11월 20일에 문의했어요");
  await says("법이 정한 기한");
});

test("what is typed is kept without a button, and stays out of reach of web pages", async () => {
  await setField("접수번호", "K-20261120-7");
  await setField("상담원 이름", "김상담");
  await setField("메모", "본인 확인을 마쳤다고 했음");
  const all = await casesWhen(
    session.inside,
    (log) => log.some(({ notes, number }) => notes.includes("본인 확인") && number === "K-20261120-7"),
    "the notes are in the log",
  );
  assert.ok(all.some(({ agent }) => agent === "김상담"));
  const open = await readable(session.inside);
  assert.ok(open.length > 1000);
  for (const secret of ["K-20261120-7", "김상담", "본인 확인을 마쳤다고"]) assert.ok(!open.includes(secret), secret);
});

test("a promised day moves the dates, and the reminder is set for its morning", async () => {
  await setField("언제까지 답한다고 했나요?", day(3));
  await says("답하겠다고 했어요");
  await says("다시 보내면 늦어질 수 있어요");
  const [year = 0, month = 0, date = 0] = day(3).split("-").map(Number);
  const morning = Date.UTC(year, month - 1, date, 1); // ten o'clock in Seoul
  await until(async () => {
    const others = (await readCases(session.inside)).filter(({ due }) => due.latest && due.latest < day(3));
    return others.length === 0 ? (await alarmAt(session.inside)) === morning : (await alarmAt(session.inside)) !== null;
  }, "the alarm is set");
});

test("a background that was stopped sets its alarm again when it starts", async () => {
  await session.stopBackground();
  await clearAlarm(session.inside);
  assert.equal(await alarmAt(session.inside), null);
  await wakeBackground(session.inside);
  await until(async () => (await alarmAt(session.inside)) !== null, "the alarm is back");
});

test("the popup lists what waits", async () => {
  const page = await session.visit("https://example.org/");
  const popup = await session.openPopup(page);
  try {
    await until(
      async () => (await popup.evaluate<string>("document.body.innerText")).includes("답하겠다고 했어요"),
      "the popup shows the case",
    );
    await shoot(popup, "popup-with-cases");
  } finally {
    await popup.close();
    await page.close();
  }
});

test("the form of a company that has not answered carries one grey dot, other pages none", async () => {
  const form = await session.visit(FORM);
  await until(async () => (await badgeOf(session.inside, FORM)) === "•", "the dot is there");
  const article = await session.visit(ARTICLE);
  await waitForHint(article);
  assert.equal(await badgeOf(session.inside, ARTICLE), "");
  await form.close();
  await article.close();
});

test("when the day has passed, a notification, a number on the button, the next rung and what to bring", async () => {
  await desk.bringToFront();
  await goTo("#cases");
  await says("내 문의");
  const one = (await readCases(session.inside)).find(({ service }) => service === "kakaotalk");
  await goTo(`#cases/${one?.id}`);
  await says("적어 두기");
  await setField("보낸 날", day(-20));
  await setField("언제까지 답한다고 했나요?", day(-2));
  await says("답이 늦어요");
  await says("온라인피해365센터");
  await says("챙길 것");
  await casesWhen(
    session.inside,
    (all) => all.some(({ service, reminded }) => service === "kakaotalk" && reminded !== null),
    "the reminder is noted",
  );
  // Firefox without a screen shows none and forgets it at once; that it took it is what the note above says.
  if (session.kind === "chromium") {
    await until(
      async () => (await notifications(session.inside)).includes(`case:${one?.id}`),
      "the notification is on screen",
    );
  }
  // Whoever saw none, or has a phone that allows none, still sees this, and in the popup of any page which one it is.
  await until(async () => (await buttonText(session.inside)) === "1", "the button says that one day has come");
  const article = await session.visit(ARTICLE);
  const popup = await session.openPopup(article);
  try {
    const shown = () => popup.evaluate<string>("document.body.innerText");
    await until(async () => (await shown()).includes("답이 늦어요"), "the popup on another company's page says so");
  } finally {
    await popup.close();
    await article.close();
  }
});

test("exported, erased, imported: the same log; the lock holds", async () => {
  await goTo("#cases");
  await says("보관하고 옮기기");
  await openKeep();
  const before = await readCases(session.inside);
  const plain = await saved(() => press("파일로 내보내기"));
  assert.deepEqual((JSON.parse(plain) as { cases: unknown }).cases, before);
  await setField("암호로 잠그기", "조용한 고래 12");
  const locked = await saved(() => press("파일로 내보내기"));
  assert.ok(!locked.includes("kakaotalk"));

  await press("모두 지우기");
  await says("되돌릴 수 없어요");
  assert.equal((await readCases(session.inside)).length, before.length);
  await press("모두 지울게요");
  await casesWhen(session.inside, ({ length }) => length === 0, "the log is empty");
  await until(async () => (await alarmAt(session.inside)) === null, "no alarm is left");
  await until(async () => (await buttonText(session.inside)) === "", "the button counts nothing any more");

  await openKeep();
  await upload(`${plain.slice(0, -200)}`);
  await says("중간에 끊겼어요");
  const spoilt = JSON.parse(plain) as { cases: { sent: string }[] };
  if (spoilt.cases[1]) spoilt.cases[1].sent = "어제";
  await upload(JSON.stringify(spoilt));
  await says("cases[1].sent");
  assert.deepEqual(await readCases(session.inside), []);

  await upload(locked);
  await says("잠긴 파일이에요");
  await setField("암호", "조용한 고래 13");
  await desk.evaluate(() => (document.querySelector("form button") as HTMLElement).click());
  await says("암호가 다르거나 파일이 망가졌어요");
  await setField("암호", "조용한 고래 12");
  await desk.evaluate(() => (document.querySelector("form button") as HTMLElement).click());
  await says("새 기록 3건");
  assert.deepEqual(await readCases(session.inside), before);
  await openKeep();
  await upload(plain);
  await says("같은 기록 3건");
});

test("the calendar file names the last day", async () => {
  const text = await saved(() => press("달력에 넣기"));
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.ok(text.includes(`DTSTART;VALUE=DATE:${day(-2).replaceAll("-", "")}`), text);
});

test("a click too many is undone with one", async () => {
  await goTo(`#sent/daum/mail/${Date.now()}`);
  await says("기록했어요");
  await press("기록 취소");
  await casesWhen(session.inside, ({ length }) => length === 3, "the case is gone again");
  await says("지웠어요");
});

test("‘이미 문의했어요’ asks for number, agent and promise; what is noted already is found", async () => {
  await goTo("#sent/daum/mail/0");
  await says("보낸 문의 기록하기");
  await setField("접수번호", "D-1");
  await setField("상담원 이름", "박상담");
  await setField("약속받은 내용", "메일을 되살려 줌");
  await setField("언제까지 답한다고 했나요?", day(2));
  await press("기록하기");
  const all = await casesWhen(session.inside, ({ length }) => length === 4, "it is noted");
  const one = all.find(({ issue }) => issue === "mail");
  assert.deepEqual(
    [one?.number, one?.agent, one?.promise, one?.told, one?.due.latest],
    [...["D-1", "박상담", "메일을 되살려 줌"], ...[day(2), day(2)]],
  );
  await goTo("#sent/daum/mail/0");
  await says("이미 기록해 둔 문의예요");
  await press("이 기록 지우기");
  await press("지우기");
  await casesWhen(session.inside, ({ length }) => length === 3, "it is gone again");
});

test("an address that lay about does not record by itself", async () => {
  await goTo(`#sent/daum/mail/${Date.now() - 864e5}`);
  await says("보낸 문의 기록하기");
  assert.equal((await readCases(session.inside)).length, 3);
  await goTo("#cases");
  await says("보관하고 옮기기");
});

test("after a restart of the browser everything is still there", async () => {
  const before = await readCases(session.inside);
  assert.equal(before.length, 3);
  await session.close();
  session = await startSession({ lang: "ko" }, { profile: join(folder, "profile") });
  assert.deepEqual(await readCases(session.inside), before);
  desk = await session.extensionPage("sidepanel.html#cases");
  await says("카카오톡");
});

// After the restart, because Firefox's sidebar, once open, keeps the focus of the window.
test("hands that use no mouse get into a case and out again", async () => {
  await desk.bringToFront();
  await desk.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const focused = () => desk.evaluate(() => document.activeElement?.textContent ?? "");
  const tabTo = async (part: string) => {
    for (let i = 0; i < 20 && !(await focused()).startsWith(part); i++) await desk.keyboard.press("Tab");
    assert.ok((await focused()).startsWith(part), `Tab never reaches “${part}”, it stands on “${await focused()}”`);
  };
  await tabTo("카카오톡");
  await desk.keyboard.press("Enter");
  await until(async () => /^\d+월 \d+일에 문의했어요/.test(await focused()), "the focus is on what the case says");
  await tabTo("적어 두기");
  await desk.keyboard.press("Enter");
  await until(() => desk.evaluate(() => !!document.activeElement?.closest("details[open]")), "the notes are open");
  await desk.evaluate(() => document.querySelector<HTMLElement>("a.back")?.focus());
  await desk.keyboard.press("Enter");
  await until(async () => (await focused()) === "내 문의", "the focus is back on the list");
});

for (const lang of ["ko", "en"] as const) {
  for (const dark of themes(lang)) {
    test(`the workbench looks right and reads right: ${lang}, ${dark ? "dark" : "light"}`, APPEARANCE, async () => {
      await session.settings({ lang });
      const all = await readCases(session.inside);
      const late = all.find(({ service }) => service === "kakaotalk")?.id;
      const open = all.find(({ service }) => service === "kakao-account")?.id;
      const theme = `${lang}-${dark ? "dark" : "light"}`;
      for (const [name, hash] of [
        ["list", "#cases"],
        ["waiting", `#cases/${open}`],
        ["late", `#cases/${late}`],
        ["new", "#cases/new"],
      ] as const) {
        const page = await session.extensionPage(`sidepanel.html${hash}`);
        await page.setViewport({ width: 372, height: 760 });
        await session.setDark(page, dark);
        await page.waitForSelector("main h2");
        // What to bring, or the list of problems, comes from the data a moment later.
        if (name === "waiting" || name === "late") await page.waitForSelector("details section ul");
        await shoot(page, `workbench-${name}-${theme}`, { fullPage: true });
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details")) fold.open = true;
          // The picture is as high as the page was when it was last drawn.
          return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        });
        await shoot(page, `workbench-${name}-unfolded-${theme}`, { fullPage: true });
        const { violations, nodes } = await axe(page);
        assert.deepEqual(violations, []);
        assert.ok(nodes > 20, `axe looked at ${nodes} elements only`);
        // Twice as large, and as narrow as a phone: nothing may stick out.
        await page.setViewport({ width: 190, height: 760 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${name} sticks out by ${over} px at 200 %`);
        await page.close();
      }
    });
  }
}
