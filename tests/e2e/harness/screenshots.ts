import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page, ScreenshotOptions } from "puppeteer-core";
import type { Popup } from "./driver.ts";
import { kind, SCREENSHOTS } from "./paths.ts";

/** Keeps a picture for people in build/screenshots/<browser>/<name>.png. */
export async function shoot(page: Page | Popup, name: string, options: ScreenshotOptions = {}): Promise<void> {
  const folder = resolve(SCREENSHOTS, kind());
  mkdirSync(folder, { recursive: true });
  const picture = await page.screenshot(options);
  writeFileSync(resolve(folder, `${name}.png`), picture as Uint8Array);
}
