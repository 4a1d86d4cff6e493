/** Pieces of real pages, and what must be read from them. Shared by the tests of every site file. */

/** A piece of a real page and what must be read from it. */
export interface Proof {
  what: string;
  url: string;
  html: string;
  title: string;
  headings: string[];
}

const X_ARTICLE = `<main id="twtr-main"><div class="ct01__wrapper"><ul class="u11__breadcrumbs-list"><li>Help Center</li></ul>
  <h1>About suspended accounts</h1><div class="b02-v2 rich-text-v2"><h3>How to unsuspend your X account</h3></div>
  <div class="b24__wrapper b24-share-tweet"><h2 class="headline">Report this article</h2></div></div></main>`;

const X_FORM = `<main id="twtr-main"><div id="twtr-spa-main"><h2 class="headline">Appeal a locked or suspended account</h2>
  <form><label for="f1">X username</label><input id="f1" name="Screen_Name__c"></form></div></main>`;

// The folded layers stand on every page of cs.kakao.com and speak of 탈퇴 and 도용.
const KAKAO_LAYERS = `<div class="basic_layer" style="display:none"><strong>SMS 인증 후 카카오톡 탈퇴하기</strong>
  <p>카카오계정 도용 신고를 접수하시겠습니까?</p></div><h2 class="screen_out" id="kakaoBody">카카오 고객센터 본문</h2>`;

const KAKAO_LIST = (opened: string) => `<div id="cMain"><h2 class="tit_menu">카카오페이지</h2><nav id="kakaoGnb"><ul>
  <li class="on"><a class="link_menu">구매 관련</a></li><li class=""><a class="link_menu">앱 이용 관련</a></li></ul></nav></div>
  <article id="mArticle">${KAKAO_LAYERS}<div id="faq_list">
  <div class="item_info${opened}"><div class="info_tit"><a class="link_cont">캐시 충전이 안 돼요.</a></div></div>
  <div class="item_info"><div class="info_tit"><a class="link_cont">카카오계정을 탈퇴하고 싶어요.</a></div></div></div></article>`;

const DAUM_LIST = (
  on: string,
) => `<div id="mArticle"><div id="faqArticle"><h3 id="faqBody" class="tit_article">결제방법</h3>
  <strong class="screen_out">정렬 방식</strong>
  <div id="19513" class="faq_item${on}"><a href="#19513" class="btn_faq"><span class="txt_cat">[결제방법]</span> 신용카드 할부결제가 가능한가요?</a>
  <form id="surveyForm_19513" class="surveyArea"><strong class="tit_rate">위 도움말에 만족하셨나요?</strong></form></div>
  <div id="19514" class="faq_item"><a href="#19514" class="btn_faq"><span class="txt_cat">[불법결제]</span> 아이디도용 보상이 가능한가요?</a></div></div></div>`;

const DAUM_MOBILE = `<div><strong>특수검색</strong><h2>고객센터 메뉴</h2><dl><dt>[카페 이용 (회원)] 접근차단 되었는데 해제하려면 어떻게 하나요?</dt><dd>답변</dd></dl></div>`;

const HELLOTALK = `<nav><h2>Features</h2></nav><main><p>よくある質問</p><h1>How can I cancel my subscription?</h1><p>Category: VIP and Subscriptions</p>
  <aside class="related"><h1>How do I request a refund?</h1></aside></main>`;

export const proofs: readonly Proof[] = [
  {
    what: "an X article: only its own heading, not the sharing box, not the headings below",
    url: "https://help.x.com/en/managing-your-account/suspended-x-accounts",
    html: `<title>About suspended accounts | X Help Center</title>${X_ARTICLE}`,
    title: "About suspended accounts",
    headings: ["About suspended accounts"],
  },
  {
    what: "an X article: the heading of a dialog further down is not read at all, so nothing has to be read twice",
    url: "https://help.x.com/en/managing-your-account/suspended-x-accounts",
    html: `<title>About suspended accounts | X Help Center</title>${X_ARTICLE}<div><h1>Get a refund for your subscription</h1></div>`,
    title: "About suspended accounts",
    headings: ["About suspended accounts"],
  },
  {
    what: "an X form inside the client-side app",
    url: "https://help.x.com/en/forms/account-access/appeals",
    html: `<title>Contact us | X Help Center</title>${X_FORM}`,
    title: "Contact us",
    headings: ["Appeal a locked or suspended account"],
  },
  {
    what: "a Kakao list without an opened question: the chosen menu entry, no folded layer",
    url: "https://cs.kakao.com/helps?category=358&locale=ko&service=10",
    html: `<title>카카오 고객센터</title>${KAKAO_LIST("")}`,
    title: "카카오 고객센터",
    headings: ["[구매 관련]"],
  },
  {
    what: "a Kakao list with an opened question",
    url: "https://cs.kakao.com/helps?category=358&locale=ko&service=10&articleId=1",
    html: `<title>카카오 고객센터</title>${KAKAO_LIST(" on")}`,
    title: "카카오 고객센터",
    headings: ["[구매 관련] 캐시 충전이 안 돼요."],
  },
  {
    what: "a bare Kakao article: its first line",
    url: "https://cs.kakao.com/helps_html/1073200213?locale=en",
    html: "<div><p> Please cancel user protection measures. </p><p>They end by themselves.</p></div>",
    title: "",
    headings: ["Please cancel user protection measures."],
  },
  {
    what: "a Kakao search page repeats what somebody typed, so it says nothing",
    url: "https://cs.kakao.com/search?query=%ED%99%98%EB%B6%88",
    html: "<title>환불 출장</title><article><h3 class='tit_public'>환불 출장 검색 결과</h3></article>",
    title: "",
    headings: [],
  },
  {
    what: "a Daum list without an opened question",
    url: "https://cs.daum.net/faq/22/4267.html",
    html: `<title>Daum 고객센터</title>${DAUM_LIST("")}`,
    title: "Daum 고객센터",
    headings: ["결제방법"],
  },
  {
    what: "a Daum list with a question opened on the page",
    url: "https://cs.daum.net/faq/22/4267.html",
    html: `<title>Daum 고객센터</title>${DAUM_LIST(" on")}`,
    title: "Daum 고객센터",
    headings: ["[결제방법] 신용카드 할부결제가 가능한가요?", "결제방법"],
  },
  {
    what: "a Daum question named in the address",
    url: "https://cs.daum.net/faq/22/4267.html?faqId=19514",
    html: `<title>Daum 고객센터</title>${DAUM_LIST("")}`,
    title: "Daum 고객센터",
    headings: ["[불법결제] 아이디도용 보상이 가능한가요?", "결제방법"],
  },
  {
    what: "a Daum question on a phone, in spite of stray lines above it",
    url: "https://cs.daum.net/m/faq/faqlist/21683?orderStr=REG_DT_DESC",
    html: `<title>고객센터</title>${DAUM_MOBILE}`,
    title: "고객센터",
    headings: ["[카페 이용 (회원)] 접근차단 되었는데 해제하려면 어떻게 하나요?"],
  },
  {
    what: "a HelloTalk question, not the related ones",
    url: "https://www.hellotalk.com/en/faq/vip-and-subscriptions/236",
    html: `<title>How can I cancel my subscription? | HelloTalk</title>${HELLOTALK}`,
    title: "How can I cancel my subscription?",
    headings: ["How can I cancel my subscription?"],
  },
  {
    what: "another help page: the first headings",
    url: "https://talksafety.kakao.com/toolandguide/friend",
    html: "<title>톡안녕 가이드</title><main><h1>안전한 도구 및 가이드라인</h1><h2>친구 관리</h2><h2 hidden>탈퇴</h2></main>",
    title: "톡안녕 가이드",
    headings: ["안전한 도구 및 가이드라인", "친구 관리"],
  },
];
