// The text of the store's page: whole in both languages, within the stores' limits, no permission without a reason.
import { expect, test } from "vitest";
import config from "../../wxt.config.ts";
import { description, type Lang, wordsOf } from "../e2e/store/words.ts";

const LANGS: Lang[] = ["ko", "en"];
const keysOf = (value: unknown, path = ""): string[] =>
  typeof value === "object" && value
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}/${key}`))
    : [path];

async function permissions(): Promise<string[]> {
  const { manifest } = config;
  if (typeof manifest !== "function") throw new Error("the manifest is made by a function");
  const made = await manifest({ browser: "chrome", command: "build", manifestVersion: 3, mode: "production" });
  // The builder adds this one for the side panel's page.
  return [...(made.permissions as string[]), "sidePanel"];
}

test("both languages say the same things", () => {
  expect(keysOf(wordsOf("en").store)).toEqual(keysOf(wordsOf("ko").store));
});

test.each(LANGS)("%s: every permission has its reason, and no reason is left over", async (lang) => {
  const { store } = wordsOf(lang);
  const asked = await permissions();
  expect(Object.keys(store.permission).sort()).toEqual([...asked, "hosts", "optionalHosts"].sort());
  const made = (names: string[]) =>
    description(
      store,
      {
        permissions: names,
        host_permissions: ["https://help.x.com/*"],
        optional_host_permissions: ["https://search.naver.com/*"],
      },
      "https://example.org/",
    );
  const text = made(asked);
  expect(text).toContain("- help.x.com: ");
  expect(text).toContain("- search.naver.com: ");
  expect(text).toContain("https://example.org/");
  expect(text).not.toMatch(/[{}!]/);
  expect(() => made([...asked, "history"])).toThrow("history");
});

test.each(LANGS)("%s: the short text fits the stores", (lang) => {
  const { manifest, store } = wordsOf(lang);
  expect(manifest.description.length).toBeLessThanOrEqual(132);
  expect(manifest.name.length).toBeLessThanOrEqual(45);
  expect(store.purpose.match(/[.]/g)).toHaveLength(1);
});
