import type { Store } from "./rule.ts";

const SETTINGS =
  "https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/browser_specific_settings";

export const firefox: Store = {
  name: "addons.mozilla.org",
  takes: "firefox",
  rules: [
    {
      says: "the add-on has an id",
      source: SETTINGS,
      holds: ({ browser_specific_settings: own }) => !!own?.gecko?.id,
    },
    {
      says: "it says what data it collects",
      source: "https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/",
      holds: ({ browser_specific_settings: own }) => !!own?.gecko?.data_collection_permissions?.required?.[0],
    },
    {
      says: "the background is a script: Firefox knows no service worker there",
      source: "https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/background",
      holds: ({ background }) => !!background?.scripts?.[0] && !background.service_worker,
    },
    {
      says: "no key that only Chromium knows",
      source: "https://github.com/mozilla/addons-linter",
      holds: ({ minimum_chrome_version }) => minimum_chrome_version === undefined,
    },
  ],
};
