import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { grantedHosts } from "../../browser/search-permission.ts";
import { popup } from "../../ui/words/texts-popup.ts";

/** Is there something to offer? */
export const notYet = async (): Promise<boolean> => !(await grantedHosts())[0];

/** The line on search pages, offered once to those who have come back a few times. */
export const Offer = () => {
  const [gone, setGone] = useState(false);
  if (gone) return null;
  const look = () =>
    void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html#searching") }).then(() => close());
  return (
    <div class="notice offer">
      <p>{popup("offer")}</p>
      <button type="button" onClick={look}>
        {popup("offerLook")}
      </button>
      <button type="button" onClick={() => setGone(true)}>
        {popup("offerNo")}
      </button>
    </div>
  );
};
