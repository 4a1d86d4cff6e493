// Writing an inquiry: what is asked, what is hidden, what is copied, what survives; and covering a picture.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { ElementHandle, Page } from "puppeteer-core";
import { segmentsOf } from "../../../extension/core/jpeg.ts";
import { photo, SECRETS } from "../../fixtures/photo.ts";
import { axe } from "../harness/axe.ts";
import { HOST, waitForHint } from "../harness/overlay.ts";
import { DOWNLOADS, kind, PATIENCE } from "../harness/paths.ts";
import { shoot } from "../harness/screenshots.ts";
import { type Session, startSession } from "../harness/session.ts";
import { until } from "../harness/until.ts";

const SUSPENDED = "#compose/kakaotalk/account-suspended";
const folder = mkdtempSync(join(tmpdir(), "munuigil-compose-"));
let session: Session;
let desk: Page;

before(async () => {
  rmSync(DOWNLOADS[kind()], { recursive: true, force: true });
  mkdirSync(DOWNLOADS[kind()], { recursive: true });
  session = await startSession({ lang: "ko" }, { profile: join(folder, "profile") });
  desk = await openDesk("#compose");
});
after(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openDesk(hash: string): Promise<Page> {
  const page = await session.extensionPage(`sidepanel.html${hash}`);
  await page.setViewport({ width: 372, height: 760 });
  await page.waitForSelector("main h2");
  return page;
}

const words = (): Promise<string> => desk.evaluate(() => document.body.innerText);
const says = (part: string) =>
  until(async () => (await words()).includes(part), `the workbench says “${part}”`).catch(async (error: unknown) => {
    throw new Error(`${error}; it says: ${await words()}`);
  });
const goTo = async (hash: string) => {
  await desk.evaluate((place) => {
    location.hash = place;
  }, hash);
};
/** Opens an inquiry, and waits until it is this one. */
async function take(hash: string): Promise<void> {
  await goTo(hash);
  await desk.waitForSelector(`[data-draft="${hash.replace("#compose/", "")}"] #device`);
}
/** … and answers the first question. */
async function begin(hash: string): Promise<void> {
  await take(hash);
  await desk.click("#device label");
  await desk.waitForSelector("#f-what-happened");
}
const shown = (selector: string): Promise<string[]> =>
  desk.$$eval(selector, (all) => all.map((one) => one.textContent?.trim() ?? ""));

/** Presses what may lie below the tabs, which stay in sight. */
async function press(selector: string): Promise<void> {
  await desk.$eval(selector, (one) => one.scrollIntoView({ block: "center" }));
  await desk.click(selector);
}

async function pasteKeys(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  // Chromium's own keyboard shortcuts do not reach a browser without a window, unless they are named.
  await page.keyboard.press("v", { commands: ["Paste"] } as Parameters<Page["keyboard"]["press"]>[1]);
  await page.keyboard.up("Control");
}

/** Pastes as a person does, into a text field of another page, and returns what arrived. */
async function pasted(): Promise<string> {
  const page = await session.visit("https://example.org/");
  await page.evaluate(() => {
    const area = document.createElement("textarea");
    document.body.replaceChildren(area);
    area.focus();
  });
  await pasteKeys(page);
  const read = () => page.$eval("textarea", (area) => area.value);
  await until(async () => (await read()) !== "", "something was pasted");
  const text = await read();
  await page.close();
  await desk.bringToFront();
  return text;
}

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
  await desk.bringToFront();
});

test("asks for the device first, and only then for what this guide needs", async () => {
  await take(SUSPENDED);
  assert.deepEqual(await shown("#device label"), ["갤럭시", "아이폰", "PC", "다른 기기"]);
  assert.equal((await desk.$$("textarea")).length, 0, "more is asked before the device is known");
  await desk.click("#device label");
  await desk.waitForSelector("#f-what-happened");
  const asked = await desk.$$eval("main > section > .box label, .proof label", (all) =>
    all.map((one) => one.textContent),
  );
  assert.deepEqual(asked, [
    "무슨 일이 있었나요?",
    "무엇을 바라나요?",
    "계정 이메일",
    "가입한 전화번호",
    "화면 캡처이용제한_화면.jpg",
  ]);
  await says("1 / 6");
  const live = await shown(".progress [role=status]");
  assert.deepEqual(live, ["6가지 가운데 1가지를 채웠어요."]);
});

test("marks personal data while it is typed, and hides it in what will be sent", async () => {
  await desk.type(
    "#f-what-happened",
    "단체방에 공지를 올린 뒤 막혔어요. 본인 확인은 900101-1234567 로 했고 연락처는 010-1234-5678 이에요.",
  );
  await says("개인정보 2곳 가림");
  assert.deepEqual(await shown("#f-what-happened-notes li span"), [
    "주민등록번호 900… 가려져요",
    "전화번호 010… 가려져요",
  ]);
  const marked = await desk.$$eval(".paper mark", (all) => all.map((one) => one.textContent));
  assert.deepEqual(marked, ["900101-1234567", "010-1234-5678"]);
  await desk.click(".wishes button");
  await desk.type("#f-account-email", "road@example.com");
  await desk.type("#f-phone-number", "010-9876-5432");
  const [title = "", body = ""] = await shown(".piece > p");
  assert.equal(title, "[계정 정지] 카카오톡 이용제한 해제 요청 (갤럭시)");
  assert.match(body, /본인 확인은 \[주민등록번호 가림\] 로 했고 연락처는 \[전화번호 가림\] 이에요\./);
  assert.doesNotMatch(body, /road@|9876|1234/);
  assert.match(body, /■ 바라는 것\n이용제한을 풀어 주시기 바랍니다\.\n\n감사합니다\.$/);
  await says("5 / 6");
});

test("one finding can be left visible on purpose, and hidden again", async () => {
  const body = async () => (await shown(".piece > p"))[1] ?? "";
  await press("#f-what-happened-notes li:nth-child(2) button");
  await says("개인정보 1곳 가림");
  assert.match(await body(), /연락처는 010-1234-5678 이에요/);
  assert.match(await body(), /\[주민등록번호 가림\]/);
  await press("#f-what-happened-notes li:nth-child(2) button");
  await says("개인정보 2곳 가림");
  assert.doesNotMatch(await body(), /5678/);
});

test("the subject takes a line of one's own, never personal data", async () => {
  await desk.click("summary ::-p-text(더 적으면 좋아요)");
  await desk.type("#f-subject", "010-1234-5678 계정이 막혔어요 road@example.com");
  await says("제목에는 개인정보를 넣지 않아요");
  assert.equal((await shown(".piece > p"))[0], "[계정 정지] 카카오톡 계정이 막혔어요 (갤럭시)");
});

test("the letter may be in another language than the interface", async () => {
  await desk.click(".seg label[lang=en]");
  const [title = "", body = ""] = await shown(".piece > p");
  assert.match(title, /^\[Account suspended\] KakaoTalk /);
  assert.match(body, /^Hello,\nI am writing about KakaoTalk/);
  assert.match(body, /\[resident number hidden\]/);
  assert.match(body, /Please lift the restriction\.\n\nThank you\.$/);
  await says("직접 적은 말은 그대로 들어가요");
  await desk.click(".seg label[lang=ko]");
});

test("each part is copied by itself, or subject and text together, and the button says so", async () => {
  const [title = "", body = "", email = "", phone = ""] = await shown(".piece > p");
  for (const [name, text] of [
    ["제목 복사", title],
    ["내용 복사", body],
    ["계정 이메일 복사", email],
    ["가입한 전화번호 복사", phone],
    ["제목과 내용 복사", `${title}\n\n${body}`],
  ] as const) {
    const button = (await desk.$(`aria/${name}[role="button"]`)) as ElementHandle<HTMLButtonElement>;
    await button.click();
    await until(() => button.evaluate((one) => one.textContent === "복사했어요"), `“${name}” says that it worked`);
    assert.deepEqual(await shown(".compose > [role=status]"), ["복사했어요"]);
    assert.equal((await pasted()).replaceAll("\r\n", "\n"), text);
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
  await desk.type("#f-tried", "앱을 다시 설치했어요");
  await desk.close();
  await session.close();
  session = await startSession({ lang: "ko" }, { profile: join(folder, "profile") });
  desk = await openDesk("#compose");
  await desk.waitForSelector(".draft");
  assert.match((await shown(".draft")).join(), /카카오톡 · 계정이 정지됐어요/);
  await desk.click(".draft");
  await desk.waitForSelector("#f-what-happened");
  assert.match(await desk.$eval("#f-what-happened", (one) => (one as HTMLTextAreaElement).value), /공지를 올린 뒤/);
  assert.equal(await desk.$eval("#f-tried", (one) => (one as HTMLTextAreaElement).value), "앱을 다시 설치했어요");
  assert.deepEqual(await shown("#device label:has(:checked)"), ["갤럭시"]);

  await begin("#compose/daum/mail");
  await desk.type("#f-what-happened", "다른 문의");
  await says("이 기기에 저장했어요");
  await goTo("#compose");
  await until(async () => (await shown(".draft")).length === 2, "both drafts are listed");
  const remove = (name: string) => desk.click(`aria/${name}`);
  await remove("다음 · 메일이 안 돼요 지우기");
  await until(async () => (await shown(".draft")).length === 1, "one is gone");
  await desk.click("::-p-text(되돌리기)");
  await until(async () => (await shown(".draft")).length === 2, "it is back");
  await remove("다음 · 메일이 안 돼요 지우기");
  await until(async () => (await shown(".draft")).length === 1, "it is gone for good");
});

test("‘보냈어요’ hands over to the log, and the text stays", async () => {
  await take(SUSPENDED);
  await desk.click(".sub button:last-child");
  await desk.waitForFunction(() => location.hash.startsWith("#cases/"));
  await says("카카오톡");
  await goTo("#compose");
  await desk.waitForSelector(".draft");
  assert.match((await shown(".draft")).join(), /에 보냄/);
});

test("all of it by keyboard alone", async () => {
  await take("#compose/x/account-suspended");
  await desk.evaluate(() => document.querySelector<HTMLElement>(".back")?.focus());
  const at = () =>
    desk.evaluate(() => {
      const one = document.activeElement;
      return one?.id || one?.getAttribute("aria-label") || one?.textContent?.trim() || "";
    });
  const tabTo = async (wanted: string) => {
    const seen: string[] = [];
    for (let i = 0; i < 40; i++) {
      await desk.keyboard.press("Tab");
      seen.push(await at());
      if (seen.at(-1)?.startsWith(wanted)) return;
    }
    throw new Error(`Tab never reached “${wanted}”, only ${seen.join(" | ")}`);
  };
  // Radios are one stop; arrows choose.
  await tabTo("쓰기 전에");
  await desk.keyboard.press("Tab");
  await desk.keyboard.press(" ");
  await desk.keyboard.press("ArrowRight");
  await desk.waitForFunction(() => document.querySelectorAll("#device input")[1]?.matches(":checked"));
  for (const [id, text] of [
    ["f-account-handle", "@munuigil_test"],
    ["f-error-text", "Your account is suspended"],
    ["f-what-happened", "공지를 올린 뒤 막혔어요. 010-1234-5678"],
  ] as const) {
    await tabTo(id);
    await desk.keyboard.type(text);
  }
  await tabTo("그대로 쓰기");
  await desk.keyboard.press("Enter");
  await says("전화번호 010… 그대로 나가요");
  await desk.keyboard.press("Enter");
  await tabTo("제한 풀기");
  await desk.keyboard.press(" ");
  await tabTo("f-reply-email");
  await desk.keyboard.type("road@example.com");
  await tabTo("내용 복사");
  await desk.keyboard.press("Enter");
  await says("복사했어요");
  const text = await pasted();
  assert.match(text, /@munuigil_test/);
  assert.match(text, /막혔어요\. \[(전화번호 가림|phone number hidden)\]/);
  await tabTo("캡처 가리기");
  await desk.keyboard.press("Enter");
  await until(() => desk.evaluate(() => document.activeElement?.tagName === "H2"), "the heading has the focus");
  await desk.keyboard.down("Shift");
  await desk.keyboard.press("Tab");
  await desk.keyboard.up("Shift");
  await desk.keyboard.press("Enter");
  await says("다 채웠어요");
});

// Pictures.

const SIZE = { w: 1000, h: 700 };
const SECRET = { x: 300, y: 200, w: 400, h: 200 };

/** A picture drawn in the browser, with these words in the place that will be covered. */
async function draw(secret: string, type: "image/png" | "image/jpeg"): Promise<Buffer> {
  const url = await desk.evaluate(
    (size, place, text, format) => {
      const canvas = document.createElement("canvas");
      canvas.width = size.w;
      canvas.height = size.h;
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("no canvas");
      for (let x = 0; x < size.w; x += 20)
        for (let y = 0; y < size.h; y += 20) {
          pen.fillStyle = `hsl(${(x * 7 + y * 3) % 360} 70% 60%)`;
          pen.fillRect(x, y, 20, 20);
        }
      pen.fillStyle = text.length % 2 ? "#fff" : "#ffeb3b";
      pen.fillRect(place.x + 4, place.y + 4, place.w - 8, place.h - 8);
      pen.fillStyle = "#000";
      pen.font = "32px sans-serif";
      pen.fillText(text, place.x + 20, place.y + 110);
      return canvas.toDataURL(format, 0.95);
    },
    SIZE,
    SECRET,
    secret,
    type,
  );
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const field = (await desk.$("#picture-file")) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
}

async function openPictures(): Promise<void> {
  await goTo("#compose");
  await desk.waitForSelector(".draft, .fld");
  await begin("#compose/kakaotalk/payment-refund");
  await desk.click(".proof button");
  await desk.waitForSelector("#picture-file");
}

/** Where a pixel of the picture is on the screen. */
async function onScreen(x: number, y: number): Promise<[number, number]> {
  const seen = await desk.$eval(".stage canvas", (canvas) => {
    canvas.scrollIntoView({ block: "center" });
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return { left, top, width, height };
  });
  return [seen.left + (x / SIZE.w) * seen.width, seen.top + (y / SIZE.h) * seen.height];
}

async function dragBox(x1: number, y1: number, x2: number, y2: number): Promise<void> {
  const [fromX, fromY] = await onScreen(x1, y1);
  const [toX, toY] = await onScreen(x2, y2);
  await desk.mouse.move(fromX, fromY);
  await desk.mouse.down();
  await desk.mouse.move((fromX + toX) / 2, (fromY + toY) / 2);
  await desk.mouse.move(toX, toY);
  await desk.mouse.up();
}

/** The same box over the secret place every time, to the pixel: a mouse lands a little beside. */
async function coverByKeys(): Promise<void> {
  await desk.focus(".pictures .sub button");
  await desk.keyboard.press("Enter");
  await desk.waitForFunction(() => document.activeElement?.classList.contains("cover"));
  for (let i = 0; i < 14; i++) await desk.keyboard.press("ArrowUp");
  await desk.keyboard.down("Shift");
  for (let i = 0; i < 20; i++) await desk.keyboard.press("ArrowDown");
  await desk.keyboard.up("Shift");
  const label = () => desk.$eval(".cover", (one) => one.getAttribute("aria-label") ?? "");
  await until(async () => (await label()).includes("위에서 26%, 너비 40%, 높이 37%"), "the box lies where it should");
}

const boxCount = () => desk.$$eval(".cover:not(.drawn)", (all) => all.length);

/** Saves, and returns the very bytes that lie on the disk afterwards. */
async function saveAs(name: string): Promise<Buffer> {
  await desk.click("button.act");
  await says("저장했어요");
  const path = () => readdirSync(DOWNLOADS[kind()]).find((file) => file.normalize("NFC") === name);
  await until(async () => {
    const file = path();
    return !!file && readFileSync(join(DOWNLOADS[kind()], file)).length > 0;
  }, `${name} lies in ${DOWNLOADS[kind()]}`);
  const file = join(DOWNLOADS[kind()], path() ?? "");
  // Written by the browser while we look: complete when it ends as a JPEG does.
  await until(
    async () =>
      readFileSync(file)
        .subarray(-2)
        .equals(Buffer.from([0xff, 0xd9])),
    "the file is complete",
  );
  const bytes = readFileSync(file);
  rmSync(file);
  return bytes;
}

/** The colours of some pixels of a file, as the browser draws it. */
const pixels = (bytes: Buffer, places: [number, number][]): Promise<number[][]> =>
  desk.evaluate(
    async (base64, wanted) => {
      const blob = await (await fetch(`data:image/jpeg;base64,${base64}`)).blob();
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pen = canvas.getContext("2d");
      pen?.drawImage(bitmap, 0, 0);
      return wanted.map(([x, y]) => [...(pen?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3));
    },
    bytes.toString("base64"),
    places,
  );

test("a photo loses camera, place, thumbnail and what is covered; nothing is uploaded", async () => {
  await openPictures();
  const taken = photo(await draw("4111 2222", "image/jpeg"));
  for (const secret of SECRETS) assert.ok(Buffer.from(taken).includes(secret), `the photo itself lacks “${secret}”`);
  session.pages.seen.length = 0;
  await choose("IMG_2026.jpg", taken);
  await desk.waitForSelector(".stage canvas");
  await dragBox(SECRET.x - 8, SECRET.y - 8, SECRET.x + SECRET.w + 8, SECRET.y + SECRET.h + 8);
  await until(async () => (await boxCount()) === 1, "one box");
  const saved = await saveAs("결제오류_내역.jpg");

  const markers = segmentsOf(saved).map(({ marker }) => marker);
  assert.deepEqual(
    markers.filter((marker) => marker === 0xfffe || (marker > 0xffe0 && marker <= 0xffef && marker !== 0xffee)),
    [],
    "segments besides the picture",
  );
  assert.equal(saved.indexOf(Buffer.from([0xff, 0xd8]), 1), -1, "a second picture inside");
  for (const secret of [...SECRETS, "Exif", "II*\0", "ICC_PROFILE"])
    assert.ok(!saved.includes(secret), `“${secret}” is still there`);

  const inside: [number, number][] = [];
  for (let x = SECRET.x; x < SECRET.x + SECRET.w; x += 10)
    for (let y = SECRET.y; y < SECRET.y + SECRET.h; y += 10) inside.push([x, y]);
  const dark = await pixels(saved, inside);
  const lightest = Math.max(...dark.flat());
  assert.ok(lightest <= 8, `a covered pixel of brightness ${lightest}`);
  const [beside = []] = await pixels(saved, [[100, 100]]);
  assert.ok(Math.max(...beside) > 60, "the rest of the picture is still there");
  assert.deepEqual(session.pages.seen, [], "something was sent");
  assert.match(await words(), /결제오류_내역\.jpg, 1000×700/);
  // The checklist of the inquiry knows.
  await desk.click("::-p-text(문의로 돌아가기)");
  assert.equal(await desk.$eval("#f-payment-proof", (one) => (one as HTMLInputElement).checked), true);
});

test("two pictures that differ only below the box become the same file, byte for byte", async () => {
  const saved: Buffer[] = [];
  for (const secret of ["900101-1234567", "4111-2222-3333"]) {
    await openPictures();
    const png = await draw(secret, "image/png");
    await choose(`${secret}.png`, png);
    await desk.waitForSelector(".stage canvas");
    await coverByKeys();
    saved.push(await saveAs("결제오류_내역.jpg"));
  }
  assert.ok(saved[0] && saved[1] && saved[0].equals(saved[1]), "the files tell the pictures apart");

  // Without a box they do differ: the comparison means something.
  await desk.click("::-p-text(상자 빼기)");
  await until(async () => (await boxCount()) === 0, "no box is left");
  const bare = await saveAs("결제오류_내역.jpg");
  assert.ok(!saved[0]?.equals(bare));
});

test("by keyboard: a box is put, moved, made larger and removed", async () => {
  await openPictures();
  await choose("keys.png", await draw("x", "image/png"));
  await desk.waitForSelector(".stage canvas");
  const focused = () => desk.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  await desk.focus(".pictures .sub button");
  await desk.keyboard.press("Enter");
  await until(async () => (await focused()).includes("가린 상자 1"), "the new box has the focus");
  const first = await focused();
  assert.match(first, /왼쪽에서 30%, 위에서 46%, 너비 40%, 높이 8%/);
  for (let i = 0; i < 5; i++) await desk.keyboard.press("ArrowLeft");
  await desk.keyboard.press("ArrowDown");
  await until(async () => /왼쪽에서 25%, 위에서 47%/.test(await focused()), "it has moved");
  await desk.keyboard.down("Shift");
  for (let i = 0; i < 10; i++) await desk.keyboard.press("ArrowRight");
  await desk.keyboard.up("Shift");
  await until(async () => /너비 50%/.test(await focused()), "it is larger");
  await desk.focus(".pictures .sub button");
  await desk.keyboard.press(" ");
  await until(async () => (await focused()).includes("가린 상자 2"), "the second box has the focus");
  assert.equal(await boxCount(), 2);
  await desk.keyboard.press("Delete");
  await until(async () => (await boxCount()) === 1, "one box again");
  assert.match(await focused(), /가린 상자 1/);
  const saved = await saveAs("결제오류_내역.jpg");
  const [covered = [], open = []] = await pixels(saved, [
    [500, 350],
    [500, 200],
  ]);
  assert.ok(Math.max(...covered) <= 8 && Math.max(...open) > 60, `${covered} and ${open}`);
});

test("by finger: a box is drawn, and dragged", async () => {
  await openPictures();
  await choose("touch.png", await draw("x", "image/png"));
  await desk.waitForSelector(".stage canvas");
  const drag = async (from: [number, number], to: [number, number]) => {
    const [x1, y1] = await onScreen(...from);
    const [x2, y2] = await onScreen(...to);
    const finger = await desk.touchscreen.touchStart(x1, y1);
    await finger.move((x1 + x2) / 2, (y1 + y2) / 2);
    await finger.move(x2, y2);
    await finger.end();
  };
  await drag([100, 100], [400, 300]);
  await until(async () => (await boxCount()) === 1, "one box");
  const label = () => desk.$eval(".cover", (one) => one.getAttribute("aria-label") ?? "");
  assert.match(await label(), /왼쪽에서 (9|10)%/);
  await drag([250, 200], [450, 200]);
  await until(async () => /왼쪽에서 (29|30|31)%/.test(await label()), "the box was dragged");
  assert.equal(await boxCount(), 1);
});

const opensAs = async (size: string) => {
  await desk.waitForSelector(".stage canvas");
  assert.ok((await desk.$eval(".stage canvas", (one) => one.getAttribute("aria-label") ?? "")).includes(size));
};

test("a picture may be dropped anywhere on the page", async () => {
  await openPictures();
  await desk.evaluate(async () => {
    const canvas = new OffscreenCanvas(300, 200);
    canvas.getContext("2d")?.fillRect(0, 0, 10, 10);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([await canvas.convertToBlob()], "shot.png", { type: "image/png" }));
    document.querySelector("footer")?.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer }));
  });
  await opensAs("300×200");
});

test("a picture may be pasted", async () => {
  // The clipboard of a Firefox without a window holds text only.
  if (session.kind === "firefox") return;
  await openPictures();
  await desk.evaluate(() => {
    const copy = async () => {
      const canvas = new OffscreenCanvas(320, 240);
      canvas.getContext("2d")?.fillRect(0, 0, 10, 10);
      await navigator.clipboard.write([new ClipboardItem({ "image/png": await canvas.convertToBlob() })]);
      document.body.dataset.copied = "";
    };
    document.addEventListener("click", () => void copy(), { once: true });
  });
  await desk.click("h2");
  await desk.waitForSelector("[data-copied]");
  await pasteKeys(desk);
  await opensAs("320×240");
});

test("what is no picture is refused in words, and a large one is shrunk", async () => {
  await openPictures();
  await choose("letter.jpg", Buffer.from("not a picture"));
  await says("이 파일은 그림으로 열 수 없어요");
  const large = await desk.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 6000;
    canvas.height = 1000;
    return canvas.toDataURL("image/png");
  });
  await choose("large.png", Buffer.from(large.slice(large.indexOf(",") + 1), "base64"));
  await desk.waitForSelector(".stage canvas");
  await desk.click("button.act");
  await says("2400×400");
});

for (const lang of ["ko", "en"] as const) {
  for (const dark of [false, true]) {
    test(`composer and pictures look right and read right: ${lang}, ${dark ? "dark" : "light"}`, async () => {
      await session.settings({ lang });
      const theme = `${lang}-${dark ? "dark" : "light"}`;
      const check = async (page: Page, name: string) => {
        await page.evaluate(() => scrollTo(0, 0));
        await shoot(page, `compose-${name}-${theme}`, { fullPage: true });
        const { violations, nodes } = await axe(page);
        assert.deepEqual(violations, [], name);
        assert.ok(nodes > 20, `axe looked at ${nodes} elements only`);
        const small = await page.$$eval("main :is(button, a, label, input, summary)", (all) =>
          all
            .filter((one) => one.checkVisibility() && !one.classList.contains("sr"))
            // A label counts with its field: pressing either does the same.
            .filter((one) => !(one.tagName === "LABEL" && one.closest(".box")) && !one.closest("label input"))
            .filter((one) => one.getBoundingClientRect().height < 20 || one.getBoundingClientRect().width < 24)
            .map((one) => one.textContent),
        );
        assert.deepEqual(small, [], "targets too small to hit");
        // Twice as large, and as narrow as a phone: nothing may stick out.
        await page.setViewport({ width: 190, height: 760 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${name} sticks out by ${over} px at 200 %`);
        await page.setViewport({ width: 372, height: 760 });
      };
      desk = await openDesk("#compose");
      await session.setDark(desk, dark);
      await check(desk, "drafts");
      await take("#compose/hellotalk/service-error");
      await check(desk, "start");
      await desk.click("#device label");
      await desk.waitForSelector("#f-what-happened");
      await check(desk, "empty");
      await take(SUSPENDED);
      await check(desk, "filled");
      await desk.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      await check(desk, "unfolded");
      await desk.click(".proof button");
      await desk.waitForSelector("#picture-file");
      await check(desk, "pictures-empty");
      await choose("look.png", await draw("900101-1234567", "image/png"));
      await desk.waitForSelector(".stage canvas");
      await dragBox(SECRET.x, SECRET.y, SECRET.x + SECRET.w, SECRET.y + SECRET.h);
      await desk.click("button.act");
      await desk.waitForSelector(".saved a");
      await check(desk, "pictures");
      await desk.close();
    });
  }
}

test("forced colours keep borders, marks and the black of boxes", async () => {
  if (session.kind !== "chromium") return;
  desk = await openDesk(SUSPENDED);
  const client = await desk.createCDPSession();
  await client.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  await desk.waitForSelector("#f-what-happened");
  await shoot(desk, "compose-forced-colours", { fullPage: true });
  assert.equal(await desk.evaluate(() => matchMedia("(forced-colors: active)").matches), true);
  const under = await desk.$eval("#f-what-happened", (one) => getComputedStyle(one).backgroundColor);
  assert.match(under, /rgba\(.*, 0\)|transparent/, "the field would hide its marks");
  await desk.close();
});
