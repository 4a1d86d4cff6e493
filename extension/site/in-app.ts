/** Browsers inside other apps: they install nothing, and what a page keeps there goes when the app clears it. */
export type App = "kakaotalk" | "naver";

export function inApp(userAgent: string): App | null {
  if (/KAKAOTALK/i.test(userAgent)) return "kakaotalk";
  return /NAVER\(inapp/i.test(userAgent) ? "naver" : null;
}

/**
 * Leaves for the phone's own browser. Each app has its own way, and none tells whether it worked; where none is known the
 * address is copied.
 * @returns false: the address was copied, and somebody has to paste it
 */
export async function openOutside(app: App, address: string): Promise<boolean> {
  if (app === "kakaotalk") {
    location.href = `kakaotalk://web/openExternal?url=${encodeURIComponent(address)}`;
    return true;
  }
  if (/android/i.test(navigator.userAgent)) {
    location.href = `intent://${address.replace(/^https?:\/\//, "")}#Intent;scheme=https;end`;
    return true;
  }
  await navigator.clipboard.writeText(address);
  return false;
}
