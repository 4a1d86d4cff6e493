// Whole messages and forms to a help desk: what is somebody's is hidden, what is nobody's stays.
import { expect, test } from "vitest";
import { rounds } from "../../soak.ts";
import { forms } from "./forms.ts";
import { letters } from "./letters.ts";
import { score } from "./score-found.ts";

test.each([
  ["messages", 20261129, letters],
  ["messages", 5, letters],
  ["forms", 31, forms],
  ["forms", 8, forms],
])("%s from seed %i", { timeout: 60_000 }, (_name, seed, write) => {
  const { expected, hit, found, wrong, examples } = score(write(seed, rounds(1500, 20_000)));
  expect(expected).toBeGreaterThan(1500);
  expect(hit / expected, examples.slice(0, 9).join("\n")).toBeGreaterThanOrEqual(0.995);
  expect(1 - wrong / found, examples.slice(0, 9).join("\n")).toBeGreaterThanOrEqual(0.99);
});
