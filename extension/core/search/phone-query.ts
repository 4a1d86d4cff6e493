/**
 * Is somebody looking for a service's phone number or its people? Decided from the address of a search page alone.
 *
 * Only queries that name one known service count, and of those only such whose other words are about reaching it or
 * about a problem with it: a wrong guess would be on somebody's search for something else.
 */

import { initials, letters, oneSlip, onlyInitials, otherKeyboard } from "../text/hangul.ts";
import { folded, LONGEST, SUPPORT, withoutAsking } from "./asking.ts";
import { queryOf } from "./engines.ts";

const SLIP = 8; // letters; in shorter names one wrong letter makes another word
const SENSIBLE = 2; // letters of a problem's word that may stand inside a longer one

/** Telephones, not their numbers. */
const DEVICE = /\b(?:apple|google|samsung|galaxy|microsoft|windows) phone\b(?! number)/u;
/** "다음 고객센터 카톡 상담": here KakaoTalk is the way, not the aim. */
const CHAT = /(?:카카오톡|카톡|카카오|kakao ?talk) ?(?:상담|채팅|채널|문의|chat)/u;
const CHAT_SERVICE = "kakaotalk";

/** Words that change nothing about whose number is wanted, besides those the data has for getting in touch. */
const FILLERS = new Set(
  (
    "번호 계정 아이디 직원 연결 공식 대표 한국 국내 시간 24시간 운영시간 일대일 1대1 채팅 통화 사람 담당자 코리아 지사 본사 무료 직통 앱 어플 실시간 지금 바로 주말 평일 공휴일 " +
    "account the for of to a in is my get how do does can i have there what whats where korea korean official real person human live agent talk speak call us"
  ).split(" "),
);
/** How questions end and begin: 되나요, 있어요, 알려 주세요. Not 없이: "전화번호 없이 가입". */
const QUESTION =
  /^(?:되|돼|있|없(?!이)|가능|어떻|어디|뭐|몇|왜|언제|누구|좀|제발|빨리|급|알려|주세요|방법|하는|걸|안받)/u;
const PARTICLE = /(?:은|는|이|가|을|를|의|에|로|으로|도|에서|에게|한테|이랑|랑|와|과)$/u;
/** Not 에: "다음에" is later, not at Daum. */
const AFTER_NAME = /(?:은|는|이|가|을|를|의|에서|에게|한테|이랑|랑|와|과)$/u;
const LONE_PARTICLE = /^(?:은|는|이|가|을|를|의|에|로|으로|도)$/u;

export interface Name {
  id: string;
  /** Begins names of others ("카카오", "네이버"): with a word nobody knows beside it, it may be yet another's. */
  ambiguous: boolean;
}

/** Everything a query is compared with. */
export interface PhoneWords {
  names: ReadonlyMap<string, Name>;
  /** Word → its problem. */
  words: ReadonlyMap<string, string>;
  /** Problems for which people want somebody on the phone; the others have to do with numbers themselves (codes, calls). */
  called: ReadonlySet<string>;
}

/** Names people use → service. A name of two services belongs to neither, and "고객센터" is no part of a name. */
export function namesOf(services: Iterable<{ id: string; names: readonly string[] }>): Map<string, Name> {
  const owners = new Map<string, Set<string>>();
  const firsts: [first: string, id: string][] = [];
  for (const { id, names } of services) {
    for (const one of names) {
      const name = withoutAsking(folded(one)).replaceAll(" ", "");
      if (name) owners.set(name, (owners.get(name) ?? new Set()).add(id));
      firsts.push([folded(one).split(" ")[0] ?? "", id]);
    }
  }
  const found = new Map<string, Name>();
  for (const [name, [id = "", second]] of owners) {
    const ambiguous = firsts.some(([first, of]) => of !== id && first.length > name.length && first.startsWith(name));
    if (!second) found.set(name, { id, ambiguous });
  }
  return found;
}

/** The service that the search page at `url` was asked for the phone or the people of; null where that is not clear. */
export function serviceAsked(url: string, known: PhoneWords): string | null {
  const query = queryOf(url);
  if (!query || query.length > LONGEST) return null;
  const typed = folded(query);
  return serviceIn(typed, known) ?? serviceIn(onOtherKeyboard(typed), known);
}

/** Words typed on the wrong keyboard as they were meant; those that make no sense there stay. */
const onOtherKeyboard = (text: string): string =>
  text
    .split(" ")
    .map((word) => (word.length > 2 && otherKeyboard(word)) || word)
    .join(" ");

function serviceIn(text: string, known: PhoneWords): string | null {
  const unsupported = text.replace(SUPPORT, " ");
  const people = unsupported !== text;
  const bare = withoutAsking(text);
  if (bare === text || (!people && DEVICE.test(text))) return null;
  const { names, others } = splitNames(bare.split(" ").filter(Boolean), known);
  const found = new Map(names.map((name) => [name.id, name]));
  if (found.size === 2 && CHAT.test(text)) found.delete(CHAT_SERVICE);
  const [name] = found.values();
  if (found.size !== 1 || !name) return null;
  const strange = others.filter((word) => !mayStandBeside(word, known, people));
  return strange.length === 0 || (people && name.clear) ? name.id : null;
}

interface Spotted {
  id: string;
  /** Says whose it is beside any other word. A short name is often no name there ("다음 주 병원 고객센터"). */
  clear: boolean;
}

/** Which words are names, longest runs first, and which are not. */
function splitNames(words: string[], { names: all }: PhoneWords): { names: Spotted[]; others: string[] } {
  const names: Spotted[] = [];
  const others: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(4, words.length - at);
    let hit: Name | undefined;
    for (; length > 0; length--) {
      const run = words.slice(at, at + length).join("");
      hit = all.get(run) ?? all.get(run.replace(AFTER_NAME, ""));
      if (hit) {
        names.push({ id: hit.id, clear: !hit.ambiguous && run.length > (/^[a-z]+$/.test(run) ? 6 : 2) });
        break;
      }
    }
    const [word = ""] = words.slice(at);
    const id = hit ? null : nearName(word, all);
    if (id) names.push({ id, clear: false });
    else if (!hit) others.push(word);
    at += Math.max(1, length);
  }
  return { names, others };
}

/** One service of which `word` is the first letters (ㅎㄹㅌ), or its name with one slip. */
function nearName(word: string, all: PhoneWords["names"]): string | null {
  const typed = letters(word);
  const only = onlyInitials(word);
  if (!only && typed.length < SLIP) return null;
  const ids = new Set<string>();
  for (const [name, { id }] of all) {
    if (only ? name.length === word.length && initials(name) === word : oneSlip(letters(name), typed)) ids.add(id);
  }
  const [id] = ids;
  return ids.size === 1 && id ? id : null;
}

/** A word that may be beside the name: how to reach it, or what is wrong with it. */
function mayStandBeside(word: string, { words, called }: PhoneWords, people: boolean): boolean {
  if (/^\d+$/.test(word) || FILLERS.has(word) || LONE_PARTICLE.test(word) || QUESTION.test(word)) return true;
  if (FILLERS.has(word.replace(PARTICLE, ""))) return true;
  for (const [problem, issue] of words) {
    const inside = problem.length >= SENSIBLE && !/^[a-z]+$/.test(problem) && word.includes(problem);
    if ((word === problem || inside) && (people || called.has(issue))) return true;
  }
  return false;
}
