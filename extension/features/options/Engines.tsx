import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { askForEngine, grantedHosts, revokeEngine } from "../../browser/search-permission.ts";
import { ENGINES, type Engine } from "../../core/search/engines.ts";
import { engines } from "../../ui/words/texts.ts";

/** One switch per search engine: the browser asks for leave, and taking it back here or there ends it. */
export const Engines = ({ off }: { off: string[] }) => {
  const [granted, setGranted] = useState<string[]>([]);
  const [said, setSaid] = useState<"done" | "refused">();
  const read = () => void grantedHosts().then(setGranted);
  const taken = () => {
    setSaid(undefined);
    read();
  };
  useEffect(() => {
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(taken);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(taken);
    };
  }, []);
  const everywhereOff = off.includes("*");
  const turn = async (engine: Engine, wanted: boolean) => {
    setSaid(undefined);
    if (wanted) {
      const agreed = await askForEngine(engine).catch(() => false);
      setSaid(agreed ? "done" : "refused");
    } else await revokeEngine(engine);
    read();
  };
  return (
    <>
      <ul class="sites">
        {ENGINES.map((engine) => {
          const on = !everywhereOff && engine.hosts.some((host) => granted.includes(host));
          return (
            <li>
              <label>
                <input
                  type="checkbox"
                  name={`searching-${engine.id}`}
                  disabled={everywhereOff}
                  checked={on}
                  onChange={(event) => {
                    const wanted = event.currentTarget.checked;
                    // Until the browser has answered, the switch stays as it was.
                    event.currentTarget.checked = on;
                    void turn(engine, wanted);
                  }}
                />
                {engines(engine.id)}
              </label>
            </li>
          );
        })}
      </ul>
      <p role="status">{everywhereOff ? engines("allOff") : said && engines(said)}</p>
    </>
  );
};
