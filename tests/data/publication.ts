// A publisher in memory: real keys, real signatures, a small but whole bundle.
import { CompactSign, exportJWK, generateKeyPair } from "jose";
import type { PublicKey } from "../../extension/core/public-key.ts";
import type {
  Guide,
  Manifest,
  ProblemModel,
  Rows,
  ServedChannel,
  Sheet,
  SheetWay,
} from "../../extension/core/schema.ts";
import { canonical } from "../../extension/data/canonical.ts";
import type { Fetch } from "../../extension/data/fetch.ts";

export interface Signer {
  key: PublicKey;
  /** `header`: what it says otherwise, as an attacker would. */
  sign(manifest: unknown, header?: { kid?: string; alg?: string }): Promise<string>;
}

export async function makeSigner(kid: string): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const { kty = "", crv = "", x = "" } = await exportJWK(publicKey);
  return {
    key: { kid, kty, crv, x },
    sign: (manifest, header) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(manifest)))
        .setProtectedHeader({ alg: "EdDSA", kid, ...header })
        .sign(privateKey),
  };
}

const text = (ko: string) => ({ ko, en: `${ko} (en)` });
const trust = { word: "reported", since: "2026-02-27", aging_at: "2027-02-27" };

/** The smallest bundle with a service, its sheets, a page and hours; `word` tells versions apart. */
export const makeBundle = (word: string): Record<string, unknown> => ({
  meta: { schema: 5, as_of: "2026-11-22" },
  "service/daum": {
    id: "daum",
    name: text("다음"),
    aliases: [],
    family: "daum",
    operator: text("다음"),
    country: "KR",
    domains: ["daum.net"],
    issues: ["contact-general", "mail"],
    common: ["mail"],
    words: {},
    tagline: text(word),
  },
  ...inBoth((lang, say) => ({
    [`said/${lang}`]: { fresh: "{by}", aging: "{by} · {when}", old: "", undated: "", old_undated: "", untried: "" },
    [`way/${lang}/daum/chat`]: way(say),
    [`rows/${lang}/daum`]: rows(say),
    [`sheet/${lang}/daum/mail`]: sheet("mail", say(word), say),
    [`sheet/${lang}/daum/contact-general`]: {
      ...sheet("contact-general", say(word), say),
      problems: [{ issue: "mail", title: say("연락하고 싶어요") }],
    },
    [`sheet/${lang}/daum/account-locked+mail`]: {
      ...sheet("account-locked+mail", say(word), say),
      way: undefined,
      question: say("화면에 뭐라고 나오나요?"),
      problems: [{ issue: "mail", title: say("연락하고 싶어요") }],
    },
  })),
  "channel/daum/chat": chat,
  "guide/daum/mail": guide("mail"),
  "guide/daum/contact-general": guide("contact-general"),
  "trust/channel/daum/chat/hours": trust,
  "trust/guide/daum/mail": trust,
  "page/cs.daum.net": {
    rules: [
      {
        service: "daum",
        path: "/mail",
        query: { service: ["8", "a b|c&d"], 서비스: ["*"] },
        issue: "mail",
        topic: false,
        role: "help",
      },
      { service: "daum", path: "/locked", query: {}, issue: "account-locked", topic: false, role: "help" },
      { service: "daum", path: "/*", query: {}, topic: true, role: "help" },
    ],
    issues: { daum: ["contact-general", "mail"] },
    questions: { "account-locked+mail": ["메일이 잠김"] },
  },
  "topic/issues": { words: { mail: ["메일"], "account-locked": ["잠김"] } },
  "hours/abc": {
    text: "Mo-Fr 10:00-18:30",
    timezone: "Asia/Seoul",
    country: "KR",
    first: 29453220,
    last: 31031460,
    start: 29455260,
    opens: Array.from({ length: 500 }, (_, day) => [day ? 930 : 0, 510]).flat(),
    clocks: [{ until: 31031460, offset: 540 }],
  },
});

type Say = (ko: string) => string;

const inBoth = (entries: (lang: string, say: Say) => Record<string, unknown>): Record<string, unknown> => ({
  ...entries("ko", (ko) => ko),
  ...entries("en", (ko) => `${ko} (en)`),
});

const way = (say: Say): SheetWay => ({
  id: "way-chat",
  kind: say("채팅"),
  name: say("채팅"),
  open: { hours: "hours/abc", trust: "channel/daum/chat/hours" },
  steps: [{ words: ["", say("채널"), say("을 찾아요")] }],
});

const rows = (say: Say): Rows => ({
  service: "daum",
  name: say("다음"),
  rows: (["contact-general", "mail"] as const).map((issue) => ({ issue, title: say("연락하고 싶어요"), note: "" })),
});

const chat: ServedChannel = {
  id: "chat",
  service: "daum",
  kind: "chat",
  name: text("채팅"),
  label: text("채팅 열기"),
  exists: true,
  open: { hours: "hours/abc", trust: "channel/daum/chat/hours" },
  country: "KR",
  timezone: "Asia/Seoul",
  languages: [],
  writes: true,
  fill: "none",
};

const guide = (issue: Guide["issue"]): Guide => ({
  service: "daum",
  issue,
  name: text("다음"),
  issue_label: text("문의"),
  requires: [],
  write: "inquiry",
  write_to: "daum/chat",
  taken: "daum/chat",
  ways: [{ of: "daum/chat" }],
  escalate: [],
  duties: [],
});

const sheet = (issue: string, verdict: string, say: Say): Sheet => ({
  service: "daum",
  issue,
  name: say("다음"),
  of: say("문의"),
  title: say("연락하고 싶어요"),
  verdict: [verdict],
  way: { of: "daum/chat", why: say("급할 때") },
  proof: { trust: "guide/daum/mail", by: say("뉴스") },
  foot: say("문의길"),
  pill: { text: verdict, open: { hours: "hours/abc", trust: "channel/daum/chat/hours" } },
});

/** The smallest model there can be; `weight` tells versions apart. */
export const makeModel = (weight = "J"): ProblemModel => ({
  schema: 1,
  meanings: ["mail", "payment-refund", "emergency-life", "nothing"],
  grams: "메\n환",
  weights: `${weight}IIIIJII`,
  temperature: 20,
  thresholds: { ask: 30, body: 30, emergency: { life: -5 }, nothing: 10, perhaps: { life: -20 } },
  words: "환불 refu",
  alarms: "죽고\n고 \n죽",
});

type Bytes = Uint8Array<ArrayBuffer>;

export interface Publication {
  manifest: Manifest;
  jws: string;
  bytes: Bytes;
  model: Bytes;
  /** Files below /v1/deltas/, by name. */
  deltas: Map<string, Bytes>;
}

const bytesOf = (content: unknown): Bytes =>
  new TextEncoder().encode(typeof content === "string" ? content : canonical(JSON.parse(JSON.stringify(content))));

async function named(bytes: Bytes): Promise<Manifest["bundle"]> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return { sha256: Buffer.from(digest).toString("hex"), size: bytes.length };
}

export const NOW = Date.parse("2026-11-22T12:00:00Z");

/** Signs `bundle` and `model` as version `ver`, valid from NOW for thirty days unless `change` says otherwise. */
export async function publish(
  signer: Signer,
  ver: number,
  bundle: unknown = makeBundle(`판 ${ver}`),
  change: Partial<Manifest> = {},
  model: unknown = makeModel(),
): Promise<Publication> {
  const [bytes, modelBytes] = [bytesOf(bundle), bytesOf(model)];
  const iat = NOW / 1000;
  const manifest: Manifest = {
    ver,
    iat,
    exp: iat + 30 * 86400,
    schema: 5,
    bundle: await named(bytes),
    model: await named(modelBytes),
    ...change,
  };
  return { manifest, jws: await signer.sign(manifest), bytes, model: modelBytes, deltas: new Map() };
}

/** The next version, and a way to it from `base` by this delta (any text: a hostile one, too); `limit` is what the manifest says of its length. */
export async function publishDelta(
  signer: Signer,
  ver: number,
  base: Publication,
  bundle: unknown,
  delta: unknown,
  limit?: number,
): Promise<Publication> {
  const change = bytesOf(delta);
  const next = await publish(signer, ver, bundle, { deltas: limit ?? change.length });
  const [from, to] = [base, next].map(({ manifest }) => manifest.bundle.sha256.slice(0, 16));
  next.deltas.set(`${from}-${to}`, change);
  return next;
}

type Answer = { status?: number; type?: string; body: BodyInit };

/** A server that has this publication; `instead` replaces single answers. Remembers what was asked for. */
export function serve(
  { manifest, jws, bytes, model, deltas }: Publication,
  instead: { manifest?: Answer; bundle?: Answer; model?: Answer; deltas?: Answer } = {},
): { fetch: Fetch; asked: { url: string; init: RequestInit }[] } {
  const asked: { url: string; init: RequestInit }[] = [];
  const answers: Record<string, Answer> = {
    "https://example.org/v1/manifest": instead.manifest ?? { type: "application/jose", body: jws },
    [`https://example.org/v1/bundles/${manifest.bundle.sha256}.json`]: instead.bundle ?? {
      type: "application/json",
      body: bytes,
    },
    [`https://example.org/v1/models/${manifest.model.sha256}.json`]: instead.model ?? {
      type: "application/json",
      body: model,
    },
  };
  for (const [name, body] of deltas) answers[`https://example.org/v1/deltas/${name}.json`] = instead.deltas ?? { body };
  return {
    asked,
    fetch: async (url, init) => {
      asked.push({ url, init });
      const { status = 200, type = "application/json", body } = answers[url] ?? { status: 404, body: "{}" };
      return new Response(body, { status, headers: { "content-type": type } });
    },
  };
}

/** What lies in the extension's package; `instead` replaces single files by name. */
export function packageOf({ jws, bytes, model }: Publication, instead: Record<string, BodyInit> = {}): Fetch {
  const files: Record<string, BodyInit> = {
    "manifest.jws": jws,
    "bundle.json": bytes,
    "model.json": model,
    ...instead,
  };
  return async (url) => new Response(files[url.split("/").at(-1) ?? ""]);
}
