// Nobody takes a device back in time, holds it still, or sends it so far ahead that nothing is newer.
import { describe, expect, test } from "vitest";
import { entry, lastCheck } from "../../extension/data/db.ts";
import { installPackaged } from "../../extension/data/sync.ts";
import { ask, db, first, honest, inForce, later, next, server, setScene, signer } from "./attack-scene.ts";
import { makeBundle, makeModel, NOW, packageOf, publish } from "./publication.ts";

setScene();

describe("time cannot be turned", () => {
  test("rollback: an older version, well signed", async () => {
    await ask();
    server.serve(await publish(signer, 99));
    expect(await ask()).toBe("refused");
    server.serve(first);
    expect(await ask()).toBe("refused");
    expect((await lastCheck(db))?.why).toBe("older");
    expect(await inForce()).toBe("판 101");
  });

  test("an older package changes nothing about what was seen", async () => {
    await ask();
    await installPackaged({ db, keys: [signer.key, next.key], fetch: packageOf(await publish(signer, 99)) }, "/data/");
    server.serve(first);
    expect(await ask()).toBe("refused");
  });

  test("the same version with another model is refused", async () => {
    await ask();
    server.serve(await publish(signer, 101, makeBundle("판 101"), {}, makeModel("K")));
    expect(await ask()).toBe("refused");
    expect((await lastCheck(db))?.why).toBe("older");
  });

  test("what a version no longer has is gone", async () => {
    server.serve(await publish(signer, 101, { ...makeBundle("판 101"), "later/thing": { new: true } }));
    await ask();
    expect(await entry(db, "later/thing")).toBeDefined();
    server.serve(await publish(signer, 102, makeBundle("판 102")));
    expect(await ask()).toBe("updated");
    expect(await entry(db, "later/thing")).toBeUndefined();
  });

  test("replay: the same answer again is no news, also a year later", async () => {
    await ask();
    expect(await ask()).toBe("same");
    expect(await ask(NOW + 365 * 864e5)).toBe("expired");
    expect(await inForce()).toBe("판 101");
  });

  test("freeze: after thirty days without news the data counts as old, and stays", async () => {
    await ask();
    for (let day = 1; day < 40; day++) await ask(NOW + day * 864e5);
    const check = await lastCheck(db);
    expect(check?.outcome).toBe("expired");
    expect(check?.confirmed).toBeLessThan(NOW + 30 * 864e5);
    expect(server.asked).toHaveLength(2 + 39);
  });

  test("fast-forward: a stolen key's highest number is left behind by the next key", async () => {
    server.serve(await later(2 ** 53 - 1));
    expect(await ask()).toBe("updated");
    server.serve(await later(102));
    expect(await ask()).toBe("refused");
    server.serve(await later(103, next));
    expect(await ask()).toBe("updated");
    server.serve(await later(2 ** 53 - 1));
    expect(await ask()).toBe("refused");
    expect(await inForce()).toBe("판 103");
  });

  test("a number that no device can count is refused", async () => {
    for (const ver of [2 ** 53, 1.5, -1, "101", null, Number.MAX_VALUE]) {
      server.serve(await publish(signer, ver as number, makeBundle("x")));
      expect(await ask()).toBe("refused");
    }
    server.serve(honest);
    expect(await ask()).toBe("updated");
  });

  test.each([
    [0],
    [NOW - 5 * 365 * 864e5],
    [NOW + 5 * 365 * 864e5],
  ])("a clock at %d spoils nothing for later", async (now) => {
    expect(["refused", "expired"]).toContain(await ask(now));
    expect(await inForce()).toBe("판 100");
    expect(await ask()).toBe("updated");
  });
});
