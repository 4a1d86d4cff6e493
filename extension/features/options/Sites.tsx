import { useEffect, useRef, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { originsOf } from "../../browser/host-permissions.ts";
import type { Lang } from "../../core/lang.ts";
import type { Home, PageIndex } from "../../core/schema.ts";
import { closing, entriesOf, entry, open } from "../../data/db.ts";
import { options } from "../../ui/words/texts.ts";
import { watchChanges } from "./changes.ts";
import { groupSites, type SiteGroup, sitesOf } from "./group-sites.ts";

interface Sites {
  groups: SiteGroup[];
  /** Hosts for which the browser holds the permission back. */
  forbidden: Set<string>;
}

async function readSites(lang: Lang): Promise<Sites> {
  const [pages, home] = await closing(open(), (db) =>
    Promise.all([entriesOf<PageIndex>(db, "page"), entry<Home>(db, `home/${lang}`)]),
  );
  const sites = sitesOf(pages);
  const granted = await Promise.all(
    [...sites.keys()].map(async (host) => [host, await browser.permissions.contains({ origins: originsOf(host) })]),
  );
  return {
    groups: groupSites(sites, home?.families ?? []),
    forbidden: new Set(granted.flatMap(([host, given]) => (given ? [] : [`${host}`]))),
  };
}

interface SwitchProps {
  label: string;
  hint?: string;
  /** undefined = some of what it stands for is on */
  on: boolean | undefined;
  disabled?: boolean;
  onTurn: (on: boolean) => void;
}

const Switch = ({ label, hint, on, disabled, onTurn }: SwitchProps) => {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = on === undefined;
  }, [on]);
  return (
    <label>
      <input
        ref={box}
        type="checkbox"
        disabled={disabled}
        checked={on === true}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
};

interface SitesProps {
  lang: Lang;
  off: string[];
  onTurn: (hosts: string[], on: boolean) => void;
}

/** One switch per company, its help sites folded below, and the permission where the browser holds it back. */
export const Sites = ({ lang, off, onTurn }: SitesProps) => {
  const [{ groups, forbidden }, setSites] = useState<Sites>({ groups: [], forbidden: new Set() });
  const read = () => void readSites(lang).then(setSites);
  useEffect(() => watchChanges(read), [lang]);
  const everywhereOff = off.includes("*");
  const isOn = (host: string) => !everywhereOff && !off.includes(host);
  /** On, off, or (undefined) some of each. */
  const state = (hosts: string[]) => {
    const on = hosts.filter(isOn).length;
    return on === hosts.length ? true : on === 0 ? false : undefined;
  };
  return (
    <section>
      <h2>{options("sites")}</h2>
      <p>{groups[0] ? options("sitesHint") : options("noSites")}</p>
      <ul class="sites">
        {everywhereOff && (
          <li>
            <Switch label={options("allSites")} on={false} onTurn={(on) => onTurn(["*"], on)} />
          </li>
        )}
        {groups.map(({ id, name, hosts }) => {
          const held = hosts.filter((host) => forbidden.has(host));
          return (
            <li key={id}>
              <Switch
                label={name}
                hint={held[0] && options("noGrant")}
                on={state(hosts)}
                disabled={everywhereOff}
                onTurn={(on) => onTurn(hosts, on)}
              />
              {held[0] && (
                <button
                  type="button"
                  class="plainbutton"
                  onClick={() => void browser.permissions.request({ origins: held.flatMap(originsOf) }).then(read)}
                >
                  {options("grant")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {groups[0] && (
        <details class="more">
          <summary>{options("details")}</summary>
          <p>{options("detailsSites")}</p>
          <ul class="sites">
            {groups.flatMap(({ hosts }) =>
              hosts.map((host) => (
                <li key={host}>
                  <Switch
                    label={host}
                    hint={forbidden.has(host) ? options("noGrant") : undefined}
                    on={isOn(host)}
                    disabled={everywhereOff}
                    onTurn={(on) => onTurn([host], on)}
                  />
                </li>
              )),
            )}
          </ul>
        </details>
      )}
    </section>
  );
};
