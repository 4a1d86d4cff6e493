// Firefox's toolbar popup is no tab, so WebDriver does not list it. It is found in the browser's own window, and a
// frame script reaches into its process.
import type { Popup } from "./driver.ts";
import type { Evaluate } from "./firefox-window.ts";
import { until } from "./until.ts";

const FIND = `const window = Services.wm.getMostRecentWindow("navigator:browser");
  const popup = () => window.document.querySelector("browser[webextension-view-type=popup]");
  const wait = () => new Promise((ready) => window.requestAnimationFrame(ready));`;

interface Size {
  width: number;
  height: number;
}

/** `whole`: as large as the screen of a phone, where the popup is a page, whatever its content would ask for. */
export async function openFirefoxPopup(window: Evaluate, id: string, dark: boolean, whole?: Size): Promise<Popup> {
  await window(`(async () => {
    ${FIND}
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    const deadline = Date.now() + 10_000;
    while (!popup()?.contentTitle || popup().closest("panel")?.state !== "open") {
      if (Date.now() > deadline) throw new Error("no popup within ten seconds");
      await wait();
    }
    popup().browsingContext.prefersColorSchemeOverride = ${JSON.stringify(dark ? "dark" : "light")};
  })()`);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = JSON.parse(await askInside(window, expression)) as { value?: T; failed?: string };
    if (answer.failed) throw new Error(`in the popup: ${answer.failed}`);
    return answer.value as T;
  };
  if (whole) await fillScreen(window, evaluate, whole);
  return {
    evaluate,
    press: async (words) => {
      const pressed = await evaluate<boolean>(`(() => {
        const button = [...document.querySelectorAll("button")].find((one) => one.textContent.includes(${JSON.stringify(words)}));
        asPerson(() => button?.click());
        return !!button;
      })()`);
      if (!pressed) throw new Error(`no button “${words}” in the popup`);
    },
    type: async (words) => {
      const taken = await evaluate<boolean>(
        `[...${JSON.stringify(words)}].every((letter) => document.execCommand("insertText", false, letter))`,
      );
      if (!taken) throw new Error("nothing in the popup takes letters");
    },
    async screenshot() {
      const url = (await window(`(async () => {
        ${FIND}
        const bitmap = await popup().browsingContext.currentWindowGlobal.drawSnapshot(undefined, 1, "white");
        const canvas = window.document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        canvas.getContext("2d").drawImage(bitmap, 0, 0);
        return canvas.toDataURL();
      })()`)) as string;
      return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
    },
    async close() {
      await window(`(async () => {
        ${FIND}
        popup()?.closest("panel")?.hidePopup();
        while (popup()) await wait();
      })()`);
    },
  };
}

async function fillScreen(window: Evaluate, evaluate: Popup["evaluate"], { width, height }: Size): Promise<void> {
  await until(async () => {
    // Told anew without a largest size, the popup no longer measures its content. What it measured last it hears only
    // when its size changes, hence the detour.
    await window(`(async () => {
      ${FIND}
      popup().messageManager.sendAsyncMessage("Extension:InitBrowser", {});
      for (const high of [${height - 1}, ${height}]) {
        for (const which of ["", "min-"]) {
          popup().style.setProperty(which + "width", "${width}px");
          popup().style.setProperty(which + "height", high + "px");
        }
        await wait();
        await wait();
      }
      // A measuring that was on its way is done within a tenth of a second, and undoes this.
      await new Promise((done) => window.setTimeout(done, 200));
    })()`);
    return evaluate<boolean>(`innerWidth === ${width} && innerHeight === ${height}`);
  }, "the popup fills the screen");
}

/** Runs an expression in the popup's document; `asPerson(work)` there counts as a person's click. JSON comes back. */
async function askInside(window: Evaluate, expression: string): Promise<string> {
  // The popup's own policy forbids eval in it, a sandbox beside it does not.
  const script = `
    const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    Cu.exportFunction((work) => {
      const handling = content.windowUtils.setHandlingUserInput(true);
      try { work(); } finally { handling.destruct(); }
    }, box, { defineAs: "asPerson" });
    const send = (answer) => sendAsyncMessage("answer", JSON.stringify(answer));
    (async () => Cu.evalInSandbox(${JSON.stringify(expression)}, box))().then((value) => send({ value }), (error) => send({ failed: String(error) }));`;
  return (await window(`(async () => {
    ${FIND}
    if (!popup()) throw new Error("the popup has closed");
    return new Promise((done) => {
      const { messageManager } = popup();
      messageManager.addMessageListener("answer", function once({ data }) {
        messageManager.removeMessageListener("answer", once);
        done(data);
      });
      (async () => {
        while (popup()) await wait();
        done(JSON.stringify({ failed: "the popup has closed" }));
      })();
      messageManager.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent(${JSON.stringify(script)}), false);
    });
  })()`)) as string;
}
