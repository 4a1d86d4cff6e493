import { browser } from "wxt/browser";

export interface Settings {
  lang: "auto" | "ko" | "en";
  /** Hosts on which nothing is shown. */
  off: string[];
  side: "right" | "left";
}

export const SETTINGS = "settings";

export const settingsOf = (stored: unknown): Settings => ({
  lang: "auto",
  off: [],
  side: "right",
  ...(stored as Partial<Settings> | undefined),
});

export const readSettings = async (): Promise<Settings> =>
  settingsOf((await browser.storage.local.get(SETTINGS))[SETTINGS]);

/** Changes some settings and leaves the others as they are. */
export const changeSettings = async (change: (now: Settings) => Partial<Settings>): Promise<void> => {
  const now = await readSettings();
  await browser.storage.local.set({ [SETTINGS]: { ...now, ...change(now) } });
};

export const turn = (host: string, on: boolean): Promise<void> =>
  changeSettings(({ off }) => ({ off: [...off.filter((other) => other !== host), ...(on ? [] : [host])] }));
