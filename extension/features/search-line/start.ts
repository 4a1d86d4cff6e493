import { browser } from "wxt/browser";
import type { Message } from "../../browser/messages.ts";
import { SEARCHED } from "../../browser/search-permission.ts";
import { bareHost } from "../../browser/settings.ts";
import { SETTINGS, settingsOf } from "../../browser/settings-shape.ts";
import { mayAlarm } from "../../core/search/alarm.ts";
import { besideAsking, LONGEST } from "../../core/search/asking.ts";
import { queryOf } from "../../core/search/engines.ts";
import { serviceAsked } from "../../core/search/phone-query.ts";
import { dayAt } from "../../core/sheet/trust.ts";
import { key, POINTER, type Pointer } from "../../data/page-data/format.ts";
import { callLine } from "./call-line.ts";
import { drawLine } from "./line.ts";
import { type AskedLine, type CallSlice, KNOWN, lineOf, type Packed, unpackWords } from "./line-data.ts";

/**
 * What the line says at this address; null where it says nothing. A service whose phone is asked for is answered from
 * what lies here. For all else the background has the model, which is too much to read on every search: it is woken only
 * for those who look for a phone number of somebody else, and for words that may speak of the first minute.
 */
async function lineHere(): Promise<AskedLine | null> {
  const slots = (["a", "b"] as const).map((slot) => key(slot, KNOWN));
  const stored = await browser.storage.local.get([SETTINGS, SEARCHED, POINTER, ...slots]);
  const { slot } = (stored[POINTER] ?? {}) as Partial<Pointer>;
  const packed = slot && (stored[key(slot, KNOWN)] as Packed | undefined);
  const { off } = settingsOf(stored[SETTINGS]);
  const { hostname, href } = location;
  const granted = ((stored[SEARCHED] ?? []) as string[]).includes(hostname);
  if (!packed || !granted || off.includes("*") || off.includes(bareHost(hostname))) return null;
  const query = queryOf(href) ?? "";
  const service = serviceAsked(href, unpackWords(packed));
  const full = service ? key(slot, lineOf(service)) : null;
  const slice = full ? ((await browser.storage.local.get(full))[full] as CallSlice | undefined) : undefined;
  const line = slice && callLine(slice, packed.line, dayAt(Date.now()));
  const beside = besideAsking(query);
  const asks = query.length <= LONGEST && (mayAlarm(beside.rest, packed.alarms) || (!service && beside.asks));
  const message: Message = { kind: "answer", query };
  const more = asks && ((await browser.runtime.sendMessage(message).catch(() => null)) as AskedLine | null);
  return line ? { ...line, urgent: more ? more.urgent : null } : more || null;
}

/** Runs on result pages, for those who asked for it. Reads the address, nothing of the page; sends nothing. */
export async function start(): Promise<void> {
  let host: HTMLElement | null = null;
  /** What is there or was closed there: it is not drawn again. */
  let shown = "";
  let looks = 0;
  const tell = (message: Message) =>
    // Rejected where the extension is gone or another version: then the line has nobody behind it.
    void Promise.resolve(browser.runtime.sendMessage(message)).catch(() => host?.remove());
  const look = async () => {
    const mine = ++looks;
    const line = await lineHere().catch(() => null);
    // The address has changed again meanwhile.
    if (mine !== looks) return;
    const now = line ? JSON.stringify(line) : "";
    if (now === shown) return;
    shown = now;
    host?.remove();
    host = line && drawLine(line, tell);
  };
  // Engines exchange results without a load. Settings, data and leave may change in another tab.
  navigation.addEventListener("currententrychange", () => void look());
  browser.storage.local.onChanged.addListener((changes) => {
    if (SETTINGS in changes || SEARCHED in changes || POINTER in changes) void look();
  });
  await look();
}
