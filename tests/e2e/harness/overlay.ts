// Looks at the overlay the way a person does; only the test build opens its shadow root.
import type { Page } from "puppeteer-core";
import { PATIENCE } from "./paths.ts";

export const HOST = "munuigil-overlay";

export interface Hint {
  service: string;
  issue: string;
  state: string;
}

/** What the overlay says now, or null where there is none. */
export function readHint(page: Page): Promise<Hint | null> {
  return page.evaluate((name) => {
    const host = document.querySelector<HTMLElement>(name);
    if (!host) return null;
    const { service = "", issue = "", state = "" } = host.dataset;
    return { service, issue, state };
  }, HOST);
}

/** Waits for the overlay, optionally until `accept` is content with service and issue. */
export async function waitForHint(page: Page, wanted: Partial<Hint> = {}, timeout = PATIENCE): Promise<Hint> {
  await page
    .waitForFunction(
      (name, expected) => {
        const host = document.querySelector<HTMLElement>(name);
        return !!host && Object.entries(expected).every(([key, value]) => host.dataset[key] === value);
      },
      { timeout },
      HOST,
      wanted,
    )
    .catch(async (error: unknown) => {
      throw new Error(
        `no overlay with ${JSON.stringify(wanted)} on ${page.url()}; it says ${JSON.stringify(await readHint(page))}`,
        { cause: error },
      );
    });
  const hint = await readHint(page);
  if (!hint) throw new Error(`the overlay vanished from ${page.url()}`);
  return hint;
}
