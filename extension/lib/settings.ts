import { browser } from "wxt/browser";

export interface Settings {
  lang: "auto" | "ko" | "en";
  /** Hosts (without www.) on which nothing is shown; `*` stands for all. */
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

/** Hosts are known by the name their rules are filed under. */
export const bare = (host: string): string => host.replace(/^www\./, "");

export const turn = (hosts: string[], on: boolean): Promise<void> =>
  changeSettings(({ off }) => ({ off: [...off.filter((other) => !hosts.includes(other)), ...(on ? [] : hosts)] }));

/**
 * What pages and the popup may ask the background for. `off` concerns the site that asks; `cases`: the log has changed;
 * `sent` and `already` note down what was sent just now or earlier;
 * `solved`: what waits for an answer about that problem is done;
 * `ways`, `searchingOff` and `answer` come from the line on search pages.
 */
export type Ask =
  | ("off" | "offAll" | "side" | "options" | "update" | "send" | "compose" | "sent" | "already" | "solved" | "cases")
  /** The log of inquiries, opened. */
  | "log"
  | ("ways" | "searchingOff" | "answer")
  /** The card's script, for the page that asks; answered before anything else. */
  | "card"
  /** A block of the first minute, whole. */
  | "help"
  /** The banks' own lines, from the box above a guide. */
  | "lossLines";

/** How a help page asks: with the problem it shows at that moment. */
export interface PageAsk {
  ask: Ask;
  service?: string;
  issue?: string;
  /** Of `answer`: what was typed. */
  query?: string;
  /** Of `help`: the block. */
  id?: string;
}
