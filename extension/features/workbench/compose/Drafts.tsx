import { useEffect, useState } from "preact/hooks";
import type { Place } from "../../../core/links/workbench-place.ts";
import type { Sheet } from "../../../core/schema.ts";
import { entry } from "../../../data/db.ts";
import { currentLang } from "../../../ui/words/words.ts";
import type { Context } from "../context.ts";
import { Picker } from "../Picker.tsx";
import { allDrafts, dropDraft, keepDraft, keyOf, type StoredDraft, watchDrafts } from "./drafts.ts";
import { compose } from "./letter-texts.ts";

interface DraftsProps {
  context: Context;
  /** A service that is chosen already, its problem is not. */
  service: string | null;
  go: (place: Place) => void;
}

/** Where to begin: service and problem, or a draft that was left lying. */
export const Drafts = ({ context, service, go }: DraftsProps) => {
  const [drafts, setDrafts] = useState<[StoredDraft, Sheet | undefined][]>([]);
  const [dropped, setDropped] = useState<StoredDraft | null>(null);
  const read = async () => {
    const all = await allDrafts(context.mine);
    setDrafts(
      await Promise.all(
        all.map(async (one) => [one, await entry<Sheet>(context.db, `sheet/${currentLang()}/${keyOf(one)}`)]),
      ),
    );
  };
  useEffect(() => {
    void read();
    const wire = watchDrafts(() => void read());
    return wire.close;
  }, [context]);

  const nameOf = ({ service, issue }: StoredDraft, sheet: Sheet | undefined): string =>
    sheet ? `${sheet.name} · ${sheet.title}` : `${service} · ${issue}`;
  const remove = async (one: StoredDraft) => {
    await dropDraft(context.mine, keyOf(one));
    setDropped(one);
    await read();
  };
  const restore = async () => {
    if (dropped) await keepDraft(context.mine, dropped);
    setDropped(null);
    await read();
  };

  return (
    <section class="pane compose">
      <h2>{compose("title")}</h2>
      <Picker
        context={context}
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
                    ? compose("sentAt", { t: sayMoment(one.sent) })
                    : compose("changed", { t: sayMoment(one.changed) })}
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

/** A moment as people say it, by the clock of this device: 18:30 today, 11월 21일 before. `at` in ms. */
function sayMoment(at: number, now = Date.now()): string {
  const locale = currentLang() === "ko" ? "ko-KR" : "en-GB";
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(
    locale,
    today ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } : { month: "long", day: "numeric" },
  ).format(at);
}
