// Ten problems as people write them, and how somebody who has just installed this comes to the answer.
import { ENGINES, originsOf } from "../../../extension/core/search/engines.ts";
import { EXAMPLES } from "../../../extension/features/welcome/examples.ts";
import { address } from "../../fixtures/pages/site.ts";
import { results, SEARCHES } from "../../fixtures/pages/sites/searching.ts";
import { HOST } from "../harness/overlay.ts";
import { PATIENCE } from "../harness/paths.ts";
import { tabOn } from "../harness/tabs.ts";
import { until } from "../harness/until.ts";
import type { Person } from "./person.ts";

export interface Problem {
  /** As it would be typed or said. */
  words: string;
  lang: "ko" | "en";
  way: string;
  /** What the person knows at the end. */
  answer: string;
  /** Throws where the answer is another one. */
  go: (person: Person, words: string) => Promise<void>;
}

const FIRST_ROW = ".said .rows li";
const CARD = ".scroll";
const HAPPENED = "아침에 일어나 보니 이용이 제한됐다고 나와요. 광고를 보낸 적이 없어요.";

export const PROBLEMS: Problem[] = [
  {
    words: "쿠팡 환불을 안 해 줘서 사람이랑 통화하고 싶어요",
    lang: "ko",
    way: "typed in the popup",
    answer: "1577-7011, 24 hours; or the app’s chat",
    go: async (person, words) => {
      await person.ask(await person.openPopup(), words, ".said .rows", /1577-7011에 24시간/);
    },
  },
  {
    words: "엄마가 문자에 온 거 눌러서 이상한 앱을 깔았어요",
    lang: "ko",
    way: "typed in the popup",
    answer: "112, before anything else",
    go: async (person, words) => {
      await person.ask(await person.openPopup(), words, ".said .help", /112/);
    },
  },
  {
    words: "인스타 해킹당해서 메일까지 바뀌었어요",
    lang: "ko",
    way: "“내 문제 바로 찾기” on the welcome page, typed there, the first result",
    answer: "118 advises; Meta’s own way back",
    go: async (person, words) => {
      const search = await person.openSearch();
      await person.ask(search, words, FIRST_ROW, /계정이 해킹당했어요/);
      await person.choose(search, "계정이 해킹당했어요", CARD, /메타 도움말[\s\S]*118이 24시간 상담해 줘요/);
    },
  },
  {
    words: "1577-7011 에서 전화 왔는데 쿠팡 맞나요",
    lang: "ko",
    way: "typed in the popup",
    answer: "Coupang’s own number; but hang up and call it yourself",
    go: async (person, words) => {
      await person.ask(await person.openPopup(), words, ".said .answer", /쿠팡의 번호가 맞아요[\s\S]*끊고 직접 거세요/);
    },
  },
  {
    words: "HelloTalk took money after I cancelled",
    lang: "en",
    way: "typed in the popup, the first result",
    answer: "ask the store that charged",
    go: async (person, words) => {
      const popup = await person.openPopup();
      await person.ask(popup, words, FIRST_ROW, /HelloTalk[\s\S]*I want a refund|I want a refund/);
      await person.choose(popup, "I want a refund", CARD, /Ask the store that charged you/);
    },
  },
  {
    words: "다음 메일 수신이 안 되고 휴면이래요",
    lang: "ko",
    way: "on Daum’s help page, the pill",
    answer: "log in, and it wakes up",
    go: async (person) => {
      const page = await person.visit("https://cs.daum.net/faq/service/43/category/9234/detail/24094");
      await person.openCard(page, /로그인하면 휴면이 풀려요/);
    },
  },
  {
    words: "X says my account is suspended and nobody tells me why",
    lang: "en",
    way: "on X’s help page, the pill",
    answer: "no phone; the appeal form, once",
    go: async (person) => {
      const page = await person.visit("https://help.x.com/en/managing-your-account/suspended-x-accounts");
      await person.openCard(page, /Send the appeal form once/);
    },
  },
  {
    words: "카톡 이용제한 걸렸어요 저는 아무것도 안 했는데요",
    lang: "ko",
    way: "“직접 해 보기” on the welcome page, the pill",
    answer: "the reason is in the app; ask by the form",
    go: async (person) => {
      await person.welcome.bringToFront();
      // The tab that this opens is out of reach of automation in Firefox: the same page is opened once more.
      await person.welcome.click(".try");
      const page = await person.visit(EXAMPLES.ko.page);
      await person.openCard(page, /푸는 방법은 양식으로 문의하세요/);
    },
  },
  {
    words: "쿠팡 고객센터 전화번호",
    lang: "ko",
    way: "switch and prompt on the welcome page, searched in Naver, the line’s link",
    answer: "there is an official number: 1577-7011",
    go: async (person, words) => {
      const naver = ENGINES.find(({ id }) => id === "naver");
      if (!naver) throw new Error("no Naver");
      await person.browser.agreeTo(originsOf(naver));
      await person.welcome.bringToFront();
      const isOn = () => person.welcome.$eval("input[name=searching-naver]", (one) => one.checked);
      await person.press(2, async () => {
        await person.welcome.click("input[name=searching-naver]");
        await until(isOn, "Naver is on");
      });
      person.types(words);
      const found = results(SEARCHES.naver, words);
      person.browser.pages.add(found);
      const page = await person.press(1, async () => {
        const there = await person.browser.visit(address(found));
        const line = () => there.evaluate(() => document.querySelector("munuigil-line")?.shadowRoot?.textContent ?? "");
        await until(async () => /쿠팡 공식 전화번호가 있어요/.test(await line()), "the line says that there is one");
        return there;
      });
      await page.bringToFront();
      await person.press(1, async () => {
        await page.click("munuigil-line >>> .ways");
        // The tab that this opens is out of reach of automation in Firefox: the same page is opened once more.
        const guide = await person.browser.extensionPage("popup.html#coupang");
        const said = () => guide.evaluate(() => document.body.innerText);
        await until(async () => /1577-7011/.test(await said()), "the guide names the number");
      });
    },
  },
  {
    words: "카카오에 뭐라고 써서 보내야 풀어 주나요",
    lang: "ko",
    way: "on Kakao’s help page, the pill, 문의 쓰기, the device, one sentence, copy",
    answer: "a letter to Kakao’s form, personal data hidden",
    go: async (person) => {
      const page = await person.visit(EXAMPLES.ko.page);
      await person.openCard(page, /문의 양식/);
      const desk = await person.press(1, async () => {
        const place = "/sidepanel.html#compose/kakaotalk/account-suspended";
        const { browser, kind } = person.browser;
        await page.click(`${HOST} >>> ::-p-text(쓰기)`);
        // Chromium has a panel beside the page for it, which is no tab.
        const here =
          kind === "chromium"
            ? await (await browser.waitForTarget((one) => one.url().endsWith(place), { timeout: PATIENCE })).asPage()
            : await tabOn(browser, place);
        await here.waitForSelector("#device label");
        return here;
      });
      await person.press(1, async () => {
        await desk.click("#device label");
        await desk.waitForSelector("#f-what-happened");
      });
      person.clicks++;
      person.types(HAPPENED);
      await desk.type("#f-what-happened", HAPPENED);
      const letter = () => desk.$$eval(".piece > p", (all) => all.map((one) => one.textContent ?? "").join("\n"));
      await person.press(0, () => until(async () => (await letter()).includes(HAPPENED), "it stands in the letter"));
      person.clicks++;
    },
  },
];
