/** Figures of what was found against what was expected. */
import { findPersonal } from "../../../extension/core/redact/detect.ts";
import type { Expected } from "./corpus.ts";

/** Expected pieces found whole and as what they are (a particle may go with them); found pieces that touch nothing expected. */
export function score(inquiries: readonly { text: string; expected: Expected[] }[]) {
  const out = { expected: 0, hit: 0, found: 0, wrong: 0, examples: [] as string[] };
  for (const { text, expected } of inquiries) {
    const found = findPersonal(text);
    out.expected += expected.length;
    out.found += found.length;
    for (const one of expected) {
      const whole = found.some(
        (f) =>
          f.kind === one.kind && f.start <= one.start && f.end >= one.end && f.end - f.start <= one.end - one.start + 4,
      );
      if (whole) out.hit += 1;
      else out.examples.push(`missed ${one.kind} ${text.slice(one.start, one.end)} in ${text}`);
    }
    for (const f of found) {
      if (expected.some((one) => one.start < f.end && f.start < one.end)) continue;
      out.wrong += 1;
      out.examples.push(`${f.kind} ${text.slice(f.start, f.end)} in ${text}`);
    }
  }
  return out;
}
