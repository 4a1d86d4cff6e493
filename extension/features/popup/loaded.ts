import type { Settings } from "../../browser/settings-shape.ts";
import type { Case } from "../../core/cases/cases.ts";
import type { Lang } from "../../core/lang.ts";
import type { Db } from "../../data/db.ts";
import type { HomePage, Lines } from "../../data/popup-cache/lists.ts";
import type { Made } from "../../data/popup-cache/read.ts";
import type { Get } from "../../data/sheets.ts";
import type { DataState } from "../../data/state.ts";
import type { Shown } from "./read-guide.ts";
import type { Place } from "./spot.ts";
import type { Tab } from "./tab.ts";

/** What search needs. */
export interface Searched extends Pick<Loaded, "db" | "get" | "lang" | "made"> {
  /** Where somebody stands: what fits there comes first. */
  tab: Pick<Tab, "service"> | null;
}

/** Everything the first screen needs, from this device alone. */
export interface Loaded {
  db: Db;
  /** Entries of the data in force. */
  get: Get;
  lang: Lang;
  made: Made;
  home: HomePage;
  state: DataState;
  tab: Tab | null;
  /** The service of the tab, and its commonest problems. */
  here: Lines | null;
  /** The guide of the tab. */
  found: (Place & { shown: Shown | null }) | null;
  /** Inquiries that wait for an answer. */
  mine: Case[];
  settings: Settings;
}
