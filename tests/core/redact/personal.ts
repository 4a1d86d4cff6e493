/** Personal data of nobody, as people write it, made from a seed. */

/** Numbers from 0 to 1, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(next: () => number, of: readonly [T, ...T[]]): T => of[Math.floor(next() * of.length)] ?? of[0];
const digits = (next: () => number, n: number): string =>
  Array.from({ length: n }, () => Math.floor(next() * 10)).join("");
const two = (n: number): string => `${n}`.padStart(2, "0");

function card(next: () => number): string {
  const body = `4${digits(next, 14)}`;
  const sum = [...body].reverse().reduce((all, digit, i) => {
    const double = Number(digit) * 2;
    return all + (i % 2 ? Number(digit) : double > 9 ? double - 9 : double);
  }, 0);
  const whole = `${body}${(10 - (sum % 10)) % 10}`;
  return whole.match(/.{4}/g)?.join(pick(next, ["-", " "])) ?? whole;
}

/** One piece of personal data: phone, mailbox, resident number, card, account. */
export function personal(next: () => number): string {
  const dash = pick(next, ["-", " ", ""]);
  const born = `${digits(next, 2)}${two(1 + Math.floor(next() * 12))}${two(1 + Math.floor(next() * 28))}`;
  return pick(next, [
    () => `010${dash}${2 + Math.floor(next() * 8)}${digits(next, 3)}${dash}${digits(next, 4)}`,
    () => `+82 10-${2 + Math.floor(next() * 8)}${digits(next, 3)}-${digits(next, 4)}`,
    () => `user${digits(next, 4)}@${pick(next, ["naver.com", "gmail.com", "hanmail.net"])}`,
    () => `${born}-${1 + Math.floor(next() * 4)}${digits(next, 6)}`,
    () => `${born}-${5 + Math.floor(next() * 4)}${digits(next, 6)}`,
    () => card(next),
    () => `국민은행 ${digits(next, 6)}-${digits(next, 2)}-${digits(next, 6)}`,
  ])();
}

/** The piece in a sentence, or in none. */
export const sentence = (next: () => number, piece: string): string =>
  pick(next, [
    (p: string) => p,
    (p: string) => `제 번호는 ${p} 입니다`,
    (p: string) => `${p}로 가입했는데 막혔어요`,
    (p: string) => `계정이 정지됐어요 (${p}) 확인 부탁드려요`,
    (p: string) => `로그인이 안 돼요. ${p}, 어제부터요`,
    (p: string) => `my number ${p} is blocked`,
  ])(piece);
