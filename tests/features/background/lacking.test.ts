// Firefox for Android knows no side panel, no menus, no commands, no windows, and may lack notifications. The background
// has to start and work with what is there; an access to anything else fails here as it would there.
import "fake-indexeddb/auto";
import { beforeAll, expect, test, vi } from "vitest";
import { add, allCases, openPrivate } from "../../../extension/data/private-db.ts";
import { sample } from "../../core/cases/case-data.ts";
import { makeSigner, publish } from "../../data/publication.ts";

type Listener = (...args: unknown[]) => unknown;
const listeners: Record<string, Listener[]> = {};
const event = (name: string) => ({
  addListener: (listener: Listener) => {
    listeners[name] = [...(listeners[name] ?? []), listener];
  },
  removeListener: (listener: Listener) => {
    listeners[name] = (listeners[name] ?? []).filter((one) => one !== listener);
  },
  hasListener: (listener: Listener) => (listeners[name] ?? []).includes(listener),
});

const stored: Record<string, unknown> = {};
const alarms: Record<string, unknown> = {};
const opened: string[] = [];
const rejections: unknown[] = [];
const badges: object[] = [];
/** Everything of the API that this phone has. */
const phone = {
  runtime: {
    id: "munuigil@munuigil.example",
    getURL: (path: string) => `moz-extension://phone${path}`,
    getManifest: () => ({ version: "0.1.0" }),
    onInstalled: event("installed"),
    onStartup: event("startup"),
    onMessage: event("message"),
    sendMessage: async () => {
      throw new Error("nobody listens");
    },
    openOptionsPage: async () => void opened.push("options"),
  },
  storage: {
    local: {
      get: async (keys: string | string[] | null) =>
        keys === null ? { ...stored } : Object.fromEntries([keys].flat().map((key) => [key, stored[key]])),
      set: async (items: object) => void Object.assign(stored, items),
      remove: async (keys: string[]) => {
        for (const key of keys) delete stored[key];
      },
      onChanged: event("changed"),
    },
  },
  alarms: {
    get: async (name: string) => alarms[name],
    create: async (name: string, info: unknown) => void Object.assign(alarms, { [name]: info }),
    clear: async (name: string) => delete alarms[name],
    onAlarm: event("alarm"),
  },
  tabs: {
    create: async ({ url }: { url: string }) => void opened.push(url),
    query: async () => [],
    onUpdated: event("updated"),
  },
  action: { setBadgeText: async (badge: object) => void badges.push(badge), setBadgeBackgroundColor: async () => {} },
  i18n: { getUILanguage: () => "ko" },
  permissions: { contains: async () => true, onAdded: event("granted"), onRemoved: event("withdrawn") },
  scripting: {
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => {},
    unregisterContentScripts: async () => {},
  },
};

const send = (message: unknown, sender: object = { url: "https://cs.daum.net/", tab: { windowId: 1 } }) =>
  new Promise<unknown>((answer) => {
    for (const listener of listeners.message ?? []) if (listener(message, sender, answer) !== true) answer(undefined);
  });

beforeAll(async () => {
  process.on("unhandledRejection", (reason) => rejections.push(reason));
  const signer = await makeSigner("dev-1");
  const packaged = await publish(signer, 100);
  vi.stubGlobal("browser", phone);
  vi.stubGlobal("__KEYS__", [signer.key]);
  vi.stubGlobal("__SERVER__", "https://example.org");
  vi.stubGlobal("fetch", async (url: string) => {
    if (url.endsWith("/data/manifest.jws")) return new Response(packaged.jws);
    if (url.endsWith("/data/bundle.json")) return new Response(new Uint8Array(packaged.bytes));
    throw new TypeError("offline");
  });
  vi.spyOn(console, "info").mockImplementation(() => {});
  const cases = await openPrivate();
  await add(cases, { ...sample, reminded: null, due: { ...sample.due, latest: "2020-01-02" } });
  cases.close();
  const { default: background } = await import("../../../extension/entrypoints/background.ts");
  (background as { main(): void }).main();
});

test("the packaged data is put in place and cut for pages", async () => {
  await vi.waitFor(() => expect(stored.now).toMatchObject({ slot: "a" }));
  expect(Object.keys(stored).some((key) => key.startsWith("a/page/"))).toBe(true);
});

test("nobody is offered to send the guide to the phone in the hand", () => {
  const frame = stored["a/frame"] as { send: [string, string][]; phone: boolean };
  expect([frame.send, frame.phone]).toEqual([[], true]);
});

test("the daily alarm is set, and what is overdue is noted without a notification, and counted on the button", async () => {
  await vi.waitFor(() => expect(alarms.sync).toBeDefined());
  await vi.waitFor(async () => {
    const db = await openPrivate();
    const [one] = await allCases(db);
    db.close();
    expect(one?.reminded).not.toBeNull();
  });
  expect(badges.at(-1)).toEqual({ text: "1" });
});

test("installed while there is no window for it, the welcome page comes at the next start, and once", async () => {
  const { create } = phone.tabs;
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  phone.tabs.create = async () => {
    throw new Error("Not allowed to create tabs on the target window");
  };
  for (const listener of listeners.installed ?? []) listener({ reason: "install" });
  await vi.waitFor(() => expect(warned).toHaveBeenCalled());
  phone.tabs.create = create;
  const welcomes = () => opened.filter((url) => url.endsWith("/welcome.html")).length;
  expect(welcomes()).toBe(0);
  for (let start = 0; start < 2; start++) {
    for (const listener of listeners.startup ?? []) listener();
    await vi.waitFor(() => expect(stored.welcomed).toBe(true));
  }
  for (const listener of listeners.installed ?? []) listener({ reason: "update" });
  await new Promise((done) => setTimeout(done, 50));
  expect(welcomes()).toBe(1);
});

test("the workbench opens in a tab where there is no panel", async () => {
  await send({ kind: "compose", service: "daum", issue: "mail" });
  await vi.waitFor(() => expect(opened.some((url) => url.includes("/sidepanel.html#compose/daum/mail"))).toBe(true));
});

test("settings, updates and switches still answer", async () => {
  // A content script has no reason to ask for it.
  expect(await send({ kind: "update" })).toBeUndefined();
  expect(await send({ kind: "update" }, { url: "moz-extension://phone/options.html" })).toBe("offline");
  await send({ kind: "off" });
  await vi.waitFor(() => expect((stored.settings as { off: string[] }).off).toEqual(["cs.daum.net"]));
  await send({ kind: "options" });
  expect(opened).toContain("options");
  expect(rejections).toEqual([]);
});
