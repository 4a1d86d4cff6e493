// What signed data costs a device, as JSON on standard output: updates on a slow phone, what is kept, and bundles of more services
// than there are. `FOLDER` is what scripts/bench/device.py has published: two versions, and bundles by their number of services.
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { createGzip } from "node:zlib";
import puppeteer, { type Page } from "puppeteer-core";
import { build } from "vite";
import { keys } from "../../../extension/packaging/inputs.ts";
import type { Device } from "./device-page.ts";

const FOLDER = process.env.FOLDER ?? "";
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SIZES = (process.env.SIZES ?? "97,1000,10000").split(",").map(Number);
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

async function script(): Promise<string> {
  const input = resolve(import.meta.dirname, "device-page.ts");
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    define: { __KEYS__: JSON.stringify(keys()) },
    build: { write: false, rolldownOptions: { input, output: { format: "iife" } } },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !("output" in first)) throw new Error("nothing was built");
  return first.output[0].code;
}

const code = await script();
/** The newest version below /v1, the one before below /old, bundles by size below /grown. */
const server = createServer((request, response) => {
  const path = (request.url ?? "/").replace(/^\/v1\/manifest$/, "/new/manifest.jws").replace(/^\/v1\//, "/new/");
  if (path === "/")
    return void response.setHeader("content-type", "text/html").end("<!doctype html><title>device</title>");
  const file = join(FOLDER, path);
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.setHeader("content-type", path.endsWith(".jws") ? "application/jose" : "application/json");
  if (path.startsWith("/grown/")) return void createReadStream(file).pipe(response);
  response.setHeader("content-encoding", "gzip");
  createReadStream(file)
    .pipe(createGzip({ level: 9 }))
    .pipe(response);
}).listen(0, "127.0.0.1");
await new Promise((listening) => server.once("listening", listening));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  pipe: true,
  protocolTimeout: 900_000,
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
});

const call = <N extends keyof Device>(page: Page, name: N, given = ""): Promise<Awaited<ReturnType<Device[N]>>> =>
  page.evaluate(
    (what: string, arg: string) =>
      (globalThis as unknown as { device: Record<string, (arg: string) => Promise<never>> }).device[what]?.(
        arg,
      ) as never,
    name,
    given,
  );

async function fresh(): Promise<{ page: Page; end: () => Promise<void> }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(900_000);
  await page.goto(origin);
  await page.evaluate(code);
  return { page, end: () => context.close() };
}

/** A phone that came with the version before and asks for the newest; `whole`: it has nothing to apply a delta to. */
async function phone(whole: boolean) {
  const { page, end } = await fresh();
  try {
    const installed = await call(page, "install", `${origin}/old/`);
    if (whole)
      await page.evaluate(
        () =>
          new Promise<void>((done, fail) => {
            const opening = indexedDB.open("munuigil");
            opening.onsuccess = () => {
              const tx = opening.result.transaction("travelled", "readwrite");
              tx.objectStore("travelled").clear();
              tx.oncomplete = () => done(opening.result.close());
              tx.onerror = () => fail(tx.error);
            };
          }),
      );
    const cdp = await page.createCDPSession();
    let bytes = 0;
    await cdp.send("Network.enable");
    cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await cdp.send("Network.emulateNetworkConditions", LINE);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const updated = await call(page, "update", origin);
    const same = await call(page, "update", origin);
    if (updated.outcome !== "updated" || same.outcome !== "same")
      throw new Error(`${updated.outcome}, ${same.outcome}`);
    return { installed, updated, same, bytes };
  } finally {
    await end();
  }
}

async function large(services: number) {
  const { page, end } = await fresh();
  try {
    const cdp = await page.createCDPSession();
    const heap = async () => {
      await cdp.send("HeapProfiler.collectGarbage");
      return ((await page.metrics()).JSHeapUsedSize ?? 0) / 2 ** 20;
    };
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    const ticks = async () => {
      const { metrics } = await cdp.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
    };
    /** ms by the clock, and of the page's processor time. */
    const step = async (name: "hash" | "parse" | "unpack" | "check") => {
      const start = await ticks();
      const clock = await call(page, name);
      return { clock, ticks: (await ticks()) - start };
    };
    const before = await heap();
    const bytes = await call(page, "fetch", `${origin}/grown/${services}.json`);
    const hash = await step("hash");
    const parse = await step("parse");
    const parsed = (await heap()) - before;
    const unpack = await step("unpack");
    const unpacked = (await heap()) - before;
    return { services, bytes, hash, parse, parsed, unpack, unpacked, check: await step("check") };
  } catch (error) {
    return { services, failed: `${error}` };
  } finally {
    await end().catch(() => {});
  }
}

try {
  const delta = [];
  const whole = [];
  for (let round = 0; round < ROUNDS; round++) {
    delta.push(await phone(false));
    whole.push(await phone(true));
  }
  const grown = [];
  for (const services of SIZES) grown.push(await large(services));
  console.log(JSON.stringify({ version: await browser.version(), delta, whole, grown }));
} finally {
  await browser.close();
  server.close();
}
