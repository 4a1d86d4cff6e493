// Which key counts, and what the clock of a device may spoil.
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { current, type Db, lastCheck } from "../../extension/data/db.ts";
import { due } from "../../extension/data/state.ts";
import { installPackaged, sync } from "../../extension/data/sync.ts";
import { emptyDatabase } from "./database.ts";
import { makeSigner, NOW, packageOf, publish, type Signer, serve } from "./publication.ts";

type Name = "current" | "next" | "later";
const signers = {} as Record<Name, Signer>;
let db: Db;

beforeAll(async () => {
  vi.spyOn(console, "info").mockImplementation(() => {});
  for (const name of ["current", "next", "later"] as const) signers[name] = await makeSigner(name);
});
beforeEach(async () => {
  db = await emptyDatabase();
});

const pinned = (names: Name[]) => names.map((name) => signers[name].key);
const FIRST: Name[] = ["current", "next"];
const ask = async (by: Name, ver: number, keys = FIRST, change = {}, now = NOW) =>
  sync({
    db,
    server: "https://example.org",
    keys: pinned(keys),
    fetch: serve(await publish(signers[by], ver, undefined, change)).fetch,
    now,
  });
const MOST = 2 ** 53 - 1;

describe("keys take over in their order and never come back", () => {
  const table: [Name, number, Name, number, string][] = [
    ["current", 100, "current", 101, "updated"],
    ["current", 100, "current", 99, "refused"],
    ["current", 100, "next", 101, "updated"],
    ["current", 100, "next", 5, "updated"],
    ["current", MOST, "next", 5, "updated"],
    ["next", 100, "current", 101, "refused"],
    ["next", 100, "current", 100, "refused"],
    ["next", 5, "current", MOST, "refused"],
    ["next", 100, "next", 101, "updated"],
    ["next", 100, "next", 99, "refused"],
  ];
  test.each(table)("after %s %d, %s %d is %s", async (first, ver, second, then, outcome) => {
    expect(await ask(first, ver)).toBe("updated");
    expect(await ask(second, then)).toBe(outcome);
    expect((await lastCheck(db))?.why).toBe(outcome === "refused" ? "older" : undefined);
    expect((await current(db))?.kid).toBe(outcome === "updated" ? second : first);
  });

  test("ping-pong of keys ends at the first turn back", async () => {
    for (const [by, ver, outcome] of [
      ["current", 100, "updated"],
      ["next", 102, "updated"],
      ["current", 200, "refused"],
      ["next", 103, "updated"],
      ["current", MOST, "refused"],
    ] as const)
      expect(await ask(by, ver)).toBe(outcome);
  });

  test("a manifest that is no news retires nobody", async () => {
    expect(await ask("current", 100)).toBe("updated");
    expect(await ask("next", 100, FIRST, { iat: 1, exp: 2 })).toBe("expired");
    expect(await ask("current", 101)).toBe("updated");
  });

  test("an update of the extension pins the pair that follows", async () => {
    await ask("next", 100);
    expect(await ask("next", 101, ["next", "later"])).toBe("updated");
    expect(await ask("later", 1, ["next", "later"])).toBe("updated");
    expect(await ask("next", MOST, ["next", "later"])).toBe("refused");
  });
});

describe("the package", () => {
  const install = async (by: Name, ver: number, keys = FIRST) =>
    installPackaged({ db, keys: pinned(keys), fetch: packageOf(await publish(signers[by], ver)) }, "/data/");

  test("of a retired key is left alone", async () => {
    await ask("next", 100);
    expect(await install("current", 500)).toBe(false);
    expect((await current(db))?.kid).toBe("next");
  });
  test("of a retired key does not even bring the model that is missing", async () => {
    const { fetch } = serve(await publish(signers.next, 100), { model: { status: 404, body: "{}" } });
    await sync({ db, server: "https://example.org", keys: pinned(FIRST), fetch, now: NOW });
    await install("current", 500);
    expect(await db.get("state", "model")).toBeUndefined();
  });
  test("of the next key counts for more than a stolen key's highest number", async () => {
    await ask("current", MOST);
    expect(await install("next", 100)).toBe(true);
    expect(await ask("current", MOST)).toBe("refused");
  });
  test("takes the place of what a key signed that is pinned no more", async () => {
    await ask("current", MOST);
    expect(await install("next", 100, ["next", "later"])).toBe(true);
  });
  test("retires the older key when it is signed by the next", async () => {
    await install("next", 100);
    expect(await ask("current", 101)).toBe("refused");
  });
});

describe("the clock", () => {
  const YEAR = 365 * 864e5;
  const at = NOW / 1000;
  test.each([
    ["right", NOW, {}, "updated", undefined],
    ["some hours behind", NOW - 20 * 36e5, {}, "updated", undefined],
    ["two days behind", NOW - 2 * 864e5, {}, "refused", "clock"],
    ["years behind", NOW - 5 * YEAR, {}, "refused", "clock"],
    ["at its beginning", 0, {}, "refused", "clock"],
    ["years ahead", NOW + 5 * YEAR, {}, "expired", undefined],
    ["right, but signed for a time before it was signed", NOW, { exp: at - 1 }, "refused", "unreadable"],
  ] as const)("is %s", async (_, now, change, outcome, why) => {
    expect(await ask("current", 100, FIRST, change, now)).toBe(outcome);
    expect((await lastCheck(db))?.why).toBe(why);
  });

  test("a clock that was behind spoils nothing for later", async () => {
    expect(await ask("next", 100, FIRST, {}, 0)).toBe("refused");
    expect(await ask("current", 100)).toBe("updated");
  });
});

describe("the server is asked again", () => {
  const check = (at: number) => ({ at, outcome: "same" as const, confirmed: at });
  test.each([
    ["when it never was", undefined, true],
    ["not a minute later", check(NOW - 60_000), false],
    ["not after 19 hours", check(NOW - 19 * 36e5), false],
    ["after 20 hours", check(NOW - 20 * 36e5), true],
    ["when the clock went back", check(NOW + 864e5), true],
  ])("%s", (_, last, expected) => {
    expect(due(last, NOW)).toBe(expected);
  });
});
