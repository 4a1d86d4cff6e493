import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { answer } from "../../../extension/core/search/answer.ts";
import { buildIndex, makeIndex } from "../../../extension/core/search/make-index.ts";
import { type Index, openIndex, serviceAt } from "../../../extension/core/search/search-index.ts";
import { bundle, engine } from "../data.ts";
import { cells } from "../match/score-pages.ts";

const queries = readFileSync(new URL("queries.csv", import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => cells(line)[0] ?? "");
const built = buildIndex(bundle, engine.model);
/** Every query and id as it is being typed, and each without one of its letters. */
const typed = new Set<string>();
const ids = built.services.flatMap((_, at) => serviceAt(built, at)?.id ?? []);
for (const text of [...queries, ...ids]) {
  for (let at = 0; at < text.length; at++) typed.add(text.slice(0, at + 1));
  typed.add(text.slice(0, 2) + text.slice(3));
}

const answers = (index: Index, text: string) => JSON.stringify(answer({ index, model: engine.model }, text));

test("an index that was stored answers as the one that was built", () => {
  // What a browser's database does with a value that is put and got.
  const stored = openIndex(structuredClone(makeIndex(bundle)), engine.model);
  expect(typed.size).toBeGreaterThan(1000);
  const other = [...typed].filter((text) => answers(stored, text) !== answers(built, text));
  expect(other).toEqual([]);
});

test("what is stored has not changed by being looked into", () => {
  const made = makeIndex(bundle);
  const before = structuredClone(made);
  const index = openIndex(made, engine.model);
  for (const text of queries) answers(index, text);
  expect(made).toEqual(before);
});

test("a service is one line, whole", () => {
  for (const [key, value] of Object.entries(bundle)) {
    if (!key.startsWith("service/")) continue;
    const { id, family, issues, common } = value as Record<string, unknown>;
    const at = built.services.findIndex((line) => line.startsWith(`${id}\t`));
    expect(serviceAt(built, at)).toEqual({ id, family, issues, common });
  }
});

test("a company that has become ours since the model was learnt is ours", () => {
  const others = [["relief", "카카오톡", "바다게임|sea games"]];
  const model = { ...engine.model, others };
  const asked = { index: buildIndex(bundle, model), model };
  expect(answer(asked, "카카오톡 환불")).toEqual(answer(engine, "카카오톡 환불"));
  expect(answer(asked, "바다게임 환불").missing).toBe("바다게임");
});
