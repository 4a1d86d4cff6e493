/** Passwords and one-time codes, right behind the word that says what they are. */
import type { Found } from "./kinds.ts";

const PASSWORD =
  "비밀\\s?번호|비번|패스\\s?워드|패스코드|(?<![가-힣])암호|(?<![a-z])(?:pass\\s?word|passwd|passcode|pwd?|p/w)(?![a-z])";
const CODE =
  "(?:인증|보안|로그인|복구|백업|일회용)\\s?(?:번호|코드)|(?:확인|자리)\\s?코드|핀\\s?번호|(?<![a-z])(?:(?:verification|security|log-?in|auth(?:entication)?|one-?time|backup|recovery|2fa|sms)\\s?(?:code|pin|number)|otp|pin|cvc|cvv)(?:\\s?(?:번호|코드|number|code))?(?![a-z])";
const LABEL = new RegExp(`(${PASSWORD})|${CODE}`, "gi");

// "인증번호 6자리: …", "비밀번호가 …". Words that tell where it comes from are beyond us.
const BETWEEN =
  "(?:[\\s:=→>(\"'“‘「\\[-]|[은는이가을를도란]|이?라고|으?로|(?:is|was)(?=\\s)|제가|내가|그냥|원래|현재|앞|숫자|(?:[246]|두|네|여섯)\\s?자리|왔는데|받은|문자|거|게){0,8}?";
const SAID = "[공영일이삼사오육칠팔구](?:[ -]?[공영일이삼사오육칠팔구]){3,7}(?![가-힣]{3})";
const NO_MOBILE = "(?!01[016-9]\\d{7})";
const MIXED = `(?=[!-~]*[a-z])(?=[!-~]*(?:\\d|[@#$%^&*]|[!?][!-~]*[a-z]))[a-z0-9@#$%^&*_+~!?][!-~]{2,39}`;

const PASSWORDS = [
  `${BETWEEN}(${SAID}|${NO_MOBILE}\\d{4,12}(?![\\w~:-]|[.,/]\\d)|${MIXED}|(?!오류|에러|코드|번호)[가-힣]{1,10}\\d{3,8}[!-~]{0,20})`,
  "\\s?(?:[은는이가]\\s?)?앞?\\s?[2두]\\s?자리[은는이:\\s]{1,2}(\\d\\d)(?!\\d)",
  // Letters only: where a sign or the grammar says that they are one.
  "\\s?[은는이가]?\\s?[:=→\"'“‘「]\\s?([a-z]{4,39}[!?~*]*)(?=\\s*(?:$|[\\n,/)\"'”’」가-힣]))",
  "\\s?[은는]\\s?([a-z]{4,39}[!?~*]*)(?=이에|예요|입니|였|이었|인데|이고)",
];
const CODES = [
  `${BETWEEN}(${SAID}|\\d{3}[ -]\\d{3}(?![\\d-])|(?!\\d+-)${NO_MOBILE}(?=[a-z-]*\\d)[a-z0-9-]{3,12}(?![\\w-]))`,
  // "인증번호 아까 온 482913": six digits are a code, wherever in the sentence.
  "(?:(?!번호|코드)[^\\d\\n.!?]){0,14}?(\\d{6})(?![ .-]?\\d)",
];
const BEHIND = {
  password: PASSWORDS.map((one) => new RegExp(`^${one}`, "i")),
  code: CODES.map((one) => new RegExp(`^${one}`, "i")),
};
const BEFORE_LABEL = /(?<![\w-])(?:[A-Z]-)?\d{3}[ -]?\d{3}(?= is your )/g;

const COUNTED = /^(?: ?(?:자리|글자)|원|회|개|분|초|시(?!도)|월|년|명|통|건|차|일(?!\d))/;
const NO_PASSWORD =
  /^(?:wrong|incorrect|invalid|errors?|reset|change[ds]?|forgot(?:ten)?|required|expired|none|null|same|different|unknown|missing|blocked|locked|hint|mismatch|fail(?:ed|ure)?|login|google|naver|kakao|daum|apple)$/i;

/** Passwords and codes in a plain text (see `unifyText`). */
export function findSecrets(text: string): Found[] {
  const found: Found[] = [...text.matchAll(BEFORE_LABEL)].map(({ index, 0: code }) => ({
    kind: "code",
    start: index,
    end: index + code.length,
  }));
  for (const label of text.matchAll(LABEL)) {
    const kind = label[1] ? "password" : "code";
    const from = label.index + label[0].length;
    const ahead = text.slice(from, from + 80);
    for (const pattern of BEHIND[kind]) {
      const [all = "", value = ""] = pattern.exec(ahead) ?? [];
      const start = from + all.length - value.length;
      const end = start + value.replace(/[\])"'.,?:;]+$/, "").length;
      if (!value || NO_PASSWORD.test(value) || COUNTED.test(text.slice(end, end + 4))) continue;
      found.push({ kind, start, end });
      break;
    }
  }
  return found;
}
