/**
 * The word beside a number that says what the number is: "계좌", "주문번호", "passport".
 *
 * Ten digits alone are anything; people nearly always write what they are. The nearest label decides. Only a few dozen
 * characters around each number are read, each once, so a long text costs no more per number than a short one.
 */

const CLASSES = [
  "resident",
  "passport",
  "customs",
  "serial",
  "licence",
  "card",
  "account",
  "company",
  "phone",
  "bank",
] as const;
export type LabelClass = (typeof CLASSES)[number];

export interface Label {
  class: LabelClass;
  /** The label's own words. */
  words: string;
  start: number;
  end: number;
  /** Does it name a number ("주문번호"), not only a thing ("주문")? */
  strong: boolean;
}

/** A label as a number sees it. */
export interface Near extends Label {
  /** What is between label and number. */
  gap: string;
}

// Things that carry numbers of their own. With 번호, 코드, ID … behind them they are strong labels.
const NUMBERED =
  "주문|구매|결제|거래|승인|매출|운송장|송장|등기|배송|택배|발송|추적|예약|예매|접수|문의|상담|신고|사건|민원|티켓|처리|취소|반품|교환권?|환불|인증|확인|관리|고객|회원|가입|상품권?|제품|모델|품번|시리얼|일련|바코드|쿠폰|기프티콘|핀|멤버십|사업자|법인|통신\\s?판매업?|허가|특허|출원|상표|자동차|차량|버전|빌드|오류|에러|증권|보험|청구서?|인보이스|세금\\s?계산서|현금\\s?영수증|영수증|우편|사원|채널|유저|사용자|이용자|광고|캠페인|게시물|게시글|글|기기|디바이스|단말기?|앱|업체|판매자|스토어|조회|참조|추천|초대|좌석|항공권?|탑승|수험|공지|문서|공문|파일|로그|세션|요청|트랜잭션|(?<![a-z])(?:order|tracking|invoice|ticket|serial|case|booking|reservation|reference|ref|confirmation|transaction|receipt|coupon|voucher|gift\\s?card|product|model|error|user|channel|device|member(?:ship)?|customer|business(?:\\s?registration)?|corporate(?:\\s?registration)?|vehicle(?:\\s?registration)?|request|report|build|version|post|parcel|shipment|app|ad|campaign)";
// Things whose number may follow directly: "주문 2026…", "IMEI 35…".
const SERIAL =
  "주문(?![자서])|상품(?=[ :])|아이디|학번|사번|군번|코드|운송장|송장|등기|택배|바코드|시리얼|모델명?|버전|빌드|쿠폰|상품권|기프트\\s?카드|기프티콘|(?:포인트|멤버십|교통|유심|메모리|보안|SD)\\s?카드|에러|오류|좌표|위도|경도|타임스탬프|사업자|라이[선센]스|대한통운|한진|로젠|EMS|쿠팡|네이버페이|11번가|지마켓|G마켓|옥션|배민|무신사|(?<![a-z])(?:order|tracking|invoice|serial|version|ver|build|gpa|imei(?:\\s?[12](?!\\d))?(?:\\s?번호)?|meid|iccid|isbn|ean|upc|sku|udid|uuid|barcode|timestamp|latitude|longitude|lat|lng|coordinates|gift\\s?card|coupon|voucher|licen[cs]e\\s?key|product\\s?key|gps|ip|id|uid|pid|trace)(?![a-z])";
const BANKS =
  "KB국민|NH농협|IBK기업|SC제일|국민|신한|우리|하나|농협|기업|수협|신협|씨티|산업|우체국|토스|제일|부산|대구|광주|전북|경남|축협";

// One alternative per class, in the order of CLASSES; of two that begin at the same letter the first wins.
const WORDS = [
  "주민\\s?등록\\s?(?:번호|증)?|주민\\s?번호?|민번|민증|외국인\\s?(?:등록\\s?)?(?:번호|증)|외국인\\s?등록|거소\\s?(?:신고\\s?)?(?:번호|증)|(?<![a-z])(?:rrn|(?:arc|resident|alien|foreigner|foreign)(?:\\s?registration)?(?:\\s?(?:card\\s?)?(?:number|no))?)(?![a-z])",
  "여권(?:\\s?번호)?|passport(?:\\s?(?:number|no\\.?))?",
  "(?:개인\\s?)?통관\\s?(?:고유\\s?)?(?:부호|번호)|개인\\s?통관|(?<![a-z])(?:(?:personal\\s?)?customs(?:\\s?clearance)?(?:\\s?id)?\\s?(?:code|number|no)|pccc)(?![a-z])",
  `(?:${NUMBERED})\\s?(?:등록\\s?|고유\\s?|관리\\s?|조회\\s?)?(?:번호|코드|넘버|아이디|키|#|(?:id|no|num|number|code|key)(?![a-z]))|${SERIAL}`,
  "(?:운전\\s?)?면허증?(?:\\s?번호)?|(?:driver'?s?|driving)?\\s?licen[cs]e(?:\\s?(?:number|no\\.?))?",
  "카드(?:\\s?번호)?|(?<![a-z])(?:card|visa|master(?:\\s?card)?|amex|diners|jcb|unionpay)(?:\\s?(?:number|no)\\.?)?(?![a-z])|비자|마스터|아멕스|다이너스|유니온페이|비씨|(?<![a-z])BC(?![a-z])",
  `계좌(?:\\s?번호)?|입금(?!자)|출금|환급|송금|이체|예금주|통장(?:\\s?번호)?|(?<![a-z])(?:bank\\s?account|account\\s?(?:number|no)|acct|a/c|iban)(?:\\s?(?:number|no))?(?![a-z])|(?:${BANKS}|카카오|케이|카뱅|케뱅|토뱅|새마을|(?<![a-z])(?:KB|NH|IBK|KDB|SC|iM|Toss|Kakao))?\\s?(?:은행(?![나동잎])|뱅크|bank(?![a-z]))|새마을(?:금고)?|카뱅|케뱅|토뱅|저축|증권|(?<![a-z])(?:shinhan|kookmin|woori|nonghyup|kakaobank)(?![a-z])`,
  "(?:고객|콜|상담|서비스|민원)\\s?센터(?:\\s?(?:대표\\s?)?(?:전화\\s?번호|번호|전화))?|대표\\s?(?:번호|전화)|본사|customer\\s?(?:centre|center|service|care)|hotline|helpline|call\\s?(?:centre|center)",
  "휴대\\s?(?:전화|폰)(?:\\s?번호)?|핸드폰(?:\\s?번호)?|전화(?:\\s?번호)?|폰(?:\\s?번호)?|연락처|연락\\s?번호|(?:안심|가상)\\s?번호|휴대번호|모바일|팩스|(?<![a-z])(?:tel|telephone|phone|mobile|cell|h\\.?p|fax|contact|whatsapp|call)(?:\\s?(?:number|no))?(?![a-z])",
  // Short names of banks are everyday words ("우리", "하나"), so the number must follow at once.
  `${BANKS}|(?<![a-z])(?:KB|NH|IBK|SC|iM|hana|citi|toss)(?![a-z])`,
];
const EVERY = new RegExp(WORDS.map((words) => `(${words})`).join("|"), "gi");
const STRONG = /번호|코드|넘버|아이디|키$|계좌|#|number|no\.?$|id$|code|key|gpa|imei|isbn/i;

const BEFORE = 36;
const AFTER = 30;

/** Every label in the neighbourhood of a group of digits, in order. */
export function labelsNear(text: string, groups: readonly { start: number; end: number }[]): Label[] {
  const labels: Label[] = [];
  let from = 0;
  let to = 0;
  const readWindow = () => {
    const window = text.slice(from, to);
    for (const match of /[a-z가-힣]/i.test(window) ? window.matchAll(EVERY) : []) {
      const [words, ...each] = match;
      const start = from + match.index;
      const name = CLASSES[each.findIndex((one) => one !== undefined)] ?? "serial";
      labels.push({ class: name, words, start, end: start + words.length, strong: STRONG.test(words) });
    }
  };
  for (const { start, end } of groups) {
    if (start - BEFORE > to) {
      readWindow();
      from = start - BEFORE;
    }
    to = end + AFTER;
  }
  readWindow();
  return labels;
}

const FARTHEST: Partial<Record<LabelClass, number>> = { account: 22 };
const FAR = 14;
// "국민 홍길동 110-…", "하나은 110-…"
const BANK_GAP =
  /^[\s:=()[\]/-]{0,3}(?:[은는이가]요?|으?로|쪽|is)?[\s:=(-]{0,3}(?:[가-힣]{2,4} ?(?:[은는]요?|is)?[\s:)=-]{0,3})?$/;

/** A label speaks for the next number only: not beyond another number, nor beyond the end of a sentence or line. */
function reaches({ class: name, gap }: Near): boolean {
  if (gap.length > (FARTHEST[name] ?? FAR) || /\d{3}|\d[-.]\d/.test(gap)) return false;
  if (name === "bank") return BANK_GAP.test(gap);
  // Bank and holder on one line, the account on the next.
  if (name === "account" && gap.length <= 8 && !/[.!?。;]/.test(gap)) return true;
  return !/[.!?。;]\s|\n/.test(gap) || /^[\s:：.)\]=-]*$/.test(gap);
}

const PAID_INTO = /^\s?(?:으로|로|에|에다)\s?(?:꼭\s|바로\s|다시\s)?(?:입금|송금|이체|환불|돌려받|넣어)/;
const BEHIND =
  /^[ ([,:·/-]{0,3}(?:(?:은|는|이|가|을|를|로|으로|에|is|my|a|for|the|on|at)[ ,]{0,2}){0,3}(?:제|내|저의|저희|본인|바로|우리)?\s?$/i;
// "… 오류 코드는 KOE006", "… 카드 끝자리 1234": the label of what comes next.
const NEXT =
  /^[ (]{0,2}(?:번호)? ?(?:[은는:=+#]|- ?\d|[A-Z]{1,2}\d|[.:] ?[+(]?\d{2}|\.\d|[가-힣]{1,4} ?\d{4}|\d{3}|\d+-|\d\d?[ .]\d|is |끝|뒷|뒤|마지막)/i;

/** Place of the first label that begins at `start` or later. */
function firstFrom(labels: readonly Label[], start: number): number {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Text = { text: string; labels: readonly Label[] };

/** A label right behind `end`: "(국민은행)", "로 입금해", " 주문번호입니다". One that another number follows belongs to that. */
function labelAfter({ text, labels }: Text, end: number): Near | null {
  if (PAID_INTO.test(text.slice(end, end + 12)))
    return { class: "account", words: "", start: end, end, gap: "", strong: true };
  const at = firstFrom(labels, end);
  const label = labels[at];
  if (!label || label.start > end + 20) return null;
  const next = Math.min(label.end + AFTER, labels[at + 1]?.start ?? text.length);
  const gap = text.slice(end, label.start);
  // A desk named behind a number is where the story goes on ("02-123-4567 고객센터에서 …").
  if (label.class === "company" || gap.includes("\n") || !BEHIND.test(gap) || NEXT.test(text.slice(label.end, next)))
    return null;
  if (label.class === "serial" && /^[ :]{0,2}[a-z@]/i.test(text.slice(label.end, next))) return null;
  return { ...label, gap };
}

/** The label that decides: one close before wins, then one behind, then one farther before. */
export function nearestLabel(reading: Text, start: number, end: number): Near | null {
  const label = reading.labels[firstFrom(reading.labels, start) - 1];
  const close = label && label.end <= start && label.end > start - BEFORE;
  const near = close && { ...label, gap: reading.text.slice(label.end, start) };
  const before = near && reaches(near) ? near : null;
  if (before && before.gap.length <= 4) return before;
  return labelAfter(reading, end) ?? before;
}

/** Does the surrounding text speak of money going to a bank account? */
export function speaksOfAccount(text: string, start: number, end: number): boolean {
  const around = `${text.slice(Math.max(0, start - 60), start)} ${text.slice(end, end + 30)}`;
  return /계좌|[입송출]금|이체|예금주|은행|뱅크|통장|환급|환불\s?받|bank/i.test(around);
}
