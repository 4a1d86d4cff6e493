/** Words of notices that any company may show: "계정이 일시 정지되었습니다" is on one company's sheet, and says nothing of whose it is. */

const KOREAN = [
  "고객님|회원님|귀하|사용자|본인|계정|아이디|비밀번호|비번|이메일|메일|전화번호|번호|서비스|이용|사용|로그인|로그아웃|접속|접근",
  "제한|정지|차단|잠[겼긴김금]|비활성화|일시적|일시|임시|영구|비정상적인|비정상|의심|활동|시도|감지|확인|보안|사유|이유",
  "운영|정책|약관|규정|규칙|커뮤니티|가이드라인|가이드|위반|위배|오류|문제|발생|다시|잠시|나중|요청|처리|실패|횟수|초과",
  "일치|올바르|잘못|입력|존재|기기|다른|새로운|자동|자세한|내용|문의|고객센터|관련|모든|일부|기능|해당|현재|인증",
  "습니다|되었습니다|되어|됐습니다|됐어요|된|됩니다|하여|하였습니다|했습니다|해|합니다|입니다|있습니다|없습니다|않습니다",
  "주세요|주시기|바랍니다|하세요|인해|위해|따라|에서|으로",
  "더|이상|수|후|및|또는|중|이|가|은|는|을|를|의|에|로|도|님",
];
const LATIN = [
  "you|your|the|this|that|has|have|had|is|was|are|were|been|be|we|our|an?|and|or|for|to|of|in|on|due|it|not",
  "accounts?|user|access|service|suspended|suspend|temporarily|permanently|limited|restricted|locked|disabled|banned",
  "blocked|deactivated|unusual|suspicious|activity|login|log|sign|attempts?|security|reasons?|violating|violations?",
  "violates?|rules?|terms|policy|policies|community|guidelines|standards|detected|please|try|again|later|errors?",
  "occurred|too|many|incorrect|invalid|passwords?|username|email|from|using",
];
const ANYBODYS = new RegExp(`^(?:(?:${KOREAN.join("|")})+|\\b(?:${LATIN.join("|")})\\b| )+$`, "u");

/** Is everything in it what any company's notice may say? `plain` is a phrase made plain. */
export const isAnybodys = (plain: string): boolean => ANYBODYS.test(plain);
