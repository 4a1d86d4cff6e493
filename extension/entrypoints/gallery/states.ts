import type { Button, Chip, EvidenceView, HoursTable, Text, Trust, View, ViewChannel } from "../../core/schema.ts";
import type { Tables } from "../../ui/status.ts";

/** A Monday morning in Seoul, so that pictures do not change with the day. */
export const NOW = Date.parse("2026-11-23T11:00:00+09:00");

const t = (ko: string, en: string): Text => ({ ko, en });
const minute = (iso: string) => Date.parse(iso) / 60_000;

const weekdays = (from: string, to: string): HoursTable => ({
  text: "",
  timezone: "Asia/Seoul",
  country: "KR",
  first: minute("2026-11-20T00:00:00+09:00"),
  last: minute("2026-12-01T00:00:00+09:00"),
  start: minute(from),
  spans: [minute(to) - minute(from), 1440 - (minute(to) - minute(from))],
  walk: "01010101",
  clocks: [{ until: minute("2026-12-01T00:00:00+09:00"), offset: 540 }],
});

export const tables: Tables = {
  "hours/open": weekdays("2026-11-23T10:00:00+09:00", "2026-11-23T18:30:00+09:00"),
  "hours/closed": weekdays("2026-11-22T09:00:00+09:00", "2026-11-22T10:30:00+09:00"),
};

const trust = (
  word: Trust["word"],
  since: string | null = "2026-02-27",
  aging_at: string | null = "2027-02-27",
): Trust => ({ word, since, aging_at, old_at: null, dated: since !== null, independent: 1 });

const press = (number: string, text: Text): Button => ({ text, number, url: `tel:${number}`, opens: null, ends: null });

const channel = (change: Partial<ViewChannel>): ViewChannel => ({
  id: "chat",
  service: "daum",
  kind: "chat",
  kind_label: t("채팅", "Chat"),
  name: t("카카오톡 채널 ‘다음 고객센터’", "KakaoTalk channel ‘다음 고객센터’"),
  label: t("카카오톡에서 ‘다음 고객센터’ 찾기", "Find ‘다음 고객센터’ in KakaoTalk"),
  exists: true,
  human: { level: "yes" },
  line: null,
  state: null,
  change: null,
  ends: null,
  why: null,
  url: null,
  email: null,
  phone: null,
  link: change.url ?? null,
  link_ends: null,
  hours: null,
  hours_text: null,
  hours_trust: null,
  country: "KR",
  timezone: "Asia/Seoul",
  steps: [
    { on: "app", ko: "카카오톡 검색창에서 ‘다음 고객센터’를 찾아요", en: "Search for ‘다음 고객센터’ in KakaoTalk" },
    { on: "app", ko: "채널 이름을 확인하고 ‘채팅하기’를 눌러요", en: "Check the name, then press ‘채팅하기’" },
  ],
  reply: null,
  languages: ["ko"],
  writes: true,
  fill: "none",
  trust: trust("reported"),
  ...change,
});

const open = channel({
  hours: "hours/open",
  hours_trust: trust("reported"),
  hours_text: t("평일 10:00~18:30", "Mon–Fri 10:00–18:30"),
});
const closed = channel({ hours: "hours/closed", hours_trust: trust("reported") });
const phone = channel({
  id: "phone",
  kind: "phone",
  kind_label: t("전화", "Phone"),
  name: t("고객센터 전화", "Support line"),
  label: t("전화 걸기", "Call"),
  human: { level: "limited", only_for: ["rights-infringement"] },
  line: "ars",
  state: t("자동응답이 채팅이나 문의 양식으로 안내해요.", "A recording sends you to the chat or the form."),
  phone: { display: "1599-0000", tel: "tel:15990000", ends: null },
  link: "tel:15990000",
  steps: [],
});
const unsure = channel({
  ...phone,
  id: "phone-unsure",
  human: { level: "unknown" },
  phone: { display: "02-000-0000", tel: null, ends: null },
  link: null,
  trust: trust("unverified"),
});
const form = channel({
  id: "web-form",
  kind: "web-form",
  kind_label: t("문의 양식", "Web form"),
  name: t("다음 고객센터 문의하기", "Daum inquiry form"),
  label: t("문의 양식 열기", "Open the form"),
  human: { level: "unknown" },
  url: "https://cs.daum.net/",
  reply: {
    text: t("보통 1~3일 걸려요", "Usually 1–3 days"),
    windows: { promised: null, reported: null },
    trust: trust("reported"),
  },
});
const mail = channel({
  id: "email",
  kind: "email",
  kind_label: t("이메일", "E-mail"),
  name: t("고객센터 이메일", "Support mailbox"),
  label: t("메일 쓰기", "Write an e-mail"),
  email: "support@example.org",
  link: "mailto:support@example.org",
  steps: [],
});
const unsureMail = channel({ ...mail, id: "email-unsure", link: null, trust: trust("unverified") });
const none = channel({
  id: "none",
  kind: "email",
  kind_label: t("이메일", "E-mail"),
  name: t("고객센터 이메일", "Support mailbox"),
  exists: false,
  human: { level: "none" },
  steps: [],
});

const source = (change: Partial<EvidenceView>): EvidenceView => ({
  publisher: "CNB저널",
  title: "다음 고객센터에 직접 전화해 본 기사",
  type: "press",
  url: "https://weekly.cnbnews.com/news/article.html?no=207231",
  published: "2026-02-27",
  captured: null,
  seen: "2026-11-22",
  tried: false,
  stance: "supports",
  note: null,
  ...change,
});
const against = source({
  publisher: "어느 블로그",
  title: "고객센터 전화번호를 다룬 글",
  type: "community",
  url: null,
  published: null,
  stance: "contradicts",
  note: t("제목과 달리 전화번호가 없어요.", "Prints no number despite its title."),
});

const chip = (tone: Chip["tone"], ko: string, en: string): Chip => ({ tone, text: t(ko, en) });

const base: View = {
  service: "daum",
  issue: "account-locked",
  name: t("다음", "Daum"),
  issue_label: t("계정 잠김", "Account locked"),
  issue_title: t("계정이 잠겼어요", "My account is locked"),
  verdict: t(
    "전화로는 사람을 만날 수 없어요.\n카톡 채팅에 상담원이 있어요.",
    "Nobody answers by phone.\nAgents are in the KakaoTalk chat.",
  ),
  pill: t("사람이 받아요", "Live support"),
  chips: [chip("mute", "전화는 자동응답", "Automated phone line")],
  urgent: null,
  urgent_do: [],
  urgent_warning: null,
  private: false,
  action: { label: open.label, url: null, ends: null, channel: "chat" },
  ask: null,
  channels: [open, form, phone],
  causes: [t("친구를 한꺼번에 많이 추가했을 때", "Adding many friends at once")],
  before: [t("언제 무엇을 하다가 막혔는지 적어 두세요.", "Note when it happened and what you were doing.")],
  requires: [
    { id: "account-email", label: t("계정 이메일", "Account e-mail") },
    { id: "screenshot", label: t("화면 캡처", "Screenshot") },
  ],
  avoid: [t("같은 내용을 여러 번 보내지 마세요. 순서가 뒤로 밀려요.", "Do not send it twice, you lose your place.")],
  after: [t("스팸함도 살펴보세요.", "Look into the spam folder, too.")],
  parts: [
    {
      title: t("새 번호로 인증이 안 될 때", "When the new number is refused"),
      lines: [t("통신사에 명의를 확인하세요.", "Ask your carrier whose name it is in.")],
      url: "https://example.org/",
    },
  ],
  escalate: [
    {
      after_days: 7,
      when: t("7일 뒤에도", "After 7 days"),
      authority: "online-damage-365",
      name: t("온라인피해365센터", "Online Damage 365 Centre"),
      text: t("어디에 물어야 하는지 함께 찾아 줘요.", "Helps to find who is responsible."),
      phone: { display: "142-235", tel: "tel:142235", ends: null },
      url: "https://helpos.kr/",
    },
  ],
  duties: [],
  human_can_fix: true,
  write: "inquiry",
  write_to: "web-form",
  trust: trust("reported"),
  proof: "CNB저널",
  evidence: [source({}), source({ publisher: "다음 고객센터", title: "문의하기", type: "official", published: null })],
  screen: [],
};

const view = (change: Partial<View>): View => ({ ...base, ...change });
const actionOf = ({ id, label, link, link_ends }: ViewChannel): View["action"] => ({
  label,
  url: link,
  ends: link_ends,
  channel: id,
});
const only = (main: ViewChannel, change: Partial<View> = {}): View =>
  view({
    channels: [main],
    action: actionOf(main),
    ...change,
  });

const answer = (label: Text, first: ViewChannel, ...rest: ViewChannel[]) => ({
  label,
  action: actionOf(first),
  channels: [first, ...rest],
});

export const states: Record<string, { view: View; problems?: View[] }> = {
  open: { view: base },
  closed: { view: view({ channels: [closed, form, phone] }) },
  "no-phone": {
    view: only(form, {
      verdict: t(
        "전화 상담이 없어요.\n양식으로만 물을 수 있어요.",
        "There is no phone support.\nOnly the form is left.",
      ),
      pill: t("전화 상담 없음", "No phone support"),
      chips: [chip("mute", "전화 없음", "No phone"), chip("warn", "보통 1~3일", "Usually 1–3 days")],
    }),
  },
  "human-cannot-fix": {
    view: view({
      name: t("카카오톡", "KakaoTalk"),
      issue_label: t("이용자 보호조치", "Message limit"),
      verdict: t(
        "상담원도 풀 수 없어요.\n톡안녕패스로 직접 줄일 수 있어요.",
        "Agents cannot lift it.\nYou can shorten it yourself.",
      ),
      pill: t("직접 줄일 수 있어요", "You can shorten it"),
      chips: [
        chip("mute", "전화 상담 없음", "No phone support"),
        chip("warn", "사람이 못 푸는 문제", "No person can fix it"),
      ],
      channels: [channel({ kind: "self-service", human: { level: "none" } }), form],
      human_can_fix: false,
      write: "appeal",
      trust: trust("official", null),
    }),
  },
  urgent: {
    view: view({
      issue_label: t("해킹·도용", "Hacked account"),
      urgent: {
        text: t("돈이 빠져나가고 있나요? 먼저 전화하세요.", "Is money being taken? Call first."),
        url: null,
      },
      urgent_do: [
        {
          text: t("내 은행·카드 24시간 번호", "My bank's 24-hour line"),
          number: null,
          url: null,
          opens: "loss-lines",
          ends: null,
        },
        press("112", t("112 · 신고와 은행 연결", "112 · report, reach your bank")),
        press("1394", t("1394 · 피싱 상담", "1394 · fraud advice")),
      ],
      urgent_warning: t(
        "이상한 앱을 깔았거나 링크를 눌렀다면 이 전화로 걸지 마세요. 가로챌 수 있어요. 다른 사람 전화로 거세요.",
        "If you installed a strange app or opened a link, do not call from this phone: calls can be intercepted. Use somebody else's phone.",
      ),
    }),
  },
  ask: {
    view: view({
      issue_label: t("결제·환불", "Payment and refund"),
      verdict: t("결제한 곳에 따라 물을 곳이 달라요.", "Whom to ask depends on who took the money."),
      ask: {
        question: t("누가 결제했나요?", "Who took the money?"),
        answers: [
          answer(
            t("애플", "Apple"),
            channel({
              kind: "store",
              label: t("애플에 환불 신청", "Ask Apple for a refund"),
              url: "https://reportaproblem.apple.com/",
              human: { level: "unknown" },
            }),
          ),
          answer(t("구글", "Google"), form),
          answer(t("카드·계좌", "Card or bank"), phone, mail),
        ],
      },
    }),
  },
  stale: {
    view: view({
      channels: [channel({ hours: "hours/open", hours_trust: trust("reported", "2025-01-10", "2026-01-10") })],
      trust: trust("official", "2025-01-10", "2026-01-10"),
    }),
  },
  disputed: { view: view({ trust: trust("disputed"), evidence: [source({}), against] }) },
  unverified: {
    view: view({
      channels: [unsure, form],
      action: actionOf(form),
      trust: trust("unverified", null),
      evidence: [against],
    }),
  },
  "no-issue": {
    view: view({ issue: "contact-general", issue_label: t("문의", "Contact") }),
    problems: [
      view({ issue: "mail", issue_title: t("메일이 안 돼요", "Mail does not work") }),
      view({ issue: "login-password", issue_title: t("로그인이 안 돼요", "I cannot log in") }),
      view({ issue: "cafe-blog", issue_title: t("카페·블로그에 문제가 생겼어요", "A problem with a café or blog") }),
    ],
  },
  general: {
    view: view({ issue: "contact-general", issue_label: t("문의", "Contact"), causes: [], parts: [], avoid: [] }),
  },
  long: {
    view: view({
      name: t("카카오 이모티콘 플러스", "KakaoTalk Emoticon Plus subscription"),
      issue_label: t("개인정보 열람과 삭제 요청", "Access to and deletion of personal data"),
      verdict: t(
        "개인정보를 보거나 지워 달라는 요청은 양식으로만 받아요.\n보통 열흘 안에 답을 줘야 해요.",
        "Requests to see or delete personal data are taken through the form only.\nThey must answer within ten days.",
      ),
      pill: t("양식으로만 받고 열흘 안에 답해야 해요", "Form only; they must answer within ten days of your request"),
      chips: [
        chip("mute", "전화 상담 없음", "No phone support"),
        chip("warn", "열흘 안에 답", "Answer within ten days"),
        chip("mute", "영어로도 돼요", "English is fine, too"),
      ],
      action: {
        label: t("개인정보 열람·삭제 요청 양식 열기", "Open the form for access to or deletion of personal data"),
        url: "https://example.org/",
        ends: null,
        channel: "web-form",
      },
    }),
  },
  "kind-phone": { view: only(phone) },
  "kind-phone-unsure": {
    view: view({ channels: [form, unsure, unsureMail, none], action: actionOf(form) }),
  },
  "kind-chat": { view: only(channel({ url: "https://pf.kakao.com/" })) },
  "kind-web-form": { view: only(form) },
  "kind-email": { view: only(mail) },
  "kind-in-app": {
    view: only(
      channel({
        kind: "in-app",
        kind_label: t("앱 안에서", "In the app"),
        label: t("앱에서 여는 방법 보기", "How to open it in the app"),
      }),
    ),
  },
  "kind-self-service": {
    view: only(
      channel({
        kind: "self-service",
        kind_label: t("직접 해결", "Do it yourself"),
        label: t("직접 푸는 방법 보기", "How to solve it yourself"),
        human: { level: "none" },
      }),
    ),
  },
  "kind-help": {
    view: only(
      channel({
        kind: "help",
        kind_label: t("도움말", "Help articles"),
        label: t("도움말 찾아보기", "Look in the help articles"),
        url: "https://cs.daum.net/",
        human: { level: "none" },
      }),
    ),
  },
  "kind-social": {
    view: only(
      channel({
        kind: "social",
        kind_label: t("공식 계정", "Official account"),
        label: t("공식 계정 열기", "Open the official account"),
        url: "https://x.com/",
        human: { level: "unknown" },
      }),
    ),
  },
  "kind-community": {
    view: only(
      channel({
        kind: "community",
        kind_label: t("이용자 모임", "User community"),
        label: t("이용자 모임 열기", "Open the community"),
        url: "https://example.org/",
        human: { level: "none" },
      }),
    ),
  },
  "kind-store": {
    view: only(
      channel({
        kind: "store",
        kind_label: t("결제한 스토어", "Store that charged you"),
        label: t("스토어에 환불 신청", "Ask the store"),
        url: "https://example.org/",
        human: { level: "unknown" },
      }),
    ),
  },
  "kind-post": {
    view: only(
      channel({
        kind: "post",
        kind_label: t("우편", "Post"),
        label: t("보낼 주소 보기", "Where to send it"),
        steps: [{ on: "any", ko: "등기로 보내고 번호를 적어 두세요", en: "Send it registered and keep the number" }],
      }),
    ),
  },
};
