/** What settings are, apart from how they are kept: content scripts read these and carry nothing else of it. */
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
