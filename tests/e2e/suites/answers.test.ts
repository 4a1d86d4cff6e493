// What the popup's search says besides guides: the first minute, a company that is not ours, which service, public bodies.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe } from "../harness/axe.ts";
import { shoot } from "../harness/screenshots.ts";
import { type ExtensionApi, type Session, startSession } from "../harness/session.ts";
import { READ, themes } from "../harness/themes.ts";
import { until } from "../harness/until.ts";

const FIELD = "input[type=search]";
const WIDTHS = [372, 360, 320];
let session: Session;

before(async () => {
  session = await startSession();
});
after(() => session?.close());

/** Types these words into the popup and waits for what it says. */
async function onAnswer(typed: string, says: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await session.extensionPage("popup.html");
  try {
    await page.setViewport({ width: 372, height: 700 });
    await page.waitForSelector(".rows button");
    await page.type(FIELD, typed);
    await page.waitForFunction((words) => document.querySelector(".said")?.textContent?.includes(words), {}, says);
    // A sheet that a later part brings stands behind those of the page, and undoes them.
    assert.deepEqual(await page.$$eval("link[rel=stylesheet]", (all) => all.map(({ href }) => href)), []);
    await work(page);
  } finally {
    await page.close();
  }
}

const said = (page: Page) => page.evaluate(() => document.querySelector<HTMLElement>(".said")?.innerText ?? "");
const told = (page: Page) => page.$eval("[role=status]", (one) => one.textContent ?? "");
const headings = (page: Page) =>
  page.$$eval(".said h2", (all) => all.map((one) => (one as HTMLElement).innerText.trim()));
/** Numbers to copy: nobody dials on a PC. */
const numbers = (page: Page) =>
  page.$$eval(".said :is(.dialled, .dial) b", (all) => all.map((one) => one.textContent ?? ""));
const links = (page: Page) => page.$$eval(".said a", (all) => all.map((one) => (one as HTMLAnchorElement).href));

/** Everything that the extension keeps: where its pages read it, in its databases, in the tab's own history. */
const kept = () =>
  session.inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi | undefined>;
    const all: unknown[] = [await (browser ?? chrome)?.storage.local.get(null), { ...localStorage }];
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = "" } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) all.push(await done(db.transaction(store).objectStore(store).getAll()));
      db.close();
    }
    return JSON.stringify(all);
  });

/** Looked at by axe and at each width; nothing sticks out, no number and no word is cut in two. */
async function looksRight(page: Page, name: string, lang: "ko" | "en"): Promise<void> {
  for (const dark of themes(lang)) {
    await session.setDark(page, dark);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 700 });
      const { wide, cut, small } = await page.evaluate(() => {
        const presses = [...document.querySelectorAll<HTMLElement>(".said :is(.press > *, .dial, .plainbutton)")];
        const wanted = presses.filter((one) => !one.matches(".go"));
        return {
          wide: document.documentElement.scrollWidth - innerWidth,
          cut: [...document.querySelectorAll<HTMLElement>(".dial, .press b, .chip")]
            .filter((one) => one.getClientRects().length > 1 || one.scrollWidth > one.clientWidth + 1)
            .filter((one) => getComputedStyle(one).display !== "inline" || one.getClientRects().length > 1)
            .map((one) => one.innerText),
          small: wanted.filter((one) => one.getBoundingClientRect().height < 36).map((one) => one.innerText),
        };
      });
      assert.ok(wide <= 0, `${width} px: scrolls sideways by ${wide} px`);
      assert.deepEqual(cut, [], `${width} px: cut in two`);
      assert.deepEqual(small, [], `${width} px: too small to hit`);
      if (width !== 360)
        await shoot(page, `answer-${name}-${lang}${dark ? "-dark" : ""}${width === 320 ? "-320" : ""}`);
    }
    assert.deepEqual((await axe(page)).violations, []);
  }
  await page.setViewport({ width: 372, height: 700 });
}

interface State {
  typed: string;
  says: string;
  work: (page: Page) => Promise<void>;
}

/** In Korean, and the same in English. */
const STATES: Record<string, Record<"ko" | "en", State>> = {
  emergency: both(
    ["사진을 퍼뜨린다고 협박해요", "1366"],
    ["they threaten to spread my photos", "1366"],
    async (page, lang) => {
      const [first] = await headings(page);
      assert.equal(first, lang === "ko" ? "사진·영상으로 협박받아요" : "I am threatened with pictures");
      const [press] = await numbers(page);
      assert.equal(press, "112");
      assert.ok((await told(page)).startsWith(first ?? ""));
    },
  ),
  life: both(["죽고 싶어요", "109"], ["I want to die", "109"], async (page, lang) => {
    assert.deepEqual(await headings(page), [lang === "ko" ? "혼자 견디지 않아도 돼요" : "You are not alone"]);
    const red = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = "var(--bad)";
      const bad = getComputedStyle(probe).color;
      probe.remove();
      return [...document.querySelectorAll("main *")].filter((one) => getComputedStyle(one).color === bad).length;
    });
    assert.equal(red, 0, "colour of danger beside it");
  }),
  calling: both(
    ["헬로톡 고객센터 전화번호", "헬로톡 전화 상담은 없어요."],
    ["hellotalk customer service", "HelloTalk has no phone support."],
    async (page, lang) => {
      const words = await said(page);
      const first = lang === "ko" ? "헬로톡 전화 상담은 없어요." : "HelloTalk has no phone support.";
      assert.ok(words.trim().startsWith(first), words);
      assert.ok((await told(page)).startsWith(first));
    },
  ),
  missing: both(
    ["로블록스 환불", "로블록스 안내는 아직 없어요"],
    ["roblox refund", "Would you like a guide for this?"],
    async (page, lang) => {
      const shown = await numbers(page);
      assert.ok(shown.includes("1372"), `${shown}`);
      assert.match(
        await said(page),
        lang === "ko" ? /문의길에 로블록스 안내를 넣어 주세요/ : /Please add a guide for .+ to Munuigil/,
      );
      assert.equal((await page.$$(".said button.row")).length, 0, "another company is shown");
      // This build names no place for proposals: then there is a line to copy, and no dead link.
      assert.ok(!(await links(page)).some((href) => href.includes("template=")));
      await page.click(".propose button");
      await page.waitForFunction(
        (words) => document.querySelector(".propose button")?.textContent === words,
        {},
        lang === "ko" ? "복사했어요" : "Copied",
      );
    },
  ),
  "which-service": both(
    ["계정이 정지됐어요", "어느 서비스인가요?"],
    ["my account is suspended", "Which service is it?"],
    async (page) => {
      const names = await page.$$eval(".which li", (all) => all.map((one) => one.textContent ?? ""));
      assert.ok(names.length >= 5 && names.every(Boolean), `${names}`);
    },
  ),
  body: both(["금감원 전화번호", "금융감독원"], ["Financial Supervisory Service", "1332"], async (page, lang) => {
    // Half a word may have meant another body.
    await until(async () => `${await numbers(page)}` === "1332", "its number, and no other");
    assert.deepEqual(await links(page), ["https://www.fss.or.kr/"]);
    assert.match(
      await said(page),
      lang === "ko" ? /지금 받아요|부터 받아요/ : /Open now|Opens/,
      "it says whether somebody is there",
    );
  }),
};

function both(
  ko: [string, string],
  en: [string, string],
  work: (page: Page, lang: "ko" | "en") => Promise<void>,
): Record<"ko" | "en", State> {
  return {
    ko: { typed: ko[0], says: ko[1], work: (page) => work(page, "ko") },
    en: { typed: en[0], says: en[1], work: (page) => work(page, "en") },
  };
}

for (const lang of READ) {
  for (const [name, state] of Object.entries(STATES)) {
    test(`the answer ${name}, ${lang}`, async () => {
      await session.settings({ lang });
      const { typed, says, work } = state[lang];
      await onAnswer(typed, says, async (page) => {
        await looksRight(page, name, lang);
        await work(page);
      });
    });
  }
}

test("the block opens whole from its answer; nothing of what was typed is kept anywhere", async () => {
  await session.settings({ lang: "ko" });
  for (const { ko } of [STATES.emergency, STATES.life].filter((one) => one !== undefined)) {
    await onAnswer(ko.typed, ko.says, async (page) => {
      await page.waitForSelector(".more");
      await page.click(".more");
      await page.waitForSelector(".help .press");
      assert.equal(await page.evaluate(() => location.hash), "");
      assert.equal(await page.title(), "문의길");
    });
    assert.ok(!(await kept()).includes(ko.typed), `“${ko.typed}” is kept`);
  }
});

test("one press says which service it is", async () => {
  await onAnswer("계정이 정지됐어요", "어느 서비스인가요?", async (page) => {
    await page.click(".which li button");
    await page.waitForFunction(() => document.querySelectorAll("details").length >= 2);
  });
  // Of many services ten stand first, so that the bodies are in sight.
  await onAnswer("환불해 주세요", "어느 서비스인가요?", async (page) => {
    assert.equal((await page.$$(".which li")).length, 10);
    await page.click(".which .all");
    await page.waitForFunction(() => document.querySelectorAll(".which li").length > 30);
    assert.equal(await page.$(".which .all"), null);
  });
});

test("what is no question for support gets no company", () =>
  onAnswer("쿠팡 물류센터 일당", "꼭 맞는 안내를 못 찾았어요", async (page) => {
    assert.equal((await page.$$(".said button.row")).length, 0);
  }));

test("while somebody types, guides follow every letter and nothing else comes or goes", async () => {
  const page = await session.extensionPage("popup.html");
  try {
    await page.waitForSelector(".rows button");
    /** What stands on the screen after each change, once each. */
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const look = () => {
        const state = !document.querySelector(".said")
          ? "list"
          : [...document.querySelectorAll(".said :is(.help, .missing, .which, .state, .row)")]
              .map((one) => one.className.split(" ")[0] ?? "")
              .filter((one, at, all) => all.indexOf(one) === at)
              .join(" ");
        if (seen.at(-1) !== state) seen.push(state);
      };
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    });
    const seen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    await page.type(FIELD, "카카오톡 해킹", { delay: 30 });
    await page.waitForSelector(".said .rows button");
    // On the way from a guide to a block others come to mind; none of them is shown.
    await page.$eval(FIELD, (field) => (field as HTMLInputElement).select());
    await page.type(FIELD, "죽고 싶어요", { delay: 30 });
    await page.waitForSelector(".said .help");
    const [block, ...before] = (await seen()).reverse();
    assert.match(block ?? "", /help/);
    assert.deepEqual([...new Set(before.filter((state) => state !== "list"))], ["row"]);
    // Enter leads to what is first to press, without the keys between.
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label")?.startsWith("109"));
  } finally {
    await page.close();
  }
});
