// Every attack on what a device asks for, against a hostile server on this machine. After each of them the data of before is
// in force, the next honest answer is taken, and nothing was asked for over and over.
import { createHmac } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { current, lastCheck } from "../../extension/data/db.ts";
import { SOAK } from "../soak.ts";
import {
  ask,
  db,
  first,
  honest,
  inForce,
  later,
  newDevice,
  server,
  setScene,
  signer,
  stranger,
} from "./attack-scene.ts";
import { type Act, answer, JOSE, JSON_TYPE, type Part } from "./hostile-server.ts";
import { makeBundle, makeSigner, publish } from "./publication.ts";

setScene();

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
    db.close();
    await newDevice();
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
