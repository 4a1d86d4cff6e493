/** A case with everything in it, to be changed where a test needs it. */
import type { Case } from "../../../extension/core/cases/cases.ts";

export const sample: Case = {
  id: "5f0c9b62-1a0e-4a55-8d3b-1f6f1f0a7c11",
  service: "kakaotalk",
  issue: "account-suspended",
  name: { ko: "카카오톡", en: "KakaoTalk" },
  about: { ko: "이용제한", en: "Restriction" },
  channel: "web-form",
  way: { ko: "문의 양식", en: "Form" },
  timezone: "Asia/Seoul",
  sent: "2026-11-23T03:00:00.000Z",
  number: "",
  agent: "",
  promise: "",
  told: null,
  notes: "",
  due: { earliest: "2026-11-24", latest: "2026-11-26", basis: "reported" },
  answered: null,
  closed: null,
  changed: 1,
  reminded: null,
};
