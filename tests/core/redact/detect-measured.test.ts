// How much is found, how often wrongly, and how long it may take: over corpora from seeds, and long hostile texts.
import { describe, expect, test } from "vitest";
import { compose } from "../../../dataset/words/ko.json";
import { findPersonal } from "../../../extension/core/redact/detect.ts";
import { findingsIn, hide } from "../../../extension/core/redact/redact.ts";
import { rounds } from "../../soak.ts";
import { positives } from "./corpus.ts";
import { Dice } from "./dice.ts";
import { HARMLESS, negatives } from "./harmless.ts";
import { score } from "./score-found.ts";

const COUNT = rounds(1500, 30_000);
const FLOOR = { recall: 0.995, precision: 0.99, kind: 0.97 };

describe.each([11, 2026])("a corpus from seed %i", (seed) => {
  const people = positives(seed, COUNT);
  const others = negatives(seed + 1, COUNT);

  test("recall and precision", () => {
    const all = score([...people, ...others]);
    expect([people.length, others.length]).toEqual([COUNT, COUNT]);
    expect(all.hit / all.expected, all.examples.slice(0, 5).join("\n")).toBeGreaterThanOrEqual(FLOOR.recall);
    expect(1 - all.wrong / all.found, all.examples.slice(0, 5).join("\n")).toBeGreaterThanOrEqual(FLOOR.precision);
  });

  test("no kind and no harmless thing is given up for the average", () => {
    for (const kind of new Set(people.flatMap((one) => one.expected.map((piece) => piece.kind)))) {
      const own = score(people.filter((one) => one.expected.length === 1 && one.expected[0]?.kind === kind));
      expect(own.expected, kind).toBeGreaterThan(COUNT / 60);
      expect(own.hit / own.expected, `${kind}: ${own.examples.slice(0, 5).join("\n")}`).toBeGreaterThanOrEqual(
        FLOOR.kind,
      );
    }
    for (const what of Object.keys(HARMLESS)) {
      const own = others.filter((one) => one.what === what);
      expect(own.length, what).toBeGreaterThan(COUNT / 300);
      const { wrong, examples } = score(own);
      expect(wrong / own.length, `${what}: ${examples.slice(0, 5).join("\n")}`).toBeLessThanOrEqual(0.03);
    }
  });

  test("offsets cut the text, nothing overlaps, and a masked text is left alone", () => {
    for (const { text } of people) {
      const found = findingsIn(text, { keep: [] });
      const masked = hide(text, found, compose.write);
      let end = 0;
      let rest = "";
      for (const one of found) {
        expect(one.start).toBeGreaterThanOrEqual(end);
        expect(one.end).toBeGreaterThan(one.start);
        rest += text.slice(end, one.start);
        end = one.end;
      }
      rest += text.slice(end);
      expect(masked.replace(/\[[^\][]* 가림\]/g, "")).toBe(rest);
      expect(findPersonal(masked), masked).toEqual([]);
    }
  });
});

describe("long hostile texts", () => {
  const SIZE = rounds(50_000, 1_000_000);
  // Characters that regular expressions were given to look at, per character of the text.
  const BUDGET = 250;

  function looked(run: () => void): number {
    const exec = RegExp.prototype.exec;
    let sum = 0;
    RegExp.prototype.exec = function (this: RegExp, subject: string) {
      const walking = this.global || this.sticky;
      const from = walking ? this.lastIndex : 0;
      const match = exec.call(this, subject);
      sum += (match && walking ? match.index + match[0].length : String(subject).length) - from;
      return match;
    };
    try {
      run();
    } finally {
      RegExp.prototype.exec = exec;
    }
    return sum;
  }

  const dice = new Dice(7);
  const soup = Array.from({ length: SIZE }, () => dice.one([..."0123456789-. ()@+a가"])).join("");
  test.each(
    [
      "a",
      "1",
      "1 ",
      "12-",
      "010-",
      "@",
      "a@",
      "a.",
      "www.",
      "http://",
      "a.a/",
      "+1 ",
      "(",
      "4111 ",
      "1234-",
      "900101-",
      "010-1234-5678 ",
      "국민은행 123456-01-123456 ",
      "계좌 1",
      "주민번호",
      "공일공",
      "M1",
      "골뱅이",
      " at ",
      "뒷자리 1",
      "일이 ",
      "1일",
      "0 1 0 ",
      "1하이픈",
      "비밀번호 ",
      "비번 a1",
      "인증번호 가",
      "이름: 김",
      "예금주 김민",
      "가나다라로 1 ",
      "동 1-1 ",
      "가아파트",
      "생년월일 ",
      "생일 19",
      "1990-01-02",
      "19900101 ",
      "1 jan ",
      "IMEI 35",
      "통관 P1",
      "a.a/?a=",
      "a.a/?%25",
      "주소 가나 ",
      soup,
    ].map((piece) => [piece.slice(0, 12), piece]),
  )("%j …", (_name, piece) => {
    const text = piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
    expect(looked(() => findPersonal(text))).toBeLessThanOrEqual(BUDGET * SIZE);
  });

  test("the meter would see a look back over the whole text for each number", () => {
    const text = "010-1234-5678 ".repeat(SIZE / 14);
    const looks = looked(() => {
      for (const match of text.matchAll(/\d{4} /g)) /계좌$/.test(text.slice(0, match.index));
    });
    expect(looks).toBeGreaterThan(BUDGET * SIZE);
  });
});
