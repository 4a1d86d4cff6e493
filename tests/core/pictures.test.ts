// Boxes over pictures, names of the files, and that a saved JPEG carries nothing but the picture.
import { describe, expect, test } from "vitest";
import { boxBetween, burnt, fitted, LEAST, moved, newBox, pictureName, sized } from "../../extension/core/boxes.ts";
import { bareJpeg, segmentsOf } from "../../extension/core/jpeg.ts";
import { photo, SECRETS, SMALL } from "../fixtures/photo.ts";
import { random } from "./personal.ts";

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const markers = (bytes: Uint8Array): string[] => segmentsOf(bytes).map(({ marker }) => marker.toString(16));

describe("a bare JPEG", () => {
  test("the photo of this test does carry what is to go", () => {
    const taken = photo(SMALL);
    for (const secret of SECRETS) expect(text(taken)).toContain(secret);
    expect(markers(taken)).toEqual(expect.arrayContaining(["ffe1", "fffe"]));
    // Two pictures: the second is the thumbnail within EXIF.
    expect(text(taken).split("\xff\xd8\xff").length - 1).toBe(2);
  });

  test("keeps the picture, byte for byte, and nothing else", () => {
    const bare = bareJpeg(photo(SMALL));
    expect(Buffer.from(bare)).toEqual(Buffer.from(SMALL));
    for (const secret of SECRETS) expect(text(bare)).not.toContain(secret);
    expect(markers(bare).filter((marker) => /^ff(e[1-9a-f]|fe)$/.test(marker))).toEqual([]);
  });

  test("takes a thumbnail out of the JFIF header too, and keeps the colour note of Adobe", () => {
    const thumbnail = [1, 1, 10, 20, 30];
    const jfif = [0xff, 0xe0, 0, 19, ...Buffer.from("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, ...thumbnail];
    const adobe = [0xff, 0xee, 0, 14, ...Buffer.from("Adobe"), 0, 100, 0, 0, 0, 0, 1];
    const after = segmentsOf(SMALL).find(({ marker }) => marker !== 0xffd8 && marker !== 0xffe0)?.start ?? 0;
    const bare = bareJpeg(Uint8Array.from([0xff, 0xd8, ...jfif, ...adobe, ...SMALL.subarray(after)]));
    expect(markers(bare).slice(0, 3)).toEqual(["ffd8", "ffe0", "ffee"]);
    const [, header] = segmentsOf(bare);
    expect(header && header.end - header.start).toBe(18);
    expect([...bare.slice((header?.end ?? 0) - 2, header?.end)]).toEqual([0, 0]);
  });

  test("is made twice as once", () => expect(bareJpeg(bareJpeg(photo(SMALL)))).toEqual(bareJpeg(SMALL)));

  test.each([
    ["a PNG", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ["nothing", new Uint8Array()],
    ["a file cut short", SMALL.slice(0, 200)],
    ["one without an end", SMALL.slice(0, -2)],
    ["a length that lies", Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2])],
  ])("is not made of %s", (_name, bytes) => expect(() => bareJpeg(bytes)).toThrow());
});

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
      box = next() < 0.5 ? moved(box, by(), by(), size) : sized(box, by(), by(), size);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.w).toBeGreaterThanOrEqual(LEAST);
      expect(box.x + box.w).toBeLessThanOrEqual(size.w + 1e-9);
      expect(box.y + box.h).toBeLessThanOrEqual(size.h + 1e-9);
    }
  });

  test("cover every pixel they touch", () => {
    expect(burnt({ x: 10.2, y: 10.9, w: 5.1, h: 5 })).toEqual({ x: 10, y: 10, w: 6, h: 6 });
    expect(burnt({ x: 3, y: 4, w: 5, h: 6 })).toEqual({ x: 3, y: 4, w: 5, h: 6 });
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
])("%o is shrunk to %o", (from, to) => expect(fitted(from)).toEqual(to));

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
