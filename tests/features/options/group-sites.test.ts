// The help sites of the settings, by who runs them.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { Home, PageIndex } from "../../../extension/core/schema.ts";
import { unpack } from "../../../extension/data/unpack.ts";
import { groupSites } from "../../../extension/features/options/group-sites.ts";

const bundle = unpack(JSON.parse(readFileSync(resolve("build/data/bundle.json"), "utf8"))) as Record<string, unknown>;
const sites = new Map(
  Object.entries(bundle).flatMap(([key, page]) =>
    key.startsWith("page/") ? [[key.slice(5), Object.keys((page as PageIndex).issues)] as const] : [],
  ),
);

test.each([
  ["ko", ["카카오", "다음", "X(트위터)", "헬로톡"]],
  ["en", ["Kakao", "Daum", "X (Twitter)", "HelloTalk"]],
])("every site stands once, with its house: %s", (lang, names) => {
  const houses = groupSites(sites, (bundle[`home/${lang}`] as Home).families ?? []);
  expect(houses.map(({ name }) => name)).toEqual(names);
  expect(houses.flatMap(({ hosts }) => hosts).sort()).toEqual([...sites.keys()].sort());
  expect(houses.find(({ id }) => id === "daum")?.hosts).toEqual([
    "cs.daum.net",
    "hanmail-notice.daum.net",
    "policy.daum.net",
  ]);
});
