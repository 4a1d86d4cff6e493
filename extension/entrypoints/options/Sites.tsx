import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { PageIndex } from "../../core/schema.ts";
import { whenChanged } from "../../lib/changes.ts";
import { entriesOf, open } from "../../lib/db.ts";
import { turn } from "../../lib/settings.ts";
import { originsOf } from "../../lib/tab.ts";
import { options } from "../../ui/texts.ts";

interface Site {
  host: string;
  granted: boolean;
}

async function readSites(): Promise<Site[]> {
  const db = await open();
  const hosts = [...(await entriesOf<PageIndex>(db, "page")).keys()].map((name) => name.slice("page/".length));
  db.close();
  return Promise.all(
    hosts
      .sort()
      .map(async (host) => ({ host, granted: await browser.permissions.contains({ origins: originsOf(host) }) })),
  );
}

/** One switch per help site, and the permission where the browser holds it back. */
export const Sites = ({ off, onChange }: { off: string[]; onChange: () => void }) => {
  const [sites, setSites] = useState<Site[]>([]);
  const read = () => void readSites().then(setSites);
  useEffect(() => whenChanged(read), []);
  return (
    <section>
      <h2>{options("sites")}</h2>
      <p>{sites[0] ? options("sitesHint") : options("noSites")}</p>
      <ul class="sites">
        {off.includes("*") && (
          <li>
            <label>
              <input
                type="checkbox"
                checked={false}
                onChange={(event) => void turn("*", event.currentTarget.checked).then(onChange)}
              />
              {options("allSites")}
            </label>
          </li>
        )}
        {sites.map(({ host, granted }) => (
          <li>
            <label>
              <input
                type="checkbox"
                disabled={off.includes("*")}
                checked={!off.includes("*") && !off.includes(host)}
                onChange={(event) => void turn(host, event.currentTarget.checked).then(onChange)}
              />
              <span>
                {host}
                {!granted && <small>{options("noGrant")}</small>}
              </span>
            </label>
            {!granted && (
              <button
                type="button"
                class="plainbutton"
                onClick={() => void browser.permissions.request({ origins: originsOf(host) }).then(read)}
              >
                {options("grant")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
