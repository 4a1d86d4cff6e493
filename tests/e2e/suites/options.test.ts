// The options page: language, position, sites, and the data with its signature.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { beginWith, data, session } from "../harness/begin.ts";
import { HOST, readHint, waitForHint } from "../harness/overlay.ts";
import { until } from "../harness/until.ts";

const HELP = "https://cs.daum.net/";
let options: Page;

beginWith(["data", "session"], {
  options: { fresh: true },
  ready: async () => {
    options = await session.extensionPage("options.html");
    await options.waitForSelector("input[type=checkbox]");
  },
});

const words = () => options.evaluate(() => document.body.innerText);

/** The words on the pill of a help page opened now. */
async function pill(): Promise<{ words: string; left: number }> {
  const page = await session.visit(HELP);
  await waitForHint(page);
  const seen = await page.$eval(`${HOST} >>> button.pill`, (one) => ({
    words: one.textContent ?? "",
    left: one.getBoundingClientRect().left,
  }));
  await page.close();
  await options.bringToFront();
  return seen;
}

test("opened right after the installation, it still lists the sites", async () => {
  await session.inside.bringToFront();
  await session.inside.waitForSelector("input[type=checkbox]");
  await options.bringToFront();
});

test("another language changes this page and what help pages show", async () => {
  const korean = await pill();
  await options.click("input[name=lang][value=en]");
  try {
    await options.waitForFunction(() => document.documentElement.lang === "en");
    assert.match(await words(), /Language/i);
    await until(async () => (await pill()).words !== korean.words, "the pill speaks English");
    assert.doesNotMatch((await pill()).words.replace(/^문/, ""), /[가-힣]/);
  } finally {
    await options.click("input[name=lang][value=ko]");
    await options.waitForFunction(() => document.documentElement.lang === "ko");
    await session.settings({ lang: "ko" });
  }
});

test("the pill moves to the other side", async () => {
  const before = await pill();
  await options.click("input[name=side][value=left]");
  try {
    await until(async () => (await pill()).left < before.left, "the pill stands on the left");
  } finally {
    await options.click("input[name=side][value=right]");
  }
});

const unfold = (open = true) =>
  options.evaluate((wanted) => {
    for (const fold of document.querySelectorAll("details")) fold.open = wanted;
  }, open);

/** The switch with these words beside it, pressed where it is: those of single sites are folded. */
async function flip(label: string): Promise<void> {
  await options.bringToFront();
  await unfold();
  await options.click(`::-p-xpath(//label[normalize-space(.)="${label}"])`);
}

/** Whether the switch is on, off or (null) neither, as some of its sites are. */
const stateOf = (label: string) =>
  options.$eval(`::-p-xpath(//label[normalize-space(.)="${label}"]/input)`, (box) => {
    const { indeterminate, checked } = box as HTMLInputElement;
    return indeterminate ? null : checked;
  });

test("one switch per company, one per help site below; one site off leaves the company in between", async () => {
  const labels = await options.$$eval(".sites label", (all) => all.map((label) => label.textContent?.trim() ?? ""));
  assert.deepEqual(labels.slice(0, 4), ["카카오", "다음", "X(트위터)", "헬로톡"]);
  for (const host of ["cs.daum.net", "cs.kakao.com", "help.x.com", "hellotalk.com"]) assert.ok(labels.includes(host));
  for (const [pressed, company] of [
    ["cs.daum.net", null],
    ["다음", false],
  ] as const) {
    await flip(pressed);
    try {
      await until(async () => (await stateOf("다음")) === company, `“${pressed}” has been turned off`);
      const page = await session.visit(HELP);
      const control = await session.visit("https://help.x.com/en");
      await waitForHint(control);
      assert.equal(await readHint(page), null);
      await page.close();
      await control.close();
    } finally {
      await flip(pressed);
    }
    await until(async () => (await stateOf("다음")) === true, "all of it is on again");
  }
  await pill();
});

test("off for all sites is seen here, and can be undone", async () => {
  await session.settings({ off: ["*", "help.x.com"] });
  try {
    await options.waitForSelector("::-p-text(모든 사이트)");
    const states = () =>
      options.$$eval(".sites input", (all) => all.map((one) => `${(one as HTMLInputElement).checked} ${one.disabled}`));
    const [all, ...hosts] = await states();
    assert.equal(all, "false false");
    assert.deepEqual([...new Set(hosts)], ["false true"], "no site can be switched on beside it");
    await options.click("::-p-text(모든 사이트)");
    await until(async () => !(await words()).includes("모든 사이트"), "the switch for all sites has gone");
    // The site that was off by itself stays off.
    const off = await options.$$eval(".sites li:has(small), .sites label:has(:not(:checked))", (labels) =>
      labels.map((label) => label.textContent?.trim() ?? ""),
    );
    assert.ok(
      off.some((label) => label.includes("help.x.com")),
      `${off}`,
    );
    await pill();
  } finally {
    await session.settings({ off: [] });
  }
});

test("‘update now’ says how it went, and the data shows version and key", async () => {
  await unfold(false);
  assert.doesNotMatch(await words(), /dev-current/, "a technical word outside of its fold");
  await unfold();
  assert.match(await words(), /dev-current-[0-9a-f]{8}/);
  data.behaviour = () => "hang-up";
  await options.click("::-p-text(지금 새로 받기)");
  await until(async () => (await words()).includes("서버에 연결하지 못했어요"), "it says the server is away");
  data.behaviour = () => "forward";
  await options.click("::-p-text(지금 새로 받기)");
  await until(async () => (await words()).includes("이미 가장 새로운 자료예요"), "it says the data is the newest");
});
