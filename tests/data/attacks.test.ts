// Every attack on the way of the data, against a hostile server on this machine. After each of them the data of before is
// in force, the next honest answer is taken, and nothing was asked for over and over.
import "fake-indexeddb/auto";
import { createHmac } from "node:crypto";
import { gzipSync } from "node:zlib";
import { IDBFactory } from "fake-indexeddb";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { current, type Db, entriesOf, entry, lastCheck, open } from "../../extension/data/db.ts";
import { installPackaged, sync } from "../../extension/data/sync.ts";
import { SOAK } from "../soak.ts";
import { type Act, answer, type Hostile, hostileServer, JOSE, JSON_TYPE, type Part } from "./hostile-server.ts";
import {
  makeBundle,
  makeModel,
  makeSigner,
  NOW,
  type Publication,
  packageOf,
  publish,
  publishDelta,
  type Signer,
} from "./publication.ts";

let server: Hostile;
let signer: Signer;
let next: Signer;
let stranger: Signer;
let db: Db;
let first: Publication;
let honest: Publication;

beforeAll(async () => {
  vi.spyOn(console, "info").mockImplementation(() => {});
  server = await hostileServer();
  [signer, next, stranger] = await Promise.all([makeSigner("key-1"), makeSigner("key-2"), makeSigner("key-1")]);
});
afterAll(() => server.close());
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await open();
  first = await publish(signer, 100);
  honest = await later(101);
  await installPackaged({ db, keys: [signer.key], fetch: packageOf(first) }, "/data/");
  server.serve(honest);
  server.act({});
  server.asked.length = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  db.close();
});

/** Version `ver`, with a delta from the first. */
const later = (ver: number, by = signer, change: { delta?: unknown } = {}): Promise<Publication> => {
  const [base, target] = [makeBundle("판 100"), makeBundle(`판 ${ver}`)];
  const put = Object.entries(target).filter(([name, value]) => JSON.stringify(base[name]) !== JSON.stringify(value));
  return publishDelta(by, ver, first, target, change.delta ?? { put: Object.fromEntries(put) });
};
const ask = (now = NOW) =>
  sync({ db, server: server.address, keys: [signer.key, next.key], fetch: (url, init) => fetch(url, init), now });
const inForce = async () => (await entry<{ tagline: { ko: string } }>(db, "service/daum"))?.tagline.ko;

const head = (fields: object) => Buffer.from(JSON.stringify(fields)).toString("base64url");
const forged = (header: object, seal: (text: string) => string) => {
  const text = `${head(header)}.${head({ ...honest.manifest, ver: 999 })}`;
  return `${text}.${seal(text)}`;
};
const jws =
  (text: () => string | Promise<string>): Act =>
  (response, request) =>
    void Promise.resolve(text()).then((body) => answer(200, JOSE, body)(response, request));
/** As long as it is said to be, but for one letter. */
const altered = (bytes: Uint8Array) => bytes.with(bytes.length - 4, (bytes.at(-4) ?? 0) ^ 1);
const endless: Act = (response) => {
  response.writeHead(200, { "content-type": JSON_TYPE });
  const chunk = Buffer.alloc(65_536, "x");
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", more);
  more();
};
const cutOff =
  (type: string): Act =>
  (response) => {
    response.writeHead(200, { "content-type": type, "content-length": "5000" });
    response.write("{");
    setTimeout(() => response.destroy(), 5);
  };
/** 256 MB of nothing in 260 KB. */
const bomb = (type: string): Act =>
  answer(200, type, gzipSync(Buffer.alloc(SOAK ? 2 ** 28 : 2 ** 26)), { "content-encoding": "gzip" });

/** Attack, what is done, outcome, why. */
const table: [string, () => Partial<Record<Part, Act>>, string, string?][] = [
  ["a wrong signature", () => ({ manifest: jws(() => `${honest.jws.slice(0, -6)}AAAAAA`) }), "refused", "stranger"],
  [
    "a payload changed under a right signature",
    () => ({
      manifest: jws(() =>
        honest.jws
          .split(".")
          .with(1, head({ ...honest.manifest, ver: 999 }))
          .join("."),
      ),
    }),
    "refused",
    "stranger",
  ],
  [
    "our key's name on a stranger's signature",
    () => ({ manifest: jws(() => stranger.sign(honest.manifest)) }),
    "refused",
    "stranger",
  ],
  [
    "an unknown key",
    () => ({ manifest: jws(async () => (await makeSigner("other")).sign(honest.manifest)) }),
    "refused",
    "stranger",
  ],
  [
    "our signature under a name that nobody pinned",
    () => ({ manifest: jws(() => signer.sign(honest.manifest, { kid: "nobody" })) }),
    "refused",
    "stranger",
  ],
  [
    "our signature under another algorithm's name",
    () => ({ manifest: jws(() => signer.sign(honest.manifest, { alg: "Ed25519" })) }),
    "refused",
    "stranger",
  ],
  ["no key named", () => ({ manifest: jws(() => forged({ alg: "EdDSA" }, () => "AA")) }), "refused", "stranger"],
  [
    "alg: none",
    () => ({ manifest: jws(() => forged({ alg: "none", kid: "key-1" }, () => "")) }),
    "refused",
    "stranger",
  ],
  [
    "the public key as a password (HS256)",
    () => ({
      manifest: jws(() =>
        forged({ alg: "HS256", kid: "key-1" }, (text) =>
          createHmac("sha256", signer.key.x).update(text).digest("base64url"),
        ),
      ),
    }),
    "refused",
    "stranger",
  ],
  [
    "another curve's algorithm",
    () => ({ manifest: jws(() => forged({ alg: "ES256", kid: "key-1" }, () => "A".repeat(86))) }),
    "refused",
    "stranger",
  ],
  [
    "a key that the header brings along",
    () => ({ manifest: jws(() => forged({ alg: "EdDSA", kid: "key-1", jwk: stranger.key }, () => "A".repeat(86))) }),
    "refused",
    "stranger",
  ],
  [
    "a critical header nobody knows",
    () => ({
      manifest: jws(() =>
        honest.jws
          .split(".")
          .with(0, head({ alg: "EdDSA", kid: "key-1", crit: ["x"], x: 1 }))
          .join("."),
      ),
    }),
    "refused",
    "stranger",
  ],
  ["a manifest that goes on and on", () => ({ manifest: answer(200, JOSE, "a".repeat(5000)) }), "refused", "altered"],
  ["a manifest that is cut off", () => ({ manifest: cutOff(JOSE) }), "offline"],
  ["a manifest that is a bomb", () => ({ manifest: bomb(JOSE) }), "refused", "altered"],
  [
    "a redirect to what is honest",
    () => ({ manifest: answer(302, JOSE, "", { location: "/v1/elsewhere" }), elsewhere: jws(() => honest.jws) }),
    "offline",
  ],
  [
    "a redirect of the bundle to another host",
    () => ({
      deltas: answer(404, JSON_TYPE, ""),
      bundles: answer(301, JSON_TYPE, "", { location: "http://127.0.0.1:1/" }),
    }),
    "offline",
  ],
  ["a page with 200", () => ({ manifest: answer(200, "text/html", "<p>Wi-Fi") }), "refused", "answer"],
  ...[203, 204, 206, 226, 304, 401, 403, 404, 410, 429, 500, 502, 503].map((status): (typeof table)[number] => [
    `status ${status}`,
    () => ({ manifest: answer(status, JOSE, [204, 304].includes(status) ? "" : honest.jws) }),
    "offline",
  ]),
  [
    "an altered bundle",
    () => ({ deltas: answer(404, JSON_TYPE, ""), bundles: answer(200, JSON_TYPE, altered(honest.bytes)) }),
    "refused",
    "altered",
  ],
  [
    "another version's bundle (mix and match)",
    () => ({ deltas: answer(404, JSON_TYPE, ""), bundles: answer(200, JSON_TYPE, first.bytes) }),
    "refused",
    "altered",
  ],
  ["an endless bundle", () => ({ deltas: answer(404, JSON_TYPE, ""), bundles: endless }), "refused", "altered"],
  [
    "a bundle that is a bomb",
    () => ({ deltas: answer(404, JSON_TYPE, ""), bundles: bomb(JSON_TYPE) }),
    "refused",
    "altered",
  ],
  ["a bundle that is cut off", () => ({ deltas: answer(404, JSON_TYPE, ""), bundles: cutOff(JSON_TYPE) }), "offline"],
  [
    "a bundle that is a page",
    () => ({ deltas: answer(404, JSON_TYPE, ""), bundles: answer(200, "text/html", "<p>") }),
    "refused",
    "answer",
  ],
];

describe("the data of before stays, after", () => {
  test.each(table)("%s", async (_, acts, outcome, why) => {
    server.act(acts());
    expect(await ask()).toBe(outcome);
    expect((await lastCheck(db))?.why).toBe(why);
    expect(await inForce()).toBe("판 100");
    expect((await current(db))?.ver).toBe(100);
    expect(server.asked.length).toBeLessThanOrEqual(4);
    server.act({});
    expect(await ask()).toBe("updated");
    expect(await inForce()).toBe("판 101");
  });
});

describe("the whole bundle is fetched, once, after", () => {
  test.each<[string, () => Act]>([
    ["an altered delta", () => answer(200, JSON_TYPE, altered([...honest.deltas.values()][0] as Uint8Array))],
    ["an endless delta", () => endless],
    ["a delta that is a bomb", () => bomb(JSON_TYPE)],
    ["a delta that is cut off", () => cutOff(JSON_TYPE)],
    ["a delta that is redirected", () => answer(307, JSON_TYPE, "", { location: "/v1/deltas/x" })],
    ["a delta that is a page", () => answer(200, "text/html", "<p>")],
  ])("%s", async (_, act) => {
    server.act({ deltas: act() });
    expect(await ask()).toBe("updated");
    expect(await inForce()).toBe("판 101");
    expect(server.asked.length).toBeLessThanOrEqual(3);
    expect(server.asked.filter(({ path }) => path.includes("bundles"))).toHaveLength(1);
  });

  test("a signed delta of another base", async () => {
    server.serve(await later(102, signer, { delta: { drop: ["service/naver"] } }));
    expect(await ask()).toBe("updated");
    expect(await inForce()).toBe("판 102");
  });
});

test.each([
  ["endless", endless, "refused"],
  [
    "of another type and never done",
    ((response) => void response.writeHead(200, { "content-type": "text/html" }).write("<p>")) as Act,
    "refused",
  ],
  [
    "of another status and never done",
    ((response) => void response.writeHead(500, { "content-type": JSON_TYPE }).write("{")) as Act,
    "offline",
  ],
])("nobody listens on to an answer that is %s", async (_, act, outcome) => {
  let dropped = false;
  server.act({
    deltas: answer(404, JSON_TYPE, ""),
    bundles: (response, request) => {
      response.on("close", () => {
        dropped = true;
      });
      act(response, request);
    },
  });
  expect(await ask()).toBe(outcome);
  await vi.waitFor(() => expect(dropped).toBe(true));
});

test("a bundle longer or shorter than the manifest says is refused, although its hash is right", async () => {
  for (const more of [1, -1]) {
    const { bundle } = honest.manifest;
    server.serve({
      ...honest,
      ...(await publish(signer, 101, makeBundle("판 101"), { bundle: { ...bundle, size: bundle.size + more } })),
    });
    expect(await ask()).toBe("refused");
    expect((await lastCheck(db))?.why).toBe("altered");
    globalThis.indexedDB = new IDBFactory();
    db.close();
    db = await open();
  }
});

test("sizes that no device should fetch are refused with the manifest", async () => {
  const { bundle, model } = honest.manifest;
  for (const change of [
    { bundle: { ...bundle, size: 32 * 2 ** 20 + 1 } },
    { model: { ...model, size: 4 * 2 ** 20 + 1 } },
    { bundle: { ...bundle, size: 0.5 } },
    { bundle: { ...bundle, sha256: `${bundle.sha256}\n` } },
    { bundle: { ...bundle, sha256: "../../x" } },
    { model: {} },
  ]) {
    server.asked.length = 0;
    server.serve(await publish(signer, 101, makeBundle("판 101"), change as object));
    expect(await ask()).toBe("refused");
    expect(server.asked).toHaveLength(1);
  }
});

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

test.each(["manifest", "bundles"] as const)("slow-loris at the %s: a minute, then no more", async (part) => {
  // A minute takes 60 ms here.
  const real = globalThis.setTimeout;
  const waits = vi
    .spyOn(globalThis, "setTimeout")
    .mockImplementation(((work: () => void, ms = 0) => real(work, ms >= 60_000 ? ms / 1000 : ms)) as typeof setTimeout);
  let dropped = false;
  const drip: Act = (response) => {
    response.writeHead(200, { "content-type": part === "manifest" ? JOSE : JSON_TYPE });
    const dripping = setInterval(() => response.write("e"), 10);
    response.on("close", () => {
      clearInterval(dripping);
      dropped = true;
    });
  };
  server.act({ [part]: drip, ...(part === "bundles" && { deltas: answer(404, JSON_TYPE, "") }) });
  expect(await ask()).toBe("offline");
  expect(waits.mock.calls.some(([, ms]) => ms === 60_000)).toBe(true);
  expect(await inForce()).toBe("판 100");
  await vi.waitFor(() => expect(dropped).toBe(true));
});

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
    db = await open();
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
      globalThis.indexedDB = new IDBFactory();
      db = await open();
      await installPackaged({ db, keys: [signer.key], fetch: packageOf(first) }, "/data/");
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
    globalThis.indexedDB = new IDBFactory();
    db = await open();
    await installPackaged({ db, keys: [signer.key], fetch: packageOf(first) }, "/data/");
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
