import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { PageIndex } from "../../extension/core/schema.ts";
import { slicesOf } from "../../extension/lib/cut.ts";
import { open, replace } from "../../extension/lib/db.ts";
import type { HostSlice } from "../../extension/lib/slices.ts";
import { unpack } from "../../extension/lib/unpack.ts";

const BUDGET = 8192;
const bundle = unpack(JSON.parse(readFileSync(resolve("build/data/bundle.json"), "utf8"))) as Record<string, unknown>;
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

describe.each(["ko", "en"] as const)("what a page reads on load, in %s", (lang) => {
  let slices: Record<string, unknown>;
  beforeAll(async () => {
    const db = await open(`budget-${lang}`);
    await replace(db, bundle, { ver: 1, sha256: "x", as_of: "2026-11-22", kid: "k", source: "packaged" });
    slices = await slicesOf(db, lang, Date.parse("2026-11-22T12:00:00Z"));
  });

  test.each(Object.keys(bundle).filter((name) => name.startsWith("page/")))("%s stays within 8 KB", (name) => {
    const page = slices[name] as HostSlice;
    const services = Object.keys((bundle[name] as PageIndex).issues);
    const pills = Object.entries(slices).filter(([key]) => services.some((id) => key.startsWith(`pill/${id}/`)));
    expect(pills.length).toBeGreaterThan(0);
    const most = pills.map(([, pill]) => bytes(pill));
    // Settings and pointer are a few hundred bytes at most.
    expect(bytes(page) + Math.max(...most) + 300).toBeLessThanOrEqual(BUDGET);
  });
});
