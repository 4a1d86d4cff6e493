// Numbers cut and joined in any way, in any kind of digit, are hidden whole; the same ways hide nothing of an order.
import { describe, expect, test } from "vitest";
import { findPersonal } from "../../../extension/core/redact/detect.ts";
import type { Kind } from "../../../extension/core/redact/kinds.ts";
import { rounds } from "../../soak.ts";
import { Dice, withCheckDigit } from "./dice.ts";

const MARKS = [..."-–—_·.,:;/|\\~+=*#&'\"^<>!♥★→…※】", "--", " - ", ". ", " / ", ", ", "😊"];
const SPOKEN = ["에 ", "에", " 다시 ", "다시", "의 ", " 의 ", " 국에 ", "하이픈", " 빼기 ", " 짝대기 "];
const SCRIPTS = ["0123456789", "공일이삼사오육칠팔구", "〇一二三四五六七八九", "０１２３４５６７８９", "⓪①②③④⑤⑥⑦⑧⑨"];

/** Digits in one script, or Korean syllables strewn among written ones. */
function written(dice: Dice, groups: string[]): string[] {
  const script = dice.one(SCRIPTS);
  if (!dice.chance(0.15)) return groups.map((group) => group.replace(/\d/g, (d) => [...script][Number(d)] ?? d));
  // At the edge of a group a lone syllable is a particle, so the strewn ones stand inside.
  return groups.map((group) =>
    group.replace(/(?<=\d)\d(?=\d)/g, (d) => (dice.chance(0.6) ? (SCRIPTS[1] ?? "").charAt(Number(d)) : d)),
  );
}

/** `lengths` as usual, digit by digit, in pairs, or at two more places of chance. */
function cut(dice: Dice, digits: string, lengths: number[], odd: boolean): string[] {
  const ends = new Set<number>();
  for (let i = 1; i <= lengths.length; i++) ends.add(lengths.slice(0, i).reduce((sum, length) => sum + length, 0));
  const way = odd ? dice.below(4) : 0;
  if (way > 1) ends.clear();
  if (way === 1) ends.add(dice.between(1, digits.length - 1));
  const step = way === 2 ? 1 : 2;
  if (way > 1) for (let at = step; at < digits.length; at += step) ends.add(at);
  return [...digits.matchAll(/\d/g)].reduce<string[]>((groups, { index, 0: digit }) => {
    if (index === 0 || ends.has(index)) groups.push("");
    groups[groups.length - 1] += digit;
    return groups;
  }, []);
}

interface Drawn {
  kind: Kind[];
  digits: string;
  lengths: number[];
  before: readonly string[];
  /** Also in groups that nobody uses. */
  odd: boolean;
}

const two = (n: number) => String(n).padStart(2, "0");
const DRAW: Record<string, (dice: Dice) => Drawn> = {
  phone: (dice) => ({
    kind: ["phone"],
    digits: `010${dice.between(2, 9)}${dice.digits(7)}`,
    lengths: [3, 4, 4],
    before: ["", "번호는 ", "연락처: ", "엄마 폰 "],
    odd: true,
  }),
  "resident number": (dice) => ({
    kind: ["resident-number", "foreigner-number"],
    digits: `${two(dice.below(100))}${two(dice.between(1, 12))}${two(dice.between(1, 28))}${dice.between(1, 8)}${dice.digits(6)}`,
    lengths: [6, 7],
    before: ["주민번호 ", "주민등록번호는 ", "주민번호: "],
    odd: true,
  }),
  card: (dice) => ({
    kind: ["card"],
    digits: dice.chance(0.5) ? withCheckDigit(dice, "4", 16) : `5${dice.digits(15)}`,
    lengths: [4, 4, 4, 4],
    before: ["카드 ", "카드 번호 ", "체크카드는 "],
    odd: false,
  }),
  account: (dice) => ({
    kind: ["bank-account"],
    digits: `${dice.between(1, 9)}${dice.digits(13)}`,
    lengths: [6, 2, 6],
    before: ["국민은행 ", "계좌번호 ", "농협 ", "환불 계좌는 "],
    odd: false,
  }),
};

describe.each(Object.keys(DRAW))("%s", (name) => {
  test("is hidden however it is written", () => {
    const dice = new Dice(9 + name.length);
    const leaks: string[] = [];
    const count = rounds(1500, 30_000);
    for (let i = 0; i < count; i++) {
      const { kind, digits, lengths, before, odd } = (DRAW[name] as (dice: Dice) => Drawn)(dice);
      const joint = dice.one([...MARKS, ...SPOKEN, " ", " ", "-", "-"]);
      const lead = dice.one(before);
      const number = written(dice, cut(dice, digits, lengths, odd)).join(joint);
      const text = lead + number + dice.one(["", " 입니다", " 맞아요", "\n"]);
      const hidden = findPersonal(text).some(
        (one) => kind.includes(one.kind) && one.start <= lead.length && one.end >= lead.length + number.length,
      );
      if (!hidden) leaks.push(text);
    }
    expect(1 - leaks.length / count, leaks.slice(0, 20).join("\n")).toBeGreaterThanOrEqual(0.995);
  });
});

test("an order written the same ways stays", () => {
  const dice = new Dice(5);
  for (let i = 0; i < rounds(1500, 30_000); i++) {
    const digits = `2026${two(dice.between(1, 12))}${two(dice.between(1, 28))}${dice.digits(8)}`;
    const text = `주문번호 ${written(dice, cut(dice, digits, [8, 8], false)).join(dice.one(MARKS))} 예요`;
    expect(findPersonal(text), text).toEqual([]);
  }
});
