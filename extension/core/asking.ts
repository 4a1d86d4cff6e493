/**
 * Is somebody looking for a service's phone number? Decided from the address of a search page alone.
 *
 * Only queries that name one known service and ask for its phone or its support count; a wrong guess would stand on
 * somebody's search for something else.
 */

/** Where a search engine keeps what was typed. */
interface Engine {
  hosts: readonly string[];
  path: RegExp;
  parameter: string;
}

const ENGINES: readonly Engine[] = [
  { hosts: ["search.naver.com", "m.search.naver.com"], path: /^\/search\.naver$/, parameter: "query" },
  { hosts: ["search.daum.net", "m.search.daum.net"], path: /^\/search$/, parameter: "q" },
  { hosts: ["www.google.com"], path: /^\/search$/, parameter: "q" },
];

/** Addresses for which leave is asked, and only on request. */
export const SEARCH_PAGES: readonly string[] = ENGINES.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));

const LONGEST = 60; // characters; longer queries are pasted texts
/** Asks for support whatever stands beside it. */
const SUPPORT =
  /고객 ?(?:지원 ?)?센터|콜 ?센터|상담 ?전화|전화 ?상담|\bcustomer (?:service|support|care|center|centre)\b|\bhotline\b/gu;
/** Asks for a number, but "카카오톡 친구 전화번호 저장" does so too: counts only where nothing but the name is left. */
const NUMBER = /(?:대표 ?)?전화(?: ?번호)?|\b(?:tele)?phone(?: number)?\b/gu;

/** Words that change nothing about whose number is wanted. */
const FILLERS = new Set(
  "번호 상담 상담원 상담사 직원 연결 문의 공식 대표 대표번호 한국 국내 24시간 운영시간 시간 알려줘 어디 the for of number contact support korea korean help official".split(
    " ",
  ),
);

const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim();

/** A name as it is compared: no spaces. */
export const bareName = (name: string): string => folded(name).replaceAll(" ", "");

/** What was typed, or null where the address is no search page. */
export function queryOf(url: string): string | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  const engine = ENGINES.find(({ hosts, path }) => hosts.includes(parsed.hostname) && path.test(parsed.pathname));
  return engine && parsed.protocol === "https:" ? parsed.searchParams.get(engine.parameter) : null;
}

/** Names people use → service id. A name of two services is nobody's, and "고객센터" is no part of a name. */
export function namesOf(services: Iterable<{ id: string; names: readonly string[] }>): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, names: own } of services) {
    for (const name of new Set(own.map((one) => bareName(folded(one).replace(SUPPORT, " ").replace(NUMBER, " "))))) {
      if (name) names.set(name, names.has(name) ? "" : id);
    }
  }
  for (const [name, id] of names) if (!id) names.delete(name);
  return names;
}

/**
 * The service whose phone number the search page at `url` was asked for; null when it was not, or when it is not
 * clear whose. `names`: from `namesOf`.
 */
export function asking(url: string, names: ReadonlyMap<string, string>): string | null {
  const query = queryOf(url);
  if (!query || query.length > LONGEST) return null;
  const text = folded(query);
  const unsupported = text.replace(SUPPORT, " ");
  const rest = unsupported.replace(NUMBER, " ");
  if (rest === text) return null;
  const words = rest.split(" ").filter((word) => word && !FILLERS.has(word));
  const found = new Set<string>();
  let longest = 0;
  let others = 0;
  for (let at = 0; at < words.length; ) {
    const { id, name, length } = nameAt(words, at, names);
    if (id) found.add(id);
    else others++;
    longest = Math.max(longest, name.length);
    at += length;
  }
  const [service] = found;
  if (found.size !== 1 || !service) return null;
  // Beside other words a short name is often no name ("다음 주 병원 고객센터"), and a number often another one.
  const sure = others === 0 || (unsupported !== text && longest > 2);
  return sure ? service : null;
}

/** The longest run of words from `at` on that is a name. */
function nameAt(words: string[], at: number, names: ReadonlyMap<string, string>) {
  for (let length = Math.min(4, words.length - at); length > 0; length--) {
    const name = words.slice(at, at + length).join("");
    const id = names.get(name);
    if (id) return { id, name, length };
  }
  return { id: null, name: "", length: 1 };
}
