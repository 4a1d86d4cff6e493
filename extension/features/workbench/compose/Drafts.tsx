import { useEffect, useState } from "preact/hooks";
import type { Place } from "../../../core/links/workbench-place.ts";
import type { Sheet } from "../../../core/schema.ts";
import { entry } from "../../../data/db.ts";
import { currentLang } from "../../../ui/words/words.ts";
import type { Desk } from "../context.ts";
import { Picker } from "../Picker.tsx";
import { allDrafts, channel, drop, type Kept, keep, keyOf } from "./drafts.ts";
import { compose } from "./letter-texts.ts";
import { moment } from "./moment.ts";

interface DraftsProps {
  desk: Desk;
  /** A service that is chosen already, its problem is not. */
  service: string | null;
  go: (place: Place) => void;
}

/** Where to begin: service and problem, or a draft that was left lying. */
export const Drafts = ({ desk, service, go }: DraftsProps) => {
  const [drafts, setDrafts] = useState<[Kept, Sheet | undefined][]>([]);
  const [dropped, setDropped] = useState<Kept | null>(null);
  const read = async () => {
    const all = await allDrafts(desk.mine);
    setDrafts(
      await Promise.all(
        all.map(async (one) => [one, await entry<Sheet>(desk.db, `sheet/${currentLang()}/${keyOf(one)}`)]),
      ),
    );
  };
  useEffect(() => {
    void read();
    const wire = channel(() => void read());
    return wire.close;
  }, [desk]);

  const nameOf = ({ service, issue }: Kept, sheet: Sheet | undefined): string =>
    sheet ? `${sheet.name} · ${sheet.title}` : `${service} · ${issue}`;
  const remove = async (one: Kept) => {
    await drop(desk.mine, keyOf(one));
    setDropped(one);
    await read();
  };
  const restore = async () => {
    if (dropped) await keep(desk.mine, dropped);
    setDropped(null);
    await read();
  };

  return (
    <section class="pane compose">
      <h2>{compose("title")}</h2>
      <Picker
        desk={desk}
        service={service}
        issue={null}
        onPick={(one, issue) => go({ tab: "compose", service: one, issue })}
      />
      <h3 class="lab">{compose("drafts")}</h3>
      {drafts[0] ? (
        <ul class="drafts">
          {drafts.map(([one, sheet]) => (
            <li key={keyOf(one)}>
              <button
                type="button"
                class="draft"
                onClick={() => go({ tab: "compose", service: one.service, issue: one.issue })}
              >
                <b>{nameOf(one, sheet)}</b>
                <small>
                  {one.sent
                    ? compose("sentAt", { t: moment(one.sent) })
                    : compose("changed", { t: moment(one.changed) })}
                </small>
              </button>
              <button
                type="button"
                class="ib"
                aria-label={compose("remove", { name: nameOf(one, sheet) })}
                onClick={() => void remove(one)}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="hint">{compose("noDrafts")}</p>
      )}
      <div class="undo" role="status">
        {dropped && (
          <>
            {compose("removed")}{" "}
            <button type="button" class="text" onClick={() => void restore()}>
              {compose("undo")}
            </button>
          </>
        )}
      </div>
    </section>
  );
};
