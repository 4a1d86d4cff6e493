import { browser } from "wxt/browser";
import type { Lang } from "../core/lang.ts";
import { SETTINGS, type Settings, settingsOf } from "./settings-shape.ts";

export const readSettings = async (): Promise<Settings> =>
  settingsOf((await browser.storage.local.get(SETTINGS))[SETTINGS]);

/** The person's choice, or the browser's language: Korean where it is Korean, English elsewhere. */
export const languageOf = ({ lang }: Settings): Lang =>
  lang === "auto" ? (browser.i18n.getUILanguage().startsWith("ko") ? "ko" : "en") : lang;

/** Changes some settings and leaves the others as they are. One at a time, whoever asks: the lock is the browser's. */
export const changeSettings = async (change: (now: Settings) => Partial<Settings>): Promise<void> => {
  await navigator.locks.request("settings", async () => {
    const now = await readSettings();
    await browser.storage.local.set({ [SETTINGS]: { ...now, ...change(now) } });
  });
};

/** Hosts are known by the name their rules are filed under. */
export const bareHost = (host: string): string => host.replace(/^www\./, "");

export const switchHosts = (hosts: string[], on: boolean): Promise<void> =>
  changeSettings(({ off }) => ({ off: [...off.filter((other) => !hosts.includes(other)), ...(on ? [] : hosts)] }));
