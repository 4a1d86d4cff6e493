import type { Browser, Page } from "puppeteer-core";
import { until } from "./until.ts";

/** The tab whose address ends like this, once somebody has opened it. */
export async function tabOn(browser: Browser, end: string, timeout?: number): Promise<Page> {
  let found: Page | undefined;
  await until(
    async () => {
      // Firefox reports no address for pages of an extension, nor for what they open.
      for (const page of await browser.pages()) {
        if ((await page.evaluate(() => location.href).catch(() => "")).endsWith(end)) found = page;
      }
      return !!found;
    },
    `${end} is open`,
    timeout,
  );
  return found as Page;
}
