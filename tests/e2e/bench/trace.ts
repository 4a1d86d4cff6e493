// Styling and layout that scripts force in the middle of their work, by the browser's own trace.
import type { Browser } from "puppeteer-core";

interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  tid: number;
  pid: number;
}

const SCRIPT = ["EvaluateScript", "v8.callFunction", "FunctionCall", "RunMicrotasks", "v8.compile", "v8.run"];
const FORCED = ["UpdateLayoutTree", "Layout"];

/** ms, until the first frame and until 700 ms after the load event. */
export interface Forced {
  before: number;
  forced: number;
}

export async function forcedWork(browser: Browser, url: string): Promise<Forced> {
  const page = await browser.newPage();
  try {
    await page.tracing.start({ categories: ["devtools.timeline", "v8", "loading"] });
    await page.goto(url, { waitUntil: "load" });
    await new Promise((resume) => setTimeout(resume, 700));
    const trace = Buffer.from((await page.tracing.stop()) ?? []).toString();
    const events = (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents;
    const paint = events.findLast(({ name }) => name === "firstContentfulPaint");
    if (!paint) throw new Error(`${url} was never painted`);
    const mine = events.filter(({ pid, tid, dur }) => dur && pid === paint.pid && tid === paint.tid);
    const end = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
    const outer: TraceEvent[] = [];
    for (const one of mine
      .filter(({ name }) => SCRIPT.includes(name))
      .toSorted((a, b) => a.ts - b.ts || end(b) - end(a))) {
      const last = outer.at(-1);
      if (!last || one.ts >= end(last)) outer.push(one);
    }
    const inside = mine.filter(
      (one) => FORCED.includes(one.name) && outer.some((script) => one.ts >= script.ts && end(one) <= end(script)),
    );
    const sum = (some: TraceEvent[]) => some.reduce((all, { dur = 0 }) => all + dur, 0) / 1000;
    const early = inside.filter(({ ts }) => ts < paint.ts);
    return { before: sum(early), forced: sum(inside) };
  } finally {
    await page.close();
  }
}
