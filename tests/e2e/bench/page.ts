// What a help page costs with and without the extension: two real browsers, turn by turn.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { WELCOME } from "../harness/browser.ts";
import { tabOn } from "../harness/tabs.ts";

export interface PageCost {
  /** ms from the start of the navigation to the end of `load` */
  load: number;
  /** ms of processor time of all scripts on the main thread, ours and the page's: others at work do not change it */
  script: number;
  /** KB after a garbage collection */
  heap: number;
  cls: number;
  /** ms from the start of the navigation to the first frame with content */
  paint: number;
  /** ms from the end of DOMContentLoaded to that frame */
  frame: number;
  /** The same of styling and layout. */
  layout: number;
  /** ms from the end of DOMContentLoaded until the pill stands in the page; null without the extension */
  drawn: number | null;
  /** The same until the first frame with it. */
  hint: number | null;
}

interface Marks {
  drawn?: number;
  hint?: number;
  cls: number;
}

export async function openBench(
  pagePort: number,
  extension: string | false,
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
  const id = extension ? await browser.installExtension(extension) : null;
  // It comes by itself over what is measured, and what nobody sees has no frames.
  if (extension && existsSync(resolve(extension, WELCOME.slice(1))))
    await tabOn(browser, WELCOME).then((page) => page.close());
  return { browser, id };
}

/**
 * `watched`: with the marks that `cls` and `hint` need. Their observer waits for our pill alone, so what it costs the page
 * would count as the pill's: 1.3 ms of script.
 */
export async function visitCost(browser: Browser, url: string, watched = true): Promise<PageCost> {
  const page = await browser.newPage();
  const counters = await page.createCDPSession();
  try {
    await counters.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.evaluateOnNewDocument((all) => {
      const marks: Marks = { cls: 0 };
      (globalThis as unknown as { marks: Marks }).marks = marks;
      if (!all) return;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) marks.cls += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
      const watch = new MutationObserver(() => {
        if (!document.querySelector("munuigil-overlay[data-state]")) return;
        watch.disconnect();
        marks.drawn = performance.now();
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
    }, watched);
    await page.goto(url, { waitUntil: "load" });
    await new Promise((resume) => setTimeout(resume, 700));
    const { metrics } = await counters.send("Performance.getMetrics");
    const took = (name: string) => 1000 * (metrics.find((one) => one.name === name)?.value ?? Number.NaN);
    await counters.send("HeapProfiler.collectGarbage");
    const { JSHeapUsedSize = 0 } = await page.metrics();
    const seen = await page.evaluate(() => {
      const [times] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      if (!times) throw new Error("no navigation timing");
      const { marks } = globalThis as unknown as { marks: Marks };
      const after = (mark?: number) => (mark === undefined ? null : mark - times.domContentLoadedEventEnd);
      const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
      const frame = paint - times.domContentLoadedEventEnd;
      return {
        load: times.loadEventEnd - times.startTime,
        cls: marks.cls,
        paint,
        frame,
        drawn: after(marks.drawn),
        hint: after(marks.hint),
      };
    });
    return {
      ...seen,
      script: took("ScriptDuration"),
      layout: took("LayoutDuration") + took("RecalcStyleDuration"),
      heap: JSHeapUsedSize / 1024,
    };
  } finally {
    await page.close();
  }
}
