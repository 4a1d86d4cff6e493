// axe-core, run inside a page; its source is evaluated, so no page policy needs to allow it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, Result } from "axe-core";
import type { Page } from "puppeteer-core";
import { SOAK } from "../../soak.ts";
import { kind } from "./paths.ts";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Verdict {
  violations: string[];
  /** Elements that at least one rule looked at. */
  nodes: number;
}

/** Every browser gets the same tree and the same style sheets: outside of a soak one of them is asked. */
export const NO_AXE = { skip: kind() !== "chromium" && !SOAK && "axe looks in Chromium" };

/** Checks the page, or only what `within` selects. Where axe does not look (NO_AXE) nothing is found. */
export async function axe(page: Page, within?: string): Promise<Verdict> {
  if (NO_AXE.skip) return { violations: [], nodes: Number.POSITIVE_INFINITY };
  await page.evaluate(SOURCE);
  const results = (await page.evaluate(async (selector) => {
    const { axe: tool } = globalThis as unknown as {
      axe: { run(context: unknown, options: object): Promise<unknown> };
    };
    return tool.run(selector ?? document, { resultTypes: ["violations", "passes", "incomplete"] });
  }, within)) as AxeResults;
  const targets = ({ nodes }: Result) => nodes.map(({ target }) => JSON.stringify(target));
  const seen = new Set([...results.passes, ...results.violations, ...results.incomplete].flatMap(targets));
  const violations = results.violations.map((found) => `${found.id}: ${targets(found).join(", ")} (${found.help})`);
  return { violations, nodes: seen.size };
}
