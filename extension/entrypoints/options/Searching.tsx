import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { askForSearchPages, grantedSearchPages, leaveSearchPages } from "../../lib/searching.ts";
import { options } from "../../ui/texts.ts";

/** Off until somebody wants it: the browser asks for leave, and taking it back here or there ends it. */
export const Searching = () => {
  const [on, setOn] = useState<boolean>();
  const read = () => void grantedSearchPages().then((granted) => setOn(granted.length > 0));
  useEffect(() => {
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  const turn = (wanted: boolean) => void (wanted ? askForSearchPages() : leaveSearchPages()).then(read, read);
  return (
    <section>
      <h2>{options("searching")}</h2>
      <p>{options("searchingWay")}</p>
      <ul class="sites">
        <li>
          <label>
            <input
              type="checkbox"
              name="searching"
              checked={!!on}
              onChange={(event) => {
                const wanted = event.currentTarget.checked;
                // Until the browser has answered, the switch stays as it was.
                event.currentTarget.checked = !!on;
                turn(wanted);
              }}
            />
            {options("searchingOn")}
          </label>
        </li>
      </ul>
      <p>{options("searchingPrivacy")}</p>
    </section>
  );
};
