// Pages on a slow phone, as JSON on standard output; part of `make bench`. The page has a processor four times slower than this
// machine's and a line of 1.6 Mbit/s that answers after 150 ms. Takes the pages of build/data as they are, from the real server.
import puppeteer, { type Browser, type CDPSession, type Page } from "puppeteer-core";
import { startAppServer } from "../harness/flask.ts";
import { BUILD } from "../harness/paths.ts";
import { untilKept } from "../harness/phone-site.ts";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const LANGS = { ko: "", en: "/en" };
const PAGES = ["/", "/s/kakaotalk/spam-message-limit", "/s/coupang/payment-refund", "/check"];
const WORDS = { ko: "쿠팡 환불", en: "Coupang refund" };
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** ms, and bytes as they travel, heads of answers among them. */
interface View {
  lcp: number;
  cls: number;
  bytes: number;
}
interface Marks {
  lcp: number;
  cls: number;
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
const marksOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { marks: Marks }).marks);

/** A phone that was never here, and what travels to it. */
async function phone(
  browser: Browser,
): Promise<{ page: Page; cdp: CDPSession; bytes: () => number; end: () => Promise<void> }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  const cdp = await page.createCDPSession();
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", LINE);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let bytes = 0;
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.evaluateOnNewDocument(() => {
    const marks: Marks = { lcp: Number.NaN, cls: 0 };
    (globalThis as unknown as { marks: Marks }).marks = marks;
    const watch = (type: string, take: (entry: PerformanceEntry & { value: number }) => void) =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) take(entry as PerformanceEntry & { value: number });
      }).observe({ type, buffered: true });
    watch("largest-contentful-paint", ({ startTime }) => {
      marks.lcp = startTime;
    });
    watch("layout-shift", ({ value }) => {
      marks.cls += value;
    });
  });
  return { page, cdp, bytes: () => bytes, end: () => context.close() };
}

async function firstView(browser: Browser, url: string): Promise<View> {
  const { page, bytes, end } = await phone(browser);
  try {
    await page.goto(url, { waitUntil: "networkidle0" });
    await sleep(500);
    return { ...(await marksOf(page)), bytes: bytes() };
  } finally {
    await end();
  }
}

interface Kept {
  /** ms from the first letter to rows, data and all, and the bytes of it. */
  search: number;
  bytes: number;
  /** A guide from the phone itself, and rows of a search there. */
  stored: View;
  again: number;
}

async function keep(browser: Browser, origin: string, lang: "ko" | "en"): Promise<Kept> {
  const { page, bytes, end } = await phone(browser);
  const base = LANGS[lang];
  const search = async () => {
    const field = await page.waitForSelector("#search input", { visible: true });
    await page.evaluate((words) => {
      const input = document.querySelector<HTMLInputElement>("#search input");
      if (!input) return;
      input.focus();
      input.value = words;
      input.dispatchEvent(new Event("input"));
      (globalThis as unknown as { typed: number }).typed = performance.now();
    }, WORDS[lang]);
    await field?.dispose();
    const took = await page.waitForFunction(
      () =>
        document.querySelector("#search .said .rows a.row") &&
        performance.now() - (globalThis as unknown as { typed: number }).typed,
      { polling: "mutation" },
    );
    return Number(await took.jsonValue());
  };
  try {
    await page.goto(`${origin}${base || "/"}`, { waitUntil: "networkidle0" });
    const before = bytes();
    const first = await search();
    const travelled = bytes() - before;
    await untilKept(page, lang);
    const told = bytes();
    await page.goto(`${origin}${base}/s/kakaotalk/spam-message-limit`, { waitUntil: "networkidle0" });
    await sleep(500);
    const stored = { ...(await marksOf(page)), bytes: bytes() - told };
    await page.goto(`${origin}${base || "/"}`, { waitUntil: "networkidle0" });
    return { search: first, bytes: travelled, stored, again: await search() };
  } finally {
    await end();
  }
}

const server = await startAppServer(`${BUILD}/data`);
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  pipe: true,
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
});
try {
  const views: { lang: string; path: string; seen: View[] }[] = [];
  const kept: { lang: string; seen: Kept[] }[] = [];
  for (const [lang, base] of Object.entries(LANGS) as ["ko" | "en", string][]) {
    for (const path of PAGES) {
      const seen: View[] = [];
      const url = server.origin + (path === "/" ? base || "/" : base + path);
      for (let round = 0; round < ROUNDS; round++) seen.push(await firstView(browser, url));
      views.push({ lang, path, seen });
    }
    const seen: Kept[] = [];
    for (let round = 0; round < ROUNDS; round++) seen.push(await keep(browser, server.origin, lang));
    kept.push({ lang, seen });
  }
  console.log(JSON.stringify({ version: await browser.version(), views, kept }));
} finally {
  await browser.close();
  await server.stop();
}
