import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { announceChange, onCaseChange } from "../../../browser/case-news.ts";
import { type Case, inOrder, isOpen, likelyWay, newCase } from "../../../core/cases/cases.ts";
import type { Place } from "../../../core/links/workbench-place.ts";
import { isPrivate } from "../../../core/private.ts";
import { add, allCases, record } from "../../../data/private-db.ts";
import { Rows } from "../../../ui/card/Rows.tsx";
import { sentence, tagOf, titleOf } from "../../../ui/words/case-words.ts";
import { cases } from "../../../ui/words/texts.ts";
import { type Context, calendarOf, guideOf, type PaneProps } from "../context.ts";
import { ExportImport } from "./ExportImport.tsx";
import { Heading } from "./layout.tsx";
import { NewCase } from "./NewCase.tsx";
import { type Arrival, OneCase } from "./OneCase.tsx";

// A click is recorded at once; an older address (a restored session) only fills in the form.
const CLICK = 2 * 60_000;
const NEW = "new";
/** So many are drawn at once; nobody reads thousands, and drawing them would hold the page up. */
const ROWS = 100;

/** Records what was sent just now. Asked twice, or about what was noted before, it finds the case that is there. */
async function noteSent(
  context: Context,
  place: Extract<Place, { tab: "sent" }>,
): Promise<{ id: string; made: boolean } | null> {
  const guide = await guideOf(context, place.service, place.issue);
  // What is private is noted by hand or not at all.
  if (!guide || isPrivate(guide)) return null;
  if (Math.abs(Date.now() - place.at) > CLICK) {
    const open = (await allCases(context.mine)).find(
      (one) => isOpen(one) && one.service === guide.service && one.issue === guide.issue,
    );
    return open ? { id: open.id, made: false } : null;
  }
  const way = likelyWay(guide);
  return record(context.mine, newCase(guide, way, calendarOf(context, way), crypto.randomUUID(), new Date(place.at)));
}

/** The log: a list, one case, or the form for a new one, as the address says. */
export const Cases = ({ context, place, go }: PaneProps) => {
  const [all, setAll] = useState<Case[]>();
  const [arrival, setArrival] = useState<{ id: string; how: Arrival } | null>(null);
  const [said, setSaid] = useState("");
  const [most, setMost] = useState(ROWS);
  /** Was a case on screen before this? */
  const seen = useRef(false);
  const read = () => void allCases(context.mine).then(setAll);
  const changed = () => {
    read();
    announceChange();
  };
  useEffect(() => {
    read();
    return onCaseChange(read);
  }, [context]);

  const [old, setOld] = useState(false);
  useEffect(() => {
    setOld(false);
    if (place.tab !== "sent") return;
    void noteSent(context, place).then((done) => {
      if (!done) return setOld(true);
      setArrival({ id: done.id, how: done.made ? "made" : "already" });
      changed();
      // The address of the click must not stay in the history: going back would record again.
      location.replace(`#cases/${done.id}`);
    });
  }, [context, place]);

  const now = new Date();
  const hour = Math.floor(now.getTime() / 3_600_000);
  const ordered = useMemo(() => inOrder(all ?? [], now), [all, hour]);
  if (!all || (place.tab === "sent" && !old)) return <p class="state" />;
  const fresh = async (one: Case) => {
    await add(context.mine, one);
    setArrival({ id: one.id, how: "made" });
    changed();
    location.replace(`#cases/${one.id}`);
  };
  if (place.tab === "sent") return <NewCase context={context} start={place} onSave={fresh} />;
  const id = place.tab === "cases" ? place.id : null;
  const back = seen.current;
  seen.current = id !== null;
  if (id === NEW) return <NewCase context={context} start={null} onSave={fresh} />;
  const one = all.find((other) => other.id === id);
  if (one)
    return (
      <OneCase
        key={one.id}
        context={context}
        one={one}
        arrival={arrival?.id === one.id ? arrival.how : null}
        onChange={changed}
        onAnother={(next) => void fresh(next)}
        onGone={() => {
          setSaid(cases("removed"));
          changed();
          go({ tab: "cases", id: null });
        }}
      />
    );
  return (
    <section class="pane">
      <Heading focus={back}>{cases("mine")}</Heading>
      <p role="status" class="hint">
        {said}
      </p>
      {all.length ? (
        <Rows
          rows={ordered.slice(0, most).map((each) => ({
            title: titleOf(each),
            note: sentence(each, now),
            chip: tagOf(each, now),
            onOpen: () => go({ tab: "cases", id: each.id }),
          }))}
        />
      ) : (
        <div class="state">
          <p>{cases("empty")}</p>
          <p>{cases("emptyWay")}</p>
        </div>
      )}
      {all.length > most && (
        <p class="sub">
          <button type="button" onClick={() => setMost(most + ROWS)}>
            {cases("moreCases", { n: Math.min(ROWS, all.length - most) })}
          </button>
        </p>
      )}
      <p class="sub">
        <button type="button" onClick={() => go({ tab: "cases", id: NEW })}>
          {cases("add")}
        </button>
      </p>
      <ExportImport context={context} all={all} onChange={changed} />
    </section>
  );
};
