import type { Store } from "./rule.ts";

const DOCS = "https://developer.chrome.com/docs/extensions";

export const chrome: Store = {
  name: "Chrome Web Store",
  takes: "chrome",
  rules: [
    {
      says: "the manifest is of version 3",
      source: `${DOCS}/develop/migrate/mv2-deprecation-timeline`,
      holds: ({ manifest_version }) => manifest_version === 3,
    },
    {
      says: "the name has 75 characters at most",
      source: `${DOCS}/reference/manifest/name`,
      holds: ({ name }) => name.length <= 75,
    },
    {
      says: "the description has 132 characters at most",
      source: `${DOCS}/reference/manifest/description`,
      holds: ({ description }) => description.length <= 132,
    },
    {
      says: "there is an icon of 128 pixels",
      source: "https://developer.chrome.com/docs/webstore/images",
      holds: ({ icons }) => !!icons?.["128"],
    },
    {
      says: "four shortcuts are suggested at most",
      source: `${DOCS}/reference/api/commands`,
      holds: ({ commands = {} }) => Object.values(commands).filter((one) => one.suggested_key).length <= 4,
    },
    {
      says: "the background is a service worker",
      source: `${DOCS}/reference/manifest/background`,
      holds: ({ background }) => !!background?.service_worker && !background.scripts,
    },
    {
      // Data is verified with Ed25519, which Chromium's WebCrypto has from 137 on; without it nothing could be shown.
      says: "the browser can verify what is signed",
      source: "https://developer.mozilla.org/docs/Web/API/SubtleCrypto/verify#browser_compatibility",
      holds: ({ minimum_chrome_version }) => Number(minimum_chrome_version) >= 137,
    },
  ],
};
