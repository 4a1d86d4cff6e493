// What a help page costs with and without the extension: two real browsers, turn by turn.
import puppeteer, { type Browser } from "puppeteer-core";
import { EXTENSION } from "../harness/paths.ts";

export interface PageCost {
  /** ms from the start of the navigation to the end of `load` */
  load: number;
  /** ms of all scripts on the main thread, ours and the page's */
  script: number;
  /** KB after a garbage collection */
  heap: number;
  cls: number;
  /** ms from the end of DOMContentLoaded to the first frame with the pill; null without the extension */
  hint: number | null;
}

interface Marks {
  hint?: number;
  cls: number;
}

export async function openBench(
  pagePort: number,
  extension: boolean,
): Promise<{ browser: Browser; id: string | null }> {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1100, height: 800 },
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
      "--lang=ko",
      `--host-resolver-rules=MAP * 127.0.0.1:${pagePort}, EXCLUDE 127.0.0.1`,
    ],
  });
  return { browser, id: extension ? await browser.installExtension(EXTENSION.chromium) : null };
}

export async function visitCost(browser: Browser, url: string): Promise<PageCost> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(() => {
      const marks: Marks = { cls: 0 };
      (globalThis as unknown as { marks: Marks }).marks = marks;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) marks.cls += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
      const watch = new MutationObserver(() => {
        if (!document.querySelector("munuigil-overlay[data-state]")) return;
        watch.disconnect();
        // The frame that is being made now shows it; the task after that frame comes when it stands.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            marks.hint = performance.now();
          };
          port2.postMessage(null);
        });
      });
      watch.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-state"] });
    });
    await page.goto(url, { waitUntil: "load" });
    await new Promise((resume) => setTimeout(resume, 700));
    const { script, heap } = await counters(page);
    const seen = await page.evaluate(() => {
      const [times] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      if (!times) throw new Error("no navigation timing");
      const { marks } = globalThis as unknown as { marks: Marks };
      const hint = marks.hint === undefined ? null : marks.hint - times.domContentLoadedEventEnd;
      return { load: times.loadEventEnd - times.startTime, cls: marks.cls, hint };
    });
    return { ...seen, script, heap };
  } finally {
    await page.close();
  }
}

async function counters(page: Awaited<ReturnType<Browser["newPage"]>>): Promise<{ script: number; heap: number }> {
  const { ScriptDuration = 0 } = await page.metrics();
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  const { JSHeapUsedSize = 0 } = await page.metrics();
  return { script: ScriptDuration * 1000, heap: JSHeapUsedSize / 1024 };
}
