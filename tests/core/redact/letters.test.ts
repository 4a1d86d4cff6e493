// Whole messages to a help desk: what is somebody's is hidden, what is nobody's stays.
import { expect, test } from "vitest";
import { letters } from "./letters.ts";
import { score } from "./score.ts";

test.each([20261129, 5])("messages from seed %i", { timeout: 60_000 }, (seed) => {
  const { expected, hit, found, wrong, examples } = score(letters(seed, 2500));
  expect(expected).toBeGreaterThan(3000);
  expect(hit / expected, examples.slice(0, 9).join("\n")).toBeGreaterThanOrEqual(0.995);
  expect(1 - wrong / found, examples.slice(0, 9).join("\n")).toBeGreaterThanOrEqual(0.99);
});
