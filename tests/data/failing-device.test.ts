// A device that is full, broken or killed half-way keeps whole data, and what it asks for tells nobody who it is.
import { describe, expect, test, vi } from "vitest";
import { current, entriesOf, entry, lastCheck } from "../../extension/data/db.ts";
import { sync } from "../../extension/data/sync.ts";
import { ask, db, first, inForce, installFirst, newDevice, reopen, server, setScene, signer } from "./attack-scene.ts";
import { makeBundle, NOW, publishDelta } from "./publication.ts";

setScene();

describe("this device", () => {
  const failing = (name: string, store: string, error: DOMException) => {
    const real = IDBObjectStore.prototype[name as "put"];
    vi.spyOn(IDBObjectStore.prototype, name as "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === store) throw error;
      return real.apply(this, args as [unknown]);
    });
  };
  const quota = () => new DOMException("no room", "QuotaExceededError");

  test.each(["entries", "travelled", "state"])("has no room for %s: nothing is half there", async (store) => {
    failing("put", store, quota());
    expect(await ask()).toBe("full");
    vi.restoreAllMocks();
    expect(await inForce()).toBe("판 100");
    expect((await current(db))?.ver).toBe(100);
    expect(await ask()).toBe("updated");
    expect(await inForce()).toBe("판 101");
  });

  test("has a storage that fails: whoever asks is answered", async () => {
    failing("put", "entries", new DOMException("disk", "UnknownError"));
    expect(await ask()).toBe("broken");
    expect((await lastCheck(db))?.outcome).toBe("broken");
    db.close();
    expect(await ask()).toBe("broken");
    await reopen();
  });

  test("is killed between any two steps: all of the old or all of the new, and the next time it goes on", async () => {
    const whole = async () => {
      const [held, services, travelled] = await Promise.all([
        current(db),
        entriesOf<{ tagline: { ko: string } }>(db, "service"),
        db.get("travelled", "bundle"),
      ]);
      const [, ver] = services.get("service/daum")?.tagline.ko.split(" ") ?? [];
      expect(held?.ver).toBe(Number(ver));
      expect(travelled?.sha256).toBe(held?.sha256);
    };
    for (let step = 1; ; step++) {
      await newDevice();
      await installFirst();
      let left = step;
      const killed = new Proxy(db, {
        get: (target, name) => {
          const value = Reflect.get(target, name);
          if (typeof value !== "function") return value;
          return (...args: unknown[]) => {
            if (--left < 0) throw new Error("killed");
            return Reflect.apply(value, target, args);
          };
        },
      });
      await sync({
        db: killed,
        server: server.address,
        keys: [signer.key],
        fetch: (url, init) => fetch(url, init),
        now: NOW,
      });
      await whole();
      expect(["updated", "same"]).toContain(await ask());
      await whole();
      expect(await inForce()).toBe("판 101");
      if (left > 0) break;
      expect(step).toBeLessThan(60);
    }
  });
});

describe("privacy", () => {
  const DAY = 864e5;
  /** Three days of one person; what they do besides syncing must not show. */
  async function days(person: (day: number) => Promise<void>): Promise<string> {
    await newDevice();
    await installFirst();
    server.asked.length = 0;
    for (let day = 0; day < 3; day++) {
      await person(day);
      server.serve(await publishDelta(signer, 101 + day, first, makeBundle(`판 ${101 + day}`), {}));
      await ask(NOW + day * DAY);
    }
    return JSON.stringify(server.asked);
  }

  test("two people with the same history of syncs are told apart by nothing", async () => {
    const idle = await days(async () => {});
    const busy = await days(async (day) => {
      await entriesOf(db, "service");
      await db.put("made", { q: "카카오톡 계정 정지" }, `asked-${day}`);
      await entry(db, "sheet/ko/daum/mail");
    });
    expect(busy).toBe(idle);
    expect(idle).not.toMatch(/cookie|if-none-match|if-modified|referer|daum|정지/i);
  });
});
