// A help page of seven thousand elements, under rules that ask for the page's topic.
import type { HelpPage } from "../../fixtures/pages/site.ts";
import { address } from "../../fixtures/pages/site.ts";

const ROWS = 1000;
const row = (at: number): string =>
  `<div class="row"><p><a href="#${at}">도움말 ${at}</a> <b>답변</b></p><ul><li>이렇게 해 보세요</li></ul></div>`;

export const LARGE: HelpPage = {
  kind: "list",
  host: "cs.kakao.com",
  path: "/helps?locale=ko&category=680&service=8&large=yes",
  title: "카카오 고객센터",
  headings: ["카카오톡"],
  expected: { services: ["kakaotalk"], issues: ["*"] },
  markup: () =>
    `<!doctype html><html lang="ko"><meta charset="utf-8"><title>카카오 고객센터</title><body><main><h1>카카오톡 도움말</h1>${Array.from({ length: ROWS }, (_, at) => row(at)).join("")}</main>`,
};

export const LARGE_URL = address(LARGE);
