// A Firefox that lacks what Firefox for Android lacks. The package is the one that people install, with the same
// manifest; it is the browser that no longer knows these parts, so each of them is really undefined, in every page.
import type { Evaluate } from "./firefox-window.ts";

const PARTS = "chrome://browser/content/schemas";

/** Side panel, context menus, shortcuts and windows do not exist there; notifications may be refused. By address of what defines them. */
const LACKING = [
  ...["sidebar_action", "menus", "menus_child", "commands", "windows", "sessions"].map(
    (name) => `${PARTS}/${name}.json`,
  ),
  "chrome://extensions/content/schemas/notifications.json",
];

/** How large a page is on a common phone, in CSS pixels. */
export const SCREEN = { width: 412, height: 915 };

/** A finger is all there is: no hovering, no fine pointer. */
export const PHONE_PREFERENCES = {
  "ui.primaryPointerCapabilities": 1,
  "ui.allPointerCapabilities": 1,
};

/** To be called before the extension is installed. Throws when this Firefox defines one of the parts elsewhere. */
export async function takeAway(window: Evaluate): Promise<void> {
  const forget = `for (const part of ${JSON.stringify(LACKING)}) {
    for (const known of [Schemas.schemaJSON, Schemas.contentSchemaJSON, Schemas.privilegedSchemaJSON]) known.delete(part);
  }
  Schemas._rootSchema = null;`;
  // Processes that run already have read them, later ones ask anew: the script goes to both.
  const inProcess = `{
    const { Schemas } = ChromeUtils.importESModule("resource://gre/modules/Schemas.sys.mjs");
    Schemas.init();
    ${forget}
  }`;
  await window(`(() => {
    const { Schemas } = ChromeUtils.importESModule("resource://gre/modules/Schemas.sys.mjs");
    const unknown = ${JSON.stringify(LACKING)}.filter((part) => !Schemas.schemaJSON.has(part));
    if (unknown.length) throw new Error("this Firefox does not define " + unknown.join(", "));
    ${forget}
    Schemas.updateSharedSchemas();
    Services.ppmm.loadProcessScript("data:application/javascript;charset=utf-8," + encodeURIComponent(${JSON.stringify(inProcess)}), true);
  })()`);
}
