// docs/client-contract.md: its example is true here, too.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import page from "../../docs/client-contract.md?raw";
import { canonical } from "../../extension/data/canonical.ts";
import { applyDelta } from "../../extension/data/delta.ts";

test("the example of a delta is true", () => {
  const [, text = ""] = page.match(/<!-- example: delta -->\n```json\n(.*?)```/s) ?? [];
  const { base, delta, bundle, sha256 } = JSON.parse(text);
  const result = canonical(applyDelta(base, delta));
  expect(result).toBe(canonical(bundle));
  expect(createHash("sha256").update(result).digest("hex")).toBe(sha256);
});
