/** Where the workbench is, as the part of its address behind `#`. */
export type Place =
  | { tab: "compose"; service: string | null; issue: string | null }
  | { tab: "cases"; id: string | null }
  /** "I sent it", clicked at that moment (ms): the workbench records it and goes on to the case. 0: sent some time ago. */
  | { tab: "sent"; service: string; issue: string; at: number }
  | { tab: "check"; value: string };

export const writePlace = (place: Place): string => {
  const parts = {
    compose: () => (place.tab === "compose" ? [place.service, place.issue] : []),
    cases: () => (place.tab === "cases" ? [place.id] : []),
    sent: () => (place.tab === "sent" ? [place.service, place.issue, `${place.at}`] : []),
    check: () => (place.tab === "check" ? [place.value] : []),
  }[place.tab]();
  return `#${[place.tab, ...parts.filter(Boolean).map((part) => encodeURIComponent(part ?? ""))].join("/")}`;
};

/** Where a button of a card leads: to writing, or to noting down what was sent just now or earlier (at 0). */
export function placeOf(ask: string, service: string, issue: string): Place | null {
  if (ask === "compose") return { tab: "compose", service, issue };
  if (ask === "sent" || ask === "already") return { tab: "sent", service, issue, at: ask === "sent" ? Date.now() : 0 };
  return null;
}

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
};

/** Anything may be in an address: what is not understood leads to the writing desk. */
export function readPlace(hash: string): Place {
  const [tab, one = "", two = "", three = ""] = hash.replace(/^#/, "").split("/").map(decode);
  if (tab === "cases") return { tab, id: one || null };
  if (tab === "check") return { tab, value: one };
  if (tab === "sent" && one && two) return { tab, service: one, issue: two, at: Number(three) || 0 };
  return { tab: "compose", service: one || null, issue: (one && two) || null };
}
