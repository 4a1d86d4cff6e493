// The background is killed at any moment of an update, a page at any moment of saving: what is left is whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Message } from "../../../extension/browser/messages.ts";
import type { Case } from "../../../extension/core/cases/cases.ts";
import { rounds } from "../../soak.ts";
import { beginWith, data, session } from "../harness/begin.ts";
import { readCases, wakeBackground } from "../harness/cases.ts";
import type { Behaviour } from "../harness/data-server.ts";
import { HOST, waitForHint } from "../harness/overlay.ts";
import { jose, json, type Publication, publish, serves, type Wish } from "../harness/publication.ts";
import type { ExtensionApi } from "../harness/session.ts";
import { readStored, type StoredData } from "../harness/stored-data.ts";
import { until } from "../harness/until.ts";

const PAGE = "https://help.x.com/en/managing-your-account/suspended-x-accounts";
const PROBLEM = "x/account-suspended";
const ROUNDS = rounds(4, 60);
let newest = 0;
let number = 0;

beginWith(["data", "session"]);
/** The same moments in every run. */
let state = 20261122;
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

async function next(model?: Wish["model"]): Promise<Publication & { words: string }> {
  const words = `자료 ${++number}번이에요`;
  const published = await publish({
    change: {
      [`sheet/ko/${PROBLEM}`]: { pill: { text: words } },
      [`rows/ko/${PROBLEM.split("/")[0]}`]: { name: words },
    },
    after: newest,
    ...(model ? { model } : {}),
  });
  newest = published.ver;
  return { ...published, words };
}

const ask = (message: Message): Promise<unknown> =>
  session.inside.evaluate(async (what) => {
    const { browser, chrome } = globalThis as unknown as Record<
      string,
      (ExtensionApi & { runtime: { sendMessage(message: unknown): Promise<unknown> } }) | undefined
    >;
    return (browser ?? chrome)?.runtime.sendMessage(what).catch(() => "killed");
  }, message);

const stored = () => readStored(session.inside, PROBLEM);

/** Wholly `old` or wholly `fresh`, and the pointer leads to a slot with everything in it. */
function whole(found: StoredData, old: StoredData, fresh: Publication & { words: string }): void {
  const isNew = found.sha256 === fresh.sha256;
  assert.equal(found.sha256, isNew ? fresh.sha256 : old.sha256);
  assert.equal(found.sheet, isNew ? fresh.words : old.sheet, "entries of another version than the one in force");
  assert.equal(found.entries, old.entries);
  assert.ok(found.seen >= old.seen, `seen fell from ${old.seen} to ${found.seen}`);
  assert.ok([old.sha256, fresh.sha256].includes(found.pointer.bundle), "the pointer names data nobody has");
  assert.equal(found.slices, old.slices, "the pointer leads to half a slot");
  assert.equal(found.pill, found.pointer.bundle === fresh.sha256 ? fresh.words : old.pill, "the pointer dangles");
  const made = found.made?.bundle === fresh.sha256 ? fresh.words : old.made?.says;
  assert.equal(found.made?.says, made, "the popup's records are of two versions");
}

/** After the next start everything agrees, and what was left lying about is gone. */
async function settles(): Promise<StoredData> {
  const before = await stored();
  await wakeBackground(session.inside);
  let found = await stored();
  await until(async () => {
    found = await stored();
    return found.pointer.bundle === found.sha256 && found.stray === 0 && found.made?.bundle === found.sha256;
  }, "slices and records belong to the data in force");
  // What is newer than the data at the start says the same in its sheets and in its lists.
  if (found.sha256 !== before.made?.bundle) assert.equal(found.made?.says, found.sheet);
  return found;
}

const shownOn = (page: Page): Promise<string> =>
  page.$eval(`${HOST} >>> button.pill`, (pill) => pill.textContent ?? "");

/** Starts an update, kills the background when `moment` has come, and checks what is left. */
async function killDuring(behave: (fresh: Publication) => Behaviour, moment: () => Promise<unknown>) {
  data.behaviour = () => "hang-up";
  const old = await settles();
  const fresh = await next();
  data.behaviour = behave(fresh);
  data.seen.length = 0;
  const asked = ask({ kind: "update" });
  await moment();
  // In Firefox an event that was on its way may start it again at once; then it has been killed all the same.
  await session.stopBackground().catch((error: unknown) => {
    if (!/background is (running|starting)/.test(String(error))) throw error;
  });
  await asked;
  const left = await stored();
  whole(left, old, fresh);
  data.behaviour = () => "hang-up";
  const after = await settles();
  whole(after, old, fresh);
  return { old, fresh, left, after };
}

const asksFor = (part: string) =>
  until(async () => data.seen.some(({ path }) => path.startsWith(part)), `the extension asks for ${part}`);
const slowly = (pieces: number, stall: boolean) => (fresh: Publication) => (path: string) =>
  path === "/v1/manifest" ? jose(fresh.manifest) : { ...json(fresh.bundle), pieces, stall };

test("killed while it waits for the manifest", async () => {
  const { old, after } = await killDuring(
    (fresh) => (path) =>
      path === "/v1/manifest" ? { ...jose(fresh.manifest), pieces: 2, stall: true } : serves(fresh)(path),
    () => asksFor("/v1/manifest"),
  );
  assert.equal(after.sha256, old.sha256);
});

test("killed after the manifest, before the first byte of the bundle: what was seen stays seen", async () => {
  const { old, fresh, after } = await killDuring(slowly(1, true), () => asksFor("/v1/bundles/"));
  assert.equal(after.sha256, old.sha256);
  assert.equal(after.seen, fresh.ver);
});

test("killed in the middle of the bundle", async () => {
  const { old, after } = await killDuring(slowly(20, true), async () => {
    await asksFor("/v1/bundles/");
    await pause(200);
  });
  assert.equal(after.sha256, old.sha256);
});

test("killed in the middle of the model: the facts have come, the old model stays, and the next update brings it", async () => {
  const old = await settles();
  const fresh = await next((built) => ({ ...built, words: `${built.words} 새말` }));
  const whole = serves(fresh);
  data.behaviour = (path) =>
    path.startsWith("/v1/models/") ? { ...json(fresh.model), pieces: 20, stall: true } : whole(path);
  const asked = ask({ kind: "update" });
  // Storing, cutting and making all of it takes some seconds of a busy machine.
  const ready = async () => (await stored()).made?.bundle === fresh.sha256;
  await until(ready, "pages and popup have the facts meanwhile", 30_000);
  await session.stopBackground();
  await asked;
  data.behaviour = () => "hang-up";
  const left = await settles();
  assert.deepEqual([left.sha256, left.pill, left.model], [fresh.sha256, fresh.words, old.model]);
  data.behaviour = whole;
  assert.equal(await ask({ kind: "update" }), "updated");
  assert.equal((await stored()).model, fresh.modelSha256);
});

test("killed at random moments while it reads, stores and cuts", { timeout: ROUNDS * 30_000 }, async (t) => {
  const endings: Record<string, number> = { "old, at rest": 0, "new, not yet cut": 0, "new, cut": 0 };
  const help = await session.visit(PAGE);
  await waitForHint(help);
  for (let round = 0; round < ROUNDS; round++) {
    const { fresh, left, after } = await killDuring(slowly(1 + random(12), false), async () => {
      await asksFor("/v1/bundles/");
      // Mostly while the last bytes come and the bundle is stored, sometimes when the slices are long written.
      await pause(random(round % 3 ? 200 : 3000));
    });
    const isNew = left.sha256 === fresh.sha256;
    const ending = !isNew ? "old, at rest" : left.pointer.bundle === fresh.sha256 ? "new, cut" : "new, not yet cut";
    endings[ending] = (endings[ending] ?? 0) + 1;
    if (round % 5) continue;
    const page = await session.visit(PAGE);
    await waitForHint(page);
    assert.ok((await shownOn(page)).includes(after.sheet), "a page opened afterwards shows the data in force");
    await page.close();
  }
  t.diagnostic(JSON.stringify(endings));
  // A page that stood open all the while still finds what its card needs.
  await help.bringToFront();
  await help.click(`${HOST} >>> button.pill`);
  await waitForHint(help, { state: "card" });
  assert.ok(await help.$(`${HOST} >>> [role=dialog] h2`), "the card of a page opened before the updates stays shut");
  await help.close();
});

test("after all that an undisturbed update works", async () => {
  const fresh = await next();
  data.behaviour = serves(fresh);
  assert.equal(await ask({ kind: "update" }), "updated");
  const after = await settles();
  assert.equal(after.sha256, fresh.sha256);
  assert.equal(after.pill, fresh.words);
});

test("a case is recorded wholly or not at all when its page is closed at once", async () => {
  await session.inside.bringToFront();
  let before: Case[] = await readCases(session.inside);
  const services = ["x", "daum", "kakaotalk", "kakao-account", "hellotalk"];
  for (const service of services) {
    const desk = await session.extensionPage(`sidepanel.html#cases/new`);
    await desk.waitForSelector("main select");
    await desk.evaluate((id) => {
      const field = document.querySelector<HTMLSelectElement>("main select");
      if (!field) throw new Error("no field for the service");
      field.value = id;
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    }, service);
    await until(
      () => desk.evaluate(() => document.querySelectorAll("main select").length > 1),
      "the problems are listed",
    );
    await desk.evaluate(() => {
      const field = document.querySelectorAll<HTMLSelectElement>("main select")[1];
      if (!field) throw new Error("no field for the problem");
      field.value = [...field.options].find(({ value }) => value)?.value ?? "";
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    });
    const wait = random(30);
    // Not awaited: the page goes while the click is at work.
    void desk
      .evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLElement>("main button")];
        buttons.find((one) => one.textContent?.trim() === "기록하기")?.click();
      })
      .catch(() => undefined);
    await pause(wait);
    await desk.close();
    const now = await readCases(session.inside);
    const fresh = now.filter(({ id }) => !before.some((one) => one.id === id));
    assert.ok(fresh.length <= 1, `${fresh.length} cases from one click`);
    for (const one of fresh) {
      assert.equal(one.service, service);
      assert.ok(one.id && one.issue && one.sent && one.due && one.name.ko, JSON.stringify(one));
    }
    assert.deepEqual(
      now.filter(({ id }) => before.some((one) => one.id === id)),
      before,
      "cases that were there have changed",
    );
    before = now;
  }
  assert.ok(before.length > 0, "not one click was fast enough: the test says nothing");
});
