import { chrome } from "./chrome.ts";
import { edge } from "./edge.ts";
import { firefox } from "./firefox.ts";
import { firefoxAndroid } from "./firefox-android.ts";
import type { Manifest, Store } from "./rule.ts";
import { whale } from "./whale.ts";

export const STORES: readonly Store[] = [chrome, edge, whale, firefox, firefoxAndroid];

/** What of a built manifest the stores that take this package would refuse; nothing where all is well. */
export const refusals = (takes: Store["takes"], manifest: Manifest): string[] =>
  STORES.filter((store) => store.takes === takes).flatMap(({ name, rules }) =>
    rules.filter(({ holds }) => !holds(manifest)).map(({ says, source }) => `${name}: ${says} (${source})`),
  );
