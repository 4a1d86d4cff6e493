// What the stores ask of a manifest: every rule has a source, takes the manifest that is built, and refuses a bad one.
import { describe, expect, test } from "vitest";
import { refusals, STORES } from "../../extension/packaging/stores/index.ts";
import type { Manifest } from "../../extension/packaging/stores/rule.ts";

const CHROMIUM: Manifest = {
  manifest_version: 3,
  name: "문의길",
  description: "고객센터에 사람이 있는지 알려 드려요.",
  version: "0.1.0",
  icons: { 128: "icon/128.png" },
  permissions: ["storage"],
  action: {},
  minimum_chrome_version: "137",
  background: { service_worker: "background.js" },
  commands: { _execute_action: { suggested_key: {} } },
};
const { minimum_chrome_version: _, ...shared } = CHROMIUM;
const FIREFOX: Manifest = {
  ...shared,
  background: { scripts: ["background.js"] },
  sidebar_action: {},
  browser_specific_settings: {
    gecko: { id: "a@b.example", strict_min_version: "147.0", data_collection_permissions: { required: ["none"] } },
    gecko_android: { strict_min_version: "147.0" },
  },
};

/** One that breaks each rule, in their order. */
const BAD: Record<string, Partial<Manifest>[]> = {
  "Chrome Web Store": [
    { manifest_version: 2 },
    { name: "가".repeat(76) },
    { description: "가".repeat(133) },
    { icons: {} },
    { commands: Object.fromEntries([..."abcde"].map((name) => [name, { suggested_key: {} }])) },
    { background: { scripts: ["background.js"] } },
    { minimum_chrome_version: "120" },
  ],
  "Microsoft Edge Add-ons": [{ update_url: "https://example.org/" }, { description: "크롬에서 써요." }],
  "Whale Store": [{ sidebar_action: {} }, { optional_permissions: ["history"] }],
  "addons.mozilla.org": [
    { browser_specific_settings: {} },
    { browser_specific_settings: { gecko: { id: "a@b.example" } } },
    { background: { service_worker: "background.js" } },
    { minimum_chrome_version: "137" },
  ],
  "addons.mozilla.org, Firefox for Android": [{ browser_specific_settings: { gecko: { id: "a@b.example" } } }],
};

test("both packages are taken", () => {
  expect(refusals("chrome", CHROMIUM)).toEqual([]);
  expect(refusals("firefox", FIREFOX)).toEqual([]);
});

describe.each(STORES.map((store) => [store.name, store] as const))("%s", (name, { takes, rules }) => {
  const good = takes === "chrome" ? CHROMIUM : FIREFOX;
  test.each(rules.map((rule, at) => [rule.says, rule, BAD[name]?.[at]] as const))("%s", (_says, rule, bad) => {
    expect(rule.source).toMatch(/^https:\/\//);
    expect(rule.holds(good)).toBe(true);
    expect(bad).toBeDefined();
    expect(rule.holds({ ...good, ...bad })).toBe(false);
  });
});
