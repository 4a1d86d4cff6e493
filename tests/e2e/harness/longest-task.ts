// How long a page of Chromium could not react: the longest single task of its main thread, by the browser's own trace.
import type { Page } from "puppeteer-core";

interface TraceEvent {
  name: string;
  cat: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Processor time in µs: others at work on this machine do not add to it. */
  tdur?: number;
  args?: { name?: string };
}

/** ms of processor time of the longest task while `work` runs, and how many took more than 50 ms. */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<{ longest: number; long: number }> {
  const pid = async () => {
    const mark = `mark ${Math.random()}`;
    await page.evaluate((name) => console.timeStamp(name), mark);
    return mark;
  };
  await page.tracing.start({ categories: ["toplevel", "devtools.timeline"] });
  const mark = await pid();
  let trace: Uint8Array | undefined;
  try {
    await work();
  } finally {
    trace = await page.tracing.stop();
  }
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as { traceEvents: TraceEvent[] };
  const here = traceEvents.find(({ name, args }) => name === "TimeStamp" && JSON.stringify(args).includes(mark));
  if (!here) throw new Error("the trace does not know this page");
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name === "ThreadControllerImpl::RunTask" && pid === here.pid && tid === here.tid)
    .map(({ tdur = 0 }) => tdur / 1000);
  if (tasks.length < 10) throw new Error(`the trace has ${tasks.length} tasks of this page`);
  return { longest: Math.max(...tasks), long: tasks.filter((ms) => ms > 50).length };
}
