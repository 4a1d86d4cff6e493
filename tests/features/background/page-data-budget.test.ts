import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { PageIndex } from "../../../extension/core/schema.ts";
import { open, replace } from "../../../extension/data/db.ts";
import type { HostSlice } from "../../../extension/data/page-data/format.ts";
import { unpack } from "../../../extension/data/unpack.ts";
import { slicesOf } from "../../../extension/features/background/build-page-data.ts";

// The largest takes 0.1 ms to parse; most are a third of that.
const BUDGET = 32_768;
const bundle = unpack(JSON.parse(readFileSync(resolve("build/data/bundle.json"), "utf8"))) as Record<string, unknown>;

describe.each(["ko", "en"] as const)("what a page reads on load, in %s", (lang) => {
  let slices: Record<string, unknown>;
  beforeAll(async () => {
    const db = await open(`budget-${lang}`);
    await replace(db, bundle, { ver: 1, sha256: "x", as_of: "2026-11-22", kid: "k", source: "packaged" });
    slices = await slicesOf(db, lang);
  });

  test.each(Object.keys(bundle).filter((name) => name.startsWith("page/")))("%s stays within 32 KB", (name) => {
    const text = slices[name] as string;
    const { pills } = JSON.parse(text) as HostSlice;
    for (const service of Object.keys((bundle[name] as PageIndex).issues))
      expect(Object.keys(pills[service] ?? {})).toContain("contact-general");
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(BUDGET);
  });
});
