// What a page does on small screens and where the system alone chooses colours.
import type { Page } from "puppeteer-core";

/** What sticks out of the window or is cut off within its own box. */
export const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`);
    for (const one of document.body.querySelectorAll<HTMLElement>("*")) {
      if (!one.checkVisibility() || one.closest("svg, table, pre, [class*=unseen], [class*=hidden]")) continue;
      const style = getComputedStyle(one);
      if (style.clipPath !== "none" || style.position === "absolute") continue;
      const box = one.getBoundingClientRect();
      const words = one.textContent?.trim().slice(0, 30);
      if (box.right > clientWidth + 1 && box.width) found.push(`${one.tagName} “${words}” ends at ${box.right}`);
      const hides = style.overflowX === "hidden" || style.overflowX === "clip";
      const lines = one.matches("input, textarea, select");
      if (hides && !lines && one.scrollWidth > one.clientWidth + 1) found.push(`${one.tagName} “${words}” is cut off`);
    }
    return found;
  });

export async function emulate(page: Page, name: string, value: string): Promise<void> {
  const client = await page.createCDPSession();
  await client.send("Emulation.setEmulatedMedia", { features: [{ name, value }] });
}

/** Buttons without an edge where the system alone chooses colours. */
export const edgeless = (page: Page, host?: string): Promise<string[]> =>
  page.evaluate((name) => {
    const root = name ? document.querySelector(name)?.shadowRoot : document;
    const found: string[] = [];
    for (const one of root?.querySelectorAll<HTMLElement>("button, .act, a.go, .start, .press > a") ?? []) {
      if (!one.checkVisibility() || one.matches(".row")) continue; // rows of a list have lines between them
      const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor, outlineStyle, textDecorationLine } =
        getComputedStyle(one);
      if (textDecorationLine === "underline") continue; // looks like a link
      // Where type is large a line of one device pixel counts less.
      const edge = Number.parseFloat(borderTopWidth) > 0.5 && borderTopStyle !== "none";
      if ((!edge || borderTopColor === backgroundColor) && outlineStyle === "none")
        found.push(`${one.className} “${(one.ariaLabel ?? one.textContent)?.trim().slice(0, 30)}” ${borderTopWidth}`);
    }
    return found;
  }, host);
