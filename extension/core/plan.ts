/** What an inquiry has to say: which questions a guide brings, in which order, and which files belong to it. */
import type { Purpose } from "./redact/hide.ts";
import type { Guide, Text } from "./schema.ts";

export const DEVICES = ["galaxy", "iphone", "pc", "other"] as const;
export type Device = (typeof DEVICES)[number];

/**
 * fact: a short line of the letter. story: a paragraph of its own. contact: goes into its own box of the company's form
 * and never into subject or letter.
 */
type Role = "fact" | "story" | "contact";

export interface Field extends Purpose {
  id: string;
  role: Role;
  /** The guide asks for it, or no inquiry is understood without it. */
  required: boolean;
  /** What the guide calls it; null for the questions that every inquiry answers. */
  label: Text | null;
}

/** Something to have ready: a file with a name of its own, or (file null) something the person holds or does. */
export interface Proof {
  id: string;
  label: Text;
  file: { suffix: string; type: "jpg" | "pdf" } | null;
}

export interface Plan {
  fields: Field[];
  proofs: Proof[];
}

type Known = Purpose & { role: Role };

// In the order of the questions: who, when, where, what, how, what for. Contacts come last, they are copied by themselves.
const FIELDS: Record<string, Known> = {
  "device-name": { role: "fact", keep: [] },
  system: { role: "fact", keep: [] },
  version: { role: "fact", keep: [] },
  "account-handle": { role: "fact", keep: [] },
  "profile-id": { role: "fact", keep: [], context: "프로필 아이디" },
  when: { role: "fact", keep: [] },
  "post-link": { role: "fact", keep: [] },
  "order-number": { role: "fact", keep: [], context: "주문번호" },
  "booking-code": { role: "fact", keep: [], context: "예약번호" },
  "case-number": { role: "fact", keep: [], context: "문의번호" },
  "error-text": { role: "fact", keep: [] },
  "what-happened": { role: "story", keep: [] },
  tried: { role: "story", keep: [] },
  "what-you-want": { role: "story", keep: [] },
  "account-email": { role: "contact", keep: ["email"] },
  "reply-email": { role: "contact", keep: ["email"] },
  "phone-number": { role: "contact", keep: ["phone"] },
  "bank-account": { role: "contact", keep: ["bank-account", "name"], context: "환불받을 계좌" },
};
const ORDER = Object.keys(FIELDS);

const FILES: Record<string, Proof["file"]> = {
  screenshot: { suffix: "screenshot", type: "jpg" },
  "payment-proof": { suffix: "payment-proof", type: "jpg" },
  "proof-of-rights": { suffix: "proof-of-rights", type: "jpg" },
  "masked-id": { suffix: "masked-id", type: "jpg" },
  "request-form": { suffix: "request-form", type: "pdf" },
  "death-certificate": { suffix: "death-certificate", type: "jpg" },
};

/** Without these nobody can answer, whatever the guide lists. */
const ALWAYS = ["what-happened", "what-you-want"];
/** Helps nearly always, asked only where the guide asks; else it waits folded. */
const OPTIONAL = ["when", "error-text", "tried", "system", "version"];
/** What a guide calls one thing and people know as two. */
const PARTS: Record<string, string[]> = { device: ["system", "version"] };

/** The questions for this guide. `device` decides only whether its name has to be asked. */
export function planOf({ requires }: Pick<Guide, "requires">, device: Device | null): Plan {
  const labels = new Map<string, Text | null>();
  const proofs: Proof[] = [];
  for (const { id, label } of requires) {
    const parts = PARTS[id] ?? [id];
    if (parts.every((part) => part in FIELDS)) for (const part of parts) labels.set(part, part === id ? label : null);
    else proofs.push({ id, label, file: FILES[id] ?? null });
  }
  const always = device === "other" ? [...ALWAYS, "device-name"] : ALWAYS;
  for (const id of always) if (!labels.has(id)) labels.set(id, null);
  const field = (id: string, required: boolean): Field[] => {
    const known = FIELDS[id];
    return known ? [{ id, ...known, required, label: labels.get(id) ?? null }] : [];
  };
  const asked = ORDER.filter((id) => labels.has(id)).flatMap((id) => field(id, true));
  const more = OPTIONAL.filter((id) => !labels.has(id)).flatMap((id) => field(id, false));
  return { fields: [...asked, ...more], proofs };
}

/** What people ask for with a problem, likeliest first. */
const WISHES: Record<string, string[]> = {
  "account-suspended": ["release", "reason"],
  "account-locked": ["unlock", "reason"],
  "account-hacked": ["recover", "secure", "check"],
  "login-password": ["login", "check"],
  "verification-2fa": ["verify", "login"],
  "payment-refund": ["refund", "check"],
  "subscription-cancel": ["cancel", "refund"],
  "privacy-personal-data": ["access", "erase"],
  "report-abuse": ["sanction", "answer"],
  "rights-infringement": ["takedown", "answer"],
  "service-error": ["fix", "check"],
  mail: ["fix", "check"],
  "cafe-blog": ["check", "answer"],
  "search-exposure": ["exposure", "check"],
  "spam-message-limit": ["release", "reason"],
  "open-chat-sanction": ["release", "reason"],
  "delete-account": ["withdraw", "answer"],
};
const ANY_WISH = ["answer", "check"];

export const wishesOf = (issue: string): string[] => WISHES[issue] ?? ANY_WISH;
