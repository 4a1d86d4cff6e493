import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Page, ScreenshotOptions } from "puppeteer-core";
import { BUILD, kind } from "./paths.ts";

/** Keeps a picture for people in build/screenshots/<browser>/<name>.png. */
export async function shoot(page: Page, name: string, options: ScreenshotOptions = {}): Promise<void> {
  const folder = resolve(BUILD, "screenshots", kind());
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ ...options, path: resolve(folder, `${name}.png`) as `${string}.png` });
}
