// Nothing at all happens on other sites, look-alikes and the companies' own pages: no element, no request.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FRAMED, LOOK_ALIKES, OTHER_SITES, SERVICE_SITES } from "../../fixtures/pages/pages.ts";
import { address } from "../../fixtures/pages/site.ts";
import { beginWith, data, session } from "../harness/begin.ts";
import { HOST, readHint, waitForHint } from "../harness/overlay.ts";

beginWith(["data", "session"]);

for (const site of [...LOOK_ALIKES, ...OTHER_SITES, ...SERVICE_SITES]) {
  test(`nothing on ${decodeURI(address(site))}`, async () => {
    session.pages.seen.length = 0;
    const asksBefore = data.seen.length;
    const page = await session.visit(address(site));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    // A help page opened afterwards does get its overlay: by then this page would have had one, too.
    const control = await session.visit("https://help.x.com/en");
    await waitForHint(control);
    assert.equal(await readHint(page), null, `${HOST} on ${site.host}`);
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before, "the page was changed");
    const mine = session.pages.seen.filter(({ host }) => host === site.host).map(({ path }) => path);
    const allowed = new Set([site.path, "/replica/page.js", "/replica/page.css", "/favicon.ico"]);
    assert.deepEqual(
      mine.filter((path) => !allowed.has(path)),
      [],
    );
    assert.equal(data.seen.length, asksBefore, "the extension asked its server because of a page");
    await page.close();
    await control.close();
  });
}

test("nothing in a help page that another page frames", async () => {
  const page = await session.visit(address(FRAMED));
  const frame = page.frames().find((one) => one.url().startsWith("https://help.x.com/"));
  assert.ok(frame, "the frame did not load");
  const control = await session.visit("https://help.x.com/en");
  await waitForHint(control);
  assert.equal(await frame.$(HOST), null);
  assert.equal(await readHint(page), null);
  await page.close();
  await control.close();
});

test("a help page causes no request of the extension either", async () => {
  session.pages.seen.length = 0;
  const asksBefore = data.seen.length;
  const page = await session.visit("https://help.x.com/en/forms");
  await waitForHint(page);
  await page.click(`${HOST} >>> button.pill`);
  await waitForHint(page, { state: "card" });
  const foreign = session.pages.seen.filter(({ origin }) => origin && /-extension:/.test(origin));
  assert.deepEqual(foreign, []);
  assert.equal(data.seen.length, asksBefore);
  await page.close();
});
