// What somebody has to see at once lies in the first screen of a small phone: on card, popup and phone page, for every
// guide, in both languages.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Sheet } from "../../../extension/core/schema.ts";
import { rounds } from "../../soak.ts";
import { app, beginWith, session } from "../harness/begin.ts";
import { builtEntries } from "../harness/entries.ts";
import { kind } from "../harness/paths.ts";

const SCREEN = { width: 360, height: 640 };
/** Popups or pages that load side by side. */
const AT_ONCE = 8;
/** What can be done at once: a red button, a number or a link in the verdict, a button, the first step, an answer. */
const FIRST = [".press > *", ".verdict :is(.number, a)", ".act", ".take ol > li", "fieldset button"];
const FIRST_ON_PAGES = [".press > *", "h1 a", ".act", ".steps li", ".answer", ".problems .row"];
// Both browsers lay the same sheets out; one is enough to measure a thousand of them.
const IN_CHROMIUM = { skip: kind() !== "chromium" && "measured in Chromium" };

const bundle = builtEntries();
/** How much a guide says above the first thing to do. */
const above = (name: string): number => {
  const { title, verdict, urgent, reach, question } = bundle[`sheet/ko/${name}`] as Sheet;
  return JSON.stringify([title, verdict, urgent, reach, question]).length;
};
/** Those that say most come first: outside of long runs a part is measured, and it is the part that may go wrong. */
const names = Object.keys(bundle)
  .flatMap((key) => (key.startsWith("sheet/ko/") ? [key.slice("sheet/ko/".length)] : []))
  .sort((a, b) => above(b) - above(a));
const shown = names.slice(0, names.length / rounds(5, 1));
/** Loading takes longer than showing. */
const loaded = (of: string[]) => of.slice(0, of.length / rounds(8, 1));

if (kind() === "chromium") beginWith(["session"]);
/** Where the verdict and the first thing to do end, in CSS px from the top. */
interface Seen {
  name: string;
  verdict: number;
  first: number;
  /** Where the part that is seen without scrolling ends. */
  edge: number;
}

function complain(seen: Seen[], of: string[]): void {
  const below = seen.filter(({ verdict, first, edge }) => verdict > edge || first > edge);
  assert.ok(seen.length === of.length && of.length > 50, `${seen.length} of ${of.length} guides`);
  const list = below.map(({ name, verdict, first, edge }) => `${name}: verdict ${verdict}, first ${first} of ${edge}`);
  assert.deepEqual(list, [], `${below.length} of ${seen.length} guides`);
}

for (const lang of ["ko", "en"] as const) {
  for (const phone of [true, false]) {
    test(`the card: ${lang}, ${phone ? "on a phone" : "in a small window"}`, IN_CHROMIUM, async () => {
      const page = await session.extensionPage(
        `gallery.html?lang=${lang}&alone${phone ? "&phone" : ""}#${names[0] ?? ""}`,
      );
      await page.setViewport(SCREEN);
      await page.waitForSelector("[data-done]");
      const seen = await page.evaluate(
        async (all, first) => {
          const out: Seen[] = [];
          for (const name of all) {
            location.hash = name;
            while (document.body.dataset.done !== `#${name}`) await new Promise((go) => setTimeout(go));
            const bottom = (selector: string) =>
              Math.round(document.querySelector(`.card ${selector}`)?.getBoundingClientRect().bottom ?? 1e5);
            const edge = Math.round(document.querySelector(".card")?.getBoundingClientRect().bottom ?? 0);
            out.push({ name, verdict: bottom(".verdict"), first: Math.min(...first.map(bottom)), edge });
          }
          return out;
        },
        shown,
        FIRST,
      );
      await page.close();
      complain(seen, shown);
    });
  }

  test(`the popup: ${lang}`, { ...IN_CHROMIUM, timeout: 300_000 }, async () => {
    await session.settings({ lang });
    const page = await session.extensionPage("options.html");
    await page.setViewport({ width: SCREEN.width * AT_ONCE, height: SCREEN.height });
    const seen = await page.evaluate(
      async (all, first, { width, height }, many) => {
        document.body.replaceChildren();
        document.body.style.cssText = "display: flex; width: auto; max-width: none; margin: 0; padding: 0";
        const left = [...all];
        const one = async (): Promise<Seen[]> => {
          const out: Seen[] = [];
          for (let name = left.shift(); name; name = left.shift()) {
            const frame = document.createElement("iframe");
            frame.style.cssText = `flex: none; border: 0; width: ${width}px; height: ${height}px`;
            frame.src = `popup.html?${name}#${name}`;
            document.body.append(frame);
            const find = (selector: string) => frame.contentDocument?.querySelector(`#app .scroll ${selector}`);
            while (!find(".verdict")) await new Promise((go) => setTimeout(go, 10));
            const bottom = (selector: string) => Math.round(find(selector)?.getBoundingClientRect().bottom ?? 1e5);
            const foot = frame.contentDocument?.querySelector("#app > footer")?.getBoundingClientRect();
            const edge = Math.round(foot?.top ?? 0);
            out.push({ name, verdict: bottom(".verdict"), first: Math.min(...first.map(bottom)), edge });
            frame.remove();
          }
          return out;
        };
        return (await Promise.all(Array.from({ length: many }, one))).flat();
      },
      loaded(names),
      FIRST,
      SCREEN,
      AT_ONCE,
    );
    await page.close();
    complain(seen, loaded(names));
  });

  test(`the phone page: ${lang}`, { ...IN_CHROMIUM, timeout: 300_000 }, async () => {
    // A question between problems has no page of its own.
    const own = loaded(names.filter((name) => !name.includes("+")));
    const left = [...own];
    const one = async (): Promise<Seen[]> => {
      const page = await session.browser.newPage();
      await page.setViewport(SCREEN);
      await session.stopScripts(page);
      const out: Seen[] = [];
      for (let name = left.shift(); name; name = left.shift()) {
        const path = `${lang === "ko" ? "" : "/en"}/s/${name.replace("/contact-general", "")}`;
        await page.goto(app.origin + path, { waitUntil: "load" });
        const at = await page.evaluate((first) => {
          const bottom = (selector: string) =>
            Math.round(document.querySelector(selector)?.getBoundingClientRect().bottom ?? 1e5);
          return { verdict: bottom("h1"), first: Math.min(...first.map(bottom)), edge: innerHeight };
        }, FIRST_ON_PAGES);
        out.push({ name, ...at });
      }
      await page.close();
      return out;
    };
    complain((await Promise.all(Array.from({ length: AT_ONCE / 2 }, one))).flat(), own);
  });
}
