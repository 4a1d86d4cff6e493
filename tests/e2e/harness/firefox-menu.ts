// Firefox's context menu and sidebar live in the browser's own window.
import type { Page } from "puppeteer-core";
import type { Evaluate } from "./firefox-window.ts";

/** Opens the context menu over the page's selection, presses the entry with one of these words, and reads the sidebar. */
export async function chooseInFirefox(window: Evaluate, page: Page, words: string[]): Promise<string> {
  await page.bringToFront();
  const place = await page.evaluate(() => {
    const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
    return box ? { x: box.left + Math.min(10, box.width / 2), y: box.top + box.height / 2 } : null;
  });
  if (!place) throw new Error("nothing is selected");
  await page.mouse.click(place.x, place.y, { button: "right" });
  return (await window(`(async () => {
    const window = Services.wm.getMostRecentWindow("navigator:browser");
    const { document } = window;
    const wait = () => new Promise((ready) => window.requestAnimationFrame(ready));
    const deadline = Date.now() + 10_000;
    const until = async (find, what) => {
      for (;;) {
        const found = find();
        if (found) return found;
        if (Date.now() > deadline) throw new Error("waited in vain for " + what);
        await wait();
      }
    };
    const menu = document.getElementById("contentAreaContextMenu");
    await until(() => menu.state === "open", "the context menu");
    const entry = await until(() => [...menu.querySelectorAll("menuitem")].find((one) => ${JSON.stringify(words)}.includes(one.label)), "the entry");
    menu.activateItem(entry);
    const panel = await until(() => document.getElementById("sidebar")?.contentDocument?.getElementById("webext-panels-browser"), "the sidebar");
    for (;;) {
      const said = await new Promise((done) => {
        panel.messageManager.addMessageListener("said", function once({ data }) {
          panel.messageManager.removeMessageListener("said", once);
          done(data);
        });
        panel.messageManager.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent(
          'sendAsyncMessage("said", [...content.document.querySelectorAll(".answer")].map((one) => one.innerText).join(" "))'), false);
      });
      if (said || Date.now() > deadline) {
        window.SidebarController.hide();
        return said;
      }
      await wait();
    }
  })()`)) as string;
}
