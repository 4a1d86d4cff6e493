// The published folder under nginx, without a program of ours: a whole site for phones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openBrowser } from "../harness/browser.ts";
import { hasNginx, startNginx } from "../harness/nginx.ts";
import { kind } from "../harness/paths.ts";
import { untilKept, visit } from "../harness/phone-site.ts";

const skip =
  (!hasNginx && "nginx is not installed here") || (kind() !== "chromium" && "one browser is enough for a server");

test("under nginx the site is found, searched, kept, and there without network", { skip }, async () => {
  const [host, browser] = await Promise.all([startNginx(), openBrowser()]);
  const { page, close } = await visit(browser, { ...host, log: () => "" });
  try {
    const answer = await page.goto(`${host.origin}/s/daum/mail`);
    assert.equal(answer?.status(), 200);
    assert.equal(new URL(page.url()).pathname, "/s/daum/mail", "addresses are those of our links");
    assert.equal((await fetch(`${host.origin}/no/such/page`)).status, 404);
    const shared = await fetch(`${host.origin}/en/share`, { method: "POST", body: "text=1", redirect: "manual" });
    assert.deepEqual([shared.status, shared.headers.get("location")], [303, `${host.origin}/en/check`]);
    const packed = await fetch(`${host.origin}/v1/manifest`, { headers: { "Accept-Encoding": "gzip" } });
    assert.equal(packed.headers.get("content-encoding"), "gzip", "what everybody asks for every day is packed");
    await page.goto(`${host.origin}/check`);
    await page.type("#check textarea", "1577-7011");
    await page.waitForSelector(".answer");
    await untilKept(page);
    await host.stop();
    const stored = await page.goto(`${host.origin}/s/toss`);
    assert.ok(stored?.fromServiceWorker());
    assert.match(
      stored?.headers()["content-security-policy"] ?? "",
      /script-src 'self'/,
      "with the policy it came with",
    );
    assert.match(await page.$eval("h1", (head) => head.innerText), /./);
  } finally {
    await close();
    await browser.close();
    await host.stop();
  }
});
