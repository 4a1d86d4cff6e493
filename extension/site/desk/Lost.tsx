import { useState } from "preact/hooks";
import { inApp, openOutside } from "../in-app.ts";
import { site } from "../site-words.ts";

/** In the browser inside another app what was written goes with that app: said before anybody writes, with a way out. */
export const Lost = () => {
  const [said, setSaid] = useState("");
  const app = inApp(navigator.userAgent);
  if (!app) return null;
  return (
    <div class="notice">
      <p>{site(app === "kakaotalk" ? "lostKakao" : "lostNaver")}</p>
      <button
        type="button"
        onClick={() => void openOutside(app, location.href).then((opened) => opened || setSaid(site("addressCopied")))}
      >
        {site("outside")}
      </button>
      <p role="status">{said}</p>
    </div>
  );
};
