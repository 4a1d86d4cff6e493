import { useEffect, useState } from "preact/hooks";
import type { Rung } from "../../../core/cases/cases.ts";
import { hrefOn, isSafe } from "../../../core/links/link.ts";
import type { Rung as GuideRung, ServedAuthority } from "../../../core/schema.ts";
import { dayAt } from "../../../core/sheet/trust.ts";
import { entry } from "../../../data/db.ts";
import { Call, Link } from "../../../ui/card/Parts.tsx";
import { saidDay, today } from "../../../ui/words/case-words.ts";
import { frame } from "../../../ui/words/frame.ts";
import { cases } from "../../../ui/words/texts.ts";
import { say } from "../../../ui/words/words.ts";
import type { Context } from "../context.ts";
import { Fold, Lines } from "./layout.tsx";

type Go = { text: string; href: string; number?: string };

/** The number of a body as long as it may be dialled; null where it has none. */
function callOf({ phone }: ServedAuthority): Go | null {
  const href = phone && hrefOn({ href: isSafe(phone.tel), ends: phone.ends }, dayAt(Date.now()));
  return href ? { text: cases("call", { number: phone.display }), href, number: phone.display } : null;
}

/** How to reach a body: its site, else its number. */
function goOf(body: ServedAuthority): Go | null {
  const site = isSafe(body.url);
  return site ? { text: cases("open", { name: say(body.name) }), href: site } : callOf(body);
}

/** The bodies of these rungs, by id, once they are read. */
function useBodies({ db }: Context, rungs: GuideRung[]): ReadonlyMap<string, ServedAuthority> {
  const [bodies, setBodies] = useState(new Map<string, ServedAuthority>());
  const wanted = rungs.map(({ authority }) => authority).join();
  useEffect(() => {
    const ids = wanted ? wanted.split(",") : [];
    void Promise.all(ids.map((id) => entry<ServedAuthority>(db, `authority/${id}`))).then((found) =>
      setBodies(new Map(found.flatMap((body) => (body ? [[body.id, body]] : [])))),
    );
  }, [db, wanted]);
  return bodies;
}

/** Its site, or its number to call. */
const Way = ({ of, class: look }: { of: Go; class: string }) =>
  of.number ? <Call number={of.number} to={of} frame={frame()} class={look} /> : <Link to={of} class={look} />;

/** The one next action once an answer is late. */
export const RungAction = ({ context, rung }: { context: Context; rung: GuideRung }) => {
  const body = useBodies(context, [rung]).get(rung.authority);
  const go = body && goOf(body);
  return go ? <Way of={go} class="act" /> : null;
};

/** Every rung with its day, and for each what to bring. */
export const Ladder = ({
  context,
  rungs,
  now,
  open,
}: {
  context: Context;
  rungs: Rung[];
  now: Date;
  open: boolean;
}) => {
  const bodies = useBodies(
    context,
    rungs.map(({ rung }) => rung),
  );
  if (!rungs[0]) return null;
  const here = today(now);
  return (
    <Fold title={cases("ladder")} open={open}>
      {rungs.map(({ rung, from }) => {
        const body = bodies.get(rung.authority);
        if (!body) return null;
        const call = callOf(body);
        return (
          <section>
            <small>{from <= here ? cases("now") : cases("from", { d: saidDay(from, now) })}</small>
            <h3>
              <Link to={{ text: say(body.name), href: isSafe(body.url) }} />
            </h3>
            <p>{say(rung.text)}</p>
            {call && <Way of={call} class="go" />}
            <small>{cases("bring")}</small>
            {/* What is noted here helps everywhere, whatever else a body asks for. */}
            <Lines of={[...body.bring.map(say), cases("bringThis")]} />
            {body.clocks[0] && (
              <>
                <small>{cases("clocks")}</small>
                <Lines of={body.clocks.map(say)} />
              </>
            )}
          </section>
        );
      })}
    </Fold>
  );
};
