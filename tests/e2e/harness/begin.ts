// What a suite with the real server begins with. Node runs each suite in a process of its own, so these are one suite's.
import { after, before } from "node:test";
import { openBrowser, type TestBrowser } from "./browser.ts";
import { DataServer } from "./data-server.ts";
import type { Options } from "./driver.ts";
import { type AppServer, startAppServer } from "./flask.ts";
import { type Session, type Settings, startSession } from "./session.ts";

export let app: AppServer;
/** Stands between the extension and the server, and can misbehave. */
export let data: DataServer;
/** A browser with the extension. */
export let session: Session;
/** A browser with nothing more said of it, for pages of the web. */
export let browser: TestBrowser;

interface Begin {
  settings?: Settings;
  options?: Options;
  /** What this suite needs besides; hooks of its own would not wait for this one. */
  ready?: () => Promise<unknown>;
}

/** Starts the server and these beside it before the tests of a suite, and ends them after; to be called once. */
export function beginWith(parts: ("data" | "session" | "browser")[], { settings, options, ready }: Begin = {}): void {
  const serve = async () => {
    app = await startAppServer();
    if (!parts.includes("data")) return;
    data = new DataServer(app.origin);
    await data.start();
  };
  const open = async () => {
    if (parts.includes("session")) session = await startSession(settings, options);
    if (parts.includes("browser")) browser = await openBrowser(options);
  };
  before(async () => {
    await Promise.all([serve(), open()]);
    await ready?.();
  });
  after(async () => {
    await session?.close();
    await browser?.close();
    await data?.stop();
    await app?.stop();
  });
}
