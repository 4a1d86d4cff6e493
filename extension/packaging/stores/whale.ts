import type { Store } from "./rule.ts";

const MANIFEST = "https://developers.whale.naver.com/api/extensions/manifest/";

export const whale: Store = {
  name: "Whale Store",
  takes: "chrome",
  rules: [
    {
      // A key of Whale's own: an application of the side bar, instead of a button in the toolbar. Firefox means another thing by it.
      says: "no sidebar_action beside the button in the toolbar",
      source: MANIFEST,
      holds: ({ sidebar_action }) => sidebar_action === undefined,
    },
    {
      // Said to have been refused once; the manual does not say so. Nothing here needs it: optional_host_permissions asks for hosts.
      says: "no optional_permissions",
      source: MANIFEST,
      holds: ({ optional_permissions }) => optional_permissions === undefined,
    },
  ],
};
