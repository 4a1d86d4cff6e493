/** Mailboxes, also the ways people write them so that machines do not see them. */

const AT = /@|[([] ?(?:at|골뱅이) ?[)\]]|골뱅이| at (?=[a-z0-9-]{1,63}(?:\.| dot |[([]dot[)\]]))/gi;
const NAME = /[A-Za-z0-9_](?:[A-Za-z0-9._%+-]*[A-Za-z0-9_+-])? ?$/;
const KOREAN_NAME = /(?<![가-힣])[가-힣]{2,5} ?$/;
const DOT =
  "(?:\\.| ?\\. ?(?=(?:com|net|co|kr|org)(?![a-z])|한국)| ?[([] ?dot ?[)\\]] ?| dot | ?점 ?|,(?=(?:com|net|co|kr)(?![a-z])))";
// Host names in Korean too (한글.kr, 회사.한국); a particle may follow any of them.
const HOST = new RegExp(
  `^ ?(?:[A-Za-z0-9가-힣-]{1,63}${DOT}){1,4}(?:한국|xn--[a-z0-9]{2,20}|[A-Za-z]{2,12})(?![A-Za-z0-9])`,
  "i",
);
const FILE = /\.(?:png|jpe?g|gif|webp|svg|css|js|ts|mp4|pdf)$/i;
// "h***g@…": somebody has hidden it already.
const HIDDEN = /[*•●○◯◎□■…]$/;
// A company's desk is nobody's personal data, and which address wrote to a person is what the inquiry has to say.
const DESK =
  /^(?:support|help|helpdesk|cs|info|contact|service|no-?reply|do-?not-?reply|notice|notify|admin|abuse|privacy|security|webmaster|postmaster|copyright|legal|press)$/i;
const FREE =
  /^(?:gmail|naver|daum|hanmail|kakao|nate|hotmail|outlook|yahoo|icloud|proton|protonmail|live|msn|korea|paran|dreamwiz)\./i;

// "I joined at naver.com" names no mailbox: with a plain dot it takes a label or a name that is no English word.
const MAILBOX = /(?:메일(?:\s?주소)?|mail(?:\s?address)?|아이디|계정|id)[은는이가:=(\s]{0,4}$/i;

const BACK = 66;
const AHEAD = 160;

/** Mailboxes in a plain text (see `plain`). Looks a fixed way around each "@", so a long text stays cheap. */
export function mails(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const at of text.matchAll(AT)) {
    const after = at.index + at[0].length;
    const before = text.slice(Math.max(0, at.index - BACK), at.index);
    const name = NAME.exec(before) ?? (/^ at /i.test(at[0]) ? null : KOREAN_NAME.exec(before));
    const host = name && HOST.exec(text.slice(after, after + AHEAD));
    if (!name || !host || FILE.test(host[0])) continue;
    const front = before.slice(0, name.index);
    if (HIDDEN.test(front)) continue;
    const dotted = /^ at $/i.test(at[0]) && /^ ?[a-z0-9-]+\./i.test(host[0]);
    const odd = FREE.test(host[0].trim()) && /[\d._+-]/.test(name[0].trim());
    if (dotted && !odd && !MAILBOX.test(front)) continue;
    if (DESK.test(name[0].trim()) && !FREE.test(host[0].trim())) continue;
    found.push({ start: at.index - name[0].length, end: after + host[0].length });
  }
  return found;
}
