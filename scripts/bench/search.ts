// How long one keystroke of the popup's search takes as services grow, and reading a pasted notice. Prints JSON.
import { readFileSync } from "node:fs";
import type { ServedService } from "../../extension/core/schema.ts";
import { answer } from "../../extension/core/search/answer.ts";
import { makeIndex } from "../../extension/core/search/make-index.ts";
import { openModel } from "../../extension/core/search/meaning.ts";
import { openIndex } from "../../extension/core/search/search-index.ts";
import { unpack } from "../../extension/data/unpack.ts";

const TYPED = [
  "카카오톡 정지",
  "ㅋㅋㅇㅌ",
  "zkzkdhxhr",
  "다음 메일",
  "트위터 계정 잠김",
  "hellotalk refund",
  "이용자 보호조치",
];
const NOTICE =
  "회원님의 계정에서 운영정책에 어긋나는 활동이 확인되어 일부 기능의 이용이 제한되었습니다. 이용자 보호조치가 적용된 동안에는 메시지를 보낼 수 없습니다. 본인 확인을 마치면 제한을 줄일 수 있습니다. ".repeat(
    3,
  );
const ROUNDS = 5;

const read = (name: string) => readFileSync(new URL(`../../build/data/${name}`, import.meta.url), "utf8");
const bundle = unpack(JSON.parse(read("bundle.json"))) as Record<string, unknown>;
const real = Object.entries(bundle).flatMap(([key, value]) =>
  key.startsWith("service/") ? [value as ServedService] : [],
);

/** The same made-up names in every run. */
let seed = 20261122;
const dice = (sides: number): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * sides);
};
const name = () => Array.from({ length: 2 + dice(3) }, () => String.fromCharCode(0xac00 + dice(11172))).join("");

function grown(size: number): Record<string, unknown> {
  const entries: Record<string, unknown> = {};
  for (const key of ["search/issues", "topic/issues"]) entries[key] = bundle[key];
  for (const service of real) entries[`service/${service.id}`] = service;
  for (let at = real.length; at < size; at++) {
    const model = real[at % real.length];
    if (!model) throw new Error("there are no services: run make dataset");
    const ko = name();
    const words = Object.fromEntries(
      Object.entries(model.words).map(([issue, texts]) => [issue, texts.map((text) => `${ko} ${text}`)]),
    );
    const id = `${model.id}-${at}`;
    entries[`service/${id}`] = { ...model, id, name: { ko, en: id }, aliases: [name()], hints: [], words };
  }
  return entries;
}

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const model = openModel(JSON.parse(read("model.json")));

const rows = [real.length, 1_000, 10_000].map((services) => {
  const entries = grown(services);
  let made = makeIndex(entries);
  const build = Array.from({ length: 3 }, () => timed(() => (made = makeIndex(entries))));
  // What a store gives back; its own time is measured in the browser.
  const stored = Array.from({ length: 4 }, () => structuredClone(made));
  // Nothing is read apart yet when the first letters come, nor when the first slip does.
  const first = stored.map((one) => timed(() => answer({ index: openIndex(one, model), model }, "카카")));
  const slip = stored.map((one) => timed(() => answer({ index: openIndex(one, model), model }, "카캬오툭")));
  const engine = { index: openIndex(made, model), model };
  const keys = TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  for (const text of keys) answer(engine, text);
  const keystroke = Array.from({ length: ROUNDS }, () => keys.map((text) => timed(() => answer(engine, text)))).flat();
  const notice = Array.from({ length: 20 }, () => timed(() => answer(engine, NOTICE)));
  return { services, build, first, slip, keystroke, notice };
});
console.log(JSON.stringify(rows));
