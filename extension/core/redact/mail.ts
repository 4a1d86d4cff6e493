/** Mailboxes, also half-written and in the ways people write them so that machines do not see them. */
import type { Found } from "./kinds.ts";

const AT = /@|[([] ?(?:at|a|골뱅이) ?[)\]]|골뱅이|앳(?=[ a-z가-힣])| at (?=[a-z0-9가-힣])/gi;
const NAME = /[A-Za-z0-9_](?:[A-Za-z0-9._%+-]*[A-Za-z0-9_+-])? ?$/;
const KOREAN_NAME = /(?<![가-힣])[가-힣]{2,10}\d{0,8}( ?)$/;

const DOT =
  "(?:\\.| ?\\. ?(?=(?:com|net|co|kr|org)(?![a-z])|한국)| ?[([] ?(?:dot|점) ?[)\\]] ?| dot | ?[점쩜닷] ?|,(?=(?:com|net|co|kr)(?![a-z])))";
const KOREAN_END = "한국|컴|콤|넷|코|씨오|오알|케이알";
// Host names in Korean too (한글.kr, 한메일 점 넷); a particle may follow any of them.
const HOST = new RegExp(
  `^ ?(?:[A-Za-z0-9가-힣-]{1,63}${DOT}){1,4}(?:${KOREAN_END}|xn--[a-z0-9]{2,20}|[A-Za-z]{2,12})(?![A-Za-z0-9])`,
  "i",
);
const FREE =
  "gmail|naver|daum|hanmail|kakao|nate|hotmail|outlook|yahoo|icloud|proton|protonmail|live|msn|korea|paran|dreamwiz";
// minsu@naver, minsu 골뱅이 지메일: the host that everybody knows, its end left out.
const HALF_HOST = new RegExp(
  `^ ?(?:(?:${FREE})(?![A-Za-z0-9-])|네이버|[지쥐g]\\s?메일|다음|한메일|카카오|네이트|핫메일|아웃룩|야후|아이클라우드)(?:\\s?메일)?`,
  "i",
);
const FREE_HOST = new RegExp(`^ ?(?:${FREE})(?![a-z0-9])`, "i");
const FILE = /\.(?:png|jpe?g|gif|webp|svg|css|js|ts|mp4|pdf)$/i;
// "h***g@…": somebody has hidden it already.
const HIDDEN = /[*•●○◯◎□■…]$/;
// A company's address is no personal data, and which address wrote to a person is what the inquiry has to say.
const DESK =
  /^(?:support|help|helpdesk|cs|info|contact|service|no-?reply|do-?not-?reply|notice|notify|admin|abuse|privacy|security|webmaster|postmaster|copyright|legal|press)$/i;
// "I joined at naver.com" names no mailbox: a plain "at" takes a label or a name that is no English word.
const MAILBOX = /(?:메일(?:\s?주소)?|mail(?:\s?address)?|아이디|계정|id)[은는이가:=(\s]{0,4}$/i;

const BACK = 66;
const AHEAD = 160;

/** Mailboxes in a plain text (see `unifyText`). Looks a fixed way around each "@", so a long text stays cheap. */
export function findMails(text: string): Found[] {
  const found: Found[] = [];
  for (const at of text.matchAll(AT)) {
    const after = at.index + at[0].length;
    const before = text.slice(Math.max(0, at.index - BACK), at.index);
    const behind = text.slice(after, after + AHEAD);
    const spoken = /^ at $/i.test(at[0]);
    const name = nameIn(before, at[0]);
    if (!name) continue;
    const front = before.slice(0, name.index);
    const labelled = MAILBOX.test(front) && !/^(?:from|to|by|at) $/i.test(name[0]);
    const host = HOST.exec(behind) ?? halfHost(behind, at[0], labelled);
    if (!host || FILE.test(host[0]) || HIDDEN.test(front)) continue;
    const odd = FREE_HOST.test(host[0]) && /[\d._+-]/.test(name[0].trim());
    // "mail from @x.com", "인스타 @kakao": no mailbox.
    const loose = spoken ? !/ dot |[([]dot/i.test(host[0]) : at[0] === "@" && before.endsWith(" ") && behind[0] !== " ";
    if (loose && !odd && !labelled) continue;
    if (DESK.test(name[0].trim()) && !FREE_HOST.test(host[0])) continue;
    found.push({ kind: "email", start: at.index - name[0].length, end: after + host[0].length });
  }
  return found;
}

/** What is before the "@". Of Korean letters only where nobody could mean a user ("인스타 @hong.gildong"). */
function nameIn(before: string, at: string): RegExpExecArray | null {
  const latin = NAME.exec(before);
  if ((latin && !/^\d+ ?$/.test(latin[0])) || /^ at $/i.test(at)) return latin;
  const korean = KOREAN_NAME.exec(before);
  return korean && !(at === "@" && korean[1]) ? korean : latin;
}

/** "minsu@naver"; behind a label also a host that nobody knows, and none at all. */
function halfHost(behind: string, at: string, labelled: boolean): RegExpExecArray | null {
  return (
    HALF_HOST.exec(behind) ?? (labelled && at === "@" ? /^(?:[a-z][a-z0-9-]{2,30}|(?![!-~]))/i.exec(behind) : null)
  );
}
