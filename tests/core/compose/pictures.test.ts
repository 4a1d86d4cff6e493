// Boxes over pictures and names of the files.
import { describe, expect, test } from "vitest";
import {
  boxBetween,
  fitSize,
  LEAST,
  moveBox,
  newBox,
  pictureName,
  resizeBox,
  roundOutwards,
} from "../../../extension/core/compose/redaction-boxes.ts";
import { random } from "../redact/personal.ts";

describe("boxes", () => {
  const size = { w: 400, h: 300 };

  test("from any corner, cut at the edges; a slip of the hand is none", () => {
    expect(boxBetween(100, 80, 20, 30, size)).toEqual({ x: 20, y: 30, w: 80, h: 50 });
    expect(boxBetween(-50, -50, 900, 900, size)).toEqual({ x: 0, y: 0, ...size });
    expect(boxBetween(10, 10, 10 + LEAST - 1, 100, size)).toBeNull();
  });

  test("never leave the picture, however they are pushed", () => {
    const next = random(3);
    let box = newBox(size, 0);
    for (let i = 0; i < 2000; i++) {
      const by = () => (next() - 0.5) * 300;
      box = next() < 0.5 ? moveBox(box, by(), by(), size) : resizeBox(box, by(), by(), size);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.w).toBeGreaterThanOrEqual(LEAST);
      expect(box.x + box.w).toBeLessThanOrEqual(size.w + 1e-9);
      expect(box.y + box.h).toBeLessThanOrEqual(size.h + 1e-9);
    }
  });

  test("cover every pixel they touch", () => {
    expect(roundOutwards({ x: 10.2, y: 10.9, w: 5.1, h: 5 })).toEqual({ x: 10, y: 10, w: 6, h: 6 });
    expect(roundOutwards({ x: 3, y: 4, w: 5, h: 6 })).toEqual({ x: 3, y: 4, w: 5, h: 6 });
  });

  test("placed one after the other do not hide one another", () => {
    const [first, second] = [newBox(size, 0), newBox(size, 1)];
    expect(second.y).toBeGreaterThanOrEqual(first.y + first.h);
  });
});

test.each([
  [
    { w: 1080, h: 2340 },
    { w: 1080, h: 2340 },
  ],
  [
    { w: 4000, h: 3000 },
    { w: 2309, h: 1732 },
  ],
  [
    { w: 12_000, h: 1000 },
    { w: 2400, h: 200 },
  ],
  [
    { w: 1, h: 90_000 },
    { w: 1, h: 2400 },
  ],
])("%o is shrunk to %o", (from, to) => expect(fitSize(from)).toEqual(to));

test.each([
  ["결제오류_내역.jpg", "결제오류_내역.jpg"],
  ["화면.PNG", "화면.jpg"],
  ["../../etc/passwd", "etc_passwd.jpg"],
  ["a<b>:c?", "a_b_c.jpg"],
  ["", "오류_화면.jpg"],
  [" . ", "오류_화면.jpg"],
  // Hangul typed on a Mac, letter by letter.
  ["\u1100\u1161.jpg", "가.jpg"],
])("the name %s becomes %s", (typed, name) => expect(pictureName(typed, "오류_화면.jpg")).toBe(name));
