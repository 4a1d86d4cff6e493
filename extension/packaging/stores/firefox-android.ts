import type { Store } from "./rule.ts";

export const firefoxAndroid: Store = {
  name: "addons.mozilla.org, Firefox for Android",
  takes: "firefox",
  rules: [
    {
      says: "it names the version for Android, without which it is not offered there",
      source: "https://extensionworkshop.com/documentation/develop/developing-extensions-for-firefox-for-android/",
      holds: ({ browser_specific_settings: own }) => !!own?.gecko_android?.strict_min_version,
    },
  ],
};
